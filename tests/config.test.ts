/** Settings: all faults told at once, and nothing that widens trust outside loopback. */
import { expect, test } from '@jest/globals';
import { readConfig } from '../src/config.ts';

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
  expect([
    config.get('GRAPH_URL'),
    config.metadata.jwks_uri,
    config.get('TEAMS_APP_ID'),
    config.get('JOURNAL'),
    config.loopback,
  ]).toEqual([
    'https://graph.microsoft.com',
    `https://login.microsoftonline.com/${TENANT}/discovery/v2.0/keys`,
    APP,
    'data/journal.db',
    false,
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

const WIDENS: Record<string, string> = {
  GRAPH_URL: 'http://localhost:3979',
  AUTHORITY_METADATA: JSON.stringify({
    issuer: 'http://x',
    authorization_endpoint: 'http://x',
    token_endpoint: 'http://x',
    jwks_uri: 'http://x',
  }),
  BOT_TOKEN_ISSUER: 'http://localhost:3980',
  BOT_OPENID_METADATA_URL: 'http://localhost:3980/keys',
  BOT_SERVICE_HOSTS: 'localhost:3982',
  TEAMS_ORIGINS: 'http://localhost:3981',
  TEAMS_LINK_BASE: 'http://localhost:3981',
  CLOCK_AT: '2020-01-08T08:00:00Z',
};

test.each(Object.entries(WIDENS))('%s may not be widened in production, but on loopback', (name, value) => {
  expect(faults({ ...production, [name]: value })).toEqual([
    `${name} widens trust and is only allowed when PUBLIC_URL is loopback.`,
  ]);
  expect(faults({ ...production, PUBLIC_URL: 'http://localhost:3978', [name]: value })).toEqual([]);
});

test.each([
  ['CLIENT_ID', '00000000-0000-0000-0000-000000000000', ['CLIENT_ID must be a GUID from Entra.']],
  ['CLIENT_SECRET', '${{SECRET_BOT_PASSWORD}}', ['CLIENT_SECRET is still a placeholder.']],
  ['PUBLIC_URL', 'http://oppdrift.baerum.kommune.no', ['PUBLIC_URL must be https:// outside loopback.']],
  ['PORT', 'åtti', ['PORT must be a whole number from 0 to 65535.']],
  ['PORT', '70000', ['PORT must be a whole number from 0 to 65535.']],
  ['CONTACT_LINK', 'javascript:alert(1)', ['CONTACT_LINK must be https://, mailto: or tel:.']],
  [
    'AUTHORITY_METADATA',
    '{"issuer":"https://a.no","authorization_endpoint":"javascript:1","token_endpoint":"https://a.no","jwks_uri":"https://a.no"}',
    ['AUTHORITY_METADATA must be JSON with the addresses issuer, authorization_endpoint, token_endpoint and jwks_uri.'],
  ],
  ['SITE', 'oppdrift', ['SITE must be of the form host:/sites/name.']],
])('a wrong %s is refused with a sentence', (name, value, sentences) => {
  expect(faults({ ...production, [name]: value })).toEqual(sentences);
});
