/** Application grants on sites of the local Graph, five units each (docs: site-post-permissions); the caller needs full control. */
import { LEVEL } from '../access/rights.ts';
import { recordOf } from '../http/body.ts';
import { invalidRequest, itemNotFound } from '../http/errors.ts';
import { context } from '../http/links.ts';
import { type Call, json, objectBody, param, type Reply } from '../http/message.ts';
import type { Route } from '../http/router.ts';
import type { GrantRole, SiteGrant } from '../store/types.ts';
import { siteOf } from './scope.ts';

const PERMISSIONS = '/sites/:site/permissions';

/** The routes of site permissions. */
export const PERMISSION_ROUTES: Route[] = [
  { method: 'GET', pattern: PERMISSIONS, units: 5, handle: readAll },
  { method: 'POST', pattern: PERMISSIONS, units: 5, handle: give },
  { method: 'GET', pattern: `${PERMISSIONS}/:permission`, units: 5, handle: readOne },
  { method: 'PATCH', pattern: `${PERMISSIONS}/:permission`, units: 5, handle: change },
  { method: 'DELETE', pattern: `${PERMISSIONS}/:permission`, units: 5, handle: take },
];

function show(grant: SiteGrant): Record<string, unknown> {
  const identities = [{ application: { displayName: grant.displayName, id: grant.appId } }];
  return { id: grant.id, roles: [grant.role], grantedToIdentitiesV2: identities, grantedToIdentities: identities };
}

async function readAll(call: Call): Promise<Reply> {
  const { siteId } = await siteOf(call, LEVEL.fullcontrol);
  // As on the real service the collection leaves the roles out; they are told one by one.
  const value = call.world.store.rights.grants(siteId).map((grant) => ({ ...show(grant), roles: undefined }));
  return json(200, { '@odata.context': context(call, 'permissions'), value });
}

async function find(call: Call): Promise<{ siteId: string; grant: SiteGrant }> {
  const { siteId } = await siteOf(call, LEVEL.fullcontrol);
  const grant = call.world.store.rights.grants(siteId).find(({ id }) => id === param(call, 'permission'));
  if (!grant) throw itemNotFound();
  return { siteId, grant };
}

async function readOne(call: Call): Promise<Reply> {
  const { grant } = await find(call);
  return json(200, { '@odata.context': context(call, 'permissions/$entity'), ...show(grant) });
}

async function give(call: Call): Promise<Reply> {
  const { siteId } = await siteOf(call, LEVEL.fullcontrol);
  const { roles, grantedToIdentities, grantedToIdentitiesV2 } = objectBody(call.request);
  const identities = grantedToIdentitiesV2 ?? grantedToIdentities;
  const identity = recordOf(Array.isArray(identities) ? identities[0] : undefined, 'grantedToIdentities');
  const { id, displayName } = recordOf(identity.application, 'application');
  if (typeof id !== 'string' || !/^[0-9a-f-]{36}$/i.test(id)) throw invalidRequest('The application to grant to is missing.');
  const grant = { appId: id, displayName: typeof displayName === 'string' ? displayName : id, role: roleOf(roles) };
  return json(201, {
    '@odata.context': context(call, 'permissions/$entity'),
    ...show(call.world.store.rights.grant(siteId, grant)),
  });
}

async function change(call: Call): Promise<Reply> {
  const { siteId, grant } = await find(call);
  const role = roleOf(objectBody(call.request).roles);
  return json(200, show(call.world.store.rights.grant(siteId, { ...grant, role })));
}

async function take(call: Call): Promise<Reply> {
  const { siteId, grant } = await find(call);
  call.world.store.rights.revoke(siteId, grant.id);
  return { status: 204 };
}

/** `owner` is the overview's word for manage. */
function roleOf(roles: unknown): GrantRole {
  const [sent, ...more] = Array.isArray(roles) ? (roles as unknown[]) : [];
  const role = typeof sent === 'string' && more.length === 0 ? sent.toLowerCase() : '';
  if (role === 'owner') return 'manage';
  if (role === 'read' || role === 'write' || role === 'manage' || role === 'fullcontrol') return role;
  throw invalidRequest('The roles are read, write, manage or fullcontrol.');
}
