/** Subscriptions to changes of lists of the local Graph: made with a handshake, renewed, ended (docs: subscription-post-subscriptions, -update, -delete, -reauthorize). */
import { randomUUID } from 'node:crypto';
import { LEVEL } from '../access/rights.ts';
import type { Caller } from '../access/tokens.ts';
import { listOf } from '../api/scope.ts';
import { accessDenied, GraphError } from '../http/errors.ts';
import { context } from '../http/links.ts';
import { type Call, json, objectBody, param, type Reply } from '../http/message.ts';
import { segmentsOf } from '../http/path.ts';
import type { Route } from '../http/router.ts';
import type { Subscription } from '../store/types.ts';
import { shakeHands } from './handshake.ts';

const LONGEST_MS = 42_300 * 60_000;

/** The routes of subscriptions. */
export const SUBSCRIPTION_ROUTES: Route[] = [
  { method: 'POST', pattern: '/subscriptions', units: 2, handle: subscribe },
  { method: 'GET', pattern: '/subscriptions', units: 2, handle: readAll },
  { method: 'GET', pattern: '/subscriptions/:subscription', units: 1, handle: (call) => json(200, show(find(call))) },
  { method: 'PATCH', pattern: '/subscriptions/:subscription', units: 2, handle: renew },
  { method: 'POST', pattern: '/subscriptions/:subscription/reauthorize', units: 2, handle: reauthorize },
  { method: 'DELETE', pattern: '/subscriptions/:subscription', units: 2, handle: end },
  { method: 'GET', pattern: '/sites/:site/lists/:list/subscriptions', units: 2, handle: readOfList },
];

/** Who makes and keeps a subscription: the person, or the application alone. */
const creatorOf = (caller: Caller): string => caller.person?.oid ?? caller.appId;

const refused = (message: string) => new GraphError(400, 'InvalidRequest', message);

async function subscribe(call: Call): Promise<Reply> {
  const sent = objectBody(call.request);
  const { changeType, notificationUrl, resource, expirationDateTime, clientState, lifecycleNotificationUrl } = sent;
  checkProperties(sent);
  if (typeof resource !== 'string' || typeof changeType !== 'string' || typeof notificationUrl !== 'string')
    throw refused('changeType, notificationUrl and resource are needed.');
  const { site, list } = await resourceOf(call, resource);
  if (changeType !== 'updated') throw refused(`Invalid 'changeType' attribute: '${changeType}'.`);
  if (clientState !== undefined && clientState !== null && (typeof clientState !== 'string' || clientState.length > 128))
    throw refused('clientState has at most 128 characters.');
  const expiresAt = expiry(call, expirationDateTime);
  const lifecycleUrl = lifecycleNotificationUrl ?? null;
  if (lifecycleUrl !== null && typeof lifecycleUrl !== 'string') throw refused('lifecycleNotificationUrl must be an address.');
  for (const url of [notificationUrl, ...(lifecycleUrl === null ? [] : [lifecycleUrl])]) await shakeHands(url);
  const subscription: Subscription = {
    id: randomUUID(),
    siteId: site.siteId,
    listId: list.id,
    resource,
    appId: call.caller.appId,
    creatorId: creatorOf(call.caller),
    changeType,
    notificationUrl,
    lifecycleUrl,
    clientState: clientState ?? null,
    expiresAt,
    pendingSince: null,
  };
  call.world.store.subscriptions.add(subscription);
  return json(201, { '@odata.context': context(call, 'subscriptions/$entity'), ...show(subscription) });
}

const SET = ['changeType', 'notificationUrl', 'resource', 'expirationDateTime', 'clientState', 'lifecycleNotificationUrl'];
const RICH = ['includeResourceData', 'encryptionCertificate', 'encryptionCertificateId'];
const BORNE = [...SET, ...RICH, 'latestSupportedTlsVersion', 'notificationQueryOptions', 'notificationUrlAppId'];

/** Refuses what a subscription does not have, and rich notifications, which lists do not give. */
function checkProperties(sent: Record<string, unknown>): void {
  const unknown = Object.keys(sent).find((name) => !name.startsWith('@odata.') && !BORNE.includes(name));
  if (unknown) throw refused(`The property '${unknown}' does not exist on type 'microsoft.graph.subscription'.`);
  if (RICH.some((name) => sent[name] !== undefined && sent[name] !== null && sent[name] !== false))
    throw refused('Resource data is not supported for this resource: includeResourceData must be false.');
}

/** The list of a resource `sites/{site-id}/lists/{list-id}`, readable by the caller. */
async function resourceOf(call: Call, resource: string): ReturnType<typeof listOf> {
  const [sites, site, lists, list, ...rest] = segmentsOf(`/${resource.replace(/^\/+/, '')}`);
  if (sites?.toLowerCase() !== 'sites' || lists?.toLowerCase() !== 'lists' || !site || !list || rest.length > 0)
    throw refused(`Invalid resource '${resource}'.`);
  return watched(call, { site, list });
}

/** The list, for somebody who may be told of its changes. */
function watched(call: Call, params: { site: string; list: string }): ReturnType<typeof listOf> {
  const permissions = call.caller.person ? call.caller.scopes : call.caller.roles;
  const broad = permissions.some((name) => ['Sites.ReadWrite.All', 'Sites.Manage.All', 'Sites.FullControl.All'].includes(name));
  if (!broad && !call.world.settings.subscribeWithSelected) throw accessDenied();
  return listOf({ ...call, params }, LEVEL.write);
}

function expiry(call: Call, text: unknown): number {
  const at = typeof text === 'string' ? Date.parse(text) : Number.NaN;
  const now = call.world.now();
  if (Number.isNaN(at) || at <= now) throw refused('expirationDateTime must lie in the future.');
  if (at > now + LONGEST_MS) throw refused('Subscription expiration can only be 42300 minutes in the future.');
  return at;
}

function show(subscription: Subscription): Record<string, unknown> {
  return {
    id: subscription.id,
    resource: subscription.resource,
    applicationId: subscription.appId,
    changeType: subscription.changeType,
    clientState: subscription.clientState,
    notificationUrl: subscription.notificationUrl,
    notificationQueryOptions: null,
    lifecycleNotificationUrl: subscription.lifecycleUrl,
    expirationDateTime: new Date(subscription.expiresAt).toISOString(),
    creatorId: subscription.creatorId,
    includeResourceData: null,
    latestSupportedTlsVersion: 'v1_2',
    encryptionCertificate: null,
    encryptionCertificateId: null,
    notificationUrlAppId: null,
  };
}

/** The caller's own live subscriptions, not those of others through the same application; one that has expired is gone. */
function live(call: Call): Subscription[] {
  const { subscriptions } = call.world.store;
  for (const subscription of subscriptions.all())
    if (subscription.expiresAt <= call.world.now()) subscriptions.remove(subscription.id);
  const creator = creatorOf(call.caller);
  return subscriptions.all().filter(({ appId, creatorId }) => appId === call.caller.appId && creatorId === creator);
}

function find(call: Call): Subscription {
  const subscription = live(call).find(({ id }) => id === param(call, 'subscription').toLowerCase());
  if (!subscription) throw new GraphError(404, 'ResourceNotFound', 'The object was not found.');
  return subscription;
}

function readAll(call: Call): Reply {
  // As on the real service the secret of the client is told only when the subscription is made.
  const value = live(call).map((subscription) => ({ ...show(subscription), clientState: null }));
  return json(200, { '@odata.context': context(call, 'subscriptions'), value });
}

async function readOfList(call: Call): Promise<Reply> {
  const { list } = await listOf(call);
  const value = live(call).filter((subscription) => subscription.listId === list.id);
  return json(200, {
    '@odata.context': context(call, 'subscriptions'),
    value: value.map((subscription) => ({ ...show(subscription), clientState: null })),
  });
}

async function renew(call: Call): Promise<Reply> {
  const subscription = find(call);
  const { expirationDateTime, notificationUrl, ...rest } = objectBody(call.request);
  const other = Object.keys(rest).find((name) => !name.startsWith('@odata.') && name !== 'id');
  if (other || notificationUrl !== undefined)
    throw refused(`The property '${other ?? 'notificationUrl'}' of a subscription cannot be changed.`);
  const expiresAt = expiry(call, expirationDateTime);
  await watched(call, { site: subscription.siteId, list: subscription.listId });
  call.world.store.subscriptions.setExpiry(subscription.id, expiresAt);
  return json(200, { '@odata.context': context(call, 'subscriptions/$entity'), ...show({ ...subscription, expiresAt }) });
}

async function reauthorize(call: Call): Promise<Reply> {
  const { siteId, listId } = find(call);
  await watched(call, { site: siteId, list: listId });
  return { status: 204 };
}

function end(call: Call): Reply {
  call.world.store.subscriptions.remove(find(call).id);
  return { status: 204 };
}
