/** What a caller may do on a site or list of the local Graph: the application's permission or grant, for delegated calls cut by the person's own rights. */
import { entry } from '../http/body.ts';
import { accessDenied } from '../http/errors.ts';
import type { List, RoleType, Site } from '../store/types.ts';
import type { World } from '../world.ts';
import type { Caller } from './tokens.ts';

/** Growing rights: nothing, read, write (items), manage (lists and columns), full control (permissions). */
export const LEVEL = { none: 0, read: 1, write: 2, manage: 3, fullcontrol: 4 } as const;

/** One of `LEVEL`. */
export type Level = (typeof LEVEL)[keyof typeof LEVEL];

const BROAD: Record<string, Level> = {
  'Sites.Read.All': LEVEL.read,
  'Sites.ReadWrite.All': LEVEL.write,
  'Sites.Manage.All': LEVEL.manage,
  'Sites.FullControl.All': LEVEL.fullcontrol,
};

const OF_GROUP = { visitor: LEVEL.read, member: LEVEL.manage, owner: LEVEL.fullcontrol } as const;

/** The level a SharePoint role type gives: Reader reads, Contributor writes items, Editor and WebDesigner manage lists too. */
const OF_ROLE: Record<RoleType, Level> = {
  1: LEVEL.none,
  2: LEVEL.read,
  3: LEVEL.write,
  4: LEVEL.manage,
  5: LEVEL.fullcontrol,
  6: LEVEL.manage,
};

/** What the caller may do on the site. */
export function levelOnSite(world: World, caller: Caller, site: Site): Level {
  const app = appLevel(world, caller, site.siteId);
  return caller.person ? least(app, personOnSite(world, site.siteId, caller.person.oid)) : app;
}

/** What the caller may do on the list. */
export function levelOnList(world: World, caller: Caller, list: List): Level {
  const app = appLevel(world, caller, list.siteId);
  return caller.person ? least(app, personOnList(world, list, caller.person.oid)) : app;
}

/** What a person may do on a site by its groups, whatever application is between. */
export function personOnSite(world: World, siteId: string, oid: string): Level {
  return greatest(world.store.rights.groupsOf(siteId, oid).map((group) => OF_GROUP[group.role]));
}

/** What a person may do on a list: the site's rights, or the list's own. */
export function personOnList(world: World, list: List, oid: string): Level {
  if (!list.ownRights) return personOnSite(world, list.siteId, oid);
  const user = world.store.users.byKey(list.siteId, 'person', oid);
  const mine = new Set([user?.id, ...world.store.rights.groupsOf(list.siteId, oid).map((group) => group.id)]);
  const assignments = world.store.rights.assignments(list.id).filter(({ principalId }) => mine.has(principalId));
  return greatest(assignments.map(({ roleType }) => OF_ROLE[roleType]));
}

/** Throws 403 below the level. */
export function demand(actual: Level, needed: Level): void {
  if (actual < needed) throw accessDenied();
}

function appLevel(world: World, caller: Caller, siteId: string): Level {
  const permissions = caller.person ? caller.scopes : caller.roles;
  const grant = permissions.includes('Sites.Selected') ? world.store.rights.grantOf(siteId, caller.appId) : undefined;
  return greatest([...permissions.map((name) => entry(BROAD, name) ?? LEVEL.none), grant ? LEVEL[grant.role] : LEVEL.none]);
}

function greatest(levels: Level[]): Level {
  return Math.max(LEVEL.none, ...levels) as Level;
}

function least(one: Level, other: Level): Level {
  return Math.min(one, other) as Level;
}
