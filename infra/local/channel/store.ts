/** What the channel remembers in SQLite: where the app is installed, every message, and each person's own view of a card. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Activity } from './activity.ts';

/** Whether the app may write there: `never` until first opened, `blocked` when the person muted it. */
export type Installed = 'never' | 'installed' | 'uninstalled' | 'blocked';

/** A message as kept. */
export interface StoredMessage {
  id: string;
  conversation: string;
  /** The post that starts the thread, in a channel. */
  root: string;
  /** `bot` or an Entra id. */
  author: string;
  at: number;
  activity: Activity;
  edited: boolean;
  deleted: boolean;
}

/** The channel's memory. */
export interface Store {
  installed(key: string): Installed;
  setInstalled(key: string, state: Installed): void;
  nextId(): string;
  add(message: Omit<StoredMessage, 'edited' | 'deleted' | 'at'>): StoredMessage;
  find(conversation: string, id: string): StoredMessage | undefined;
  /** Replaces a message for everyone: each person's own view of it is forgotten. */
  replace(message: StoredMessage, activity: Activity): void;
  remove(message: StoredMessage): void;
  messages(conversation: string): StoredMessage[];
  setView(id: string, oid: string, card: unknown): void;
  views(oid: string): Map<string, unknown>;
  close(): void;
}

const TABLES = `
create table if not exists installed (key text primary key, state text not null);
create table if not exists message (id text primary key, conversation text not null, root text not null, author text not null,
  at integer not null, activity text not null, edited integer not null default 0, deleted integer not null default 0);
create index if not exists message_conversation on message (conversation, id);
create table if not exists view (id text not null, oid text not null, card text not null, primary key (id, oid));`;

const fromRow = (row: Record<string, unknown>): StoredMessage => ({
  id: String(row.id),
  conversation: String(row.conversation),
  root: String(row.root),
  author: String(row.author),
  at: Number(row.at),
  activity: JSON.parse(String(row.activity)) as Activity,
  edited: row.edited === 1,
  deleted: row.deleted === 1,
});

/** Opens the memory of a data folder. */
export function openStore(dataDir: string): Store {
  mkdirSync(dataDir, { recursive: true });
  const db = new DatabaseSync(join(dataDir, 'channel.sqlite'));
  db.exec(`pragma journal_mode=wal;pragma synchronous=normal;${TABLES}`);
  let last = Number(db.prepare('select max(id) as id from message').get()?.id ?? 0);
  return {
    installed: (key) => (db.prepare('select state from installed where key=?').get(key)?.state as Installed) ?? 'never',
    setInstalled: (key, state) => void db.prepare('insert or replace into installed values (?,?)').run(key, state),
    nextId() {
      last = Math.max(Date.now(), last + 1);
      return String(last);
    },
    add(message) {
      const at = Date.now();
      const activity = JSON.stringify(message.activity);
      db.prepare('insert into message (id,conversation,root,author,at,activity) values (?,?,?,?,?,?)').run(
        message.id,
        message.conversation,
        message.root,
        message.author,
        at,
        activity,
      );
      return { ...message, at, edited: false, deleted: false };
    },
    find(conversation, id) {
      const row = db.prepare('select * from message where conversation=? and id=? and deleted=0').get(conversation, id);
      return row && fromRow(row);
    },
    replace(message, activity) {
      db.prepare('update message set activity=?, edited=1 where id=?').run(JSON.stringify(activity), message.id);
      db.prepare('delete from view where id=?').run(message.id);
    },
    remove: (message) => void db.prepare('update message set deleted=1 where id=?').run(message.id),
    messages: (conversation) =>
      db.prepare('select * from message where conversation=? order by id').all(conversation).map(fromRow),
    setView: (id, oid, card) => void db.prepare('insert or replace into view values (?,?,?)').run(id, oid, JSON.stringify(card)),
    views: (oid) =>
      new Map(
        db
          .prepare('select id, card from view where oid=?')
          .all(oid)
          .map((row) => [String(row.id), JSON.parse(String(row.card))]),
      ),
    close: () => db.close(),
  };
}
