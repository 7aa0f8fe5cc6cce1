/** What provisioning needs to know, read from the environment by provision.ts and given by hand in tests. Not the product's settings: another application, more rights. */

/** Where to provision, and as whom. */
export interface ProvisionSettings {
  /** Graph's base address with or without `/v1.0`. */
  readonly graphUrl: string;
  /** The site as Graph addresses it: `host:/sites/name`. */
  readonly site: string;
  readonly tokenEndpoint: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The site's own address; without it, what Graph says. */
  readonly sharepointUrl?: string;
  /**
   * A token for SharePoint REST that an operator brings. App-only REST on a tenant wants a certificate, which this script does not
   * handle; locally the secret is enough.
   */
  readonly sharepointToken?: string;
  /** When it is, UTC ms: decides the dates of the sample season. */
  readonly nowMs: number;
  /** False where the clock was set: then the season has its published dates. */
  readonly sampleDatesMove: boolean;
  /** Whether the sample season is seeded: always on the local world, on a tenant only when asked for. */
  readonly sampleSeason: boolean;
}

type Env = Readonly<Record<string, string | undefined>>;

const NEEDED = ['SITE', 'TENANT_ID', 'PROVISION_CLIENT_ID', 'PROVISION_CLIENT_SECRET'] as const;

/** AUTHORITY_METADATA is the JSON of an OpenID configuration; without it, the public cloud. */
const tokenEndpointOf = (env: Env): string => {
  if (!env.AUTHORITY_METADATA) return `https://login.microsoftonline.com/${env.TENANT_ID}/oauth2/v2.0/token`;
  const { token_endpoint } = JSON.parse(env.AUTHORITY_METADATA) as { token_endpoint?: string };
  if (!token_endpoint) throw new Error('AUTHORITY_METADATA har ingen token_endpoint');
  return token_endpoint;
};

const isLoopback = (url: string): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(new URL(url).hostname);

/** Reads the settings; throws one error that names everything missing. */
export const provisionSettings = (env: Env): ProvisionSettings => {
  const missing = NEEDED.filter((name) => !env[name]);
  if (missing.length > 0) throw new Error(`Mangler innstillinger: ${missing.join(', ')}`);
  const clockAt = env.CLOCK_AT ? Date.parse(env.CLOCK_AT) : undefined;
  const graphUrl = env.GRAPH_URL ?? 'https://graph.microsoft.com';
  if (Number.isNaN(clockAt)) throw new Error(`CLOCK_AT er ikke et tidspunkt: ${env.CLOCK_AT}`);
  return {
    graphUrl,
    site: env.SITE ?? '',
    tokenEndpoint: tokenEndpointOf(env),
    clientId: env.PROVISION_CLIENT_ID ?? '',
    clientSecret: env.PROVISION_CLIENT_SECRET ?? '',
    ...(env.SHAREPOINT_URL ? { sharepointUrl: env.SHAREPOINT_URL } : {}),
    ...(env.PROVISION_TOKEN_SHAREPOINT ? { sharepointToken: env.PROVISION_TOKEN_SHAREPOINT } : {}),
    nowMs: clockAt ?? Date.now(),
    sampleDatesMove: clockAt === undefined,
    sampleSeason: env.SAMPLE_SEASON ? env.SAMPLE_SEASON === 'yes' : isLoopback(graphUrl),
  };
};
