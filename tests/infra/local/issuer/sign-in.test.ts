/** Signing in from a page: authorization code with PKCE, silent sign-in, consent, and addresses nobody registered. */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { decodeJwt } from 'jose';
import { PRODUCT_ID, SHAREPOINT_ID } from '../../../../infra/local/issuer/directory/applications.ts';
import { LOCAL_TENANT } from '../../../../infra/local/issuer/settings.ts';
import { openWorld, type World } from './world.ts';

const VERIFIER = 'en-lang-og-hemmelig-tekst-som-bare-siden-kjenner-0123456789';
const REDIRECT = 'http://localhost:3978/auth-end.html';
const ASKED = {
  client_id: PRODUCT_ID,
  response_type: 'code',
  redirect_uri: REDIRECT,
  scope: `openid offline_access api://${PRODUCT_ID}/access_as_user`,
  state: 'tilstand',
  nonce: 'engang',
  code_challenge: createHash('sha256').update(VERIFIER).digest('base64url'),
  code_challenge_method: 'S256',
};
let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const visit = (more: Record<string, string> = {}, init: RequestInit = {}) =>
  fetch(`${world.url}/${LOCAL_TENANT}/oauth2/v2.0/authorize?${new URLSearchParams({ ...ASKED, ...more })}`, {
    redirect: 'manual',
    ...init,
  });
const pick = (body: Record<string, string>, more: Record<string, string> = {}) =>
  visit(more, { method: 'POST', body: new URLSearchParams(body) });
const sentTo = (response: Response) => new URL(response.headers.get('location') ?? 'none:');
const redeem = (code: string, more: Record<string, string> = {}) =>
  world.token(
    { grant_type: 'authorization_code', client_id: PRODUCT_ID, redirect_uri: REDIRECT, code, code_verifier: VERIFIER, ...more },
    { origin: 'http://localhost:3978' },
  );

describe('a person on the plain page', () => {
  test('picks who they are, and the page gets tokens for them', async () => {
    expect(await (await visit()).text()).toContain('Hvem er du?');
    const back = sentTo(await pick({ person: 'ansatt1' }));
    expect([back.origin + back.pathname, back.searchParams.get('state')]).toEqual([REDIRECT, 'tilstand']);
    const { body } = await redeem(back.searchParams.get('code') ?? '');
    const access = await world.verified(body.access_token ?? '', PRODUCT_ID);
    const id = await world.verified(body.id_token ?? '', PRODUCT_ID);
    expect([access.preferred_username, access.azp, id.nonce, id.oid]).toEqual([
      'ansatt1@oppdrift.local',
      PRODUCT_ID,
      'engang',
      access.oid,
    ]);
    const again = await world.token(
      { grant_type: 'refresh_token', client_id: PRODUCT_ID, refresh_token: body.refresh_token ?? '' },
      { origin: 'http://localhost:3978' },
    );
    expect(decodeJwt(again.body.access_token ?? '').oid).toBe(access.oid);
  });

  test('is recognised without a page the next time', async () => {
    const cookie = (await pick({ person: 'ansatt2' })).headers.get('set-cookie')?.split(';')[0] ?? '';
    const silent = sentTo(await visit({ prompt: 'none' }, { headers: { cookie } }));
    const stranger = sentTo(await visit({ prompt: 'none' }));
    expect([silent.searchParams.has('code'), stranger.searchParams.get('error')]).toEqual([true, 'login_required']);
  });

  test('agrees once when consent is required, or says no', async () => {
    await world.consent(PRODUCT_ID, 'required');
    const page = await (await pick({ person: 'ansatt3' })).text();
    const no = sentTo(await pick({ person: 'ansatt3', consent: 'no' }));
    const yes = sentTo(await pick({ person: 'ansatt3', consent: 'yes' }));
    const later = sentTo(await pick({ person: 'ansatt3' }));
    await world.consent(PRODUCT_ID, 'granted');
    expect(page).toContain('La Oppdrift bruke profilen din?');
    expect([no.searchParams.get('error'), yes.searchParams.has('code'), later.searchParams.has('code')]).toEqual([
      'access_denied',
      true,
      true,
    ]);
  });
});

describe('a code', () => {
  const freshCode = async () => sentTo(await pick({ person: 'ansatt4' })).searchParams.get('code') ?? '';

  test('works once', async () => {
    const code = await freshCode();
    expect([(await redeem(code)).status, (await redeem(code)).body.error_codes]).toEqual([200, [54005]]);
  });

  test.each([
    ['with another verifier', { code_verifier: 'gjettet' }, 501481],
    ['at another address', { redirect_uri: 'http://localhost:3978/' }, 500112],
    ['by another application', { client_id: SHAREPOINT_ID }, 70000],
  ])('does not work %s', async (_how, more, expected) => {
    expect((await redeem(await freshCode(), more as Record<string, string>)).body.error_codes).toEqual([expected]);
  });

  test('given to a single-page application is redeemed by a browser only', async () => {
    const code = await freshCode();
    const answer = await world.token({
      grant_type: 'authorization_code',
      client_id: PRODUCT_ID,
      redirect_uri: REDIRECT,
      code,
      code_verifier: VERIFIER,
    });
    expect(answer.body.error_codes).toEqual([9002327]);
  });
});

test('an address nobody registered gets a page and no redirect, and a request without PKCE gets no code', async () => {
  const evil = await visit({ redirect_uri: 'http://localhost:3978.evil.example/' });
  const plain = sentTo(await visit({ code_challenge_method: 'plain' }));
  expect([evil.status, evil.headers.get('location'), plain.searchParams.get('error')]).toEqual([400, null, 'invalid_request']);
});

test('the list pages sign in under their own address', async () => {
  const redirect_uri = 'http://localhost:3979/sites/oppdrift/_layouts/signin';
  const back = sentTo(await pick({ person: 'leder1' }, { client_id: SHAREPOINT_ID, redirect_uri, scope: 'openid profile' }));
  const answer = await world.token({
    grant_type: 'authorization_code',
    client_id: SHAREPOINT_ID,
    redirect_uri,
    code: back.searchParams.get('code') ?? '',
    code_verifier: VERIFIER,
  });
  expect((await world.verified(answer.body.id_token ?? '', SHAREPOINT_ID)).preferred_username).toBe('leder1@oppdrift.local');
});
