/** Every setting of the product: name, meaning, default. Read once at start; all faults are told at once. The README's table is compared with this. */
import { Fault } from './domain/result.ts';

interface Setting {
  readonly meaning: string;
  /** A function of the other settings, or a text; absent means it must be given. */
  readonly fallback?: string | ((env: Env) => string);
  /** What is wrong with a value, as the end of «X must be …». */
  readonly wrong?: (value: string) => string | undefined;
  /** Trusts more than production may: refused unless PUBLIC_URL is loopback. */
  readonly widens?: (value: string) => boolean;
}

type Env = Readonly<Record<string, string | undefined>>;

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const guid = (value: string) => (GUID.test(value) && !/^0{8}-/.test(value) ? undefined : 'a GUID from Entra');
const url = (value: string) =>
  URL.canParse(value) && /^https?:$/.test(new URL(value).protocol) ? undefined : 'an address with https://';
const whole =
  (least: number, most = Number.MAX_SAFE_INTEGER) =>
  (value: string) => {
    if (/^\d+$/.test(value) && Number(value) >= least && Number(value) <= most) return undefined;
    return `a whole number from ${least}${most === Number.MAX_SAFE_INTEGER ? '' : ` to ${most}`}`;
  };
const way = (value: string) => (/^(https:\/\/|mailto:|tel:)\S+$/i.test(value) ? undefined : 'https://, mailto: or tel:');
const isHttp = (value: string) => value.startsWith('http:');
const isLoopback = (value: string) =>
  URL.canParse(value) && ['localhost', '127.0.0.1', '[::1]'].includes(new URL(value).hostname);
const parsesAs = (value: string) => {
  try {
    const found = JSON.parse(value) as Record<string, unknown>;
    return ['issuer', 'authorization_endpoint', 'token_endpoint', 'jwks_uri'].every((name) => !url(String(found[name])));
  } catch {
    return false;
  }
};
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
  PUBLIC_URL: { meaning: 'Where people reach the product', wrong: url },
  PORT: { meaning: 'Port to listen on', fallback: '3978', wrong: whole(0, 65_535) },
  HOST: { meaning: 'Address to listen on; the local world binds 127.0.0.1', fallback: '0.0.0.0' },
  TENANT_ID: { meaning: 'The Entra tenant', wrong: guid },
  CLIENT_ID: { meaning: 'The Entra application of tab, API and bot', wrong: guid },
  CLIENT_SECRET: { meaning: 'Its secret; or a certificate instead', fallback: '' },
  CERTIFICATE_FILE: { meaning: 'PEM file with private key and certificate', fallback: '' },
  SITE: {
    meaning: 'The SharePoint site, `host:/sites/name`',
    wrong: (value) => (/^[^:/]+:\/.+/.test(value) ? undefined : 'of the form host:/sites/name'),
  },
  GRAPH_URL: { meaning: 'Microsoft Graph', fallback: 'https://graph.microsoft.com', wrong: url, widens: isHttp },
  GRAPH_UNITS_PER_MINUTE: {
    meaning: 'Resource units the tenant allows the application in a minute',
    fallback: '1250',
    wrong: whole(10),
  },
  AUTHORITY_METADATA: {
    meaning: 'OpenID metadata of the sign-in service as JSON',
    fallback: metadataOf,
    wrong: (value) =>
      parsesAs(value) ? undefined : 'JSON with the addresses issuer, authorization_endpoint, token_endpoint and jwks_uri',
    widens: (value) => value.includes('"http:'),
  },
  BOT_TOKEN_ISSUER: {
    meaning: 'Issuer of the tokens the channel sends',
    fallback: 'https://api.botframework.com',
    widens: isHttp,
  },
  BOT_OPENID_METADATA_URL: {
    meaning: 'Keys of those tokens',
    fallback: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
    wrong: url,
    widens: isHttp,
  },
  BOT_OAUTH_SCOPE: { meaning: 'Audience of the tokens the bot sends', fallback: 'https://api.botframework.com' },
  BOT_SERVICE_HOSTS: {
    meaning: 'Hosts the bot answers to, separated by commas',
    fallback: 'smba.trafficmanager.net',
    widens: (value) => /localhost|127\.0\.0\.1/.test(value),
  },
  TEAMS_ORIGINS: {
    meaning: 'Further pages that may frame the tab, with scheme; none in production',
    fallback: '',
    widens: (value) => value !== '',
  },
  TEAMS_APP_ID: { meaning: 'Id of the Teams app, in links; `teamsapp.yml` makes it', wrong: guid },
  TEAMS_LINK_BASE: {
    meaning: 'Where links into Teams begin',
    fallback: 'https://teams.microsoft.com',
    wrong: url,
    widens: isHttp,
  },
  DATA_DIR: { meaning: 'Folder for what lives on disk', fallback: 'data' },
  JOURNAL: { meaning: 'File of the delivery journal', fallback: (env) => `${env.DATA_DIR || 'data'}/journal.db` },
  CLOCK_AT: {
    meaning: 'The instant the clock starts at, for trying out dates',
    fallback: '',
    wrong: (value) => (value === '' || !Number.isNaN(Date.parse(value)) ? undefined : 'an instant like 2020-01-08T08:00:00Z'),
    widens: (value) => value !== '',
  },
  GRACE_MINUTES: { meaning: 'Minutes after a deadline that still count, not announced', fallback: '15', wrong: whole(0) },
  POLL_SECONDS: { meaning: 'How often the lists are asked for changes', fallback: '15', wrong: whole(1) },
  TICK_SECONDS: { meaning: 'How often the reminder plan is looked through', fallback: '15', wrong: whole(1) },
  CONTACT_NAME: { meaning: 'Who helps people, in the foot of every page', fallback: 'Programteamet i Oppdrift' },
  CONTACT_LINK: { meaning: 'How to reach them', fallback: 'mailto:oppdrift@baerum.kommune.no', wrong: way },
} as const satisfies Record<string, Setting>;

export type SettingName = keyof typeof SETTINGS;

/** Settings as given, checked, with defaults filled in. */
export interface Config {
  readonly get: (name: SettingName) => string;
  readonly number: (name: SettingName) => number;
  readonly list: (name: SettingName) => readonly string[];
  readonly metadata: {
    readonly issuer: string;
    readonly authorization_endpoint: string;
    readonly token_endpoint: string;
    readonly jwks_uri: string;
  };
  readonly loopback: boolean;
}

const PLACEHOLDER = /^(changeme|placeholder|todo|xxx+|\$\{\{.*\}\}|<.*>)$/i;

/** Reads all settings. Throws Fault `settings` with every fault in one message, one a line. */
export const readConfig = (env: Env): Config => {
  const faults: string[] = [];
  const values = {} as Record<SettingName, string>;
  const loopback = isLoopback(env.PUBLIC_URL ?? '');
  for (const [name, setting] of Object.entries(SETTINGS) as [SettingName, Setting][]) {
    const given = env[name]?.trim() || undefined;
    const value = given ?? (typeof setting.fallback === 'function' ? setting.fallback(env) : setting.fallback);
    if (value === undefined) faults.push(`${name} is missing: ${setting.meaning}.`);
    else if (PLACEHOLDER.test(value)) faults.push(`${name} is still a placeholder.`);
    else if (setting.wrong?.(value)) faults.push(`${name} must be ${setting.wrong(value)}.`);
    else if (given !== undefined && !loopback && setting.widens?.(value))
      faults.push(`${name} widens trust and is only allowed when PUBLIC_URL is loopback.`);
    values[name] = value ?? '';
  }
  if (!values.CLIENT_SECRET && !values.CERTIFICATE_FILE) faults.push('CLIENT_SECRET or CERTIFICATE_FILE is missing.');
  if (!loopback && isHttp(values.PUBLIC_URL)) faults.push('PUBLIC_URL must be https:// outside loopback.');
  if (faults.length > 0) throw new Fault('settings', faults.join('\n'));
  return {
    get: (name) => values[name],
    number: (name) => Number(values[name]),
    list: (name) =>
      values[name]
        .split(',')
        .map((one) => one.trim())
        .filter(Boolean),
    metadata: JSON.parse(values.AUTHORITY_METADATA) as Config['metadata'],
    loopback,
  };
};
