/** The authorization endpoint: checks the request, asks who you are (and for consent where that is missing), hands out a code. */
import { jwtVerify } from 'jose';
import { type Application, redirectKind } from '../directory/applications.ts';
import { findPerson, type Person } from '../directory/people.ts';
import type { Tenant } from '../tenant.ts';
import { sign } from './claims.ts';
import { Refusal } from './refusal.ts';

/** One visit to the endpoint: `chosen` is the form of our own page when it has been answered. */
export interface Visit {
  query: URLSearchParams;
  chosen: URLSearchParams;
  cookie: string | undefined;
}

/** What the visitor is shown or where they are sent; `cookie` keeps them signed in. */
export type Step =
  | { show: 'people'; application: Application }
  | { show: 'consent'; application: Application; person: Person; admin: boolean }
  | { goTo: string; cookie?: string };

const SESSION_SECONDS = 30 * 24 * 3600;
const COOKIE = 'oppdrift_signed_in';

/** Takes a visit one step further; throws a Refusal where no address can be trusted with the answer. */
export async function authorize(tenant: Tenant, visit: Visit): Promise<Step> {
  const { application, back } = trusted(tenant, visit.query);
  const silent = visit.query.get('prompt') === 'none';
  const fault = malformed(visit.query, application);
  if (fault) return { goTo: back(fault) };
  const person = await whoIsIt(tenant, visit);
  if (!person)
    return silent
      ? {
          goTo: back({
            error: 'login_required',
            error_description: 'AADSTS50058: A silent sign-in request was sent but no user is signed in.',
          }),
        }
      : { show: 'people', application };
  const answer = visit.chosen.get('consent');
  if (answer === 'no')
    return {
      goTo: back({
        error: 'access_denied',
        error_description: 'AADSTS65004: User declined to consent to access the app.',
        error_subcode: 'cancel',
      }),
    };
  if (answer === 'yes') tenant.consents.accept(application.id, person.oid);
  const state = tenant.consents.stateOf(application, person);
  if (state !== 'granted') {
    if (!silent) return { show: 'consent', application, person, admin: state === 'admin' };
    return {
      goTo: back({
        error: 'interaction_required',
        error_description: 'AADSTS65001: The user or administrator has not consented.',
        suberror: 'consent_required',
      }),
    };
  }
  return { goTo: back({ code: codeFor(tenant, visit.query, application, person) }), cookie: await sessionCookie(tenant, person) };
}

function trusted(
  tenant: Tenant,
  query: URLSearchParams,
): { application: Application; back: (answer: Record<string, string>) => string } {
  const application = tenant.applications.find((a) => a.id === query.get('client_id'));
  if (!application)
    throw new Refusal(
      700016,
      'unauthorized_client',
      `Application with identifier '${query.get('client_id')}' was not found in the directory 'Oppdrift'.`,
    );
  const redirect = query.get('redirect_uri') ?? '';
  if (!redirectKind(application, redirect)) {
    throw new Refusal(
      50011,
      'invalid_request',
      `The redirect URI '${redirect}' specified in the request does not match the redirect URIs configured for the application '${application.id}'.`,
    );
  }
  const back = (answer: Record<string, string>) => {
    const url = new URL(redirect);
    const into = new URLSearchParams(query.get('response_mode') === 'fragment' ? '' : url.search);
    for (const [name, value] of Object.entries({ ...answer, state: query.get('state') }))
      if (value !== null) into.set(name, value);
    if (query.get('response_mode') === 'fragment') url.hash = into.toString();
    else url.search = into.toString();
    return url.href;
  };
  return { application, back };
}

function malformed(query: URLSearchParams, application: Application): Record<string, string> | undefined {
  if (query.get('response_type') !== 'code')
    return {
      error: 'unsupported_response_type',
      error_description: "AADSTS700051: The response_type is not enabled for the application; only 'code' is.",
    };
  if (query.get('code_challenge') && query.get('code_challenge_method') === 'S256') return undefined;
  return {
    error: 'invalid_request',
    error_description: `AADSTS9002325: Proof Key for Code Exchange (S256) is required for '${application.name}'.`,
  };
}

async function whoIsIt(tenant: Tenant, { query, chosen, cookie }: Visit): Promise<Person | undefined> {
  const prompt = query.get('prompt');
  const hint = findPerson(query.get('login_hint'));
  if (chosen.has('person')) return findPerson(chosen.get('person'));
  if (prompt === 'login' || prompt === 'select_account') return undefined;
  const signedIn = await session(tenant, cookie);
  // Everyone's password is known here, so a hint is enough to sign in, unless the client asked for silence.
  if (prompt !== 'none') return hint ?? signedIn;
  return hint && hint !== signedIn ? undefined : signedIn;
}

async function session(tenant: Tenant, cookie: string | undefined): Promise<Person | undefined> {
  const kept = cookie?.match(new RegExp(`${COOKIE}=([^;]+)`))?.[1];
  if (!kept) return undefined;
  const checked = await jwtVerify(kept, tenant.mint.key.publicKey, { audience: 'session', issuer: tenant.mint.issuer }).catch(
    () => undefined,
  );
  return findPerson(checked && String(checked.payload.oid));
}

async function sessionCookie(tenant: Tenant, person: Person): Promise<string> {
  const value = await sign(tenant.mint, { aud: 'session', oid: person.oid }, SESSION_SECONDS);
  return `${COOKIE}=${value}; Path=/${tenant.mint.tenantId}; Max-Age=${SESSION_SECONDS}; HttpOnly; SameSite=Lax`;
}

/** The cookie that ends a session. */
export function endedSession(tenant: Tenant): string {
  return `${COOKIE}=; Path=/${tenant.mint.tenantId}; Max-Age=0; HttpOnly; SameSite=Lax`;
}

function codeFor(tenant: Tenant, query: URLSearchParams, application: Application, person: Person): string {
  return tenant.codes.give({
    clientId: application.id,
    redirect: query.get('redirect_uri') ?? '',
    challenge: query.get('code_challenge') ?? '',
    person,
    scope: query.get('scope') ?? 'openid',
    nonce: query.get('nonce') ?? undefined,
  });
}
