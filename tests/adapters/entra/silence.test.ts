/** A sign-in service or a directory that takes requests and never answers: it is given up in time, told once, and whoever waits goes on. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Application } from '../../../src/adapters/entra/application.ts';
import { type DirectoryState, directory } from '../../../src/adapters/entra/directory.ts';
import { boundedNetwork } from '../../../src/adapters/entra/network.ts';
import { readConfig } from '../../../src/config.ts';

let server: Server;
let url: string;
let answer: ((path: string) => object) | undefined;
beforeAll(async () => {
  server = createServer((req, res) => {
    if (answer) res.setHeader('content-type', 'application/json').end(JSON.stringify(answer(req.url ?? '')));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  url = `http://localhost:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const configOn = (graphUrl: string) =>
  readConfig({
    PUBLIC_URL: 'http://localhost:3978',
    TENANT_ID: '11111111-1111-4111-8111-111111111111',
    CLIENT_ID: '22222222-2222-4222-8222-000000000001',
    CLIENT_SECRET: 'oppdrift',
    SITE: 'localhost:/sites/oppdrift',
    GRAPH_URL: graphUrl,
    TEAMS_APP_ID: '55555555-5555-4555-8555-000000000001',
  });

const opened = (onBehalfOf: Application['onBehalfOf']) => {
  const told: DirectoryState[] = [];
  const us: Application = { token: async () => 'ours', isReady: () => true, onBehalfOf };
  return { told, people: directory(configOn(url), us, (state) => told.push(state)) };
};

test('a question to the sign-in service that nobody answers ends by itself', async () => {
  answer = undefined;
  const network = boundedNetwork(50);
  const ends = Promise.allSettled([network.sendPostRequestAsync(url, { body: 'x' }), network.sendGetRequestAsync(url)]);
  expect((await ends).map((one) => one.status === 'rejected' && one.reason.name)).toEqual(['TimeoutError', 'TimeoutError']);
});

test('an answer comes with its status, headers and body', async () => {
  answer = () => ({ access_token: 't' });
  const found = await boundedNetwork(5_000).sendPostRequestAsync(url, { body: 'x', headers: { 'x-client': 'y' } });
  expect([found.status, found.headers['content-type'], found.body]).toEqual([200, 'application/json', { access_token: 't' }]);
});

test('whoever comes while the sign-in service is silent gets on within seconds, and it is told once, until it answers again', async () => {
  answer = (path) =>
    path.startsWith('/v1.0/me/manager') ? { id: 'l', displayName: 'Leder 1' } : { id: 'a', displayName: 'Ansatt 1' };
  let signIn: Application['onBehalfOf'] = () => new Promise(() => undefined);
  const { told, people } = opened((...asked) => signIn(...asked));
  expect([await people.profile('t'), await people.search('t', 'Le')]).toEqual([undefined, 'unavailable']);
  signIn = async () => ({ token: 'theirs' });
  expect(await people.profile('t')).toMatchObject({ oid: 'a', leader: { oid: 'l', name: 'Leder 1' } });
  signIn = async () => 'consentNeeded';
  expect([await people.profile('t'), await people.search('t', 'Le')]).toEqual([undefined, 'consentNeeded']);
  expect(told).toEqual(['unavailable', 'answers', 'consentNeeded']);
}, 15_000);
