/** Checks the tokens the tab sends: signature, issuer, audience, tenant, scope, caller and time. Source: Microsoft's page on validating claims. */
import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify } from 'jose';
import type { Config } from '../../config.ts';
import { Fault } from '../../domain/result.ts';

/** What a token says of a person, after every check. */
export interface Caller {
  readonly oid: string;
  readonly name: string;
  readonly roles: readonly string[];
}

/** Who a token belongs to; undefined when it is not good. Throws Fault `signInUnavailable` when nobody can tell. */
export type TokenCheck = (token: string) => Promise<Caller | undefined>;

/** The clients that may ask for the tab's token: Teams on desktop and mobile, Teams on the web, and our own plain page. */
const TEAMS_CLIENTS = ['1fec8e78-bce4-4aaf-ab1b-5451cc387264', '5e3ce6c0-2b1f-4285-8d4b-75ee78787346'];

/** A key nobody knows is asked for at once; those known are good for a day, so that people get in while the sign-in service is down. */
const KEYS_KEPT_MS = 24 * 60 * 60_000;

const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];

const callerOf = (claims: JWTPayload, config: Config): Caller | undefined => {
  const allowed = [config.get('CLIENT_ID'), ...TEAMS_CLIENTS];
  const scopes = typeof claims.scp === 'string' ? claims.scp.split(' ') : [];
  const fits =
    claims.tid === config.get('TENANT_ID') && scopes.includes('access_as_user') && allowed.includes(String(claims.azp));
  if (!fits || typeof claims.oid !== 'string') return undefined;
  return { oid: claims.oid, name: typeof claims.name === 'string' ? claims.name : '', roles: texts(claims.roles) };
};

/**
 * Gives the check of a tab's token: undefined for any token that is not good, whatever the reason.
 * Keys are fetched at need, at most twice a minute however many unknown key ids come. Throws Fault `signInUnavailable` when they cannot be had.
 */
export const tokenCheck = (config: Config): TokenCheck => {
  const keys = createRemoteJWKSet(new URL(config.metadata.jwks_uri), {
    cooldownDuration: 30_000,
    cacheMaxAge: KEYS_KEPT_MS,
    timeoutDuration: 5_000,
  });
  const rules = {
    issuer: config.metadata.issuer,
    audience: config.get('CLIENT_ID'),
    algorithms: ['RS256'],
    clockTolerance: 300,
    requiredClaims: ['exp', 'nbf', 'tid', 'oid'],
  };
  return async (token) => {
    try {
      const { payload } = await jwtVerify(token, keys, rules);
      return callerOf(payload, config);
    } catch (cause) {
      const unreachable = !(cause instanceof errors.JOSEError) || cause instanceof errors.JWKSTimeout;
      if (unreachable) throw new Fault('signInUnavailable', 'the keys of the sign-in service cannot be had', cause);
      return undefined;
    }
  };
};
