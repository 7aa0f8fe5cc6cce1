/** The tick that tells managers what to mend: writes «Må rettes» in rows they edit, only when its text changes. The rest of the product goes on. */
import { type Settling, settlingOf } from '../domain/applicationState.ts';
import { type Happening, THE_PRODUCT } from '../domain/audit.ts';
import { puttingBack } from '../domain/lockedFields.ts';
import { type AnyRow, needsFixing } from '../domain/needsFixing.ts';
import { Fault } from '../domain/result.ts';
import { change } from '../ports/lists.ts';
import { type Application, application } from '../schema/application.ts';
import { everyList } from '../schema/everyList.ts';
import type { ListDef, Patch, Row } from '../schema/kit/list.ts';
import { type House, logged } from './use-case.ts';

const EDITED = everyList.filter((list) => list.rights === 'managersEdit' && 'needsFixing' in list.fields);

/** The lists that others refer to. */
const TARGETS = [
  ...new Set(EDITED.flatMap((list) => Object.values(list.fields).flatMap((field) => (field.target ? [field.target()] : [])))),
];

/** Most rows written in one tick, so that a list full of rubbish does not spend the budget; the rest follow at the next. */
const AT_MOST = 20;

/** The row as it will be: `null` empties. */
const withPatch = (row: AnyRow, patch: object): AnyRow =>
  ({ ...row, ...Object.fromEntries(Object.entries(patch).map(([name, value]) => [name, value ?? undefined])) }) as AnyRow;

export const diagnose = (house: House) => {
  const { lists } = house;
  const has = (list: ListDef, key: string): boolean => lists.find(list, key) !== undefined;

  /** Rows looked at before need no second look while neither they nor the lists they refer to have changed. */
  const seen = new Map<string, string>();
  let known: readonly unknown[] = [];
  const forgetWhenReferencesChange = (): void => {
    const now = TARGETS.map((list) => lists.all(list));
    if (now.some((rows, index) => rows !== known[index])) seen.clear();
    known = now;
  };
  const isNew = (list: ListDef, row: Row<ListDef>): boolean => seen.get(`${list.name}/${row.id}`) !== row.etag;

  /** The row as it is to be, and what is to be written into it: its «Må rettes», a key left out where the product can give one, what is put back. */
  const mendingOf = (list: ListDef, row: AnyRow, settling: Settling | undefined) => {
    const back = puttingBack(row);
    const key = row[list.key] === undefined ? list.keyOfItem?.(row.id) : undefined;
    const mending = { ...settling?.patch, ...back?.patch, ...(key ? { [list.key]: key } : {}) };
    const next = back ? { ...row, putBack: back.putBack } : row;
    const text = needsFixing(list, withPatch(next, mending), has);
    if (!back && Object.keys(mending).length === 0 && text === row.needsFixing) return undefined;
    return { row: next, patch: { ...mending, needsFixing: text ?? null } as Patch<ListDef> };
  };

  /** The lines of the log about it. */
  const happenings = (list: ListDef, row: AnyRow, settling: Settling | undefined): Happening[] => {
    const overwritten = (row.overwritten ?? []).map(({ field, typed }) => `${list.fields[field]?.label ?? field}: «${typed}»`);
    const subject = String(row[list.key]);
    return [
      ...(settling?.happening ? [settling.happening] : []),
      ...(overwritten.length > 0
        ? [{ operation: `${list.name}.putBack`, subject, reason: overwritten.join('\n').slice(0, 1000) }]
        : []),
    ];
  };

  /** Whether the row was written. A row SharePoint does not take the note for is left until it changes, and holds up no other. */
  const mend = async (list: ListDef, row: Row<ListDef>, refused: Fault[]): Promise<boolean> => {
    const settling = list.name === application.name ? settlingOf(row as unknown as Application) : undefined;
    const mending = mendingOf(list, row as unknown as AnyRow, settling);
    const log = happenings(list, row as unknown as AnyRow, settling).map((what) => logged(house, THE_PRODUCT, what));
    try {
      if (mending) return (await lists.write(change<ListDef>(list, mending.row, mending.patch), ...log)).ok;
    } catch (cause) {
      if (!(cause instanceof Fault) || cause.code !== 'graphRefused') throw cause;
      refused.push(cause);
    }
    seen.set(`${list.name}/${row.id}`, row.etag);
    return false;
  };

  return async (): Promise<{ readonly written: number }> => {
    let written = 0;
    const refused: Fault[] = [];
    forgetWhenReferencesChange();
    for (const list of EDITED) {
      for (const row of [...lists.all(list), ...lists.incomplete(list)]) {
        if (written < AT_MOST && isNew(list, row) && (await mend(list, row, refused))) written += 1;
      }
    }
    if (refused[0]) throw refused[0];
    return { written };
  };
};
