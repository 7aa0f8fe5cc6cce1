/** The change log behind delta queries in the store of the local Graph: per item only its newest change. */
import type { DatabaseSync } from 'node:sqlite';
import type { Change } from '../types.ts';

/** Verbs on the change log. */
export type ChangeStore = {
  /** Notes that an item was made, changed or deleted. */
  note(listId: string, itemId: number, contentTypeId: string, deleted: boolean, at: number): void;
  /** The changes after `seq`, oldest first, at most `limit`; of the deletions only those after `deletedSince`. */
  after(listId: string, seq: number, limit: number, deletedSince: number): Change[];
  /** The number of the newest change of any list; 0 when there is none. */
  newest(): number;
};

/** The verbs on an open database. */
export function changeStore(db: DatabaseSync): ChangeStore {
  const forget = db.prepare('DELETE FROM change WHERE listId = ? AND itemId = ?');
  const insert = db.prepare('INSERT INTO change (listId, itemId, deleted, contentTypeId, at) VALUES (?, ?, ?, ?, ?)');
  const select = db.prepare(
    'SELECT * FROM change WHERE listId = ? AND seq > ? AND (deleted = 0 OR seq > ?) ORDER BY seq LIMIT ?',
  );
  const newest = db.prepare("SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'change'), 0) AS seq");
  return {
    note(listId, itemId, contentTypeId, deleted, at) {
      forget.run(listId, itemId);
      insert.run(listId, itemId, deleted ? 1 : 0, contentTypeId, at);
    },
    after: (listId, seq, limit, deletedSince) =>
      select.all(listId, seq, deletedSince, limit).map((row) => ({ ...row, deleted: row.deleted === 1 }) as unknown as Change),
    newest: () => newest.get()?.seq as number,
  };
}
