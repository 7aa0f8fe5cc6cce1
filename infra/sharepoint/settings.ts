/** What provisioning needs to know, read from the environment by provision.ts and given by hand in tests. Not the product's settings: another application, more rights. */
import { isSafeAddress, isThisMachine } from '../../src/domain/trust.ts';

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
   * A token for SharePoint REST that an operator brings, of somebody who administers the site. App-only REST on a tenant wants a
   * certificate, which this script does not handle; locally the secret is enough. Where rights cannot be set, nothing is made.
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

const GRAPH = 'https://graph.microsoft.com';

/** AUTHORITY_METADATA is the JSON of an OpenID configuration; without it, the public cloud. Empty when it names no token endpoint. */
const tokenEndpointOf = (env: Env): string => {
  if (!env.AUTHORITY_METADATA) return `https://login.microsoftonline.com/${env.TENANT_ID}/oauth2/v2.0/token`;
  try {
    return String((JSON.parse(env.AUTHORITY_METADATA) as { token_endpoint?: string }).token_endpoint ?? '');
  } catch {
    return '';
  }
};

/** Tokens and secrets go to these. */
const addressFaults = (env: Env): string[] => {
  const addresses = { GRAPH_URL: env.GRAPH_URL || GRAPH, SHAREPOINT_URL: env.SHAREPOINT_URL || GRAPH };
  const wrong = Object.entries(addresses).filter(([, value]) => !isSafeAddress(value));
  return [
    ...wrong.map(([name]) => `${name} må være en adresse med https:// (http:// bare på denne maskinen).`),
    ...(isSafeAddress(tokenEndpointOf(env)) ? [] : ['AUTHORITY_METADATA har ingen token_endpoint med https://.']),
  ];
};

/** Reads the settings; throws one error with all that is missing or wrong, a sentence a line. */
export const provisionSettings = (env: Env): ProvisionSettings => {
  const missing = NEEDED.filter((name) => !env[name]);
  const clockAt = env.CLOCK_AT ? Date.parse(env.CLOCK_AT) : undefined;
  const faults = [
    ...(missing.length > 0 ? [`Mangler innstillinger: ${missing.join(', ')}`] : []),
    ...(Number.isNaN(clockAt) ? [`CLOCK_AT er ikke et tidspunkt: ${env.CLOCK_AT}`] : []),
    ...addressFaults(env),
  ];
  if (faults.length > 0) throw new Error(faults.join('\n'));
  const graphUrl = env.GRAPH_URL || GRAPH;
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
    sampleSeason: env.SAMPLE_SEASON ? env.SAMPLE_SEASON === 'yes' : isThisMachine(graphUrl),
  };
};
