/** The tick that tells managers what to mend: writes «Må rettes» in rows they edit, only when its text changes. The rest of the product goes on. */
import { type AnyRow, needsFixing } from '../domain/needsFixing.ts';
import { change } from '../ports/lists.ts';
import { everyList } from '../schema/everyList.ts';
import type { ListDef, Patch, Row } from '../schema/kit/list.ts';
import type { House } from './use-case.ts';

const EDITED = everyList.filter((list) => list.rights === 'managersEdit' && 'needsFixing' in list.fields);

/** The lists that others refer to. */
const TARGETS = [
  ...new Set(EDITED.flatMap((list) => Object.values(list.fields).flatMap((field) => (field.target ? [field.target()] : [])))),
];

/** Most rows written in one tick, so that a list full of rubbish does not spend the budget; the rest follow at the next. */
const AT_MOST = 20;

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

  return async (): Promise<{ readonly written: number }> => {
    let written = 0;
    forgetWhenReferencesChange();
    for (const list of EDITED) {
      for (const row of lists.all(list)) {
        if (written >= AT_MOST || !isNew(list, row)) continue;
        const text = needsFixing(list, row as unknown as AnyRow, has);
        const now = (row as unknown as AnyRow).needsFixing as string | undefined;
        if (text === now) seen.set(`${list.name}/${row.id}`, row.etag);
        else if ((await lists.write(change(list, row, { needsFixing: text ?? null } as Patch<ListDef>))).ok) written += 1;
      }
    }
    return { written };
  };
};
