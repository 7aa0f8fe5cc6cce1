/** List views and column formatting in the store of the local Graph: told by the SharePoint REST part and the list pages, not by Graph v1.0. */
import { randomUUID } from 'node:crypto';
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import type { View } from '../types.ts';

/** Verbs on views and column formatting. */
export type ViewStore = {
  all(listId: string): View[];
  /** By id, or by title with its case. */
  find(listId: string, key: string): View | undefined;
  /** Makes the view, or replaces the one with the same title; a default view takes the place of the former. */
  save(view: Omit<View, 'id'>): View;
  remove(listId: string, id: string): void;
  /** The formatting JSON of a column; empty when it has none. */
  columnFormat(listId: string, name: string): string;
  setColumnFormat(listId: string, name: string, formatter: string): void;
};

/** The verbs on an open database. */
export function viewStore(db: DatabaseSync): ViewStore {
  const select = db.prepare('SELECT * FROM listView WHERE listId = ? ORDER BY position');
  const insert = db.prepare(
    `INSERT INTO listView VALUES (?, ?, ?, (SELECT coalesce(max(position), 0) + 1 FROM listView WHERE listId = ?), ?, ?)
     ON CONFLICT (id) DO UPDATE SET isDefault = excluded.isDefault, definition = excluded.definition`,
  );
  const undefault = db.prepare('UPDATE listView SET isDefault = 0 WHERE listId = ?');
  const erase = db.prepare('DELETE FROM listView WHERE listId = ? AND id = ?');
  const format = db.prepare('SELECT formatter FROM columnFormat WHERE listId = ? AND name = ?');
  const setFormat = db.prepare(
    'INSERT INTO columnFormat VALUES (?, ?, ?) ON CONFLICT (listId, name) DO UPDATE SET formatter = excluded.formatter',
  );
  const all = (listId: string) => select.all(listId).map(asView);
  return {
    all,
    find: (listId, key) => all(listId).find((view) => view.id === key || view.title === key),
    save(view) {
      const { listId, title, isDefault, ...definition } = view;
      const id = all(listId).find((other) => other.title === title)?.id ?? randomUUID();
      if (isDefault) undefault.run(listId);
      insert.run(id, listId, title, listId, isDefault ? 1 : 0, JSON.stringify(definition));
      return { ...view, id };
    },
    remove: (listId, id) => void erase.run(listId, id),
    columnFormat: (listId, name) => (format.get(listId, name)?.formatter as string | undefined) ?? '',
    setColumnFormat: (listId, name, formatter) => void setFormat.run(listId, name, formatter),
  };
}

function asView(row: Record<string, SQLOutputValue>): View {
  const definition = JSON.parse(row.definition as string) as Omit<View, 'id' | 'listId' | 'title' | 'isDefault'>;
  return {
    ...definition,
    id: row.id as string,
    listId: row.listId as string,
    title: row.title as string,
    isDefault: row.isDefault === 1,
  };
}
