/** Who may do what, in the store of the local Graph: application grants, site groups, and the role assignments of lists with rights of their own. */
import { randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { GrantRole, GroupRole, RoleType, SiteGrant, SiteGroup } from './types.ts';

/** A role given to a site user or a site group on a list. */
export type RoleAssignment = { principalId: number; roleType: RoleType };

/** Verbs on rights. */
export type RightStore = {
  grants(siteId: string): SiteGrant[];
  grantOf(siteId: string, appId: string): SiteGrant | undefined;
  /** Gives the application this role, in place of the one it had. */
  grant(siteId: string, grant: { appId: string; displayName: string; role: GrantRole }): SiteGrant;
  revoke(siteId: string, id: string): boolean;
  groups(siteId: string): SiteGroup[];
  addGroup(siteId: string, group: SiteGroup): void;
  /** Entra object ids of a group's members. */
  members(siteId: string, groupId: number): string[];
  addMember(siteId: string, groupId: number, oid: string): void;
  removeMember(siteId: string, groupId: number, oid: string): void;
  groupsOf(siteId: string, oid: string): SiteGroup[];
  /** Of a list with rights of its own (`List.ownRights`). */
  assignments(listId: string): RoleAssignment[];
  assign(listId: string, assignment: RoleAssignment): void;
  /** Takes all roles of the principal on the list, or only the one given. */
  unassign(listId: string, principalId: number, roleType?: RoleType): void;
};

/** The verbs on an open database. */
export function rightStore(db: DatabaseSync): RightStore {
  return { ...grantVerbs(db), ...groupVerbs(db), ...assignmentVerbs(db) };
}

function grantVerbs(db: DatabaseSync) {
  const all = db.prepare('SELECT id, appId, displayName, role FROM siteGrant WHERE siteId = ? ORDER BY rowid');
  const one = db.prepare('SELECT id, appId, displayName, role FROM siteGrant WHERE siteId = ? AND appId = ?');
  const put = db.prepare(
    'INSERT INTO siteGrant VALUES (?, ?, ?, ?, ?) ON CONFLICT (siteId, appId) DO UPDATE SET role = excluded.role, displayName = excluded.displayName',
  );
  const erase = db.prepare('DELETE FROM siteGrant WHERE siteId = ? AND id = ?');
  const grantOf = (siteId: string, appId: string) => one.get(siteId, appId.toLowerCase()) as unknown as SiteGrant | undefined;
  return {
    grants: (siteId: string) => all.all(siteId) as unknown as SiteGrant[],
    grantOf,
    grant(siteId: string, grant: { appId: string; displayName: string; role: GrantRole }): SiteGrant {
      put.run(randomUUID(), siteId, grant.appId.toLowerCase(), grant.displayName, grant.role);
      return grantOf(siteId, grant.appId) as SiteGrant;
    },
    revoke: (siteId: string, id: string) => erase.run(siteId, id).changes > 0,
  };
}

function groupVerbs(db: DatabaseSync) {
  const all = db.prepare('SELECT id, role, title FROM siteGroup WHERE siteId = ? ORDER BY id');
  const insert = db.prepare('INSERT OR IGNORE INTO siteGroup VALUES (?, ?, ?, ?)');
  const members = db.prepare('SELECT oid FROM groupMember WHERE siteId = ? AND groupId = ? ORDER BY rowid');
  const join = db.prepare('INSERT OR IGNORE INTO groupMember VALUES (?, ?, ?)');
  const leave = db.prepare('DELETE FROM groupMember WHERE siteId = ? AND groupId = ? AND oid = ?');
  const of = db.prepare(
    'SELECT id, role, title FROM siteGroup g JOIN groupMember m ON m.siteId = g.siteId AND m.groupId = g.id WHERE g.siteId = ? AND m.oid = ?',
  );
  return {
    groups: (siteId: string) => all.all(siteId) as unknown as SiteGroup[],
    addGroup: (siteId: string, group: { id: number; role: GroupRole; title: string }) =>
      void insert.run(siteId, group.id, group.role, group.title),
    members: (siteId: string, groupId: number) => members.all(siteId, groupId).map((row) => row.oid as string),
    addMember: (siteId: string, groupId: number, oid: string) => void join.run(siteId, groupId, oid.toLowerCase()),
    removeMember: (siteId: string, groupId: number, oid: string) => void leave.run(siteId, groupId, oid.toLowerCase()),
    groupsOf: (siteId: string, oid: string) => of.all(siteId, oid.toLowerCase()) as unknown as SiteGroup[],
  };
}

function assignmentVerbs(db: DatabaseSync) {
  const all = db.prepare('SELECT principalId, roleType FROM roleAssignment WHERE listId = ? ORDER BY principalId, roleType');
  const insert = db.prepare('INSERT OR IGNORE INTO roleAssignment VALUES (?, ?, ?)');
  const erase = db.prepare(
    'DELETE FROM roleAssignment WHERE listId = ? AND principalId = ? AND roleType = coalesce(?, roleType)',
  );
  return {
    assignments: (listId: string) => all.all(listId) as unknown as RoleAssignment[],
    assign: (listId: string, { principalId, roleType }: RoleAssignment) => void insert.run(listId, principalId, roleType),
    unassign: (listId: string, principalId: number, roleType?: RoleType) => void erase.run(listId, principalId, roleType ?? null),
  };
}
