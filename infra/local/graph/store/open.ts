/** Opens the local Graph's store on disk or in memory, for `startGraph`; the only place that knows node:sqlite's set-up. */
import { DatabaseSync } from 'node:sqlite';
import { type DriveStore, driveStore } from './drive.ts';
import { type ChangeStore, changeStore } from './list/changes.ts';
import { type ColumnStore, columnStore } from './list/columns.ts';
import { type ContentTypeStore, contentTypeStore } from './list/contentTypes.ts';
import { type ItemStore, itemStore } from './list/items.ts';
import { type ListStore, listStore } from './list/lists.ts';
import { type ViewStore, viewStore } from './list/views.ts';
import { type RightStore, rightStore } from './rights.ts';
import { type SiteStore, siteStore } from './sites.ts';
import { type SubscriptionStore, subscriptionStore } from './subscriptions.ts';
import { TABLES } from './tables.ts';
import { type UserStore, userStore } from './users.ts';

/** Everything the local Graph remembers; every verb is synchronous. */
export type Store = {
  sites: SiteStore;
  lists: ListStore;
  columns: ColumnStore;
  contentTypes: ContentTypeStore;
  items: ItemStore;
  changes: ChangeStore;
  users: UserStore;
  rights: RightStore;
  views: ViewStore;
  drive: DriveStore;
  subscriptions: SubscriptionStore;
  /** Runs `work` in one transaction; a thrown error leaves nothing behind. May be nested. */
  transaction<T>(work: () => T): T;
  /** A value remembered across restarts, by name. */
  setting(name: string): string | undefined;
  setSetting(name: string, value: string): void;
  close(): void;
};

/** Opens (and makes, when new) the store in `file`, or in memory for `:memory:`. */
export function openStore(file: string): Store {
  const db = new DatabaseSync(file);
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 5000; PRAGMA cache_size = -64000;');
  db.exec(TABLES);
  const readSetting = db.prepare('SELECT value FROM setting WHERE name = ?');
  const writeSetting = db.prepare('INSERT INTO setting VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value');
  const items = itemStore(db);
  const lists = listStore(db);
  return {
    sites: siteStore(db),
    lists,
    items,
    columns: columnStore(db),
    contentTypes: contentTypeStore(db),
    changes: changeStore(db),
    users: userStore(db, lists, items),
    rights: rightStore(db),
    views: viewStore(db),
    drive: driveStore(db),
    subscriptions: subscriptionStore(db),
    transaction: transactions(db),
    setting: (name) => readSetting.get(name)?.value as string | undefined,
    setSetting: (name, value) => void writeSetting.run(name, value),
    close: () => db.close(),
  };
}

function transactions(db: DatabaseSync): <T>(work: () => T) => T {
  let depth = 0;
  return (work) => {
    if (depth > 0) return work();
    db.exec('BEGIN IMMEDIATE');
    depth++;
    try {
      const result = work();
      db.exec('COMMIT');
      return result;
    } catch (error) {
      db.exec('ROLLBACK');
      throw error;
    } finally {
      depth--;
    }
  };
}
