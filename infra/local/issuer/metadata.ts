/** What clients discover: endpoints and keys of the tenant, and of the bot channel. */
import type { Tenant } from './tenant.ts';

/** Issuer of the tokens the bot channel sends to a bot, as on the real service. */
export const CHANNEL_ISSUER = 'https://api.botframework.com';

/** The tenant's OpenID configuration. */
export function metadata(tenant: Tenant, base: string): Record<string, unknown> {
  const at = `${base}/${tenant.mint.tenantId}`;
  return {
    issuer: tenant.mint.issuer,
    authorization_endpoint: `${at}/oauth2/v2.0/authorize`,
    token_endpoint: `${at}/oauth2/v2.0/token`,
    end_session_endpoint: `${at}/oauth2/v2.0/logout`,
    jwks_uri: `${at}/discovery/v2.0/keys`,
    response_types_supported: ['code'],
    response_modes_supported: ['query', 'fragment'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
    token_endpoint_auth_methods_supported: ['client_secret_post', 'client_secret_basic'],
    code_challenge_methods_supported: ['S256'],
    claims_supported: ['sub', 'iss', 'aud', 'exp', 'iat', 'nonce', 'preferred_username', 'name', 'tid', 'oid', 'ver'],
  };
}

/** The channel's OpenID configuration, which a bot checks incoming activities with. */
export function channelMetadata(base: string): Record<string, unknown> {
  return {
    issuer: CHANNEL_ISSUER,
    jwks_uri: `${base}/botframework/.well-known/keys`,
    id_token_signing_alg_values_supported: ['RS256'],
    token_endpoint_auth_methods_supported: ['private_key_jwt'],
  };
}
