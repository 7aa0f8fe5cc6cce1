/** Tokens as applications and scripts ask for them, and the refusals in Entra's own words. */

import { ConfidentialClientApplication } from '@azure/msal-node';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { OUTSIDER_ID, PRODUCT_ID, TEAMS_WEB_ID } from '../../../../infra/local/issuer/directory/applications.ts';
import { LOCAL_TENANT } from '../../../../infra/local/issuer/settings.ts';
import { openWorld, type World } from './world.ts';

const GRAPH = 'https://graph.microsoft.com';
const TAB_SCOPE = `api://localhost:3978/${PRODUCT_ID}/access_as_user`;
let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const asPerson = (username: string, scope = TAB_SCOPE, client_id = TEAMS_WEB_ID) =>
  world.token({ grant_type: 'password', client_id, username, password: 'oppdrift', scope });
const onBehalf = (assertion: string, more: Record<string, string> = {}) =>
  world.token({
    grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
    client_id: PRODUCT_ID,
    client_secret: 'oppdrift',
    assertion,
    requested_token_use: 'on_behalf_of',
    scope: `${GRAPH}/User.Read`,
    ...more,
  });
const code = (answer: { status: number; body: Record<string, string> }) => [
  answer.status,
  answer.body.error,
  answer.body.error_codes?.[0],
];

describe('an application', () => {
  const ask = (more: Record<string, string>) =>
    world.token({
      grant_type: 'client_credentials',
      client_id: PRODUCT_ID,
      client_secret: 'oppdrift',
      scope: `${GRAPH}/.default`,
      ...more,
    });

  test('gets a Graph token with its roles and nobody in it', async () => {
    const claims = await world.verified((await ask({})).body.access_token ?? '', GRAPH);
    expect(claims).toMatchObject({ appid: PRODUCT_ID, idtyp: 'app', roles: ['Sites.Selected'], tid: LOCAL_TENANT });
    expect(claims.scp).toBeUndefined();
  });

  test('gets a bot token for the channel', async () => {
    const answer = await ask({ scope: 'https://api.botframework.com/.default' });
    expect((await world.verified(answer.body.access_token ?? '', 'https://api.botframework.com')).appid).toBe(PRODUCT_ID);
  });

  test.each([
    ['with a wrong secret', { client_secret: 'feil' }, [401, 'invalid_client', 7000215]],
    ['nobody has registered', { client_id: '99999999-0000-4000-8000-000000000000' }, [400, 'unauthorized_client', 700016]],
    ['asking for a single permission', { scope: `${GRAPH}/Sites.Read.All` }, [400, 'invalid_scope', 1002012]],
    ['asking for a resource that is not there', { scope: 'https://example.org/.default' }, [400, 'invalid_resource', 500011]],
    ['with a grant that does not exist', { grant_type: 'telepathy' }, [400, 'unsupported_grant_type', 70003]],
  ])('%s is refused', async (_who, more, expected) => {
    expect(code(await ask(more as Record<string, string>))).toEqual(expected);
  });

  test('without a secret is refused', async () => {
    const answer = await world.token({ grant_type: 'client_credentials', client_id: PRODUCT_ID, scope: `${GRAPH}/.default` });
    expect(code(answer)).toEqual([401, 'invalid_client', 7000218]);
  });
});

describe('a person in the tab', () => {
  test('has name, identity, roles and the asking client in the token', async () => {
    const claims = await world.verified((await asPerson('leder1@oppdrift.local')).body.access_token ?? '', PRODUCT_ID);
    expect(claims).toMatchObject({
      ver: '2.0',
      scp: 'access_as_user',
      azp: TEAMS_WEB_ID,
      azpacr: '0',
      oid: '33333333-3333-4333-8333-000000000005',
      name: 'Leder 1',
      preferred_username: 'leder1@oppdrift.local',
      roles: ['Oppdrift.Leader'],
      tid: LOCAL_TENANT,
    });
  });

  test('without a role has no roles claim', async () => {
    const claims = await world.verified((await asPerson('ansatt1@oppdrift.local')).body.access_token ?? '', PRODUCT_ID);
    expect(claims).not.toHaveProperty('roles');
  });

  test('with a wrong password or name is refused', async () => {
    const wrong = await world.token({
      grant_type: 'password',
      client_id: TEAMS_WEB_ID,
      username: 'ansatt1@oppdrift.local',
      password: 'x',
      scope: TAB_SCOPE,
    });
    expect([code(wrong), code(await asPerson('ingen@oppdrift.local'))]).toEqual([
      [400, 'invalid_grant', 50126],
      [400, 'invalid_grant', 50034],
    ]);
  });
});

describe('On-Behalf-Of', () => {
  test('turns a tab token into a Graph token of the same person', async () => {
    const tab = (await asPerson('ansatt2@oppdrift.local')).body.access_token ?? '';
    const claims = await world.verified((await onBehalf(tab)).body.access_token ?? '', GRAPH);
    expect(claims).toMatchObject({ upn: 'ansatt2@oppdrift.local', scp: 'User.Read', idtyp: 'user' });
  });

  test('refuses a forged, a foreign, an application token and an outsider', async () => {
    const tab = (await asPerson('ansatt2@oppdrift.local')).body.access_token ?? '';
    const graph = (await onBehalf(tab)).body.access_token ?? '';
    const app = await world.token({
      grant_type: 'client_credentials',
      client_id: PRODUCT_ID,
      client_secret: 'oppdrift',
      scope: `api://${PRODUCT_ID}/.default`,
    });
    const refused = [`${tab.slice(0, -6)}AAAAAA`, graph, app.body.access_token ?? ''].map((assertion) => onBehalf(assertion));
    refused.push(onBehalf(tab, { client_id: OUTSIDER_ID }));
    expect((await Promise.all(refused)).map(code)).toEqual([
      [400, 'invalid_grant', 50013],
      [400, 'invalid_grant', 500131],
      [400, 'invalid_grant', 50013],
      [400, 'invalid_grant', 500131],
    ]);
  });

  test('refuses a token whose time is over', async () => {
    const short = await openWorld(-10);
    try {
      const tab = await short.token({
        grant_type: 'password',
        client_id: TEAMS_WEB_ID,
        username: 'ansatt1@oppdrift.local',
        password: 'oppdrift',
        scope: TAB_SCOPE,
      });
      const answer = await short.token({
        grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
        client_id: PRODUCT_ID,
        client_secret: 'oppdrift',
        requested_token_use: 'on_behalf_of',
        assertion: tab.body.access_token ?? '',
        scope: `${GRAPH}/User.Read`,
      });
      expect(code(answer)).toEqual([400, 'invalid_grant', 500133]);
    } finally {
      await short.close();
    }
  });

  test('says consent is required while it is, and for permissions nobody granted', async () => {
    const tab = (await asPerson('ansatt3@oppdrift.local')).body.access_token ?? '';
    await world.consent(PRODUCT_ID, 'required');
    const asked = await onBehalf(tab);
    await world.consent(PRODUCT_ID, 'granted');
    const tooMuch = await onBehalf(tab, { scope: `${GRAPH}/Mail.Read` });
    expect([asked, tooMuch].map((a) => [...code(a), a.body.suberror])).toEqual([
      [400, 'invalid_grant', 65001, 'consent_required'],
      [400, 'invalid_grant', 65001, 'consent_required'],
    ]);
    expect((await onBehalf(tab)).status).toBe(200);
  });
});

test('msal-node, which we did not write, gets both kinds of token and branches on the refusal', async () => {
  const at = `${world.url}/${LOCAL_TENANT}`;
  const authorityMetadata = JSON.stringify({
    ...((await (await fetch(`${at}/v2.0/.well-known/openid-configuration`)).json()) as object),
  });
  const msal = new ConfidentialClientApplication({
    auth: {
      clientId: PRODUCT_ID,
      clientSecret: 'oppdrift',
      authority: `https://login.microsoftonline.com/${LOCAL_TENANT}`,
      authorityMetadata,
    },
  });
  const app = await msal.acquireTokenByClientCredential({ scopes: [`${GRAPH}/.default`] });
  const tab = (await asPerson('program1@oppdrift.local')).body.access_token ?? '';
  const person = await msal.acquireTokenOnBehalfOf({ oboAssertion: tab, scopes: [`${GRAPH}/User.Read`] });
  expect([
    (await world.verified(app?.accessToken ?? '', GRAPH)).idtyp,
    (await world.verified(person?.accessToken ?? '', GRAPH)).upn,
  ]).toEqual(['app', 'program1@oppdrift.local']);
  await world.consent(PRODUCT_ID, 'required');
  const refused = msal.acquireTokenOnBehalfOf({ oboAssertion: tab, scopes: [`${GRAPH}/User.Read.All`] });
  await expect(refused).rejects.toMatchObject({ name: 'InteractionRequiredAuthError', subError: 'consent_required' });
  await world.consent(PRODUCT_ID, 'granted');
});
