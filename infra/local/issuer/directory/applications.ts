/**
 * The applications registered in the local tenant, and the resources a token can be asked for.
 * Ids of the Teams clients and of SharePoint are Microsoft's own (learn.microsoft.com, tab-sso-register-aad).
 */
import { type IssuerSettings, LOCAL_SECRET } from '../settings.ts';

const OURS = '22222222-2222-4222-8222-00000000000';
/** The product: tab, API and bot in one registration. */
export const PRODUCT_ID = `${OURS}1`;
/** What makes lists and columns. */
export const PROVISIONING_ID = `${OURS}2`;
/** An application nobody has given anything. */
export const OUTSIDER_ID = `${OURS}3`;
/** Teams in a browser, which asks for the tab's token. */
export const TEAMS_WEB_ID = '5e3ce6c0-2b1f-4285-8d4b-75ee78787346';
/** SharePoint's own sign-in, used by the list pages. */
export const SHAREPOINT_ID = '00000003-0000-0ff1-ce00-000000000000';

/** What may be asked for: Graph, the bot channel, SharePoint REST, or the product's own API. */
export type ResourceKind = 'graph' | 'bot' | 'sharepoint' | 'product';

/** One app registration; `delegated` is what the tenant has consented to on behalf of everyone. */
export interface Application {
  id: string;
  name: string;
  /** Absent for a public client. */
  secret?: string;
  /** Redirect addresses by kind; a trailing `*` matches any ending. `spa` must redeem its code from a browser. */
  redirects: { spa?: string[]; publicClient?: string[] };
  roles: Partial<Record<ResourceKind, string[]>>;
  delegated: Partial<Record<ResourceKind, string[]>>;
}

/** One resource with every name it goes by (`audience` first as it stands in its tokens). */
export interface Resource {
  kind: ResourceKind;
  audience: string;
  names: string[];
  /** Which claim set its tokens have: v2 for ours (requestedAccessTokenVersion 2), v1 for Microsoft's. */
  version: '1.0' | '2.0';
}

/** Every registration of the tenant, made for the addresses at hand. */
export function applications(settings: IssuerSettings): Application[] {
  const site = { graph: ['Sites.Selected'], sharepoint: ['Sites.Selected'], bot: [] };
  const own = (id: string, name: string, delegated: string[], redirects: Application['redirects'] = {}): Application => ({
    id,
    name,
    secret: LOCAL_SECRET,
    redirects,
    roles: site,
    delegated: { graph: ['User.Read', ...delegated], product: id === PRODUCT_ID ? ['access_as_user'] : [] },
  });
  const pages = ['', '/', '/auth-end.html', '/auth-end'].map((path) => settings.productUrl + path);
  return [
    own(PRODUCT_ID, 'Oppdrift', ['User.ReadBasic.All', 'User.Read.All', 'Sites.Selected'], { spa: pages }),
    own(PROVISIONING_ID, 'Oppdrift klargjøring', ['Sites.FullControl.All']),
    own(OUTSIDER_ID, 'Utenforstående', ['Sites.ReadWrite.All']),
    {
      id: TEAMS_WEB_ID,
      name: 'Microsoft Teams Web Client',
      redirects: {},
      roles: {},
      delegated: { product: ['access_as_user'] },
    },
    {
      id: SHAREPOINT_ID,
      name: 'SharePoint',
      redirects: { publicClient: [`${settings.sharepointUrl}/*`] },
      roles: {},
      delegated: { graph: ['User.Read', 'Sites.ReadWrite.All'], sharepoint: ['AllSites.Write'] },
    },
  ];
}

/** Every resource a scope can name. */
export function resources(settings: IssuerSettings): Resource[] {
  const uri = `api://${new URL(settings.productUrl).host}/${PRODUCT_ID}`;
  return [
    { kind: 'graph', audience: 'https://graph.microsoft.com', names: ['00000003-0000-0000-c000-000000000000'], version: '1.0' },
    { kind: 'bot', audience: 'https://api.botframework.com', names: [], version: '1.0' },
    { kind: 'sharepoint', audience: settings.sharepointUrl, names: [SHAREPOINT_ID], version: '1.0' },
    { kind: 'product', audience: PRODUCT_ID, names: [uri, `api://${PRODUCT_ID}`], version: '2.0' },
  ];
}

/** Whether an address is registered, and as which kind; undefined when it is not. */
export function redirectKind(application: Application, redirect: string): 'spa' | 'publicClient' | undefined {
  const matches = (known: string) => (known.endsWith('*') ? redirect.startsWith(known.slice(0, -1)) : known === redirect);
  if (application.redirects.spa?.some(matches)) return 'spa';
  return application.redirects.publicClient?.some(matches) ? 'publicClient' : undefined;
}
