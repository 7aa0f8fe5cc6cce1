/** Content types of lists and sites in the store of the local Graph; the owner is a list id or a site id. */
import type { DatabaseSync } from 'node:sqlite';
import type { ContentType } from '../types.ts';

/** Verbs on content types. */
export type ContentTypeStore = {
  /** The first is the default one. */
  all(owner: string): readonly ContentType[];
  find(owner: string, id: string): ContentType | undefined;
  add(owner: string, type: ContentType): void;
  /** Replaces the type of the same id. */
  update(owner: string, type: ContentType): void;
  remove(owner: string, id: string): void;
};

/** The verbs on an open database. */
export function contentTypeStore(db: DatabaseSync): ContentTypeStore {
  const select = db.prepare('SELECT definition FROM contentType WHERE owner = ? ORDER BY position');
  const insert = db.prepare(
    'INSERT INTO contentType VALUES (?, ?, ?, (SELECT coalesce(max(position), 0) + 1 FROM contentType WHERE owner = ?), ?)',
  );
  const write = db.prepare('UPDATE contentType SET name = ?, definition = ? WHERE owner = ? AND id = ?');
  const erase = db.prepare('DELETE FROM contentType WHERE owner = ? AND id = ?');
  const known = new Map<string, readonly ContentType[]>();
  const all = (owner: string): readonly ContentType[] => {
    const found = known.get(owner) ?? select.all(owner).map((row) => JSON.parse(row.definition as string) as ContentType);
    known.set(owner, found);
    return found;
  };
  return {
    all,
    find: (owner, id) => all(owner).find((type) => type.id.toLowerCase() === id.toLowerCase()),
    add(owner, type) {
      insert.run(type.id, owner, type.name, owner, JSON.stringify(type));
      known.delete(owner);
    },
    update(owner, type) {
      write.run(type.name, JSON.stringify(type), owner, type.id);
      known.delete(owner);
    },
    remove(owner, id) {
      erase.run(owner, id);
      known.delete(owner);
    },
  };
}
