/** Lists and libraries in the store of the local Graph. */
import { randomUUID } from 'node:crypto';
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import type { List, Stamp } from '../types.ts';

/** What a new list is made of. */
export type NewList = Pick<
  List,
  'siteId' | 'name' | 'title' | 'description' | 'template' | 'hidden' | 'system' | 'contentTypesEnabled'
> & {
  at: number;
  by: Stamp;
};

/** Verbs on lists. */
export type ListStore = {
  all(siteId: string): List[];
  byId(siteId: string, id: string): List | undefined;
  /** By GUID, title or name, without case: the three ways Graph addresses a list. */
  find(siteId: string, key: string): List | undefined;
  add(list: NewList): List;
  /** Changes what is given and adds one to the version. */
  update(id: string, change: Partial<Pick<List, 'title' | 'description' | 'hidden' | 'ownRights'>>, at: number, by: Stamp): void;
  /** Removes the list and everything that hangs on it. */
  remove(id: string): void;
  /** The next item id; ids are never used again. */
  takeItemId(id: string): number;
};

/** The verbs on an open database. */
export function listStore(db: DatabaseSync): ListStore {
  const all = db.prepare('SELECT * FROM list WHERE siteId = ? ORDER BY createdAt, rowid');
  const byId = db.prepare('SELECT * FROM list WHERE siteId = ? AND id = ?');
  const insert = db.prepare('INSERT INTO list VALUES (?,?,?,?,?,?,?,?,?,0,1,1,?,?,?,?)');
  const take = db.prepare('UPDATE list SET nextItemId = nextItemId + 1 WHERE id = ? RETURNING nextItemId - 1 AS id');
  const write = db.prepare(
    'UPDATE list SET title = ?, description = ?, hidden = ?, ownRights = ?, version = version + 1, modifiedAt = ?, editor = ? WHERE id = ?',
  );
  const one = db.prepare('SELECT * FROM list WHERE id = ?');
  const lists = (siteId: string) => all.all(siteId).map(asList);
  return {
    all: lists,
    byId: (siteId, id) => orUndefined(byId.get(siteId, id.toLowerCase())),
    find(siteId, key) {
      const direct = orUndefined(byId.get(siteId, key.toLowerCase()));
      if (direct) return direct;
      const folded = key.toLocaleLowerCase('nb');
      const candidates = lists(siteId);
      return (
        candidates.find((list) => list.title.toLocaleLowerCase('nb') === folded) ??
        candidates.find((list) => list.name.toLocaleLowerCase('nb') === folded)
      );
    },
    add(list) {
      const id = randomUUID();
      const by = JSON.stringify(list.by);
      const flags = [list.hidden, list.system, list.contentTypesEnabled].map(Number);
      insert.run(id, list.siteId, list.name, list.title, list.description, list.template, ...flags, list.at, list.at, by, by);
      return asList(one.get(id) as Record<string, SQLOutputValue>);
    },
    update(id, change, at, by) {
      const old = orUndefined(one.get(id));
      if (!old) return;
      const next = { ...old, ...change };
      write.run(next.title, next.description, Number(next.hidden), Number(next.ownRights), at, JSON.stringify(by), id);
    },
    remove: (id) => removeList(db, id),
    takeItemId: (id) => take.get(id)?.id as number,
  };
}

function removeList(db: DatabaseSync, id: string): void {
  for (const table of [
    'item',
    'itemVersion',
    'indexed',
    'change',
    'roleAssignment',
    'listView',
    'columnFormat',
    'subscription',
    'driveItem',
    'uploadSession',
  ])
    db.prepare(`DELETE FROM ${table} WHERE listId = ?`).run(id);
  for (const table of ['listColumn', 'contentType']) db.prepare(`DELETE FROM ${table} WHERE owner = ?`).run(id);
  db.prepare('DELETE FROM list WHERE id = ?').run(id);
}

function orUndefined(row: Record<string, SQLOutputValue> | undefined): List | undefined {
  return row && asList(row);
}

function asList(row: Record<string, SQLOutputValue>): List {
  const { nextItemId: _, ...rest } = row;
  return {
    ...(rest as unknown as List),
    hidden: row.hidden === 1,
    system: row.system === 1,
    contentTypesEnabled: row.contentTypesEnabled === 1,
    ownRights: row.ownRights === 1,
    author: JSON.parse(row.author as string) as Stamp,
    editor: JSON.parse(row.editor as string) as Stamp,
  };
}
