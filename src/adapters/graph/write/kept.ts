/** Values as SharePoint keeps them, to send them so and to recognise our own row after a lost answer. */
import type { Person } from '../../../schema/kit/field.ts';
import { columnName, type ListDef, type Patch, type Row, type Values } from '../../../schema/kit/list.ts';
import { type ItemFields, toFields, toRow } from '../../../schema/kit/row.ts';
import type { AnyRow } from '../rows/shelf.ts';

type Change = Patch<ListDef> | Values<ListDef>;

/** What the site numbers the person with this Entra object id. */
export type NumberOf = (oid: string) => number | undefined;

/** SharePoint keeps whole seconds and newlines as one sign. */
const asKept = (list: ListDef, name: string, value: unknown): unknown => {
  if (list.fields[name]?.kind === 'instant' && typeof value === 'number') return Math.floor(value / 1000) * 1000;
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n') : value;
};

/** A change as `fields` for Graph. */
export const fieldsOf = (list: ListDef, change: Change): Record<string, unknown> =>
  toFields(list, Object.fromEntries(Object.entries(change).map(([name, value]) => [name, asKept(list, name, value)])));

/**
 * The person columns of a change, for managers' [Me] filter: what the site numbers the people it names. No rule reads them. Where the
 * site does not know somebody a new row leaves the column out, and a changed one empties it.
 */
export const personColumns = (list: ListDef, change: Change, numberOf: NumberOf): Record<string, number | null> =>
  Object.fromEntries(
    Object.entries(change).flatMap(([name, value]) => {
      if (value === undefined || list.fields[name]?.kind !== 'person') return [];
      const oid = (value as Person | null)?.oid;
      return [[`${columnName(name)}LookupId`, (oid && numberOf(oid)) || null]];
    }),
  );

/** The columns of an item after these fields were written to an empty one. */
export const keptColumns = (fields: ItemFields): ItemFields =>
  Object.fromEntries(Object.entries(fields).filter(([name, value]) => value !== null && !name.includes('@')));

const valuesOf = (list: ListDef, change: Change): Readonly<Record<string, unknown>> =>
  toRow(list, { id: '0', eTag: '', fields: keptColumns(fieldsOf(list, change)) }) as Readonly<Record<string, unknown>>;

/** The row a change made of another row, when nobody was in between (If-Match said so). */
export const patched = (list: ListDef, row: AnyRow, patch: Patch<ListDef>, etag: string): AnyRow => {
  const values = valuesOf(list, patch);
  const next: Record<string, unknown> = { ...row, etag };
  for (const name of Object.keys(patch)) {
    if (patch[name] === undefined) continue;
    if (values[name] === undefined) delete next[name];
    else next[name] = values[name];
  }
  const problems = row.problems?.filter((one) => patch[one.field] === undefined);
  if (problems?.length) next.problems = problems;
  else delete next.problems;
  const overwritten = row.overwritten?.filter((one) => patch[one.field] === undefined);
  if (overwritten?.length) next.overwritten = overwritten;
  else delete next.overwritten;
  return next as AnyRow;
};

const same = (one: unknown, other: unknown): boolean => {
  if (Array.isArray(one) && Array.isArray(other)) return JSON.stringify([...one].sort()) === JSON.stringify([...other].sort());
  return JSON.stringify(one) === JSON.stringify(other);
};

/** Whether the row holds what the change wanted in every field it names. */
export const holds = (list: ListDef, row: Row<ListDef>, change: Change): boolean => {
  const wanted = valuesOf(list, change);
  const is = row as Readonly<Record<string, unknown>>;
  return Object.keys(change).every((name) => (change as Patch<ListDef>)[name] === undefined || same(wanted[name], is[name]));
};
