/** Settings: all faults told at once before anything listens, and nothing that widens trust outside loopback. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { readConfig, SETTINGS } from '../src/config.ts';
import { CERTIFICATE, newKey } from './certificate.ts';

const TENANT = '11111111-1111-4111-8111-111111111111';
const CLIENT = '22222222-2222-4222-8222-000000000001';
const APP = '55555555-5555-4555-8555-000000000001';
const production = {
  PUBLIC_URL: 'https://oppdrift.baerum.kommune.no',
  TENANT_ID: TENANT,
  CLIENT_ID: CLIENT,
  CLIENT_SECRET: 'a-real-secret',
  SITE: 'baerum.sharepoint.com:/sites/oppdrift',
  TEAMS_APP_ID: APP,
};

const faults = (env: Record<string, string | undefined>): string[] => {
  try {
    readConfig(env);
    return [];
  } catch (cause) {
    return (cause as Error).message.split('\n');
  }
};

test('a real tenant needs six settings; the rest follow', () => {
  const config = readConfig(production);
  expect([config.get('GRAPH_URL'), config.metadata.jwks_uri, config.get('TEAMS_APP_ID'), config.get('JOURNAL')]).toEqual([
    'https://graph.microsoft.com',
    `https://login.microsoftonline.com/${TENANT}/discovery/v2.0/keys`,
    APP,
    'data/journal.db',
  ]);
});

test('everything that is missing is told at once', () => {
  expect(faults({})).toEqual([
    'PUBLIC_URL is missing: Where people reach the product.',
    'TENANT_ID is missing: The Entra tenant.',
    'CLIENT_ID is missing: The Entra application of tab, API and bot.',
    'SITE is missing: The SharePoint site, `host:/sites/name`.',
    'TEAMS_APP_ID is missing: Id of the Teams app, in links; `teamsapp.yml` makes it.',
    'CLIENT_SECRET or CERTIFICATE_FILE is missing.',
  ]);
});

/** The sign-in service at another place, as JSON. */
const metadataAt = (at: string): string =>
  JSON.stringify({
    issuer: `${at}/v2.0`,
    authorization_endpoint: `${at}/oauth2/v2.0/authorize`,
    token_endpoint: `${at}/oauth2/v2.0/token`,
    jwks_uri: `${at}/discovery/v2.0/keys`,
  });

describe('what widens trust', () => {
  /** By setting: a value of the local world, values anybody could make, and other spellings of the default. */
  const VALUES: Record<string, { local: string; strange: readonly string[]; usual: readonly string[] }> = {
    GRAPH_URL: {
      local: 'http://localhost:3979',
      strange: ['https://graph.evil.example', 'https://graph.microsoft.com.evil.example', 'https://localhost:3979'],
      usual: ['https://graph.microsoft.com', 'https://graph.microsoft.com/', 'HTTPS://Graph.Microsoft.com'],
    },
    AUTHORITY_METADATA: {
      local: metadataAt(`http://localhost:3980/${TENANT}`),
      strange: [
        metadataAt(`https://login.evil.example/${TENANT}`),
        metadataAt(`https://login.microsoftonline.com/${CLIENT}`),
        metadataAt(`https://login.microsoftonline.com/${TENANT}`).replace(
          /"jwks_uri":"[^"]*"/,
          '"jwks_uri":"https://evil.example"',
        ),
      ],
      usual: [JSON.stringify({ ...JSON.parse(metadataAt(`https://login.microsoftonline.com/${TENANT}`)), claims: [] })],
    },
    BOT_TOKEN_ISSUER: {
      local: 'http://localhost:3980',
      strange: ['https://evil.example'],
      usual: ['https://api.botframework.com'],
    },
    BOT_OPENID_METADATA_URL: {
      local: 'http://localhost:3980/keys',
      strange: ['https://evil.example/keys', 'https://login.botframework.com/v1/evil'],
      usual: ['https://login.botframework.com/v1/.well-known/openidconfiguration'],
    },
    BOT_OAUTH_SCOPE: {
      local: 'http://localhost:3982',
      strange: ['https://graph.microsoft.com'],
      usual: ['https://api.botframework.com'],
    },
    BOT_SERVICE_HOSTS: {
      local: 'localhost:3982',
      strange: ['evil.example', 'smba.trafficmanager.net, evil.example', 'evil.trafficmanager.net'],
      usual: ['smba.trafficmanager.net', 'SMBA.trafficmanager.net'],
    },
    TEAMS_ORIGINS: { local: 'http://localhost:3981', strange: ['https://evil.example'], usual: [''] },
    TEAMS_LINK_BASE: {
      local: 'http://localhost:3981',
      strange: ['https://evil.example'],
      usual: ['https://teams.microsoft.com/'],
    },
    CLOCK_AT: { local: '2020-01-08T08:00:00Z', strange: ['2030-01-08T08:00:00Z'], usual: [''] },
  };

  test('is marked in the table of settings, and each marked setting is tried here', () => {
    const marked = Object.entries(SETTINGS).filter(([, setting]) => 'widens' in setting);
    expect(marked.map(([name]) => name)).toEqual(Object.keys(VALUES));
  });

  test.each(Object.entries(VALUES).flatMap(([name, { local, strange }]) => [local, ...strange].map((value) => [name, value])))(
    '%s=%s is refused in production and taken on this machine',
    (name = '', value = '') => {
      expect(faults({ ...production, [name]: value })).toEqual([
        `${name} widens trust: only its default is allowed, unless PUBLIC_URL is this machine.`,
      ]);
      expect(faults({ ...production, PUBLIC_URL: 'http://localhost:3978', [name]: value })).toEqual([]);
    },
  );

  test.each(Object.entries(VALUES).flatMap(([name, { usual }]) => usual.map((value) => [name, value])))(
    '%s=%s is the default in other words, and taken in production',
    (name = '', value = '') => expect(faults({ ...production, [name]: value })).toEqual([]),
  );
});

const folder = mkdtempSync(join(tmpdir(), 'config-'));
afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  ['private key and certificate', newKey() + CERTIFICATE, []],
  ['certificate and private key', CERTIFICATE + newKey(), []],
  ['no private key', CERTIFICATE, ['CERTIFICATE_FILE must be a readable PEM file with private key and certificate.']],
  ['no certificate', newKey(), ['CERTIFICATE_FILE must be a readable PEM file with private key and certificate.']],
  ['something else', 'hei', ['CERTIFICATE_FILE must be a readable PEM file with private key and certificate.']],
])('a certificate file with %s', (_what, pem, sentences) => {
  const file = join(folder, 'bot.pem');
  writeFileSync(file, pem);
  expect(faults({ ...production, CLIENT_SECRET: undefined, CERTIFICATE_FILE: file })).toEqual(sentences);
});

const SAFE = 'an address with https:// (http:// only on this machine)';
const LOOPBACK = 'http://localhost:3978';

test.each([
  ['https://oppdrift.baerum.kommune.no/', 'https://oppdrift.baerum.kommune.no'],
  ['HTTPS://Oppdrift.baerum.kommune.no:443//', 'https://oppdrift.baerum.kommune.no'],
  [' https://oppdrift.baerum.kommune.no ', 'https://oppdrift.baerum.kommune.no'],
  ['HTTP://LOCALHOST:3978/', LOOPBACK],
])('PUBLIC_URL=%s is kept as %s', (given, kept) => {
  expect(readConfig({ ...production, PUBLIC_URL: given }).get('PUBLIC_URL')).toBe(kept);
});

test.each([
  ['GRAPH_URL', 'HTTP://graph.microsoft.com', `${SAFE}, without ? and #`],
  ['TEAMS_LINK_BASE', 'http://teams.example.no', `${SAFE}, without ? and #`],
  ['BOT_TOKEN_ISSUER', 'Http://api.botframework.com', SAFE],
  ['BOT_OPENID_METADATA_URL', 'http://login.botframework.com/v1', SAFE],
  ['BOT_OAUTH_SCOPE', 'botframework', SAFE],
  [
    'AUTHORITY_METADATA',
    metadataAt('HTTP://login.example.no'),
    'JSON with the addresses issuer, authorization_endpoint, token_endpoint, jwks_uri',
  ],
  ['BOT_SERVICE_HOSTS', '*', 'hosts without scheme and path, separated by commas'],
  ['BOT_SERVICE_HOSTS', ',', 'hosts without scheme and path, separated by commas'],
  ['BOT_SERVICE_HOSTS', 'https://smba.trafficmanager.net', 'hosts without scheme and path, separated by commas'],
  [
    'TEAMS_ORIGINS',
    'http://localhost:3981/',
    'origins with https:// (http:// only on this machine), without path, separated by commas',
  ],
])('also on this machine %s=%s is refused', (name, value, wanted) => {
  expect(faults({ ...production, PUBLIC_URL: LOOPBACK, [name]: value })).toEqual([`${name} must be ${wanted}.`]);
});

test('every fault is told at the first start, the bot’s too, and nothing listens before', () => {
  const env = {
    ...production,
    PUBLIC_URL: 'HTTP://oppdrift.example.no',
    PORT: '0',
    CLIENT_ID: '00000000-0000-0000-0000-000000000000',
    CLIENT_SECRET: 'password',
    GRAPH_URL: 'HTTP://graph.example.no',
    BOT_SERVICE_HOSTS: '*',
    DATA_DIR: folder,
  };
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/main.ts'], { env, encoding: 'utf8', timeout: 20_000 });
  expect({ status, stdout, stderr: stderr.trim().split('\n') }).toEqual({
    status: 78,
    stdout: '',
    stderr: [
      'Oppdrift does not start. Settings to mend:',
      `PUBLIC_URL must be ${SAFE}, without ? and #.`,
      'CLIENT_ID must be a GUID from Entra.',
      'CLIENT_SECRET is still a placeholder.',
      `GRAPH_URL must be ${SAFE}, without ? and #.`,
      'BOT_SERVICE_HOSTS must be hosts without scheme and path, separated by commas.',
    ],
  });
}, 30_000);

test.each([
  ['CLIENT_ID', '00000000-0000-0000-0000-000000000000', ['CLIENT_ID must be a GUID from Entra.']],
  ['CLIENT_SECRET', '${{SECRET_BOT_PASSWORD}}', ['CLIENT_SECRET is still a placeholder.']],
  ['PUBLIC_URL', 'http://oppdrift.baerum.kommune.no', [`PUBLIC_URL must be ${SAFE}, without ? and #.`]],
  ['PUBLIC_URL', 'HTTP://oppdrift.example.no', [`PUBLIC_URL must be ${SAFE}, without ? and #.`]],
  ['PUBLIC_URL', 'https://oppdrift.example.no/?a=b', [`PUBLIC_URL must be ${SAFE}, without ? and #.`]],
  ['PUBLIC_URL', 'https://user:word@oppdrift.example.no', [`PUBLIC_URL must be ${SAFE}, without ? and #.`]],
  ['CLIENT_SECRET', 'password', ['CLIENT_SECRET is still a placeholder.']],
  ['CERTIFICATE_FILE', '/no/such.pem', ['CERTIFICATE_FILE must be a readable PEM file with private key and certificate.']],
  ['PORT', 'åtti', ['PORT must be a whole number from 0 to 65535.']],
  ['PORT', '70000', ['PORT must be a whole number from 0 to 65535.']],
  ['CONTACT_LINK', 'javascript:alert(1)', ['CONTACT_LINK must be https://, mailto: or tel:.']],
  [
    'AUTHORITY_METADATA',
    '{"issuer":"https://a.no","authorization_endpoint":"javascript:1","token_endpoint":"https://a.no","jwks_uri":"https://a.no"}',
    ['AUTHORITY_METADATA must be JSON with the addresses issuer, authorization_endpoint, token_endpoint, jwks_uri.'],
  ],
  ['SITE', 'oppdrift', ['SITE must be of the form host:/sites/name.']],
])('a wrong %s is refused with a sentence', (name, value, sentences) => {
  expect(faults({ ...production, [name]: value })).toEqual(sentences);
});
