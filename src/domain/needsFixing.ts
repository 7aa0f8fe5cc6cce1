/** What a manager must mend in a row: values that cannot be read, that break the schema, or that break a rule between fields. Pure. */
import { type Application, application } from '../schema/application.ts';
import { check, type Refusal } from '../schema/kit/check.ts';
import type { ListDef, RowHead } from '../schema/kit/list.ts';
import { round } from '../schema/round.ts';
import { sayFault, sayProblem } from '../text/needsFixing.ts';
import { putBackRefusals } from './applicationState.ts';
import { lockedRefusals } from './lockedFields.ts';

/** A row of any list, its values by field. */
export type AnyRow = RowHead & Readonly<Record<string, unknown>>;

/** Says whether a list holds a row with this natural key. */
export type Has = (list: ListDef, key: string) => boolean;

/** Fields that must come in this order in time, and what to say of the later one. */
const ORDERS: readonly (readonly [list: string, earlier: string, later: string, code: string])[] = [
  ['workshop', 'startsAt', 'endsAt', 'endsBeforeStart'],
  ['round', 'opensAt', 'deadlineAt', 'deadlineBeforeOpening'],
];

const ordered = (list: ListDef, row: AnyRow): Refusal[] =>
  ORDERS.flatMap(([name, earlier, later, code]) => {
    const [from, to] = [row[earlier], row[later]];
    return name === list.name && typeof from === 'number' && typeof to === 'number' && to < from ? [{ code, field: later }] : [];
  });

/** Dates the current round cannot do without, though one that is planned may wait for them. */
const undated = (list: ListDef, row: AnyRow): Refusal[] =>
  list.name === round.name && row.state === 'current'
    ? ['opensAt', 'deadlineAt'].flatMap((field) => (row[field] === undefined ? [{ code: 'required', field }] : []))
    : [];

const references = (list: ListDef, row: AnyRow, has: Has): Refusal[] =>
  Object.entries(list.fields).flatMap(([name, field]) => {
    const key = row[name];
    if (!field.target || typeof key !== 'string' || has(field.target(), key)) return [];
    return [{ code: 'unknownReference', field: name, values: { typed: key } }];
  });

const putBack = (list: ListDef, row: AnyRow): Refusal[] =>
  list.name === application.name ? putBackRefusals(row as Partial<Application>) : [];

/** The text of «Må rettes», a line each; undefined when all is well. The same row always gives the same text. */
export const needsFixing = (list: ListDef, row: AnyRow, has: Has): string | undefined => {
  const label = (field: string | undefined): string => (field && list.fields[field]?.label) || 'Raden';
  const unread = new Set(row.problems?.map((problem) => problem.field));
  const faults = [
    ...check(list, row),
    ...references(list, row, has),
    ...ordered(list, row),
    ...undated(list, row),
    ...putBack(list, row),
    ...lockedRefusals(row),
  ].filter((one) => !unread.has(one.field ?? ''));
  const lines = [
    ...(row.problems ?? []).filter((one) => one.field !== 'needsFixing').map((one) => sayProblem(label(one.field), one)),
    ...faults.filter((one) => one.field !== 'needsFixing').map((one) => sayFault(label(one.field), one)),
  ];
  return lines.length > 0 ? lines.join('\n') : undefined;
};
