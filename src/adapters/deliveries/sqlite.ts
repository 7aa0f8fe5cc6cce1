/** The delivery journal in a SQLite file beside the process, for one instance; implements ports/deliveries. Source: nodejs.org/api/sqlite.html, sqlite.org/wal.html. */
import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { Fault } from '../../domain/result.ts';
import type { Deliveries, Delivery, DeliveryChange, NewDelivery } from '../../ports/deliveries.ts';

// FULL: that an attempt begins must be on disk before the message leaves, also when the power goes; NORMAL could forget the last ones in WAL.
const SCHEMA = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA busy_timeout = 2000;
  CREATE TABLE IF NOT EXISTS delivery (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    key TEXT NOT NULL UNIQUE,
    occasion TEXT NOT NULL,
    subject TEXT NOT NULL,
    recipient TEXT NOT NULL,
    plannedAt INTEGER NOT NULL,
    dueAt INTEGER NOT NULL,
    state TEXT NOT NULL,
    late INTEGER NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    attemptedAt INTEGER,
    sentAt INTEGER,
    activityId TEXT,
    reason TEXT,
    class TEXT NOT NULL,
    content TEXT NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS deliveryBySubject ON delivery (subject, number);
  CREATE INDEX IF NOT EXISTS deliveryStillToSend ON delivery (plannedAt, number) WHERE state = 'planned';
  CREATE INDEX IF NOT EXISTS deliveryPosts ON delivery (subject, sentAt) WHERE state = 'sent' AND recipient >= 'channel/' AND recipient < 'channel0';
`;

const INSERT = `INSERT INTO delivery (key, occasion, subject, recipient, plannedAt, dueAt, state, late, class, content)
  VALUES (?, ?, ?, ?, ?, ?, 'planned', ?, ?, ?) ON CONFLICT (key) DO NOTHING`;
const ABOUT = `SELECT * FROM delivery WHERE state = 'planned' OR subject IN (SELECT value FROM json_each(?)) ORDER BY number`;
const POSTS = `SELECT * FROM delivery WHERE subject IN (SELECT value FROM json_each(?)) AND state = 'sent'
  AND recipient >= 'channel/' AND recipient < 'channel0' AND activityId > '' ORDER BY sentAt DESC, number DESC`;

type Stored = { readonly [K in keyof Delivery]-?: Delivery[K] | null } & { readonly number: number };

// By hand, for a look at the plan reads tens of thousands of rows. Empty columns are left out, as the port says.
const fromStored = (stored: Stored): Delivery => {
  const row: { -readonly [K in keyof Delivery]: Delivery[K] } = {
    key: stored.key!,
    occasion: stored.occasion!,
    subject: stored.subject!,
    recipient: stored.recipient!,
    plannedAt: stored.plannedAt!,
    dueAt: stored.dueAt!,
    state: stored.state!,
    late: Boolean(stored.late),
    attempts: stored.attempts!,
    class: stored.class!,
    content: stored.content!,
  };
  if (stored.attemptedAt !== null) row.attemptedAt = stored.attemptedAt;
  if (stored.sentAt !== null) row.sentAt = stored.sentAt;
  if (stored.activityId !== null) row.activityId = stored.activityId;
  if (stored.reason !== null) row.reason = stored.reason;
  return row;
};

const toStored = (value: unknown): SQLInputValue => (typeof value === 'boolean' ? Number(value) : (value as SQLInputValue));

/** The journal of this process. */
export interface SqliteDeliveries extends Deliveries {
  /** Made just now: what was sent before, if anything, is not known, and reminders still due go out again. */
  readonly isNew: boolean;
  /** False while the last verb failed; after a failed write until the file takes one again, which is tried here. */
  isReady(): boolean;
}

/** Opens the journal, making the file when it is new. Throws Fault `journalUnavailable` when it cannot be opened or written. */
export const sqliteDeliveries = (file: string): SqliteDeliveries => {
  const isNew = !existsSync(file);
  const works = { read: true, write: true };
  const guarded = <T>(work: () => T, kind: keyof typeof works = 'read'): T => {
    try {
      const done = work();
      works[kind] = true;
      return done;
    } catch (cause) {
      works[kind] = false;
      throw new Fault('journalUnavailable', 'The delivery journal (setting JOURNAL) cannot be read or written.', cause);
    }
  };
  const db = guarded(() => {
    if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true });
    const opened = new DatabaseSync(file);
    opened.exec(SCHEMA);
    return opened;
  });
  const prepared = new Map<string, ReturnType<DatabaseSync['prepare']>>();
  const sql = (text: string) => {
    const found = prepared.get(text) ?? db.prepare(text);
    prepared.set(text, found);
    return found;
  };
  const rows = (text: string, ...values: SQLInputValue[]): Delivery[] =>
    guarded(() => (sql(text).all(...values) as unknown as Stored[]).map(fromStored));
  const whole = <T>(work: () => T): T =>
    guarded(() => {
      db.exec('BEGIN IMMEDIATE');
      try {
        const result = work();
        db.exec('COMMIT');
        return result;
      } catch (cause) {
        if (db.isTransaction) db.exec('ROLLBACK');
        throw cause;
      }
    }, 'write');
  /** A full disk can still be read, and may have been emptied since: the smallest write there is tells. Nobody waits for another process here. */
  const takesWrites = (): boolean => {
    if (!db.isOpen) return false;
    db.exec('PRAGMA busy_timeout = 0');
    try {
      guarded(() => db.exec('PRAGMA user_version = 1'), 'write');
      return true;
    } catch {
      return false;
    } finally {
      db.exec('PRAGMA busy_timeout = 2000');
    }
  };
  const insert = (row: NewDelivery): number => {
    const { key, occasion, subject, recipient, plannedAt, dueAt = plannedAt, late, content } = row;
    const done = sql(INSERT).run(key, occasion, subject, recipient, plannedAt, dueAt, Number(late), row.class, content);
    return Number(done.changes);
  };
  const update = (key: string, change: DeliveryChange): void => {
    const named = Object.entries(change).filter(([, value]) => value !== undefined);
    if (named.length === 0) return;
    const set = named.map(([name]) => `${name} = ?`).join(', ');
    sql(`UPDATE delivery SET ${set} WHERE key = ?`).run(...named.map(([, value]) => toStored(value)), key);
  };

  return {
    isNew,
    plan: (fresh) => (fresh.length === 0 ? 0 : whole(() => fresh.reduce((made, row) => made + insert(row), 0))),
    find: (key) => rows('SELECT * FROM delivery WHERE key = ?', key)[0],
    list: (subjects) =>
      subjects
        ? rows(
            'SELECT * FROM delivery WHERE subject IN (SELECT value FROM json_each(?)) ORDER BY number',
            JSON.stringify(subjects),
          )
        : rows('SELECT * FROM delivery ORDER BY number'),
    about: (subjects) => rows(ABOUT, JSON.stringify(subjects)),
    planned: (dueBy) =>
      dueBy === undefined
        ? rows(`SELECT * FROM delivery WHERE state = 'planned' ORDER BY plannedAt, number`)
        : rows(`SELECT * FROM delivery WHERE state = 'planned' AND dueAt <= ? ORDER BY plannedAt, number`, dueBy),
    posts: (subjects) => rows(POSTS, JSON.stringify(subjects)),
    attempt: (keys, at) =>
      whole(() => {
        for (const key of keys) sql('UPDATE delivery SET attempts = attempts + 1, attemptedAt = ? WHERE key = ?').run(at, key);
      }),
    settle: (changes) => {
      if (changes.length === 0) return;
      whole(() => {
        for (const { key, change } of changes) update(key, change);
      });
    },
    close: () => guarded(() => db.close()),
    isReady: () => works.read && (works.write || takesWrites()),
  };
};
