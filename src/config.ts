/** Every setting of the product: name, meaning, default. Read once at start; all faults are told at once. The README's table is compared with this. */
import * as check from './configChecks.ts';
import { Fault } from './domain/result.ts';
import { isPlaceholder, isThisMachine, withoutSlash } from './domain/trust.ts';

interface Setting {
  readonly meaning: string;
  /** A function of the other settings, or a text; absent means it must be given. */
  readonly fallback?: string | ((env: Env) => string);
  /** What is wrong with a value, as the end of «X must be …». */
  readonly wrong?: (value: string) => string | undefined;
  /** How a value is kept, when not as it was given. */
  readonly kept?: (value: string) => string;
  /** For a setting that decides whom the product trusts: whether a value trusts others than the default does. Refused unless PUBLIC_URL is this machine. */
  readonly widens?: (value: string, usual: string) => boolean;
}

type Env = Readonly<Record<string, string | undefined>>;

const authority = (env: Env) => `https://login.microsoftonline.com/${env.TENANT_ID ?? ''}`;
const metadataOf = (env: Env) =>
  JSON.stringify({
    issuer: `${authority(env)}/v2.0`,
    authorization_endpoint: `${authority(env)}/oauth2/v2.0/authorize`,
    token_endpoint: `${authority(env)}/oauth2/v2.0/token`,
    jwks_uri: `${authority(env)}/discovery/v2.0/keys`,
  });

/** The table. Source of meanings: house paper, How it runs. */
export const SETTINGS = {
  PUBLIC_URL: { meaning: 'Where people reach the product', wrong: check.base, kept: withoutSlash },
  PORT: { meaning: 'Port to listen on', fallback: '3978', wrong: check.whole(0, 65_535) },
  HOST: { meaning: 'Address to listen on; the local world binds 127.0.0.1', fallback: '0.0.0.0' },
  TENANT_ID: { meaning: 'The Entra tenant', wrong: check.guid },
  CLIENT_ID: { meaning: 'The Entra application of tab, API and bot', wrong: check.guid },
  CLIENT_SECRET: { meaning: 'Its secret; or a certificate instead', fallback: '' },
  CERTIFICATE_FILE: { meaning: 'PEM file with private key and certificate', fallback: '', wrong: check.certificate },
  SITE: {
    meaning: 'The SharePoint site, `host:/sites/name`',
    wrong: (value) => (/^[^:/]+:\/.+/.test(value) ? undefined : 'of the form host:/sites/name'),
  },
  GRAPH_URL: {
    meaning: 'Microsoft Graph',
    fallback: 'https://graph.microsoft.com',
    wrong: check.base,
    kept: withoutSlash,
    widens: check.leadsElsewhere,
  },
  GRAPH_UNITS_PER_MINUTE: {
    meaning: 'Resource units the tenant allows the application in a minute',
    fallback: '1250',
    wrong: check.whole(10),
  },
  AUTHORITY_METADATA: {
    meaning: 'OpenID metadata of the sign-in service as JSON',
    fallback: metadataOf,
    wrong: check.metadata,
    widens: check.asksOthers,
  },
  BOT_TOKEN_ISSUER: {
    meaning: 'Issuer of the tokens the channel sends',
    fallback: 'https://api.botframework.com',
    wrong: check.address,
    widens: check.differs,
  },
  BOT_OPENID_METADATA_URL: {
    meaning: 'Keys of those tokens',
    fallback: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
    wrong: check.address,
    widens: check.differs,
  },
  BOT_OAUTH_SCOPE: {
    meaning: 'Audience of the tokens the bot sends',
    fallback: 'https://api.botframework.com',
    wrong: check.address,
    widens: check.differs,
  },
  BOT_SERVICE_HOSTS: {
    meaning: 'Hosts the bot answers to, separated by commas',
    fallback: 'smba.trafficmanager.net',
    wrong: check.hosts,
    widens: check.hasOthers,
  },
  TEAMS_ORIGINS: {
    meaning: 'Further pages that may frame the tab, with scheme; none in production',
    fallback: '',
    wrong: check.origins,
    widens: check.differs,
  },
  TEAMS_APP_ID: { meaning: 'Id of the Teams app, in links; `teamsapp.yml` makes it', wrong: check.guid },
  TEAMS_LINK_BASE: {
    meaning: 'Where links into Teams begin',
    fallback: 'https://teams.microsoft.com',
    wrong: check.base,
    kept: withoutSlash,
    widens: check.leadsElsewhere,
  },
  DATA_DIR: { meaning: 'Folder for what lives on disk', fallback: 'data' },
  JOURNAL: { meaning: 'File of the delivery journal', fallback: (env) => `${env.DATA_DIR || 'data'}/journal.db` },
  CLOCK_AT: {
    meaning: 'The instant the clock starts at, for trying out dates',
    fallback: '',
    wrong: check.instant,
    widens: check.differs,
  },
  GRACE_MINUTES: { meaning: 'Minutes after a deadline that still count, not announced', fallback: '15', wrong: check.whole(0) },
  POLL_SECONDS: { meaning: 'How often the lists are asked for changes', fallback: '15', wrong: check.whole(1) },
  TICK_SECONDS: { meaning: 'How often the reminder plan is looked through', fallback: '15', wrong: check.whole(1) },
  CONTACT_NAME: { meaning: 'Who helps people, in the foot of every page', fallback: 'Programteamet i Oppdrift' },
  CONTACT_LINK: { meaning: 'How to reach them', fallback: 'mailto:oppdrift@baerum.kommune.no', wrong: check.way },
} as const satisfies Record<string, Setting>;

export type SettingName = keyof typeof SETTINGS;

/** Settings as given, checked, with defaults filled in. */
export interface Config {
  readonly get: (name: SettingName) => string;
  readonly number: (name: SettingName) => number;
  readonly list: (name: SettingName) => readonly string[];
  readonly metadata: check.Metadata;
}

const defaultOf = ({ fallback }: Setting, env: Env): string | undefined =>
  typeof fallback === 'function' ? fallback(env) : fallback;

/** What is wrong with a setting, as a sentence; `strict` is true where people reach the product from other machines. */
const faultOf = (name: string, setting: Setting, env: Env, strict: boolean): string | undefined => {
  const usual = defaultOf(setting, env);
  const value = env[name] ?? usual;
  if (value === undefined) return `${name} is missing: ${setting.meaning}.`;
  if (isPlaceholder(value)) return `${name} is still a placeholder.`;
  const wrong = setting.wrong?.(value);
  if (wrong !== undefined) return `${name} must be ${wrong}.`;
  const widened = strict && setting.widens?.(value, usual ?? '');
  return widened ? `${name} widens trust: only its default is allowed, unless PUBLIC_URL is this machine.` : undefined;
};

/** Reads all settings. Throws Fault `settings` with every fault in one message, one a line. */
export const readConfig = (given: Env): Config => {
  const env = Object.fromEntries(Object.entries(given).flatMap(([name, value]) => (value?.trim() ? [[name, value.trim()]] : [])));
  const all = Object.entries(SETTINGS) as [SettingName, Setting][];
  const strict = !isThisMachine(env.PUBLIC_URL ?? '');
  const faults = all.flatMap(([name, setting]) => faultOf(name, setting, env, strict) ?? []);
  if (!env.CLIENT_SECRET && !env.CERTIFICATE_FILE) faults.push('CLIENT_SECRET or CERTIFICATE_FILE is missing.');
  if (faults.length > 0) throw new Fault('settings', faults.join('\n'));
  const kept = ([name, setting]: [SettingName, Setting]): [SettingName, string] => {
    const value = env[name] ?? defaultOf(setting, env) ?? '';
    return [name, setting.kept?.(value) ?? value];
  };
  const values = Object.fromEntries(all.map(kept)) as Record<SettingName, string>;
  return {
    get: (name) => values[name],
    number: (name) => Number(values[name]),
    list: (name) => check.listOf(values[name]),
    metadata: JSON.parse(values.AUTHORITY_METADATA) as check.Metadata,
  };
};
