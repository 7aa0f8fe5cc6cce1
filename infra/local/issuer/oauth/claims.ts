/**
 * Makes tokens with the claims Entra puts in them: v2 for the product's own API, v1 for Microsoft's resources.
 * Source: learn.microsoft.com/entra/identity-platform/access-token-claims-reference.
 */
import { createHash, randomUUID } from 'node:crypto';
import { type JWTPayload, SignJWT } from 'jose';
import type { Application, Resource } from '../directory/applications.ts';
import { appRolesOf, type Person } from '../directory/people.ts';
import type { SigningKey } from '../keys.ts';

/** What every token of one issuer shares. */
export interface Mint {
  key: SigningKey;
  issuer: string;
  tenantId: string;
  accessTokenSeconds: number;
}

/** Signs any claims with the issuer's key; `seconds` is the life time. */
export function sign(mint: Mint, claims: JWTPayload, seconds: number, issuer = mint.issuer): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  return new SignJWT({ ...claims, iss: issuer, iat: now, nbf: now, exp: now + seconds, uti: randomUUID() })
    .setProtectedHeader({ typ: 'JWT', alg: 'RS256', kid: mint.key.kid })
    .sign(mint.key.privateKey);
}

/** The stable id of a person towards one application (pairwise, as on the real service). */
function subject(application: string, oid: string): string {
  return createHash('sha256').update(`${application} ${oid}`).digest('base64url');
}

function clientClaims(version: Resource['version'], application: Application): JWTPayload {
  const means = application.secret ? '1' : '0';
  return version === '2.0'
    ? { azp: application.id, azpacr: means, ver: version }
    : { appid: application.id, appidacr: means, app_displayname: application.name, ver: version };
}

/** A token in which a person acts through an application. */
export function userToken(
  mint: Mint,
  application: Application,
  resource: Resource,
  person: Person,
  scopes: string[],
): Promise<string> {
  const roles = resource.kind === 'product' ? appRolesOf(person) : [];
  const claims: JWTPayload = {
    aud: resource.audience,
    ...clientClaims(resource.version, application),
    idtyp: 'user',
    name: person.displayName,
    oid: person.oid,
    ...(resource.version === '2.0' ? { preferred_username: person.upn } : { upn: person.upn, unique_name: person.upn }),
    ...(roles.length > 0 ? { roles } : {}),
    scp: scopes.join(' '),
    sub: subject(resource.audience, person.oid),
    tid: mint.tenantId,
  };
  return sign(mint, claims, mint.accessTokenSeconds);
}

/** A token in which an application acts for itself. */
export function appToken(mint: Mint, application: Application, resource: Resource): Promise<string> {
  const oid = subject('service principal', application.id).slice(0, 32);
  const roles = application.roles[resource.kind] ?? [];
  const claims: JWTPayload = {
    aud: resource.audience,
    ...clientClaims(resource.version, application),
    idtyp: 'app',
    oid,
    ...(roles.length > 0 ? { roles } : {}),
    sub: oid,
    tid: mint.tenantId,
  };
  return sign(mint, claims, mint.accessTokenSeconds);
}

/** The OpenID token that tells an application who signed in. */
export function idToken(mint: Mint, application: Application, person: Person, nonce?: string): Promise<string> {
  const roles = appRolesOf(person);
  const claims: JWTPayload = {
    aud: application.id,
    name: person.displayName,
    ...(nonce ? { nonce } : {}),
    oid: person.oid,
    preferred_username: person.upn,
    ...(roles.length > 0 ? { roles } : {}),
    sub: subject(application.id, person.oid),
    tid: mint.tenantId,
    ver: '2.0',
  };
  return sign(mint, claims, 3600);
}
