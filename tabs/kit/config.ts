/** What the server tells the page about itself: read once from the `config` element it fills in the HTML. */

/** Ids and addresses of this installation; nothing secret. */
export interface TabConfig {
  readonly tenantId: string;
  readonly clientId: string;
  /** The scope of our own API, `api://…/access_as_user`. */
  readonly scope: string;
  readonly authorizeUrl: string;
  readonly tokenUrl: string;
  /** Hosts besides Microsoft's that may frame the tab; empty in production. */
  readonly teamsOrigins: readonly string[];
  readonly teamsAppId: string;
  readonly teamsLinkBase: string;
  /** Whom to ask for help. */
  readonly contact: { readonly name: string; readonly link: string };
}

const NOTHING: TabConfig = {
  tenantId: '',
  clientId: '',
  scope: '',
  authorizeUrl: '',
  tokenUrl: '',
  teamsOrigins: [],
  teamsAppId: '',
  teamsLinkBase: '',
  contact: { name: '', link: '' },
};

/** The configuration of this page; what the server left out is empty. */
export const readConfig = (document: Document): TabConfig => {
  const written = document.getElementById('config')?.textContent ?? '{}';
  return { ...NOTHING, ...(JSON.parse(written) as Partial<TabConfig>) };
};
