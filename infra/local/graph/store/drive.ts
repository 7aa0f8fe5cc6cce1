/** Files, folders and upload sessions of a library in the store of the local Graph. */
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import type { DriveItem, Stamp } from './types.ts';

/** An upload in pieces; `received` bytes of `total` are in. */
export type UploadSession = {
  id: string;
  listId: string;
  /** A folder that was there when the session was opened. */
  parentId: string;
  /** The folders below it that are still to be made, and at the end the file's name; kept in the column `name`, joined by `/`. */
  path: readonly string[];
  conflict: 'fail' | 'replace' | 'rename';
  ifMatch: string | null;
  actor: Stamp;
  expiresAt: number;
  total: number | null;
  received: number;
};

/** Verbs on the library. */
export type DriveStore = {
  find(listId: string, id: string): DriveItem | undefined;
  /** Names are compared without case. */
  child(listId: string, parentId: string, name: string): DriveItem | undefined;
  children(listId: string, parentId: string): DriveItem[];
  /** The root folder; `undefined` before it was made. */
  root(listId: string): DriveItem | undefined;
  /** Makes or replaces the item by its id; folders have no content. */
  save(item: DriveItem, content: Uint8Array | null): void;
  content(id: string): Uint8Array | undefined;
  /** Removes the item and all that lies in it. */
  remove(listId: string, id: string): void;
  session(id: string): UploadSession | undefined;
  openSession(session: UploadSession): void;
  /** Keeps one piece, given how many bytes are in with it. */
  addPart(id: string, start: number, content: Uint8Array, total: number): void;
  parts(id: string): Uint8Array[];
  closeSession(id: string): void;
};

const COLUMNS = 'id, listId, parentId, name, folder, size, mimeType, hash, version, createdAt, modifiedAt, author, editor';

/** The verbs on an open database. */
export function driveStore(db: DatabaseSync): DriveStore {
  return { ...itemVerbs(db), ...sessionVerbs(db) };
}

function itemVerbs(db: DatabaseSync) {
  const one = db.prepare(`SELECT ${COLUMNS} FROM driveItem WHERE listId = ? AND id = ?`);
  const child = db.prepare(`SELECT ${COLUMNS} FROM driveItem WHERE listId = ? AND parentId = ? AND foldedName = ?`);
  const children = db.prepare(
    `SELECT ${COLUMNS} FROM driveItem WHERE listId = ? AND parentId = ? ORDER BY folder DESC, foldedName`,
  );
  const root = db.prepare(`SELECT ${COLUMNS} FROM driveItem WHERE listId = ? AND parentId IS NULL`);
  const put = db.prepare('INSERT OR REPLACE INTO driveItem VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)');
  const content = db.prepare('SELECT content FROM driveItem WHERE id = ?');
  const erase = db.prepare(
    `WITH RECURSIVE tree(id) AS (SELECT ? UNION SELECT d.id FROM driveItem d JOIN tree ON d.parentId = tree.id)
     DELETE FROM driveItem WHERE listId = ? AND id IN (SELECT id FROM tree)`,
  );
  const orUndefined = (row: Record<string, SQLOutputValue> | undefined) => row && asDriveItem(row);
  return {
    find: (listId: string, id: string) => orUndefined(one.get(listId, id)),
    child: (listId: string, parentId: string, name: string) =>
      orUndefined(child.get(listId, parentId, name.toLocaleLowerCase('nb'))),
    children: (listId: string, parentId: string) => children.all(listId, parentId).map(asDriveItem),
    root: (listId: string) => orUndefined(root.get(listId)),
    save(d: DriveItem, bytes: Uint8Array | null) {
      put.run(
        ...[
          d.id,
          d.listId,
          d.parentId,
          d.name,
          d.name.toLocaleLowerCase('nb'),
          d.folder ? 1 : 0,
          d.size,
          d.mimeType,
          d.hash,
          d.version,
        ],
        ...[d.createdAt, d.modifiedAt, JSON.stringify(d.author), JSON.stringify(d.editor), bytes],
      );
    },
    content: (id: string) => (content.get(id)?.content as Uint8Array | null | undefined) ?? undefined,
    remove: (listId: string, id: string) => void erase.run(id, listId),
  };
}

function sessionVerbs(db: DatabaseSync) {
  const session = db.prepare('SELECT * FROM uploadSession WHERE id = ?');
  const open = db.prepare('INSERT INTO uploadSession VALUES (?,?,?,?,?,?,?,?,?,?)');
  const part = db.prepare('INSERT INTO uploadPart VALUES (?, ?, ?)');
  const received = db.prepare('UPDATE uploadSession SET received = received + ?, total = ? WHERE id = ?');
  const parts = db.prepare('SELECT content FROM uploadPart WHERE sessionId = ? ORDER BY start');
  const closeParts = db.prepare('DELETE FROM uploadPart WHERE sessionId = ?');
  const close = db.prepare('DELETE FROM uploadSession WHERE id = ?');
  return {
    session(id: string): UploadSession | undefined {
      const row = session.get(id);
      if (!row) return undefined;
      const { name, actor, ...rest } = row;
      return { ...rest, path: String(name).split('/'), actor: JSON.parse(actor as string) } as unknown as UploadSession;
    },
    openSession(s: UploadSession) {
      const actor = JSON.stringify(s.actor);
      open.run(s.id, s.listId, s.parentId, s.path.join('/'), s.conflict, s.ifMatch, actor, s.expiresAt, s.total, s.received);
    },
    addPart(id: string, start: number, bytes: Uint8Array, total: number) {
      part.run(id, start, bytes);
      received.run(bytes.length, total, id);
    },
    parts: (id: string) => parts.all(id).map((row) => row.content as Uint8Array),
    closeSession(id: string) {
      closeParts.run(id);
      close.run(id);
    },
  };
}

function asDriveItem(row: Record<string, SQLOutputValue>): DriveItem {
  return {
    ...(row as unknown as DriveItem),
    folder: row.folder === 1,
    author: JSON.parse(row.author as string) as Stamp,
    editor: JSON.parse(row.editor as string) as Stamp,
  };
}
