/** Who may speak to the bot: tokens forged in every way one can think of, against a real sign-in service and our own. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import restify from 'restify';
import { createBot } from '../../bot/bot.ts';
import { LOCAL_TENANT } from '../../infra/local/issuer/settings.ts';
import { serveMessages } from '../../src/http/messages.ts';
import { openLog } from '../../src/log.ts';
import { BOT_ID, settingsFor } from './world.ts';

const CHANNEL = 'https://api.botframework.com';
const NOW = Math.floor(Date.now() / 1000);

const keys = {
  good: await generateKeyPair('RS256'),
  other: await generateKeyPair('RS256'),
  unknown: await generateKeyPair('RS256'),
};

const listening = async (server: Server | restify.Server): Promise<string> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://localhost:${(server.address() as AddressInfo).port}`;
};

/** What the connector was told; the only proof that an answer left. */
const received: { readonly path: string; readonly authorization: string | undefined }[] = [];
const connector = createServer((request, response) => {
  received.push({ path: request.url ?? '', authorization: request.headers.authorization });
  response.setHeader('content-type', 'application/json');
  response.end('{"id":"1"}');
});
let keysAnswer = 200;
const issuer = createServer(async (request, response) => {
  const base = `http://${request.headers.host}`;
  const jwk = async (pair: keyof typeof keys, endorsements: string[]) => ({
    ...(await exportJWK(keys[pair].publicKey)),
    kid: pair,
    endorsements,
  });
  const body = request.url?.endsWith('/keys')
    ? { keys: [await jwk('good', ['msteams']), await jwk('other', ['webchat'])] }
    : { issuer: CHANNEL, jwks_uri: `${base}/keys` };
  response.statusCode = keysAnswer;
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(body));
});
const bots: restify.Server[] = [];
const logged: string[] = [];

const startBot = async (issuerUrl: string): Promise<string> => {
  const log = openLog((line) => void logged.push(line));
  const settings = settingsFor(issuerUrl, {
    openIdMetadataUrl: `${issuerUrl}/metadata`,
    getAppToken: async (scope) => `token for ${scope}`,
    serviceHosts: ['localhost'],
  });
  const doors = {
    ask: async () => {
      throw new Error('not asked');
    },
    conversations: { remember: async () => undefined, forget: async () => undefined, language: () => undefined },
    now: () => 0,
    log: (what: unknown) => log.fault('bot', what),
  };
  const bot = createBot(settings, doors);
  const server = restify.createServer();
  server.use(restify.plugins.bodyParser());
  serveMessages(server, () => bot, log);
  bots.push(server);
  return listening(server);
};

let botUrl = '';
let serviceUrl = '';
beforeAll(async () => {
  // botbuilder prints every token it refuses.
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  serviceUrl = `${await listening(connector)}/`;
  botUrl = await startBot(await listening(issuer));
});
afterAll(() => {
  for (const server of [connector, issuer, ...bots.map((one) => one.server as Server)]) {
    server.close();
    server.closeAllConnections();
  }
});

const token = (claims: JWTPayload = {}, key: keyof typeof keys = 'good', kid: string = key): Promise<string> =>
  new SignJWT({ iss: CHANNEL, aud: BOT_ID, serviceurl: serviceUrl, nbf: NOW - 10, exp: NOW + 600, ...claims })
    .setProtectedHeader({ alg: 'RS256', kid })
    .sign(keys[key].privateKey);

let ids = 0;
const activity = (more: object = {}) => ({
  type: 'message',
  id: `a${++ids}`,
  channelId: 'msteams',
  serviceUrl,
  from: { id: '29:x', name: 'Ansatt 1', aadObjectId: 'oid-1' },
  recipient: { id: `28:${BOT_ID}` },
  conversation: { id: 'c', conversationType: 'personal', tenantId: LOCAL_TENANT },
  text: 'hjelp',
  ...more,
});

const post = async (authorization: string | undefined, body: unknown = activity(), url = botUrl) => {
  const before = received.length;
  const response = await fetch(`${url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(authorization === undefined ? {} : { authorization }) },
    body: JSON.stringify(body),
  });
  return { status: response.status, text: await response.text(), answers: received.length - before };
};
const bearer = async (claims?: JWTPayload, key?: keyof typeof keys, kid?: string) => `Bearer ${await token(claims, key, kid)}`;
const UNAUTHORIZED = { status: 401, text: '', answers: 0 };

test("an activity of the channel is answered, with the bot's own token", async () => {
  expect(await post(await bearer())).toEqual({ status: 200, text: '', answers: 1 });
  expect(received.at(-1)).toEqual({
    path: `/v3/conversations/c/activities/a${ids}`,
    authorization: 'Bearer token for https://api.botframework.com/.default',
  });
});

describe('refused as unauthorized, without an answer to anybody', () => {
  const swapped = async () => {
    const [head = '', , seal = ''] = (await token()).split('.');
    const claims = { iss: CHANNEL, aud: BOT_ID, serviceurl: serviceUrl, exp: NOW + 99_999 };
    return `Bearer ${head}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.${seal}`;
  };
  const unsigned = async () => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    return `Bearer ${part({ alg: 'none', kid: 'good' })}.${part({ iss: CHANNEL, aud: BOT_ID, serviceurl: serviceUrl, exp: NOW + 600 })}.`;
  };
  const forged: readonly [string, () => Promise<string | undefined>][] = [
    ['no token', async () => undefined],
    ['an empty token', async () => 'Bearer '],
    ['garbage', async () => 'Bearer abc'],
    ['garbage with dots', async () => 'Bearer a.b.c'],
    ['another scheme', async () => `Basic ${await token()}`],
    ['a tampered signature', async () => `${(await bearer()).slice(0, -6)}AAAAAA`],
    ['claims changed after signing', swapped],
    ['no signature at all', unsigned],
    ['a key nobody published', () => bearer({}, 'unknown')],
    ['a key that claims to be a published one', () => bearer({}, 'unknown', 'good')],
    ['a key endorsed for another channel', () => bearer({}, 'other')],
    ['another audience', () => bearer({ aud: '22222222-2222-4222-8222-000000000003' })],
    ['another issuer', () => bearer({ iss: 'https://evil.example' })],
    [
      "an emulator's issuer",
      () => bearer({ iss: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/', appid: BOT_ID, ver: '1.0' }),
    ],
    [
      "another bot's token",
      () => bearer({ iss: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/', appid: 'x', ver: '2.0', azp: 'x' }),
    ],
    ['another service address in the token', () => bearer({ serviceurl: 'https://smba.trafficmanager.net/' })],
    ['no service address in the token', () => bearer({ serviceurl: undefined })],
    ['a token that is over', () => bearer({ exp: NOW - 600, nbf: NOW - 900 })],
    ['a token that never ends', () => bearer({ exp: undefined })],
    ['a token that is not yet valid', () => bearer({ nbf: NOW + 600, exp: NOW + 900 })],
  ];
  test.each(forged)('%s', async (_what, authorization) => {
    expect(await post(await authorization())).toEqual(UNAUTHORIZED);
  });

  test.each([
    ['another channel', { channelId: 'webchat' }],
    ['the channel with its own rules', { channelId: 'AseChannel' }],
    ['an address that is not on the list', { serviceUrl: 'https://evil.example/' }],
  ])('%s, with a good token', async (_what, more) => {
    expect(
      await post(await bearer({ serviceurl: (more as { serviceUrl?: string }).serviceUrl ?? serviceUrl }), activity(more)),
    ).toEqual(UNAUTHORIZED);
  });
});

test.each([
  ['no type', { type: undefined }],
  ['a type that is no text', { type: 5 }],
  ['no service address', { serviceUrl: undefined }],
  ['no conversation', { conversation: undefined }],
])('an activity with %s is a bad request', async (_what, more) => {
  expect(await post(await bearer(), activity(more))).toEqual({ status: 400, text: '', answers: 0 });
});

test('a kind of activity nobody knows does not fail', async () => {
  expect(await post(await bearer(), activity({ type: 'somethingNew', text: undefined }))).toEqual({
    status: 200,
    text: '',
    answers: 0,
  });
});

test('when the keys cannot be had the channel is told to come again, with a reference and nothing from inside', async () => {
  keysAnswer = 500;
  const url = await startBot(`http://localhost:${(issuer.address() as AddressInfo).port}/?`);
  const answer = await post(await bearer(), activity(), url);
  keysAnswer = 200;
  expect(answer.status).toBe(503);
  const { reference } = JSON.parse(answer.text) as { reference: string };
  expect(JSON.parse(answer.text)).toEqual({ reference });
  expect(logged.filter((line) => line.includes(reference))).toHaveLength(1);
});
