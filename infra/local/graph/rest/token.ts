/** Checks the tokens sent to the `_api` of the local Graph: SharePoint is an audience of its own, a Graph token is refused as on the real service (seen in pnp/powershell issue 5133). */
import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify } from 'jose';
import type { Caller } from '../access/tokens.ts';
import type { World } from '../world.ts';

/** SharePoint's own application id, which is an audience too. */
const SHAREPOINT = '00000003-0000-0ff1-ce00-000000000000';

/** A token that was not accepted: SharePoint's sentence, and its diagnostics header. */
export class TokenRefusal extends Error {
  readonly diagnostics: string;

  constructor(message: string, diagnostics: string) {
    super(message);
    this.name = 'TokenRefusal';
    this.diagnostics = diagnostics;
  }
}

/** Delegated SharePoint permissions in the words of Graph's, which the rights are computed from. */
const SCOPES: Record<string, string> = {
  'AllSites.Read': 'Sites.Read.All',
  'AllSites.Write': 'Sites.ReadWrite.All',
  'AllSites.Manage': 'Sites.Manage.All',
  'AllSites.FullControl': 'Sites.FullControl.All',
};

const keySets = new WeakMap<World, ReturnType<typeof createRemoteJWKSet>>();

/** The keys of the tenant, fetched at first need. */
export function keysOf(world: World) {
  const { keys, issuerUrl, tenantId } = world.settings;
  if (keys) return keys;
  const known = keySets.get(world) ?? createRemoteJWKSet(new URL(`${issuerUrl}/${tenantId}/discovery/v2.0/keys`));
  keySets.set(world, known);
  return known;
}

/** Who calls; throws a TokenRefusal. */
export async function callerOf(world: World, authorization: string | undefined): Promise<Caller> {
  const token = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1];
  if (!token) throw new TokenRefusal('Access denied. You do not have permission to perform this action.', '');
  const { issuerUrl, tenantId } = world.settings;
  const { payload } = await jwtVerify(token, keysOf(world), {
    algorithms: ['RS256', 'ES256', 'PS256'],
    issuer: `${issuerUrl}/${tenantId}/v2.0`,
    audience: [world.origin, `${world.origin}/`, SHAREPOINT],
    clockTolerance: 300,
    requiredClaims: ['exp'],
  }).catch((error: unknown) => {
    throw translate(error);
  });
  return toCaller(payload, tenantId);
}

function toCaller(payload: JWTPayload, tenantId: string): Caller {
  const text = (name: string) => (typeof payload[name] === 'string' ? payload[name] : '');
  const appId = (text('appid') || text('azp')).toLowerCase();
  if (text('tid') !== tenantId || appId === '') throw invalid();
  const caller = { appId, appName: text('app_displayname') || appId };
  const roles = Array.isArray(payload.roles) ? payload.roles.filter((role) => typeof role === 'string') : [];
  const scopes = text('scp')
    .split(' ')
    .filter(Boolean)
    .map((scope) => SCOPES[scope] ?? scope);
  if (scopes.length === 0) return { ...caller, roles, scopes };
  const upn = text('upn') || text('preferred_username');
  if (text('oid') === '') throw invalid();
  return { ...caller, roles: [], scopes, person: { oid: text('oid').toLowerCase(), name: text('name') || upn, upn } };
}

const invalid = (): TokenRefusal =>
  new TokenRefusal('Invalid JWT token.', '3000006;reason="Token contains invalid signature.";category="invalid_client"');

function translate(error: unknown): Error {
  if (error instanceof errors.JWTClaimValidationFailed && error.claim === 'aud') {
    const reason = `Invalid audience Uri '${String(error.payload.aud)}'.`;
    const thrown = "Exception of type 'Microsoft.IdentityModel.Tokens.AudienceUriValidationFailedException' was thrown.";
    return new TokenRefusal(thrown, `3000003;reason="${reason}";category="invalid_client"`);
  }
  if (error instanceof errors.JWTExpired)
    return new TokenRefusal(
      'Invalid JWT token. The token is expired.',
      '3000006;reason="Token is expired.";category="invalid_client"',
    );
  const unreachable =
    error instanceof errors.JWKSTimeout || (error instanceof errors.JOSEError && error.code === 'ERR_JOSE_GENERIC');
  if (error instanceof errors.JOSEError && !unreachable) return invalid();
  return error instanceof Error ? error : new Error(String(error));
}
