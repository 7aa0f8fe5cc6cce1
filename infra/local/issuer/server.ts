/**
 * The local Entra and Bot Framework sign-in: metadata, keys, sign-in page, tokens, and the directory for the local Graph.
 * Addresses and answers follow learn.microsoft.com/entra/identity-platform (v2.0 endpoints).
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ConsentState } from './directory/consent.ts';
import { PEOPLE } from './directory/people.ts';
import { ANY_ORIGIN, bodyText, closeServer, listenOnLoopback, sendJson } from './http.ts';
import { CHANNEL_ISSUER, channelMetadata, metadata } from './metadata.ts';
import { sign } from './oauth/claims.ts';
import { token } from './oauth/grants.ts';
import { Refusal, refusalBody } from './oauth/refusal.ts';
import type { IssuerSettings } from './settings.ts';
import { signIn, signOut } from './sign-in.ts';
import { openTenant, type Tenant } from './tenant.ts';

const CHANNEL_TOKEN_SECONDS = 3600;

/** A running issuer. */
export interface RunningIssuer {
  /** `http://localhost:<port>`, without a tenant. */
  url: string;
  close(): Promise<void>;
}

/** Starts the issuer on loopback. */
export async function startIssuer(settings: IssuerSettings): Promise<RunningIssuer> {
  let tenant: Tenant | undefined;
  const { server, url } = await listenOnLoopback(settings.port, (request, response) => {
    if (tenant) answer(tenant, url, request, response).catch((cause) => failed(response, cause));
    else sendJson(response, 503, { ready: false });
  });
  tenant = await openTenant(settings, url);
  return { url, close: () => closeServer(server) };
}

function failed(response: ServerResponse, cause: unknown): void {
  if (cause instanceof Refusal) {
    sendJson(response, cause.status, refusalBody(cause), ANY_ORIGIN);
    return;
  }
  console.error('issuer:', cause);
  if (response.headersSent) response.destroy();
  else sendJson(response, 500, { error: 'server_error' });
}

async function answer(tenant: Tenant, base: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', base);
  const route = `${request.method} ${url.pathname.replace(`/${tenant.mint.tenantId}/`, '/{tenant}/')}`;
  if (request.method === 'OPTIONS') return preflight(url, response);
  switch (route) {
    case 'GET /readyz':
      return sendJson(response, 200, { ready: true });
    case 'GET /{tenant}/v2.0/.well-known/openid-configuration':
      return sendJson(response, 200, metadata(tenant, base), ANY_ORIGIN);
    case 'GET /{tenant}/discovery/v2.0/keys':
      return sendJson(response, 200, { keys: [tenant.mint.key.jwk] }, ANY_ORIGIN);
    case 'GET /botframework/.well-known/openidconfiguration':
      return sendJson(response, 200, channelMetadata(base));
    case 'GET /botframework/.well-known/keys':
      return sendJson(response, 200, { keys: [tenant.mint.key.channelJwk] });
    case 'POST /botframework/token':
      return sendJson(response, 200, await channelToken(tenant, await json(request)));
    case 'GET /people':
      return sendJson(response, 200, PEOPLE);
    case 'POST /local/consent':
      return setConsent(tenant, await json(request), response);
    case 'POST /{tenant}/oauth2/v2.0/token':
      return sendJson(response, 200, await token(tenant, await tokenRequest(request)), ANY_ORIGIN);
    case 'GET /{tenant}/oauth2/v2.0/authorize':
    case 'POST /{tenant}/oauth2/v2.0/authorize':
      return signIn(tenant, url, request, response);
    case 'GET /{tenant}/oauth2/v2.0/logout':
      return signOut(tenant, url, response);
    default:
      if (/\/oauth2\/v2\.0\/|\/v2\.0\/\.well-known\//.test(url.pathname))
        throw new Refusal(90002, 'invalid_tenant', `Tenant '${url.pathname.split('/')[1]}' not found.`);
      return sendJson(response, 404, { error: 'not_found' });
  }
}

function preflight(url: URL, response: ServerResponse): void {
  const open = url.pathname.endsWith('/token') && url.pathname.includes('/oauth2/');
  const allowed = {
    ...ANY_ORIGIN,
    'access-control-allow-methods': 'POST',
    'access-control-allow-headers': '*',
    'access-control-max-age': '600',
  };
  response.writeHead(204, open ? allowed : {});
  response.end();
}

/** JSON bodies only, so that a page elsewhere cannot post one without asking first. */
async function json(request: IncomingMessage): Promise<Record<string, string>> {
  if (!request.headers['content-type']?.startsWith('application/json'))
    throw new Refusal(900144, 'invalid_request', 'The request body must be JSON.');
  return JSON.parse(await bodyText(request)) as Record<string, string>;
}

async function tokenRequest(request: IncomingMessage) {
  const form = new URLSearchParams(await bodyText(request));
  return { form, authorization: request.headers.authorization, origin: request.headers.origin };
}

/** What the gateway puts on an activity: audience is the bot, `serviceurl` where it may answer. */
async function channelToken(tenant: Tenant, { audience, serviceUrl }: Record<string, string>): Promise<Record<string, unknown>> {
  const access_token = await sign(tenant.mint, { aud: audience, serviceurl: serviceUrl }, CHANNEL_TOKEN_SECONDS, CHANNEL_ISSUER);
  return { access_token, expires_in: CHANNEL_TOKEN_SECONDS, token_type: 'Bearer' };
}

function setConsent(tenant: Tenant, { clientId = '', state = '' }: Record<string, string>, response: ServerResponse): void {
  const known = tenant.applications.some((a) => a.id === clientId) && ['granted', 'required', 'admin'].includes(state);
  if (known) tenant.consents.set(clientId, state as ConsentState);
  sendJson(response, known ? 200 : 400, { clientId, state });
}
