/** Users and groups of a site as SharePoint REST tells them: both are principals, their ids never overlap. */
import type { GroupRole, RoleType, Site, SiteGroup, SiteUser } from '../../store/types.ts';
import type { World } from '../../world.ts';
import type { Entity } from '../call.ts';
import { spException } from '../errors.ts';

/** A site user as REST tells it. */
export function showUser(user: SiteUser): Entity {
  const upn = user.kind === 'person' ? (user.login.split('|').at(-1) ?? '') : '';
  return {
    Id: user.id,
    IsHiddenInUI: false,
    LoginName: user.login,
    Title: user.name,
    PrincipalType: 1,
    Email: user.mail,
    Expiration: '',
    IsEmailAuthenticationGuestUser: false,
    IsShareByEmailGuestUser: false,
    IsSiteAdmin: false,
    UserId: user.kind === 'person' ? { NameId: user.key, NameIdIssuer: 'urn:federation:microsoftonline' } : null,
    UserPrincipalName: upn,
  };
}

/** A site group as REST tells it. */
export function showGroup(group: SiteGroup): Entity {
  return {
    Id: group.id,
    IsHiddenInUI: false,
    LoginName: group.title,
    Title: group.title,
    PrincipalType: 8,
    AllowMembersEditMembership: group.role === 'member',
    AllowRequestToJoinLeave: false,
    AutoAcceptRequestToJoinLeave: false,
    Description: null,
    OnlyAllowMembersViewMembership: false,
    OwnerTitle: group.title,
    RequestToJoinLeaveEmailSetting: '',
  };
}

/** A principal by its id; undefined for nobody. */
export function findPrincipal(world: World, site: Site, id: number): Entity | undefined {
  const group = world.store.rights.groups(site.siteId).find((one) => one.id === id);
  if (group) return showGroup(group);
  const user = world.store.users.byId(site.siteId, id);
  return user && showUser(user);
}

/** The group with this part in the site. */
export function groupWith(world: World, site: Site, role: GroupRole): SiteGroup {
  const group = world.store.rights.groups(site.siteId).find((one) => one.role === role);
  if (!group) throw spException(404, 'Group cannot be found.');
  return group;
}

/** What the site itself gives its groups. */
export const SITE_ROLES: readonly (readonly [GroupRole, RoleType])[] = [
  ['owner', 5],
  ['member', 6],
  ['visitor', 2],
];
