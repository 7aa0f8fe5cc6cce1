/** Site users in the store of the local Graph: each is an item of the hidden User Information List too, and its id is the LookupId. */
import type { DatabaseSync } from 'node:sqlite';
import type { ItemStore } from './list/items.ts';
import type { ListStore } from './list/lists.ts';
import type { Fields, SiteUser } from './types.ts';

/** Title under which the list of site users is found. */
export const USER_LIST_TITLE = 'User Information List';

/** The indexed columns of that list. */
export const USER_INDEXES = ['Name', 'EMail', 'UserName'];

/** A user to be added; `details` are further fields of its item (JobTitle, Department). */
export type NewUser = Omit<SiteUser, 'id'> & { details?: Fields };

/** Verbs on site users. */
export type UserStore = {
  all(siteId: string): SiteUser[];
  byId(siteId: string, id: number): SiteUser | undefined;
  byKey(siteId: string, kind: SiteUser['kind'], key: string): SiteUser | undefined;
  /** By login name, principal name or mail, without case. */
  byLogin(siteId: string, login: string): SiteUser | undefined;
  /** Finds the user or adds it, as SharePoint does at the first visit. */
  ensure(siteId: string, user: NewUser, at: number): SiteUser;
};

/** The verbs on an open database. */
export function userStore(db: DatabaseSync, lists: ListStore, items: ItemStore): UserStore {
  const all = db.prepare('SELECT id, kind, key, login, name, mail FROM siteUser WHERE siteId = ? ORDER BY id');
  const byId = db.prepare('SELECT id, kind, key, login, name, mail FROM siteUser WHERE siteId = ? AND id = ?');
  const byKey = db.prepare('SELECT id, kind, key, login, name, mail FROM siteUser WHERE siteId = ? AND kind = ? AND key = ?');
  const insert = db.prepare('INSERT INTO siteUser VALUES (?, ?, ?, ?, ?, ?, ?)');
  const known = new Map<string, SiteUser>();
  const users = (siteId: string) => all.all(siteId) as unknown as SiteUser[];
  const find = (siteId: string, kind: string, key: string) => byKey.get(siteId, kind, key) as unknown as SiteUser | undefined;
  return {
    all: users,
    byId(siteId, id) {
      const cached = known.get(`${siteId}/${id}`);
      if (cached) return cached;
      const user = byId.get(siteId, id) as unknown as SiteUser | undefined;
      if (user) known.set(`${siteId}/${id}`, user);
      return user;
    },
    byKey: find,
    byLogin(siteId, login) {
      const key = login.toLowerCase();
      return users(siteId).find((user) =>
        [user.login, user.login.split('|').at(-1), user.mail].some((name) => name?.toLowerCase() === key),
      );
    },
    ensure(siteId, { details, ...user }, at) {
      const present = find(siteId, user.kind, user.key);
      if (present) return present;
      const list = lists.find(siteId, USER_LIST_TITLE);
      if (!list) throw new Error('The site has no User Information List');
      const id = lists.takeItemId(list.id);
      insert.run(siteId, id, user.kind, user.key, user.login, user.name, user.mail);
      const fields = {
        ...details,
        Title: user.name,
        Name: user.login,
        EMail: user.mail,
        UserName: user.login.split('|').at(-1) ?? '',
      };
      const by = { userId: id, appUserId: null };
      items.insert(list.id, id, { fields: withoutEmpty(fields), contentTypeId: '0x010A', at, by }, USER_INDEXES);
      return { ...user, id };
    },
  };
}

function withoutEmpty(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
}
