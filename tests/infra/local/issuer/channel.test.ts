/** What the bot channel, the local Graph and a restart need of the issuer, and what a stranger's page cannot get. */

import { mkdtempSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { startIssuer } from '../../../../infra/local/issuer/server.ts';
import { issuerSettings, LOCAL_TENANT } from '../../../../infra/local/issuer/settings.ts';
import { openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

test('an activity is signed by a key endorsed for Teams, with the address it came from', async () => {
  const metadata = (await (await fetch(`${world.url}/botframework/.well-known/openidconfiguration`)).json()) as {
    issuer: string;
    jwks_uri: string;
  };
  const keys = (await (await fetch(metadata.jwks_uri)).json()) as { keys: { endorsements: string[] }[] };
  const body = JSON.stringify({ audience: 'the-bot', serviceUrl: 'http://localhost:3982/' });
  const answer = await fetch(`${world.url}/botframework/token`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json' },
  });
  const { access_token } = (await answer.json()) as { access_token: string };
  const { payload } = await jwtVerify(access_token, createRemoteJWKSet(new URL(metadata.jwks_uri)), {
    issuer: metadata.issuer,
    audience: 'the-bot',
  });
  expect([payload.serviceurl, keys.keys[0]?.endorsements]).toEqual(['http://localhost:3982/', ['msteams']]);
});

test('the directory has twelve people with unit and leader, and says who may edit lists', async () => {
  const people = (await (await fetch(`${world.url}/people`)).json()) as Record<string, string | string[]>[];
  const oids = people.map((p) => p.oid);
  expect(
    people
      .map((p) => p.upn)
      .join(' ')
      .replaceAll('@oppdrift.local', ''),
  ).toBe('ansatt1 ansatt2 ansatt3 ansatt4 leder1 veileder1 raad1 raad2 jury1 program1 okonomi1 admin1');
  expect(people.filter((p) => !p.department || p.managerOid === p.oid || !oids.includes(p.managerOid as string))).toEqual([]);
  expect(people.filter((p) => p.groups?.includes('member')).map((p) => p.displayName)).toEqual([
    'Leder 1',
    'Program 1',
    'Økonomi 1',
  ]);
});

test('a restart keeps the key, so tokens and sessions go on', async () => {
  const settings = { ...issuerSettings({}), port: 0, dataDir: mkdtempSync(join(tmpdir(), 'issuer-')) };
  const keyOf = async () => {
    const issuer = await startIssuer(settings);
    const keys = await (await fetch(`${issuer.url}/${LOCAL_TENANT}/discovery/v2.0/keys`)).text();
    await issuer.close();
    return keys;
  };
  expect(await keyOf()).toBe(await keyOf());
});

test("a stranger's page reaches nothing: another host name, and a body that needs no permission", async () => {
  const status = await new Promise((resolve) => {
    request({ port: new URL(world.url).port, host: '127.0.0.1', path: '/people', headers: { host: 'evil.example' } }, (r) =>
      resolve(r.statusCode),
    ).end();
  });
  const form = await fetch(`${world.url}/local/consent`, { method: 'POST', body: '{"clientId":"x","state":"granted"}' });
  const people = await fetch(`${world.url}/people`, { headers: { origin: 'https://evil.example' } });
  expect([status, form.status, people.headers.get('access-control-allow-origin')]).toEqual([421, 400, null]);
});
