/** The rows of one list in memory, with an index for every field somebody asked by; for the replica. */
import type { Person } from '../../../schema/kit/field.ts';
import type { ListDef } from '../../../schema/kit/list.ts';
import { wholeness } from '../../../schema/kit/row.ts';
import { type AnyRow, type Shelf, shelf } from './shelf.ts';
import { isOlder } from './version.ts';

/** The rows of one list in memory. */
export interface Rows {
  /** The whole rows; {@link where} finds no others either. */
  all(): readonly AnyRow[];
  incomplete(): readonly AnyRow[];
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
  const isWhole = wholeness(list);
  const whole = shelf();
  const incomplete = shelf();
  const indexes = new Map<string, Map<string, Shelf>>();
  let seen: Set<number> | undefined;

  const indexOf = (field: string): Map<string, Shelf> => {
    const known = indexes.get(field);
    if (known) return known;
    const made = new Map<string, Shelf>();
    for (const row of whole.all()) add(made, termsOf(list, field, row), row);
    indexes.set(field, made);
    return made;
  };

  const unindex = (row: AnyRow | undefined): void => {
    if (!row) return;
    for (const [field, index] of indexes) for (const term of termsOf(list, field, row)) index.get(term)?.remove(row.id);
  };

  const remove = (id: string): void => {
    unindex(whole.get(id));
    whole.remove(id);
    incomplete.remove(id);
  };

  return {
    all: whole.all,
    incomplete: incomplete.all,
    where: (field, value) => indexOf(field).get(fold(value))?.all() ?? NONE,
    put(row) {
      seen?.add(Number(row.id));
      const old = whole.get(row.id) ?? incomplete.get(row.id);
      if (old && isOlder(row.etag, old.etag)) return;
      if (!isWhole(row)) {
        remove(row.id);
        incomplete.put(row);
        return;
      }
      unindex(whole.get(row.id));
      incomplete.remove(row.id);
      whole.put(row);
      for (const [field, index] of indexes) add(index, termsOf(list, field, row), row);
    },
    remove,
    startOver() {
      const mine = new Set<number>();
      seen = mine;
      return () => {
        for (const id of [...whole.ids(), ...incomplete.ids()]) if (!mine.has(id)) remove(String(id));
        if (seen === mine) seen = undefined;
      };
    },
  };
};
