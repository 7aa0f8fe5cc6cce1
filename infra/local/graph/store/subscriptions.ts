/** Change notification subscriptions in the store of the local Graph. */
import type { DatabaseSync } from 'node:sqlite';
import type { Subscription } from './types.ts';

/** Verbs on subscriptions. */
export type SubscriptionStore = {
  all(): Subscription[];
  find(id: string): Subscription | undefined;
  ofList(listId: string): Subscription[];
  add(subscription: Subscription): void;
  setExpiry(id: string, expiresAt: number): void;
  /** When the oldest change that was not yet told happened; null when all is told. */
  setPending(id: string, since: number | null): void;
  remove(id: string): void;
};

/** The verbs on an open database. */
export function subscriptionStore(db: DatabaseSync): SubscriptionStore {
  const all = db.prepare('SELECT * FROM subscription ORDER BY rowid');
  const one = db.prepare('SELECT * FROM subscription WHERE id = ?');
  const ofList = db.prepare('SELECT * FROM subscription WHERE listId = ?');
  const insert = db.prepare('INSERT INTO subscription VALUES (?,?,?,?,?,?,?,?,?,?,?,?)');
  const expiry = db.prepare('UPDATE subscription SET expiresAt = ? WHERE id = ?');
  const pending = db.prepare('UPDATE subscription SET pendingSince = ? WHERE id = ?');
  const erase = db.prepare('DELETE FROM subscription WHERE id = ?');
  return {
    all: () => all.all() as unknown as Subscription[],
    find: (id) => one.get(id.toLowerCase()) as unknown as Subscription | undefined,
    ofList: (listId) => ofList.all(listId) as unknown as Subscription[],
    add(s) {
      insert.run(
        ...[
          s.id,
          s.siteId,
          s.listId,
          s.resource,
          s.appId,
          s.creatorId,
          s.changeType,
          s.notificationUrl,
          s.lifecycleUrl,
          s.clientState,
        ],
        ...[s.expiresAt, s.pendingSince],
      );
    },
    setExpiry: (id, expiresAt) => void expiry.run(expiresAt, id),
    setPending: (id, since) => void pending.run(since, id),
    remove: (id) => void erase.run(id),
  };
}
