/** Checks that a call to the connector really comes from our bot: its own token for the channel, signed by the tenant. */
import { createRemoteJWKSet, jwtVerify } from 'jose';
import type { GatewaySettings } from '../settings.ts';

/** What the bot's token must be for. */
const AUDIENCE = 'https://api.botframework.com';

/** A check of the Authorization header: undefined when it is good, else the reason. */
export function botCheck(settings: GatewaySettings): (authorization: string | undefined) => Promise<string | undefined> {
  const keys = createRemoteJWKSet(new URL(`${settings.issuerUrl}/${settings.tenantId}/discovery/v2.0/keys`));
  const wanted = { audience: AUDIENCE, issuer: `${settings.issuerUrl}/${settings.tenantId}/v2.0`, algorithms: ['RS256'] };
  return async (authorization) => {
    const token = authorization?.match(/^Bearer (.+)$/)?.[1];
    if (!token) return 'no bearer token';
    try {
      const { payload } = await jwtVerify(token, keys, wanted);
      return payload.appid === settings.botId ? undefined : 'token of another application';
    } catch (cause) {
      return cause instanceof Error ? cause.message : 'unreadable token';
    }
  };
}
