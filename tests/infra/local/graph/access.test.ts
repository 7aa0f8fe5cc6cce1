/** Who may do what on the local Graph: tokens, application grants, persons' own rights, lists with rights of their own. */

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { APPS, appToken, errorOf, makeList, oid, personToken, type Send, type Started, started, token } from './started.ts';

let world: Started;
let list: string;
beforeAll(async () => {
  world = await started();
  list = await makeList(world.admin, 'Tilgang');
  await world.product('POST', `${list}/items`, { fields: { Title: 'x' } });
});
afterAll(() => world.close());

/** What a caller may do: read, write an item, make a list, see permissions; as one letter each. */
async function can(send: Send, path = list): Promise<string> {
  const read = await send('GET', `${path}/items/1`);
  const write = await send('PATCH', `${path}/items/1/fields`, { Title: 'y' });
  const manage = await send('POST', `${path}/columns`, { name: `C${Math.random().toString(36).slice(2)}`, text: {} });
  const control = await send('GET', '/sites/root/permissions');
  return [read, write, manage, control]
    .map(({ status }, at) => (status < 300 ? 'rwmc'[at] : status === 403 ? '-' : `?${status}`))
    .join('');
}

describe('a token', () => {
  const now = Math.floor(Date.now() / 1000);
  test.each([
    ['that is missing', '', 'Access token is empty.'],
    ['that is no token', 'rubbish', 'CompactToken parsing failed with error code: 80049217'],
  ])('%s is refused', async (_, bearer, message) => {
    const answer = await world.as(bearer)('GET', '/sites/root');
    expect(errorOf(answer)).toEqual({ status: 401, code: 'InvalidAuthenticationToken', message });
    expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer /);
  });

  test.each([
    ['that has expired', { exp: now - 3600 }, 'Lifetime validation failed, the token is expired.'],
    ['for another service', { aud: 'https://oppdrift.sharepoint.com' }, 'Access token validation failure. Invalid audience.'],
    ['of another issuer', { iss: 'https://elsewhere/v2.0' }, 'Access token validation failure.'],
    ['of another tenant', { tid: '99999999-9999-4999-8999-999999999999' }, 'Access token validation failure.'],
    ['of nobody', { appid: undefined }, 'Access token validation failure.'],
  ])('%s is refused', async (_, claims, message) => {
    const bearer = await token({ appid: APPS.product, roles: ['Sites.Selected'], ...claims });
    expect(errorOf(await world.as(bearer)('GET', '/sites/root'))).toEqual({
      status: 401,
      code: 'InvalidAuthenticationToken',
      message,
    });
  });

  test('signed with another key is refused', async () => {
    const { privateKey, publicKey } = await generateKeyPair('RS256');
    await exportJWK(publicKey);
    const [head, payload] = (await appToken(APPS.product)).split('.');
    const forged = await new SignJWT({}).setProtectedHeader({ alg: 'RS256', kid: 'test' }).sign(privateKey);
    expect((await world.as(`${head}.${payload}.${forged.split('.')[2]}`)('GET', '/sites/root')).status).toBe(401);
  });

  test('for Graph’s own id, and with azp in place of appid, is taken', async () => {
    const bearer = await token({ azp: APPS.product, roles: ['Sites.Selected'], aud: '00000003-0000-0000-c000-000000000000' });
    expect((await world.as(bearer)('GET', '/sites/root')).status).toBe(200);
  });
});

describe('an application alone', () => {
  test.each([
    ['with write', APPS.product, ['Sites.Selected'], 'rw--'],
    ['with full control', APPS.provisioning, ['Sites.Selected'], 'rwmc'],
    ['without a grant', APPS.outsider, ['Sites.Selected'], '----'],
    ['with a grant but without the permission', APPS.product, [], '----'],
    ['with Sites.Read.All', APPS.outsider, ['Sites.Read.All'], 'r---'],
    ['with Sites.Manage.All', APPS.outsider, ['Sites.Manage.All'], 'rwm-'],
  ])('%s', async (_, appId, roles, expected) => {
    expect(await can(world.as(await appToken(appId, roles)))).toBe(expected);
  });

  test('may do what it was granted since, until it is taken away', async () => {
    const outsider = world.as(await appToken(APPS.outsider));
    const grantedToIdentities = [{ application: { id: APPS.outsider, displayName: 'Utenfor' } }];
    const granted = await world.admin('POST', '/sites/root/permissions', { roles: ['read'], grantedToIdentities });
    expect([granted.status, await can(outsider)]).toEqual([201, 'r---']);
    expect(granted.body).toMatchObject({ id: expect.any(String), roles: ['read'], grantedToIdentitiesV2: grantedToIdentities });
    await world.admin('PATCH', `/sites/root/permissions/${granted.body.id}`, { roles: ['manage'] });
    expect(await can(outsider)).toBe('rwm-');
    expect((await world.admin('DELETE', `/sites/root/permissions/${granted.body.id}`)).status).toBe(204);
    expect(await can(outsider)).toBe('----');
  });
});

describe('a person', () => {
  test.each([
    ['a member through the product never more than the product', 'a', 'Sites.Selected', APPS.product, 'rw--'],
    ['a member through a broad application', 'a', 'Sites.FullControl.All', APPS.outsider, 'rwm-'],
    ['a visitor', 'b', 'Sites.FullControl.All', APPS.outsider, 'r---'],
    ['somebody without rights', 'c', 'Sites.FullControl.All', APPS.outsider, '----'],
    ['an owner', 'd', 'Sites.FullControl.All', APPS.outsider, 'rwmc'],
    ['an owner through an application without a grant', 'd', 'Sites.Selected', APPS.outsider, '----'],
  ])('%s', async (_, letter, scp, appId, expected) => {
    expect(await can(world.as(await personToken(letter, scp, appId)))).toBe(expected);
  });

  test('who writes is told beside the application', async () => {
    const member = world.as(await personToken('a'));
    const { body } = await member('POST', `${list}/items`, { fields: { Title: 'av Lise' } });
    expect(body.createdBy).toEqual({
      application: { id: APPS.product, displayName: 'Test' },
      user: { displayName: 'Lise Leder', email: 'leder1@oppdrift.local', id: oid('a') },
    });
  });

  test('has only the list’s own rights where it has broken inheritance; applications keep theirs', async () => {
    const secret = await makeList(world.admin, 'Fortrolig');
    await world.product('POST', `${secret}/items`, { fields: { Title: 'hemmelig' } });
    const { store, world: inside } = world.graph;
    const site = store.sites.root();
    const siteId = site?.siteId ?? '';
    const found = store.lists.find(siteId, 'Fortrolig');
    store.lists.update(found?.id ?? '', { ownRights: true }, inside.now(), { userId: 6, appUserId: null });
    const member = world.as(await personToken('a', 'Sites.FullControl.All', APPS.outsider));
    const visitor = world.as(await personToken('b', 'Sites.FullControl.All', APPS.outsider));
    expect([await can(member, secret), await can(world.product, secret)]).toEqual(['----', 'rw--']);
    const titles = (await member('GET', '/sites/root/lists')).body.value.map(
      ({ displayName }: { displayName: string }) => displayName,
    );
    expect([titles.includes('Tilgang'), titles.includes('Fortrolig')]).toEqual([true, false]);
    const user = store.users.byKey(siteId, 'person', oid('b'));
    store.rights.assign(found?.id ?? '', { principalId: user?.id ?? 0, roleType: 3 });
    expect([await can(visitor, secret), await can(member, secret)]).toEqual(['rw--', '----']);
  });
});

test('the list of users is read, never written', async () => {
  const users = '/sites/root/lists/User Information List/items';
  const { body } = await world.product(
    'GET',
    `${users}?$expand=fields($select=Title,UserName)&$filter=startswith(fields/UserName,'leder1')`,
  );
  expect(body.value.map(({ fields }: { fields: { Title: string } }) => fields.Title)).toEqual(['Lise Leder']);
  expect((await world.product('POST', users, { fields: { Title: 'Ny' } })).status).toBe(403);
});

test('every answer has request ids, and errors repeat the caller’s own', async () => {
  const answer = await world.product('GET', '/sites/root/lists/Borte', undefined, { 'client-request-id': 'min-id' });
  expect(answer.headers.get('client-request-id')).toBe('min-id');
  expect(answer.body).toEqual({
    error: {
      code: 'itemNotFound',
      message: 'The specified list was not found.',
      innerError: {
        date: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/),
        'request-id': answer.headers.get('request-id'),
        'client-request-id': 'min-id',
      },
    },
  });
});

test.each([
  ['/nonsense', 400, "Resource not found for the segment 'nonsense'."],
  ['/sites/root/nonsense', 400, "Resource not found for the segment 'nonsense'."],
  ['/sites/root/lists/x/items/1/nonsense', 400, "Resource not found for the segment 'nonsense'."],
])('%s does not exist', async (path, status, message) => {
  expect(errorOf(await world.product('GET', path))).toEqual({ status, code: 'BadRequest', message });
});

test('another version, another method and a broken body are refused', async () => {
  expect((await fetch(`${world.graph.url}/beta/sites/root`)).status).toBe(400);
  expect((await world.product('DELETE', '/sites/root')).status).toBe(405);
  const authorization = `Bearer ${await appToken(APPS.product)}`;
  const broken = await fetch(`${world.graph.url}/v1.0${list}/items`, {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/json' },
    body: '{',
  });
  expect(broken.status).toBe(400);
  expect((await fetch(`${world.graph.url}/elsewhere`)).status).toBe(404);
});
