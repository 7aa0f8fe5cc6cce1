/** The token endpoint's grants, one function each: code with PKCE, client credentials, On-Behalf-Of, refresh token, password. */
import { errors, jwtVerify } from 'jose';
import { type Application, redirectKind } from '../directory/applications.ts';
import { findPerson, type Person } from '../directory/people.ts';
import { LOCAL_SECRET } from '../settings.ts';
import type { Tenant } from '../tenant.ts';
import { appToken, idToken, sign, userToken } from './claims.ts';
import { client } from './clients.ts';
import { Refusal } from './refusal.ts';
import { askedScope, grantedPermissions } from './scopes.ts';

/** One request to the token endpoint. */
export interface TokenRequest {
  form: URLSearchParams;
  authorization: string | undefined;
  /** The page a browser calls from; a code given to a single-page application is redeemed by browsers only. */
  origin: string | undefined;
}

/** The JSON of a token answer. */
export type TokenAnswer = Record<string, string | number>;

const REFRESH_SECONDS = 24 * 3600;
const GRANTS: Record<string, (tenant: Tenant, request: TokenRequest) => Promise<TokenAnswer>> = {
  authorization_code: byCode,
  client_credentials: byClient,
  'urn:ietf:params:oauth:grant-type:jwt-bearer': onBehalfOf,
  refresh_token: byRefreshToken,
  password: byPassword,
};

/** Answers a token request; throws a Refusal in Entra's words. */
export function token(tenant: Tenant, request: TokenRequest): Promise<TokenAnswer> {
  const grant = request.form.get('grant_type');
  if (!grant)
    throw new Refusal(900144, 'invalid_request', "The request body must contain the following parameter: 'grant_type'.");
  const answer = GRANTS[grant];
  if (!answer) throw new Refusal(70003, 'unsupported_grant_type', `The app requested an unsupported grant type '${grant}'.`);
  return answer(tenant, request);
}

async function byClient(tenant: Tenant, { form, authorization }: TokenRequest): Promise<TokenAnswer> {
  const application = client(tenant.applications, form, authorization, true);
  const asked = askedScope(form.get('scope'), tenant.resources);
  if (asked.permissions.length !== 1 || asked.permissions[0] !== '.default') {
    throw new Refusal(
      1002012,
      'invalid_scope',
      `The provided value for scope ${form.get('scope')} is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier.`,
    );
  }
  return bearer(tenant, await appToken(tenant.mint, application, asked.resource));
}

async function byCode(tenant: Tenant, { form, authorization, origin }: TokenRequest): Promise<TokenAnswer> {
  const application = client(tenant.applications, form, authorization, false);
  const kind = redirectKind(application, form.get('redirect_uri') ?? '');
  if (kind === 'spa' && !origin) {
    throw new Refusal(
      9002327,
      'invalid_request',
      "Tokens issued for the 'Single-Page Application' client-type may only be redeemed via cross-origin requests.",
    );
  }
  const signIn = tenant.codes.redeem(form, application.id);
  return personAnswer(tenant, application, signIn.person, form.get('scope') ?? signIn.scope, form, signIn.nonce);
}

async function byPassword(tenant: Tenant, { form, authorization }: TokenRequest): Promise<TokenAnswer> {
  const application = client(tenant.applications, form, authorization, false);
  const person = findPerson(form.get('username'));
  if (!person?.upn) {
    throw new Refusal(
      50034,
      'invalid_grant',
      `The user account ${form.get('username')} does not exist in the Oppdrift directory.`,
    );
  }
  if (form.get('password') !== LOCAL_SECRET) {
    throw new Refusal(50126, 'invalid_grant', 'Error validating credentials due to invalid username or password.');
  }
  tenant.consents.demand(application, person);
  return personAnswer(tenant, application, person, form.get('scope'), form);
}

async function onBehalfOf(tenant: Tenant, { form, authorization }: TokenRequest): Promise<TokenAnswer> {
  const application = client(tenant.applications, form, authorization, true);
  if (form.get('requested_token_use') !== 'on_behalf_of') {
    throw new Refusal(900144, 'invalid_request', "The request body must contain the following parameter: 'requested_token_use'.");
  }
  const person = await asserted(tenant, application, form.get('assertion') ?? '');
  tenant.consents.demand(application, person);
  return personAnswer(tenant, application, person, form.get('scope'), form);
}

/** The person of an assertion whose signature, audience and time have been checked. */
async function asserted(tenant: Tenant, application: Application, assertion: string): Promise<Person> {
  const { payload } = await jwtVerify(assertion, tenant.mint.key.publicKey, {
    issuer: tenant.mint.issuer,
    algorithms: ['RS256'],
  }).catch((cause) => {
    throw cause instanceof errors.JWTExpired
      ? new Refusal(
          500133,
          'invalid_grant',
          'Assertion is not within its valid time range. Ensure that the access token is not expired before using it for user assertion.',
        )
      : new Refusal(
          50013,
          'invalid_grant',
          `Assertion failed signature validation. [Reason - ${cause instanceof Error ? cause.message : 'unreadable'}]`,
        );
  });
  if (payload.aud !== application.id) {
    throw new Refusal(
      500131,
      'invalid_grant',
      `Assertion audience does not match the Client app presenting the assertion. The audience in the assertion was '${payload.aud}' and the expected audience is '${application.id}'.`,
    );
  }
  const person = findPerson(String(payload.oid ?? ''));
  if (person && typeof payload.scp === 'string') return person;
  throw new Refusal(50013, 'invalid_grant', 'Assertion contains an app-only or unknown identity; a user token is needed.');
}

async function byRefreshToken(tenant: Tenant, { form, authorization, origin }: TokenRequest): Promise<TokenAnswer> {
  const application = client(tenant.applications, form, authorization, origin === undefined);
  const wanted = { issuer: tenant.mint.issuer, audience: `refresh:${application.id}`, algorithms: ['RS256'] };
  const { payload } = await jwtVerify(form.get('refresh_token') ?? '', tenant.mint.key.publicKey, wanted).catch(() => {
    throw new Refusal(700082, 'invalid_grant', 'The refresh token has expired or is not valid for this client.', {
      suberror: 'bad_token',
    });
  });
  const person = findPerson(String(payload.oid));
  if (!person) throw new Refusal(50034, 'invalid_grant', 'The user account does not exist in the Oppdrift directory.');
  tenant.consents.demand(application, person);
  return personAnswer(tenant, application, person, form.get('scope') ?? String(payload.scope), form);
}

async function personAnswer(
  tenant: Tenant,
  application: Application,
  person: Person,
  scope: string | null,
  form: URLSearchParams,
  nonce?: string,
): Promise<TokenAnswer> {
  const asked = askedScope(scope, tenant.resources);
  const scopes = asked.permissions.length > 0 ? grantedPermissions(application, asked) : [];
  const answer = bearer(tenant, await userToken(tenant.mint, application, asked.resource, person, scopes));
  answer.scope = [...asked.openid, ...scopes.map((s) => scopeName(asked.resource, s))].join(' ');
  if (asked.openid.includes('openid')) answer.id_token = await idToken(tenant.mint, application, person, nonce);
  if (asked.openid.includes('offline_access')) {
    const kept = { aud: `refresh:${application.id}`, oid: person.oid, scope: scope ?? '' };
    answer.refresh_token = await sign(tenant.mint, kept, REFRESH_SECONDS);
  }
  if (form.get('client_info') === '1') {
    answer.client_info = Buffer.from(JSON.stringify({ uid: person.oid, utid: tenant.mint.tenantId })).toString('base64url');
  }
  return answer;
}

function scopeName(resource: { kind: string; audience: string; names: string[] }, permission: string): string {
  return `${resource.kind === 'product' ? resource.names[0] : resource.audience}/${permission}`;
}

function bearer(tenant: Tenant, access: string): TokenAnswer {
  const life = tenant.mint.accessTokenSeconds;
  return { token_type: 'Bearer', expires_in: life, ext_expires_in: life, access_token: access };
}
