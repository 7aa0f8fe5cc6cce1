/** The local world as settings: ports, addresses, and what each of its processes is given. Only this tells the product that it stands here. */
import { resolve } from 'node:path';
import { isThisMachine, withoutSlash } from '../../../src/domain/trust.ts';

/** The five servers of the world (the product first) and the Playground. */
export type Part = 'product' | 'graph' | 'issuer' | 'teams' | 'gateway' | 'playground';

/** Where everything is. */
export interface World {
  dataDir: string;
  ports: Record<Part, number>;
  urls: Record<Part, string>;
  /** The environment of every process. */
  env: Record<string, string>;
}

type Env = Readonly<Record<string, string | undefined>>;

/** Settings that move a port, with its default. */
export const PORTS: Record<Part, { setting: string; port: number; what: string }> = {
  product: { setting: 'PORT', port: 3978, what: 'Oppdrift' },
  graph: { setting: 'GRAPH_PORT', port: 3979, what: 'listene' },
  issuer: { setting: 'ISSUER_PORT', port: 3980, what: 'påloggingen' },
  teams: { setting: 'TEAMS_PORT', port: 3981, what: 'Teams-siden' },
  gateway: { setting: 'GATEWAY_PORT', port: 3982, what: 'bot-kanalen' },
  playground: { setting: 'PLAYGROUND_PORT', port: 56150, what: 'Agents Playground' },
};

const TENANT = '11111111-1111-4111-8111-111111111111';
const PRODUCT = '22222222-2222-4222-8222-000000000001';
const PROVISIONING = '22222222-2222-4222-8222-000000000002';
const SECRET = 'oppdrift';

/** The world of an environment, or the one sentence that says why there can be none. */
export function readWorld(env: Env): World | string {
  const ports = {} as World['ports'];
  for (const [part, { setting, port }] of Object.entries(PORTS) as [Part, (typeof PORTS)[Part]][]) {
    ports[part] = Number(env[setting] || port);
    if (!Number.isInteger(ports[part]) || ports[part] < 1 || ports[part] > 65_535)
      return `${setting} må være et portnummer, ikke «${env[setting]}».`;
  }
  const urls = Object.fromEntries(
    Object.entries(ports).map(([part, port]) => [part, `http://localhost:${port}`]),
  ) as World['urls'];
  if (env.PUBLIC_URL) {
    if (!isThisMachine(env.PUBLIC_URL)) {
      return `Den lokale verdenen starter bare på denne maskinen, og PUBLIC_URL er ${env.PUBLIC_URL}. Fjern den, eller bruk npm run serve.`;
    }
    urls.product = withoutSlash(env.PUBLIC_URL);
  }
  const dataDir = resolve(env.DATA_DIR || '.local');
  return { dataDir, ports, urls, env: { ...given(env), ...local(urls, ports, dataDir, env) } };
}

const given = (env: Env) =>
  Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined));

function local(urls: World['urls'], ports: World['ports'], dataDir: string, env: Env): Record<string, string> {
  const at = `${urls.issuer}/${TENANT}`;
  const metadata = {
    issuer: `${at}/v2.0`,
    authorization_endpoint: `${at}/oauth2/v2.0/authorize`,
    token_endpoint: `${at}/oauth2/v2.0/token`,
    end_session_endpoint: `${at}/oauth2/v2.0/logout`,
    jwks_uri: `${at}/discovery/v2.0/keys`,
  };
  return {
    PUBLIC_URL: urls.product,
    HOST: '127.0.0.1',
    TENANT_ID: TENANT,
    CLIENT_ID: PRODUCT,
    CLIENT_SECRET: SECRET,
    SITE: 'localhost:/sites/oppdrift',
    GRAPH_URL: urls.graph,
    // The most a tenant may have: provisioning and tests ask for a lot in a short time.
    GRAPH_UNITS_PER_MINUTE: env.GRAPH_UNITS_PER_MINUTE || '6250',
    AUTHORITY_METADATA: JSON.stringify(metadata),
    BOT_OPENID_METADATA_URL: `${urls.issuer}/botframework/.well-known/openidconfiguration`,
    BOT_SERVICE_HOSTS: new URL(urls.gateway).host,
    TEAMS_ORIGINS: urls.teams,
    TEAMS_APP_ID: '55555555-5555-4555-8555-000000000001',
    TEAMS_LINK_BASE: urls.teams,
    DATA_DIR: dataDir,
    JOURNAL: env.JOURNAL || `${dataDir}/journal.db`,
    PROVISION_CLIENT_ID: PROVISIONING,
    PROVISION_CLIENT_SECRET: SECRET,
    ISSUER_URL: urls.issuer,
    GATEWAY_URL: urls.gateway,
    TEAMS_URL: urls.teams,
    PLAYGROUND_URL: urls.playground,
    ...Object.fromEntries((Object.keys(PORTS) as Part[]).map((part) => [PORTS[part].setting, String(ports[part])])),
  };
}
