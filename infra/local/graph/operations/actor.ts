/** Who acts, as a stamp on what is written in the local Graph: the site user and the application between. */
import type { Caller } from '../access/tokens.ts';
import { asUser } from '../directory.ts';
import type { Stamp } from '../store/types.ts';
import type { NewUser } from '../store/users.ts';
import type { World } from '../world.ts';

/** The user that stands for an application acting alone. */
export const SHAREPOINT_APP: NewUser = {
  kind: 'system',
  key: 'app',
  login: 'i:0i.t|00000003-0000-0ff1-ce00-000000000000|app@sharepoint',
  name: 'SharePoint App',
  mail: '',
};

/** The user behind what the site made itself. */
export const SYSTEM_ACCOUNT: NewUser = {
  kind: 'system',
  key: 'system',
  login: 'SHAREPOINT\\system',
  name: 'System Account',
  mail: '',
};

/** The stamp of a caller; people and applications become site users at their first act. */
export async function stampOf(world: World, caller: Caller, siteId: string): Promise<Stamp> {
  const now = world.now();
  const { users } = world.store;
  const grant = world.store.rights.grantOf(siteId, caller.appId);
  const name = caller.appName === caller.appId ? (grant?.displayName ?? caller.appId) : caller.appName;
  const app = users.ensure(
    siteId,
    { kind: 'app', key: caller.appId, login: `i:0i.t|ms.sp.ext|${caller.appId}`, name, mail: '' },
    now,
  );
  if (!caller.person) return { userId: users.ensure(siteId, SHAREPOINT_APP, now).id, appUserId: app.id };
  return { userId: await userIdOf(world, caller.person, siteId), appUserId: app.id };
}

/** The site user id of a person, made at the first visit. */
export async function userIdOf(world: World, person: NonNullable<Caller['person']>, siteId: string): Promise<number> {
  const present = world.store.users.byKey(siteId, 'person', person.oid);
  if (present) return present.id;
  const known = await world.directory.find(person.oid);
  const user = known ? asUser(known) : asUser({ oid: person.oid, upn: person.upn, displayName: person.name, mail: person.upn });
  return world.store.users.ensure(siteId, user, world.now()).id;
}
