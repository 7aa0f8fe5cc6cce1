/** A real tenant for the contract, when the environment tells of one: `TENANT_TEST=yes` with the product's own settings, on a site made for tests. */

/** The product's settings that say where the tenant is. */
export interface TenantSettings {
  readonly url: string;
  readonly site: string;
  readonly tenantId: string;
  readonly clientId: string;
  readonly secret: string;
}

/** The settings, or undefined where no tenant is told of: it must be asked for by name, since rows are written there. */
export const tenantSettings = (env: NodeJS.ProcessEnv): TenantSettings | undefined => {
  const { TENANT_TEST, GRAPH_URL = 'https://graph.microsoft.com', SITE, TENANT_ID, CLIENT_ID, CLIENT_SECRET } = env;
  if (TENANT_TEST !== 'yes' || !SITE || !TENANT_ID || !CLIENT_ID || !CLIENT_SECRET) return undefined;
  return { url: GRAPH_URL, site: SITE, tenantId: TENANT_ID, clientId: CLIENT_ID, secret: CLIENT_SECRET };
};

/** A page of items as the contract reads it. */
export interface TenantPage {
  readonly value: readonly { readonly id: string; readonly fields: Readonly<Record<string, string>> }[];
}

const tokenOf = async ({ tenantId, clientId, secret }: TenantSettings): Promise<string> => {
  const body = new URLSearchParams({
    ...{ grant_type: 'client_credentials', client_id: clientId, client_secret: secret },
    scope: 'https://graph.microsoft.com/.default',
  });
  const answer = await fetch(`https://login.microsoftonline.com/${tenantId}/oauth2/v2.0/token`, { method: 'POST', body });
  if (!answer.ok) throw new Error(`no token: ${answer.status}`);
  return ((await answer.json()) as { access_token: string }).access_token;
};

/** A way to Graph past the product, with one token for the whole run. */
export const tenantSend = async (settings: TenantSettings) => {
  const token = await tokenOf(settings);
  const send = async (method: string, path: string, body?: unknown): Promise<TenantPage> => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const answer = await fetch(`${settings.url}/v1.0${path}`, { method, headers, ...sent });
    if (!answer.ok) throw new Error(`${method}: ${answer.status}`);
    return (answer.status === 204 ? { value: [] } : await answer.json()) as TenantPage;
  };
  return { url: settings.url, site: settings.site, token: async () => token, send };
};
