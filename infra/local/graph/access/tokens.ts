/** Checks the bearer tokens sent to the local Graph against the issuer's keys and tells who calls; the sentences are those of the real service. */
import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify } from 'jose';
import { GraphError } from '../http/errors.ts';
import type { GraphSettings } from '../settings.ts';

/** Who calls: an application alone, or a person through an application. */
export type Caller = {
  appId: string;
  appName: string;
  /** Application permissions; empty for delegated calls. */
  roles: string[];
  /** Delegated permissions; empty for the application alone. */
  scopes: string[];
  person?: { oid: string; name: string; upn: string };
};

/** Tells the caller of an Authorization header; throws 401. */
export type TokenCheck = (authorization: string | undefined) => Promise<Caller>;

const AUDIENCES = ['https://graph.microsoft.com', 'https://graph.microsoft.com/', '00000003-0000-0000-c000-000000000000'];

/** The check for the settings' tenant. */
export function tokenCheck(settings: GraphSettings): TokenCheck {
  const { issuerUrl, tenantId } = settings;
  const keys = settings.keys ?? createRemoteJWKSet(new URL(`${issuerUrl}/${tenantId}/discovery/v2.0/keys`));
  return async (authorization) => {
    const token = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1];
    if (!token) throw refused('Access token is empty.');
    const { payload } = await jwtVerify(token, keys, {
      algorithms: ['RS256', 'ES256', 'PS256'],
      issuer: `${issuerUrl}/${tenantId}/v2.0`,
      audience: AUDIENCES,
      clockTolerance: 300,
      requiredClaims: ['exp'],
    }).catch((error: unknown) => {
      throw translate(error);
    });
    return callerOf(payload, tenantId);
  };
}

function callerOf(payload: JWTPayload, tenantId: string): Caller {
  const text = (name: string) => (typeof payload[name] === 'string' ? payload[name] : '');
  const appId = (text('appid') || text('azp')).toLowerCase();
  if (text('tid') !== tenantId || appId === '') throw refused('Access token validation failure.');
  const scopes = text('scp').split(' ').filter(Boolean);
  const roles = Array.isArray(payload.roles) ? payload.roles.filter((role) => typeof role === 'string') : [];
  const caller = { appId, appName: text('app_displayname') || appId };
  if (scopes.length === 0) return { ...caller, roles, scopes };
  if (text('oid') === '') throw refused('Access token validation failure.');
  const upn = text('upn') || text('preferred_username');
  return { ...caller, roles: [], scopes, person: { oid: text('oid').toLowerCase(), name: text('name') || upn, upn } };
}

function translate(error: unknown): GraphError {
  if (error instanceof errors.JWTExpired) return refused('Lifetime validation failed, the token is expired.');
  if (error instanceof errors.JWTClaimValidationFailed)
    return refused(
      error.claim === 'aud' ? 'Access token validation failure. Invalid audience.' : 'Access token validation failure.',
    );
  if (error instanceof errors.JWSInvalid || error instanceof errors.JWTInvalid)
    return refused('CompactToken parsing failed with error code: 80049217');
  const unreachable =
    error instanceof errors.JWKSTimeout || (error instanceof errors.JOSEError && error.code === 'ERR_JOSE_GENERIC');
  if (error instanceof errors.JOSEError && !unreachable) return refused('Access token validation failure. Invalid signature.');
  return new GraphError(503, 'serviceNotAvailable', 'The keys that sign tokens cannot be reached.');
}

function refused(message: string): GraphError {
  const challenge = 'Bearer realm="", client_id="00000003-0000-0000-c000-000000000000"';
  return new GraphError(401, 'InvalidAuthenticationToken', message, { headers: { 'www-authenticate': challenge } });
}
