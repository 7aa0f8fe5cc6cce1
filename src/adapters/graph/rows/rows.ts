/** The rows of one list in memory, with an index for every field somebody asked by; for the replica. */
import type { Person } from '../../../schema/kit/field.ts';
import type { ListDef } from '../../../schema/kit/list.ts';
import { type AnyRow, type Shelf, shelf } from './shelf.ts';
import { isOlder } from './version.ts';

export interface Rows {
  all(): readonly AnyRow[];
  /** Rows whose field holds the value: a person by oid, one of several choices, text without regard to case, as SharePoint compares. */
  where(field: string, value: string): readonly AnyRow[];
  /** Takes the row unless a newer state of it is here already. */
  put(row: AnyRow): void;
  remove(id: string): void;
  /** Until the answer is called, notes which rows come in; the answer drops all others (they were deleted while nobody looked). */
  startOver(): () => void;
}

const NONE: readonly AnyRow[] = [];

const fold = (text: string): string => text.toLocaleLowerCase('nb');

/** What a row stands under in the index of a field. */
const termsOf = (list: ListDef, field: string, row: AnyRow): string[] => {
  const value = (row as Readonly<Record<string, unknown>>)[field];
  if (value === undefined) return [];
  if (list.fields[field]?.kind === 'person') return [fold((value as Person).oid)];
  return Array.isArray(value) ? value.map((one) => fold(String(one))) : [fold(String(value))];
};

const add = (index: Map<string, Shelf>, terms: readonly string[], row: AnyRow): void => {
  for (const term of terms) {
    const under = index.get(term) ?? shelf();
    under.put(row);
    index.set(term, under);
  }
};

/** No rows yet. */
export const rowsOf = (list: ListDef): Rows => {
  const every = shelf();
  const indexes = new Map<string, Map<string, Shelf>>();
  let seen: Set<number> | undefined;

  const indexOf = (field: string): Map<string, Shelf> => {
    const known = indexes.get(field);
    if (known) return known;
    const made = new Map<string, Shelf>();
    for (const row of every.all()) add(made, termsOf(list, field, row), row);
    indexes.set(field, made);
    return made;
  };

  const unindex = (row: AnyRow): void => {
    for (const [field, index] of indexes) for (const term of termsOf(list, field, row)) index.get(term)?.remove(row.id);
  };

  const remove = (id: string): void => {
    const old = every.get(id);
    if (!old) return;
    unindex(old);
    every.remove(id);
  };

  return {
    all: every.all,
    where: (field, value) => indexOf(field).get(fold(value))?.all() ?? NONE,
    put(row) {
      seen?.add(Number(row.id));
      const old = every.get(row.id);
      if (old && isOlder(row.etag, old.etag)) return;
      if (old) unindex(old);
      every.put(row);
      for (const [field, index] of indexes) add(index, termsOf(list, field, row), row);
    },
    remove,
    startOver() {
      const mine = new Set<number>();
      seen = mine;
      return () => {
        for (const id of [...every.ids()]) if (!mine.has(id)) remove(String(id));
        if (seen === mine) seen = undefined;
      };
    },
  };
};
