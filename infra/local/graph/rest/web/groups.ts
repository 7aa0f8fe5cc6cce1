/** Site groups, site users and `ensureuser` in SharePoint REST. */
import { LEVEL, levelOnSite } from '../../access/rights.ts';
import { asUser } from '../../directory.ts';
import { userIdOf } from '../../operations/actor.ts';
import type { GroupRole, SiteGroup, SiteUser } from '../../store/types.ts';
import type { Answer, RestCall } from '../call.ts';
import { argument, sentObject } from '../call.ts';
import { badQuery, spException, unauthorized } from '../errors.ts';
import { groupWith, showGroup, showUser } from './principals.ts';

/** `sitegroups`. */
export const readGroups = (call: RestCall): Answer => ({
  collection: call.world.store.rights.groups(call.site.siteId).map(showGroup),
});

/** `sitegroups/getbyname('…')`, `sitegroups/getbyid(…)`. */
export const readGroup = (call: RestCall): Answer => ({ entity: showGroup(groupOf(call)) });

/** `associatedownergroup`, `associatedmembergroup`, `associatedvisitorgroup`. */
export const readAssociated =
  (role: GroupRole) =>
  (call: RestCall): Answer => ({ entity: showGroup(groupWith(call.world, call.site, role)) });

/** `sitegroups/getbyid(…)/users`. */
export function readMembers(call: RestCall): Answer {
  const { rights, users } = call.world.store;
  const members = rights.members(call.site.siteId, groupOf(call).id);
  return { collection: members.flatMap((oid) => users.byKey(call.site.siteId, 'person', oid) ?? []).map(showUser) };
}

/** POST to the users of a group `{LoginName}`: the person has the group's rights at once. */
export async function addMember(call: RestCall): Promise<Answer> {
  const group = groupOf(call);
  demandControl(call);
  const user = await ensured(call, sentObject(call).LoginName);
  call.world.store.rights.addMember(call.site.siteId, group.id, user.key);
  return { entity: showUser(user) };
}

/** `sitegroups/getbyid(…)/users/removebyid(…)`. */
export function removeMember(call: RestCall): Answer {
  const group = groupOf(call);
  demandControl(call);
  const user = call.world.store.users.byId(call.site.siteId, Number(argument(call, 'id', 0)));
  if (!user) throw noUser();
  call.world.store.rights.removeMember(call.site.siteId, group.id, user.key);
  return { nothing: true };
}

/** `ensureuser` with `{logonName}` or an argument: makes a person of the directory a user of the site. */
export async function ensureUser(call: RestCall): Promise<Answer> {
  const argumentGiven = call.segments.at(-1)?.positional[0] ?? call.segments.at(-1)?.named.get('logonname');
  return { entity: showUser(await ensured(call, argumentGiven ?? sentObject(call).logonName)) };
}

/** `siteusers`. */
export const readUsers = (call: RestCall): Answer => ({
  collection: call.world.store.users.all(call.site.siteId).map(showUser),
});

/** `siteusers/getbyid(…)`, `getuserbyid(…)`. */
export function readUser(call: RestCall): Answer {
  const user = call.world.store.users.byId(call.site.siteId, Number(argument(call, 'id', 0)));
  if (!user) throw noUser();
  return { entity: showUser(user) };
}

/** `currentuser`: the person, or the application when it acts alone. */
export async function readCurrentUser(call: RestCall): Promise<Answer> {
  const { person, appId, appName } = call.caller;
  const { users } = call.world.store;
  const { siteId } = call.site;
  const app = { kind: 'app' as const, key: appId, login: `i:0i.t|ms.sp.ext|${appId}`, name: appName, mail: '' };
  const id = person ? await userIdOf(call.world, person, siteId) : users.ensure(siteId, app, call.world.now()).id;
  return { entity: showUser(users.byId(siteId, id) as SiteUser) };
}

/** The group a path names; `users` and what follows it may stand behind. */
function groupOf(call: RestCall): SiteGroup {
  const by = call.segments.find(({ name }) => name === 'getbyname' || name === 'getbyid');
  const key = by?.named.get(by.name === 'getbyname' ? 'name' : 'id') ?? by?.positional[0];
  const found = call.world.store.rights
    .groups(call.site.siteId)
    .find((group) => (by?.name === 'getbyname' ? group.title.toLowerCase() === key?.toLowerCase() : group.id === Number(key)));
  if (!found) throw spException(404, 'Group cannot be found.');
  return found;
}

async function ensured(call: RestCall, login: unknown): Promise<SiteUser> {
  if (typeof login !== 'string' || login === '') throw badQuery('The parameter logonName does not exist in method EnsureUser.');
  const present = call.world.store.users.byLogin(call.site.siteId, login);
  if (present) return present;
  const person = await call.world.directory.find(login.split('|').at(-1) ?? '');
  if (!person) throw spException(404, `The specified user ${login} could not be found.`, -2146232832);
  return call.world.store.users.ensure(call.site.siteId, asUser(person), call.world.now());
}

function demandControl(call: RestCall): void {
  if (levelOnSite(call.world, call.caller, call.site) < LEVEL.fullcontrol) throw unauthorized();
}

const noUser = () => spException(404, 'User cannot be found.', -2146232832);
