/** What `npm start` refuses in one sentence, and what it gives the product: settings alone, which the product accepts. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { prepareData } from '../../../../infra/local/start/data.ts';
import { takenPort } from '../../../../infra/local/start/ports.ts';
import { hashOf, isStamped, stamp } from '../../../../infra/local/start/stamp.ts';
import { readWorld, type World } from '../../../../infra/local/start/world.ts';
import { readConfig } from '../../../../src/config.ts';

const folder = mkdtempSync(join(tmpdir(), 'start-'));
afterAll(() => rmSync(folder, { recursive: true }));
const world = (env: Record<string, string> = {}) => readWorld(env) as World;

test('the local world starts on this machine only', () => {
  expect([
    readWorld({ PUBLIC_URL: 'https://oppdrift.baerum.kommune.no' }),
    readWorld({ PUBLIC_URL: 'http://localhost.evil.example' }),
    readWorld({ PORT: 'åtti' }),
  ]).toEqual([
    'Den lokale verdenen starter bare på denne maskinen, og PUBLIC_URL er https://oppdrift.baerum.kommune.no. Fjern den, eller bruk npm run serve.',
    'Den lokale verdenen starter bare på denne maskinen, og PUBLIC_URL er http://localhost.evil.example. Fjern den, eller bruk npm run serve.',
    'PORT må være et portnummer, ikke «åtti».',
  ]);
});

test('the product accepts what it is given, as settings and nothing else, whatever stood there before', () => {
  const config = readConfig(
    world({
      TENANT_ID: '99999999-9999-4999-8999-999999999999',
      GRAPH_URL: 'https://graph.microsoft.com',
      CLOCK_AT: '2020-01-08T08:00:00Z',
    }).env,
  );
  expect([
    config.get('TENANT_ID'),
    config.get('GRAPH_URL'),
    config.get('HOST'),
    config.get('CLOCK_AT'),
    config.get('TEAMS_LINK_BASE'),
    config.metadata.issuer,
  ]).toEqual([
    '11111111-1111-4111-8111-111111111111',
    'http://localhost:3979',
    '127.0.0.1',
    '2020-01-08T08:00:00Z',
    'http://localhost:3981',
    'http://localhost:3980/11111111-1111-4111-8111-111111111111/v2.0',
  ]);
});

test('a port moved is moved everywhere', () => {
  const { env, urls } = world({ PORT: '4001', GATEWAY_PORT: '4002' });
  expect([urls.product, env.PUBLIC_URL, env.BOT_SERVICE_HOSTS, env.GATEWAY_URL]).toEqual([
    'http://localhost:4001',
    'http://localhost:4001',
    'localhost:4002',
    'http://localhost:4002',
  ]);
});

test('a taken port is told with what wanted it and how to choose another', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const port = (other.address() as { port: number }).port;
  const free = { PORT: '0', GRAPH_PORT: '0', ISSUER_PORT: String(port) };
  const sentence = await takenPort({
    ...world(),
    ports: { product: 0, graph: 0, issuer: port, teams: 0, gateway: 0, playground: port },
  });
  await new Promise((resolve) => other.close(resolve));
  expect([sentence, readWorld(free)]).toEqual([
    `Port ${port}, som påloggingen skal ha, er opptatt. Stopp det som bruker den, eller velg en annen port med ISSUER_PORT.`,
    'PORT må være et portnummer, ikke «0».',
  ]);
});

describe('--fresh', () => {
  test('empties the folder npm start made', () => {
    const mine = join(folder, 'mine');
    prepareData(mine, false);
    writeFileSync(join(mine, 'graph.db'), 'x');
    expect([prepareData(mine, true), readdirSync(mine)]).toEqual([undefined, ['.oppdrift-local']]);
  });

  test('never empties a folder of somebody else', () => {
    const theirs = join(folder, 'theirs');
    mkdirSync(theirs);
    writeFileSync(join(theirs, 'kjær.txt'), 'x');
    expect([prepareData(theirs, true), existsSync(join(theirs, 'kjær.txt'))]).toEqual([
      `${theirs} er ikke laget av npm start, og blir derfor ikke tømt.`,
      true,
    ]);
  });
});

test('what is made from files is made again when one of them changes, and only then', () => {
  const source = join(folder, 'source');
  mkdirSync(join(source, 'dist'), { recursive: true });
  writeFileSync(join(source, 'a.ts'), '1');
  const mark = join(folder, 'made/.stamp');
  const before = isStamped(mark, hashOf([source]));
  stamp(mark, hashOf([source]));
  writeFileSync(join(source, 'dist/out.js'), 'built');
  const built = isStamped(mark, hashOf([source]));
  writeFileSync(join(source, 'a.ts'), '2');
  expect([before, built, isStamped(mark, hashOf([source]))]).toEqual([false, true, false]);
});
