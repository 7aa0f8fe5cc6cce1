/** The local Teams page's server: the app from the manifest, real tokens for the person picked, its own files, and nothing for strangers. */
import { appendFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { decodeJwt } from 'jose';
import { type RunningIssuer, startIssuer } from '../../../../infra/local/issuer/server.ts';
import { issuerSettings } from '../../../../infra/local/issuer/settings.ts';
import { type RunningTeams, startTeams } from '../../../../infra/local/teams/server.ts';
import { teamsSettings } from '../../../../infra/local/teams/settings.ts';

let issuer: RunningIssuer;
let teams: RunningTeams;
const dataDir = mkdtempSync(join(tmpdir(), 'teams-'));
beforeAll(async () => {
  issuer = await startIssuer({ ...issuerSettings({}), port: 0, dataDir });
  teams = await startTeams({ ...teamsSettings({}), port: 0, dataDir, issuerUrl: issuer.url });
});
afterAll(async () => {
  await teams.close();
  await issuer.close();
  rmSync(dataDir, { recursive: true });
});

interface Setup {
  app: { name: string; tabs: { entityId: string; name: string; contentUrl: string }[]; commands: { title: string }[] };
  people: { name: string; department: string }[];
  playground: { url: string; problem?: string };
}
const setup = async (language: string) => (await (await fetch(`${teams.url}/setup?language=${language}`)).json()) as Setup;
const post = (path: string, body: unknown) =>
  fetch(`${teams.url}${path}`, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } });

test("the tabs are those of the manifest, at the product's address, in the language picked", async () => {
  const { app, people } = await setup('nb-no');
  expect(app.tabs).toEqual([
    { entityId: 'hjem', name: 'Hjem', contentUrl: 'http://localhost:3978/hjem' },
    { entityId: 'soknader', name: 'Søknader', contentUrl: 'http://localhost:3978/soknader' },
    { entityId: 'verksted', name: 'Verksted', contentUrl: 'http://localhost:3978/verksted' },
  ]);
  expect([(await setup('nn-no')).app.tabs[0]?.name, (await setup('en-us')).app.commands[1]?.title, people.length]).toEqual([
    'Heim',
    'deadlines',
    12,
  ]);
});

test('the tab gets a real token of the person picked, and consent can be taken away', async () => {
  const { token } = (await (await post('/token', { person: 'veileder1' })).json()) as { token: string };
  const nobody = await (await post('/token', { person: 'ingen' })).json();
  expect(decodeJwt(token)).toMatchObject({
    preferred_username: 'veileder1@oppdrift.local',
    scp: 'access_as_user',
    roles: ['Oppdrift.Guide'],
  });
  expect([
    nobody,
    (await post('/consent', { state: 'required' })).status,
    (await post('/consent', { state: 'maybe' })).status,
  ]).toEqual([{ reason: 'invalid_grant' }, 200, 400]);
});

test('every script of the page is served without types, and nothing outside the page is', async () => {
  const names = readdirSync('infra/local/teams/page', { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  const texts = await Promise.all(names.map(async (name) => (await fetch(`${teams.url}/page/${name}`)).text()));
  expect([names.length > 8, texts.filter((text) => text.includes('interface ') || text.length < 50)]).toEqual([true, []]);
  const outside = ['/page/../server.ts', '/page/%2e%2e/server.ts', '/page/index.html', '/../../package.json'].map(
    async (path) => (await fetch(teams.url + path)).status,
  );
  expect(await Promise.all(outside)).toEqual([404, 404, 404, 404]);
});

test('a deep link gets the frame, which lets nobody else frame it and runs only its own scripts', async () => {
  const response = await fetch(`${teams.url}/l/entity/app/verksted?context=%7B%7D`);
  const policy = response.headers.get('content-security-policy') ?? '';
  expect([
    response.status,
    policy.includes("script-src 'self';"),
    policy.includes("frame-ancestors 'none'"),
    policy.includes('frame-src http://localhost:3978;'),
  ]).toEqual([200, true, true, true]);
});

test('the log shows what was said, as text', async () => {
  appendFileSync(
    join(dataDir, 'connector.log'),
    `${JSON.stringify({ at: '2020-01-29T08:00:00.000Z', direction: 'toBot', who: 'ansatt1', status: 200, applied: true, activity: { type: 'message', text: '<b>hei</b>' } })}\n`,
  );
  const page = await (await fetch(`${teams.url}/log`)).text();
  expect(page).toContain(
    '<td>08:00:00.000</td><td>til boten</td><td>ansatt1</td><td>message</td><td>&#60;b&#62;hei&#60;/b&#62;</td><td>200</td>',
  );
});

test('the page says why the Playground is not there', async () => {
  writeFileSync(join(dataDir, 'playground.txt'), 'Porten er opptatt.');
  expect((await setup('nb-no')).playground).toEqual({ url: 'http://localhost:56150', problem: 'Porten er opptatt.' });
});

test('another host name is turned away', async () => {
  const status = await new Promise((resolve, reject) => {
    request({ port: new URL(teams.url).port, host: '127.0.0.1', path: '/setup', headers: { host: 'evil.example' } }, (r) =>
      resolve(r.statusCode),
    )
      .on('error', reject)
      .end();
  });
  expect(status).toBe(421);
});
