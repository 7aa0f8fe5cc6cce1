/** The bot refuses to start where anybody could speak in Teams' name; every reason is told at once. */
import { expect, test } from '@jest/globals';
import { createBot } from '../../bot/bot.ts';
import type { BotDoors } from '../../bot/doors.ts';
import { type BotSettings, mayAnswerTo } from '../../bot/settings.ts';
import { Fault } from '../../src/domain/result.ts';
import { settingsFor } from './world.ts';

const production: BotSettings = settingsFor('https://unused.example', {
  publicUrl: 'https://oppdrift.baerum.kommune.no',
  clientSecret: 'q~8Q-real-looking',
  openIdMetadataUrl: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
  serviceHosts: ['smba.trafficmanager.net'],
});

const faultsOf = (settings: BotSettings): string[] => {
  const doors = {} as BotDoors;
  try {
    createBot(settings, doors);
    return [];
  } catch (fault) {
    if (fault instanceof Fault && fault.code === 'settings') return fault.message.split('\n');
    throw fault;
  }
};

const ID = 'is missing or a placeholder; it must be a GUID from Entra.';
const SECRET = 'The client secret or certificate is still a placeholder.';
const HOSTS = 'serviceHosts, tokenIssuer and oauthScope may name this machine only when publicUrl is loopback.';

const unsafe: readonly [string, Partial<BotSettings>, readonly string[]][] = [
  ['no client id: any forged activity would be let in', { clientId: '' }, [`clientId ${ID}`]],
  ['a client id of zeros', { clientId: '00000000-0000-0000-0000-000000000000' }, [`clientId ${ID}`]],
  ['a placeholder for the tenant', { tenantId: '${{TENANT_ID}}' }, [`tenantId ${ID}`]],
  ['no secret and no certificate', { clientSecret: ' ' }, ['The bot has neither a client secret nor a certificate.']],
  ['a placeholder secret', { clientSecret: 'changeme' }, [SECRET]],
  ['an unfilled template for a secret', { clientSecret: '${{SECRET_BOT}}' }, [SECRET]],
  [
    'keys fetched over http',
    { openIdMetadataUrl: 'http://login.botframework.com/v1/x' },
    ['openIdMetadataUrl must be https and not this machine, because publicUrl is not loopback.'],
  ],
  [
    'keys fetched from this machine',
    { openIdMetadataUrl: 'https://localhost:3980/x' },
    ['openIdMetadataUrl must be https and not this machine, because publicUrl is not loopback.'],
  ],
  ['answers to this machine', { serviceHosts: ['smba.trafficmanager.net', 'localhost:3982'] }, [HOSTS]],
  ['answers to 127.0.0.1', { serviceHosts: ['127.0.0.1'] }, [HOSTS]],
  ['tokens issued by this machine', { tokenIssuer: 'http://localhost:3980' }, [HOSTS]],
  ['answers to anybody', { serviceHosts: ['*'] }, ['serviceHosts must be plain hosts.']],
  ['answers to nobody', { serviceHosts: [] }, ['serviceHosts is empty: the bot could answer nobody.']],
  ['no issuer', { tokenIssuer: '' }, ['tokenIssuer is missing.']],
  [
    'several faults: all are told at once',
    { clientId: '', tenantId: 'x', clientSecret: '', oauthScope: '' },
    [`clientId ${ID}`, `tenantId ${ID}`, 'The bot has neither a client secret nor a certificate.', 'oauthScope is missing.'],
  ],
];

test('settings of production are taken', () => expect(faultsOf(production)).toEqual([]));

test('a certificate is as good as a secret', () => {
  expect(faultsOf({ ...production, clientSecret: '', certificateFile: '/keys/bot.pem' })).toEqual([]);
});

test('the same settings that name this machine are taken where people reach the product on this machine', () => {
  expect(faultsOf(settingsFor('http://localhost:3980'))).toEqual([]);
});

test('also there keys are not fetched from others over http', () => {
  const settings = { ...settingsFor('http://localhost:3980'), openIdMetadataUrl: 'HTTP://login.example.no/keys' };
  expect(faultsOf(settings)).toEqual(['openIdMetadataUrl must be https, or http on this machine.']);
});

test.each(unsafe)('refused: %s', (_what, more, sentences) => {
  expect(faultsOf({ ...production, ...more })).toEqual(sentences);
});

test.each([
  ['https://smba.trafficmanager.net/emea/', true],
  ['https://SMBA.trafficmanager.net/emea/', true],
  ['http://smba.trafficmanager.net/emea/', false],
  ['https://smba.trafficmanager.net.evil.example/', false],
  ['https://evil.example/?smba.trafficmanager.net', false],
  ['https://smba.trafficmanager.net@evil.example/', false],
  ['https://user:word@smba.trafficmanager.net/', false],
  ['http://localhost:3982/', false],
  ['not an address', false],
  ['', false],
])('in production the bot may answer to %s: %s', (address, may) => {
  expect(mayAnswerTo(production, address)).toBe(may);
});
