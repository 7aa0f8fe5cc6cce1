/** Signs people in to the list pages at the tenant's issuer: authorization code with PKCE, as SharePoint's own registration (a public client). */
import { createHash, randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { jwtVerify } from 'jose';
import { keysOf } from '../../rest/token.ts';
import type { Site } from '../../store/types.ts';
import type { World } from '../../world.ts';
import { goTo, type PageAnswer, sitePath, type Visitor } from '../visit.ts';
import { seal, unseal } from './key.ts';
import { beginSession, cookie, endSession, secure } from './session.ts';

const CLIENT_ID = '00000003-0000-0ff1-ce00-000000000000';
const PURPOSE = 'sign-in';
const MINUTES = 10;

/** Where the issuer sends people back to. */
export const callbackPath = (site: Site): string => `${sitePath(site)}/_layouts/15/signin`;

/** Sends somebody to the issuer, and later back to `back`; `hint` names a person, `select_account` asks who it is. */
export async function askWhoItIs(
  world: World,
  site: Site,
  back: string,
  ask: { hint?: string; selectAccount?: boolean } = {},
): Promise<PageAnswer> {
  const [state, verifier, nonce] = [16, 32, 16].map((bytes) => randomBytes(bytes).toString('base64url')) as [
    string,
    string,
    string,
  ];
  const query = new URLSearchParams({
    client_id: CLIENT_ID,
    response_type: 'code',
    redirect_uri: world.origin + callbackPath(site),
    scope: 'openid profile',
    state,
    nonce,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...(ask.hint ? { login_hint: ask.hint } : {}),
    ...(ask.selectAccount ? { prompt: 'select_account' } : {}),
  });
  const sealed = await seal(world, PURPOSE, { state, verifier, nonce, back }, MINUTES * 60);
  return goTo(`${issuer(world)}/oauth2/v2.0/authorize?${query}`, {
    'set-cookie': pending(world, site, state, sealed, MINUTES * 60),
  });
}

/** The way back: redeems the code and begins a session. What does not fit begins anew, at most once. */
export async function comeBack(
  world: World,
  site: Site,
  request: IncomingMessage,
  url: URL,
): Promise<PageAnswer | { failed: string }> {
  const state = url.searchParams.get('state') ?? '';
  const started = await unseal(world, PURPOSE, cookie(request, pendingName(state)));
  if (!started || started.state !== state) return { failed: 'Påloggingen tok for lang tid, eller ble startet et annet sted.' };
  const code = url.searchParams.get('code');
  if (!code) return { failed: url.searchParams.get('error_description') ?? 'Påloggingen ble avbrutt.' };
  const person = await redeem(world, site, code, String(started.verifier), String(started.nonce));
  if (!person) return { failed: 'Svaret fra påloggingen kunne ikke brukes.' };
  const cookies = [await beginSession(world, site, person), pending(world, site, state, '', 0)];
  return goTo(ownPath(site, String(started.back)), { 'set-cookie': cookies });
}

/** Ends the session here and at the issuer. */
export function signOut(world: World, site: Site): PageAnswer {
  const query = new URLSearchParams({ post_logout_redirect_uri: world.origin + sitePath(site) });
  return goTo(`${issuer(world)}/oauth2/v2.0/logout?${query}`, { 'set-cookie': endSession(world, site) });
}

/** A server-relative address inside the site; its front page for anything else. */
export function ownPath(site: Site, address: string): string {
  const inside =
    address === sitePath(site) || address.startsWith(`${sitePath(site)}/`) || address.startsWith(`${sitePath(site)}?`);
  return inside && !address.includes('\\') && !/[\r\n]/.test(address) ? address : sitePath(site);
}

async function redeem(world: World, site: Site, code: string, verifier: string, nonce: string): Promise<Visitor | undefined> {
  const answer = await fetch(`${issuer(world)}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: CLIENT_ID,
      code,
      redirect_uri: world.origin + callbackPath(site),
      code_verifier: verifier,
      scope: 'openid profile',
    }),
    signal: AbortSignal.timeout(10_000),
  });
  const { id_token } = (await answer.json()) as { id_token?: string };
  if (!answer.ok || !id_token) return undefined;
  const check = { audience: CLIENT_ID, issuer: `${issuer(world)}/v2.0`, algorithms: ['RS256'], clockTolerance: 300 };
  const { payload } = await jwtVerify(id_token, keysOf(world), check);
  if (payload.nonce !== nonce || typeof payload.oid !== 'string') return undefined;
  const upn = String(payload.preferred_username ?? '');
  return { oid: payload.oid.toLowerCase(), name: String(payload.name ?? upn), upn };
}

const issuer = (world: World): string => `${world.settings.issuerUrl}/${world.settings.tenantId}`;

/** One cookie per attempt, so that two windows can sign in at the same time. */
const pendingName = (state: string): string => `SignIn-${state.slice(0, 8)}`;

function pending(world: World, site: Site, state: string, value: string, seconds: number): string {
  return `${pendingName(state)}=${value}; Path=${callbackPath(site)}; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure(world)}`;
}
