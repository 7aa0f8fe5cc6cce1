/** The tick that tells managers what to mend: writes «Må rettes» in rows they edit, only when its text changes. The rest of the product goes on. */
import { type Settling, settlingOf } from '../domain/applicationState.ts';
import { THE_PRODUCT } from '../domain/audit.ts';
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

  /** What is to be written into the row: its «Må rettes», the key a manager left out where the product can give one, and a state put back. */
  const patchOf = (list: ListDef, row: AnyRow, settling: Settling | undefined): Patch<ListDef> | undefined => {
    const key = row[list.key] === undefined ? list.keyOfItem?.(row.id) : undefined;
    const mending = { ...settling?.patch, ...(key ? { [list.key]: key } : {}) };
    const text = needsFixing(list, withPatch(row, mending), has);
    if (Object.keys(mending).length === 0 && text === row.needsFixing) return undefined;
    return { ...mending, needsFixing: text ?? null } as Patch<ListDef>;
  };

  /** Whether the row was written. A row SharePoint does not take the note for is left until it changes, and holds up no other. */
  const mend = async (list: ListDef, row: Row<ListDef>, refused: Fault[]): Promise<boolean> => {
    const settling = list.name === application.name ? settlingOf(row as unknown as Application) : undefined;
    const patch = patchOf(list, row as unknown as AnyRow, settling);
    const log = settling?.happening ? [logged(house, THE_PRODUCT, settling.happening)] : [];
    try {
      if (patch) return (await lists.write(change(list, row, patch), ...log)).ok;
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
