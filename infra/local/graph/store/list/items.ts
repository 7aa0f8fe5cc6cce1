/** Items, their versions and their index rows in the store of the local Graph; it checks nothing: `items/write.ts` does. */
import { randomUUID } from 'node:crypto';
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import { indexValues } from '../../fields/fold.ts';
import type { Fields, Item, ItemVersion, Stamp } from '../types.ts';

/** What is written of an item. */
export type ItemState = { fields: Fields; contentTypeId: string; at: number; by: Stamp };

/** Verbs on items. `indexed` names the columns whose values are kept for look-up and uniqueness. */
export type ItemStore = {
  find(listId: string, id: number): Item | undefined;
  /** The list and id of the item with this GUID. */
  byGuid(listId: string, guid: string): Item | undefined;
  /** In the order of ids, those above `after`. */
  page(listId: string, after: number, limit: number): Item[];
  /** All items in the order of ids, without making an array of them. */
  each(listId: string): Iterable<Item>;
  many(listId: string, ids: readonly number[]): Item[];
  count(listId: string): number;
  insert(listId: string, id: number, state: ItemState, indexed: readonly string[]): Item;
  /** Replaces the fields and adds one to the version. */
  update(item: Item, state: ItemState, indexed: readonly string[]): Item;
  remove(item: Item): void;
  /** Newest first. */
  versions(listId: string, id: number): ItemVersion[];
  /** Ids of items whose folded value of an indexed column lies in the range, at most `limit`. */
  lookUp(listId: string, name: string, range: IndexRange, limit: number): number[];
  /** Fills the index of a column that became indexed, or empties it. */
  reindex(listId: string, name: string, indexed: boolean): void;
};

/** A range over folded values; a missing end is open. */
export type IndexRange = { from?: string | number; fromOpen?: boolean; to?: string | number; toOpen?: boolean };

/** As many versions of an item are kept, which is what SharePoint keeps of a list. */
const KEPT_VERSIONS = 500;

/** The verbs on an open database. */
export function itemStore(db: DatabaseSync): ItemStore {
  const one = db.prepare('SELECT * FROM item WHERE listId = ? AND id = ?');
  const guid = db.prepare('SELECT * FROM item WHERE guid = ? AND listId = ?');
  const page = db.prepare('SELECT * FROM item WHERE listId = ? AND id > ? ORDER BY id LIMIT ?');
  const each = db.prepare('SELECT * FROM item WHERE listId = ? ORDER BY id');
  const many = db.prepare('SELECT * FROM item WHERE listId = ? AND id IN (SELECT value FROM json_each(?)) ORDER BY id');
  const count = db.prepare('SELECT count(*) AS n FROM item WHERE listId = ?');
  const put = db.prepare('INSERT OR REPLACE INTO item VALUES (?,?,?,?,?,?,?,?,?,?,?,?)');
  const keep = db.prepare('INSERT INTO itemVersion VALUES (?,?,?,?,?,?,?)');
  const drop = db.prepare('DELETE FROM item WHERE listId = ? AND id = ?');
  const dropOld = db.prepare('DELETE FROM itemVersion WHERE listId = ? AND itemId = ? AND version <= ?');
  const dropVersions = db.prepare('DELETE FROM itemVersion WHERE listId = ? AND itemId = ?');
  const versions = db.prepare('SELECT * FROM itemVersion WHERE listId = ? AND itemId = ? ORDER BY version DESC');
  const index = indexStatements(db);

  function save(item: Item, indexed: readonly string[]): Item {
    const fields = JSON.stringify(item.fields);
    const { author, editor } = item;
    put.run(
      ...[item.listId, item.id, item.guid, item.version, item.contentTypeId, fields, item.createdAt, item.modifiedAt],
      ...[author.userId, author.appUserId, editor.userId, editor.appUserId],
    );
    keep.run(item.listId, item.id, item.version, fields, item.modifiedAt, editor.userId, editor.appUserId);
    index.write(item, indexed);
    if (item.version > KEPT_VERSIONS) dropOld.run(item.listId, item.id, item.version - KEPT_VERSIONS);
    return item;
  }

  return {
    find: (listId, id) => orUndefined(one.get(listId, id)),
    byGuid: (listId, id) => orUndefined(guid.get(id.toLowerCase(), listId)),
    page: (listId, after, limit) => page.all(listId, after, limit).map(asItem),
    each: (listId) => mapped(each.iterate(listId)),
    many: (listId, ids) => many.all(listId, JSON.stringify(ids)).map(asItem),
    count: (listId) => count.get(listId)?.n as number,
    insert(listId, id, { fields, contentTypeId, at, by }, indexed) {
      const made = {
        listId,
        id,
        guid: randomUUID(),
        version: 1,
        contentTypeId,
        fields,
        createdAt: at,
        modifiedAt: at,
        author: by,
        editor: by,
      };
      return save(made, indexed);
    },
    update: (item, { fields, contentTypeId, at, by }, indexed) =>
      save({ ...item, fields, contentTypeId, version: item.version + 1, modifiedAt: at, editor: by }, indexed),
    remove(item) {
      drop.run(item.listId, item.id);
      dropVersions.run(item.listId, item.id);
      index.clear(item);
    },
    versions: (listId, id) => versions.all(listId, id).map(asVersion),
    lookUp: index.lookUp,
    reindex(listId, name, indexed) {
      index.drop(listId, name);
      if (indexed) for (const item of mapped(each.iterate(listId))) index.add(item, name);
    },
  };
}

function indexStatements(db: DatabaseSync) {
  const clear = db.prepare('DELETE FROM indexed WHERE listId = ? AND name = ? AND itemId = ? AND value = ?');
  const clearItem = db.prepare('DELETE FROM indexed WHERE listId = ? AND itemId = ?');
  const insert = db.prepare('INSERT OR IGNORE INTO indexed VALUES (?, ?, ?, ?)');
  const drop = db.prepare('DELETE FROM indexed WHERE listId = ? AND name = ?');
  const former = db.prepare('SELECT fields FROM itemVersion WHERE listId = ? AND itemId = ? AND version = ?');
  const range = (low: string, high: string) =>
    db.prepare(
      `SELECT DISTINCT itemId FROM indexed WHERE listId = ? AND name = ? AND value ${low} ? AND value ${high} ? ORDER BY itemId LIMIT ?`,
    );
  const ranges = { '>=<=': range('>=', '<='), '><=': range('>', '<='), '>=<': range('>=', '<'), '><': range('>', '<') };
  const add = (item: Item, name: string) => {
    for (const value of indexValues(item.fields[name])) insert.run(item.listId, name, value, item.id);
  };
  return {
    add,
    drop: (listId: string, name: string) => void drop.run(listId, name),
    clear: (item: Item) => void clearItem.run(item.listId, item.id),
    write(item: Item, names: readonly string[]) {
      const old = item.version > 1 ? former.get(item.listId, item.id, item.version - 1) : undefined;
      const before = old ? (JSON.parse(old.fields as string) as Fields) : {};
      for (const name of names) {
        for (const value of indexValues(before[name])) clear.run(item.listId, name, item.id, value);
        add(item, name);
      }
    },
    lookUp(listId: string, name: string, { from, fromOpen, to, toOpen }: IndexRange, limit: number): number[] {
      // SQLite orders numbers before text before blobs, so these two ends hold any value of the same kind.
      const numeric = typeof (from ?? to) === 'number';
      const low = from ?? (numeric ? Number.NEGATIVE_INFINITY : '');
      const high = to ?? (numeric ? Number.POSITIVE_INFINITY : Buffer.alloc(0));
      const statement = ranges[`${fromOpen ? '>' : '>='}${toOpen ? '<' : '<='}`];
      return statement.all(listId, name, low, high, limit).map((row) => row.itemId as number);
    },
  };
}

function* mapped(rows: Iterable<Record<string, SQLOutputValue>>): Iterable<Item> {
  for (const row of rows) yield asItem(row);
}

function orUndefined(row: Record<string, SQLOutputValue> | undefined): Item | undefined {
  return row && asItem(row);
}

// Written out: gathering the rest of a row with `...` takes longer than reading its JSON, five thousand times a page.
function asItem(row: Record<string, SQLOutputValue>): Item {
  return {
    listId: row.listId as string,
    id: row.id as number,
    guid: row.guid as string,
    version: row.version as number,
    contentTypeId: row.contentTypeId as string,
    fields: JSON.parse(row.fields as string) as Fields,
    createdAt: row.createdAt as number,
    modifiedAt: row.modifiedAt as number,
    author: { userId: row.authorId as number, appUserId: row.authorAppId as number | null },
    editor: { userId: row.editorId as number, appUserId: row.editorAppId as number | null },
  };
}

function asVersion(row: Record<string, SQLOutputValue>): ItemVersion {
  return {
    itemId: row.itemId as number,
    version: row.version as number,
    fields: JSON.parse(row.fields as string) as Fields,
    modifiedAt: row.modifiedAt as number,
    editor: { userId: row.editorId as number, appUserId: row.editorAppId as number | null },
  };
}
