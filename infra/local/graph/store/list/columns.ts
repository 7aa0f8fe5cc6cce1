/** Columns of lists and sites in the store of the local Graph; the owner is a list id or a site id. */
import { randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { Column } from '../types.ts';

/** A column before it is kept; those every list has bring SharePoint's own id. */
export type NewColumn = Omit<Column, 'id'> & { id?: string };

/** Verbs on columns. */
export type ColumnStore = {
  /** In the order they were added. The same array until a column of the owner changes. */
  all(owner: string): readonly Column[];
  /** By id or internal name. */
  find(owner: string, key: string): Column | undefined;
  /** Under the id it brings, or a new one. */
  add(owner: string, column: NewColumn): Column;
  update(owner: string, column: Column): void;
  /** Removes the column and its values in every item, without new versions. */
  remove(owner: string, column: Column): void;
};

/** The verbs on an open database. */
export function columnStore(db: DatabaseSync): ColumnStore {
  const select = db.prepare('SELECT definition FROM listColumn WHERE owner = ? ORDER BY position');
  const insert = db.prepare(
    'INSERT INTO listColumn VALUES (?, ?, ?, (SELECT coalesce(max(position), 0) + 1 FROM listColumn WHERE owner = ?), ?)',
  );
  const write = db.prepare('UPDATE listColumn SET definition = ? WHERE owner = ? AND id = ?');
  const erase = db.prepare('DELETE FROM listColumn WHERE owner = ? AND id = ?');
  const strip = db.prepare('UPDATE item SET fields = json_remove(fields, ?) WHERE listId = ?');
  const unindex = db.prepare('DELETE FROM indexed WHERE listId = ? AND name = ?');
  const known = new Map<string, readonly Column[]>();
  const all = (owner: string): readonly Column[] => {
    const found = known.get(owner) ?? select.all(owner).map((row) => JSON.parse(row.definition as string) as Column);
    known.set(owner, found);
    return found;
  };
  return {
    all,
    find: (owner, key) => all(owner).find((column) => column.name === key || column.id === key.toLowerCase()),
    add(owner, column) {
      const made = { ...column, id: column.id ?? randomUUID() };
      insert.run(made.id, owner, made.name, owner, JSON.stringify(made));
      known.delete(owner);
      return made;
    },
    update(owner, column) {
      write.run(JSON.stringify(column), owner, column.id);
      known.delete(owner);
    },
    remove(owner, column) {
      erase.run(owner, column.id);
      strip.run(`$.${JSON.stringify(column.name)}`, owner);
      unindex.run(owner, column.name);
      known.delete(owner);
    },
  };
}
