/** Gets the tab's token for the person picked, as Teams does for who is signed in, and sets what the issuer says about consent. */
import type { TeamsSettings } from './settings.ts';

/** Teams in a browser, as Entra knows it. */
const TEAMS_WEB_ID = '5e3ce6c0-2b1f-4285-8d4b-75ee78787346';

/** The token, or the reason teams-js gives to the tab. */
export type TokenAnswer = { token: string } | { reason: string };

/** Asks the issuer; a refusal comes back as a reason, never as an exception. */
export async function tabToken(settings: TeamsSettings, person: string): Promise<TokenAnswer> {
  const scope = `api://${new URL(settings.productUrl).host}/${settings.clientId}/access_as_user`;
  const form = {
    grant_type: 'password',
    client_id: TEAMS_WEB_ID,
    username: `${person}@oppdrift.local`,
    password: 'oppdrift',
    scope,
  };
  const at = `${settings.issuerUrl}/${settings.tenantId}/oauth2/v2.0/token`;
  const response = await fetch(at, { method: 'POST', body: new URLSearchParams(form) }).catch(() => undefined);
  if (!response) return { reason: 'interaction_required: the issuer does not answer' };
  const body = (await response.json()) as { access_token?: string; error?: string; suberror?: string };
  return body.access_token ? { token: body.access_token } : { reason: body.suberror ?? body.error ?? 'unknown' };
}

/** Makes the product's own consent (for On-Behalf-Of and the plain page) granted, required or an administrator's. False when the issuer says no. */
export async function setConsent(settings: TeamsSettings, state: string): Promise<boolean> {
  const body = JSON.stringify({ clientId: settings.clientId, state });
  const response = await fetch(`${settings.issuerUrl}/local/consent`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json' },
  });
  return response.ok;
}
