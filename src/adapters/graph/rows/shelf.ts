/** Rows in the order they were made, for the replica; reading them all costs nothing until one changes. */
import type { ListDef, Row } from '../../../schema/kit/list.ts';

/** A row of any list. */
export type AnyRow = Row<ListDef>;

/** Rows found by the value of a field. */
export interface Shelf {
  /** The same array until something changes. */
  all(): readonly AnyRow[];
  get(id: string): AnyRow | undefined;
  put(row: AnyRow): void;
  remove(id: string): void;
  ids(): IterableIterator<number>;
}

/** An empty shelf. SharePoint counts items up and never uses a number again, so the order of ids is the order of making. */
export const shelf = (): Shelf => {
  let rows = new Map<number, AnyRow>();
  let newest = 0;
  let sorted = true;
  let snapshot: readonly AnyRow[] | undefined;
  return {
    all() {
      if (!sorted) rows = new Map([...rows].sort(([a], [b]) => a - b));
      sorted = true;
      snapshot ??= [...rows.values()];
      return snapshot;
    },
    get: (id) => rows.get(Number(id)),
    put(row) {
      const id = Number(row.id);
      if (id > newest) newest = id;
      else if (!rows.has(id)) sorted = false;
      rows.set(id, row);
      snapshot = undefined;
    },
    remove(id) {
      if (rows.delete(Number(id))) snapshot = undefined;
    },
    ids: () => rows.keys(),
  };
};
