/** The settings of the local Graph: their names in the environment, their defaults, all faults told at once. */
import { join } from 'node:path';
import type { JWTVerifyGetKey } from 'jose';
import type { Threshold } from './query/candidates.ts';
import type { GrantRole } from './store/types.ts';

/** A person of the directory, as the issuer tells it at `/people`. */
export type Person = {
  oid: string;
  upn: string;
  displayName: string;
  mail: string;
  jobTitle?: string | null;
  department?: string | null;
  managerOid?: string | null;
  /** Site groups the person is put in when first seen. */
  groups?: ('owner' | 'member' | 'visitor')[];
};

/** Everything that can be set; tests hand over only what differs from `DEFAULTS`. */
export type GraphSettings = {
  /** 0 takes a free port. */
  port: number;
  /** The database file, or `:memory:`. */
  file: string;
  /** Where requests are written, one JSON line each; null for nowhere. */
  logFile: string | null;
  /** The origin of every absolute link; null for `http://localhost:<port>`. */
  publicOrigin: string | null;
  issuerUrl: string;
  tenantId: string;
  site: { hostname: string; path: string; title: string };
  /** IANA name of the site's time zone. */
  zone: string;
  /** Application grants of a new site. */
  grants: { appId: string; displayName: string; role: GrantRole }[];
  /** The directory; null to ask the issuer. */
  people: Person[] | null;
  /** The keys that sign tokens; null to ask the issuer. */
  keys: JWTVerifyGetKey | null;
  now: () => number;
  threshold: Threshold;
  /** Items of a page at most, whatever `$top` says. */
  largestPage: number;
  latencyMs: number;
  /** Resource units per application and minute; 0 for no limit. */
  unitsPerMinute: number;
  /** The code beside status 412: the documented one or the observed one. */
  preconditionCode: 'resourceModified' | 'notAllowed';
  /** How long changes are gathered before a notification is sent. */
  notifyDelayMs: number;
  /** Whether `Sites.Selected` with write suffices for subscriptions (unknown on the real service). */
  subscribeWithSelected: boolean;
  /** How long the tries of a notification wait, from the second on; the last is repeated until four hours have passed. */
  notifyRetryMs: number[];
  /** Whether an Authorization header on an upload session is borne (the real service may answer 401). */
  uploadWithToken: boolean;
  /** Whether answers of a batch come in another order than asked. */
  shuffleBatch: boolean;
};

const PRODUCT = '22222222-2222-4222-8222-000000000001';
const PROVISIONING = '22222222-2222-4222-8222-000000000002';

/** What holds where nothing is set. */
export const DEFAULTS: GraphSettings = {
  port: 3979,
  file: ':memory:',
  logFile: null,
  publicOrigin: null,
  issuerUrl: 'http://localhost:3980',
  tenantId: '11111111-1111-4111-8111-111111111111',
  site: { hostname: 'localhost', path: 'sites/oppdrift', title: 'Oppdrift' },
  zone: 'Europe/Oslo',
  grants: [
    { appId: PRODUCT, displayName: 'Oppdrift', role: 'write' },
    { appId: PROVISIONING, displayName: 'Oppdrift provisioning', role: 'fullcontrol' },
  ],
  people: null,
  keys: null,
  now: Date.now,
  threshold: { rows: 5000, answer: 'error' },
  largestPage: 5000,
  latencyMs: 0,
  unitsPerMinute: 1250,
  preconditionCode: 'resourceModified',
  notifyDelayMs: 300,
  subscribeWithSelected: true,
  notifyRetryMs: [1000, 5000, 15_000, 60_000, 300_000],
  uploadWithToken: true,
  shuffleBatch: true,
};

/** The settings in an environment; throws one error naming every fault. */
export function readSettings(env: Record<string, string | undefined>): GraphSettings {
  const faults: string[] = [];
  const read = <T>(name: string, fallback: T, parse: (text: string) => T | undefined): T => {
    const text = env[name];
    if (text === undefined || text === '') return fallback;
    const value = parse(text);
    if (value === undefined) faults.push(`${name} cannot be ${JSON.stringify(text)}`);
    return value ?? fallback;
  };
  const dataDir = env.DATA_DIR || '.local';
  const settings: GraphSettings = {
    ...DEFAULTS,
    port: read('GRAPH_PORT', DEFAULTS.port, whole),
    file: join(dataDir, 'graph.db'),
    logFile: join(dataDir, 'graph.log'),
    publicOrigin: read<string | null>('GRAPH_PUBLIC_ORIGIN', null, origin),
    issuerUrl: read('ISSUER_URL', DEFAULTS.issuerUrl, origin),
    tenantId: read('TENANT_ID', DEFAULTS.tenantId, (text) => (GUID.test(text) ? text.toLowerCase() : undefined)),
    site: read('GRAPH_SITE', DEFAULTS.site, site),
    grants: read('GRAPH_GRANTS', DEFAULTS.grants, (text) => list<GraphSettings['grants'][number]>(text)),
    people: read<Person[] | null>('GRAPH_PEOPLE', null, (text) => list<Person>(text)),
    threshold: {
      rows: read('GRAPH_THRESHOLD', DEFAULTS.threshold.rows, whole),
      answer: read('GRAPH_THRESHOLD_ANSWER', DEFAULTS.threshold.answer, among('error', 'throttled')),
    },
    latencyMs: read('GRAPH_LATENCY_MS', DEFAULTS.latencyMs, whole),
    unitsPerMinute: read('GRAPH_UNITS_PER_MINUTE', DEFAULTS.unitsPerMinute, whole),
    preconditionCode: read('GRAPH_412_CODE', DEFAULTS.preconditionCode, among('resourceModified', 'notAllowed')),
    notifyDelayMs: read('GRAPH_NOTIFY_DELAY_MS', DEFAULTS.notifyDelayMs, whole),
    subscribeWithSelected: read('GRAPH_SUBSCRIBE_WITH_SELECTED', DEFAULTS.subscribeWithSelected, flag),
    uploadWithToken: read('GRAPH_UPLOAD_WITH_TOKEN', DEFAULTS.uploadWithToken, flag),
    shuffleBatch: read('GRAPH_SHUFFLE_BATCH', DEFAULTS.shuffleBatch, flag),
  };
  if (faults.length > 0) throw new Error(`The local Graph cannot start: ${faults.join('; ')}.`);
  return settings;
}

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function whole(text: string): number | undefined {
  return /^\d+$/.test(text) ? Number(text) : undefined;
}

function flag(text: string): boolean | undefined {
  return text === 'true' ? true : text === 'false' ? false : undefined;
}

function origin(text: string): string | undefined {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) ? text.replace(/\/+$/, '') : undefined;
}

function site(text: string): GraphSettings['site'] | undefined {
  const match = /^([a-z0-9.-]+):\/((?:sites|teams)\/[\w-]+)$/i.exec(text);
  return match?.[1] && match[2]
    ? { hostname: match[1].toLowerCase(), path: match[2], title: match[2].split('/')[1] ?? '' }
    : undefined;
}

function among<T extends string>(...values: T[]): (text: string) => T | undefined {
  return (text) => values.find((value) => value === text);
}

function list<T>(text: string): T[] | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? (value as T[]) : undefined;
  } catch {
    return undefined;
  }
}
