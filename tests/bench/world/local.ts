/** The local world for figure 21, prepared as after a season: its folder, its ports, lists with many rows; and processes timed from their start. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answers, startChild, stopAll } from '../../../infra/local/start/children.ts';
import { prepareData } from '../../../infra/local/start/data.ts';
import { provisionLists } from '../../../infra/local/start/prepare.ts';
import { type Part, PORTS, readWorld, type World } from '../../../infra/local/start/world.ts';
import { application as ourIdentity } from '../../../src/adapters/entra/application.ts';
import { graphLists } from '../../../src/adapters/graph/lists.ts';
import { readConfig } from '../../../src/config.ts';
import { create } from '../../../src/ports/lists.ts';
import { application } from '../../../src/schema/application.ts';
import { signup, signupKey } from '../../../src/schema/signup.ts';

const ROOT = join(import.meta.dirname, '../../..');
const PATIENCE_MS = 60_000;
const AT_ONCE = 10;

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
};

const worldOn = async (dataDir: string): Promise<World> => {
  const { PUBLIC_URL, CLOCK_AT, JOURNAL, GRAPH_UNITS_PER_MINUTE, ...env } = process.env;
  const ports: Record<string, string> = {};
  for (const part of Object.keys(PORTS) as Part[]) ports[PORTS[part].setting] = String(await freePort());
  const world = readWorld({ ...env, ...ports, DATA_DIR: dataDir, BROWSER: 'none' });
  if (typeof world === 'string') throw new Error(world);
  return world;
};

const PERSON = { oid: '33333333-3333-4333-8333-000000000001', name: 'Ansatt 1' };

const rowOf = (index: number) => {
  const title = `Idé nummer ${index}`;
  const who = { ...PERSON, oid: `33333333-3333-4333-8333-${String(index).padStart(12, '0')}` };
  if (index % 2 === 0)
    return create(signup, {
      key: signupKey('2020-sokerverksted', who.oid),
      title: who.name,
      workshop: '2020-sokerverksted',
      who,
      state: 'attended',
      queuedAt: Date.parse('2020-01-10T09:00:00Z') + index,
    });
  return create(application, {
    key: `2020-1-${index}`,
    title,
    summary: 'Vi vil bygge en zipline slik at alle kan være med. '.repeat(4),
    round: '2020-1',
    form: 'applicationShort',
    formVersion: 1,
    state: 'decided',
    applicant: who,
    serviceUnit: 'Kultur',
    answers: { 'need.today': 'I dag står noen på siden. '.repeat(20) },
    submittedAt: Date.parse('2020-02-10T09:00:00Z') + index,
  });
};

const fill = async ({ env }: World, rows: number): Promise<void> => {
  const config = readConfig(env);
  const us = ourIdentity(config);
  const lists = graphLists({
    url: config.get('GRAPH_URL'),
    site: config.get('SITE'),
    token: () => us.token('https://graph.microsoft.com/.default'),
    clock: { now: Date.now },
    unitsPerMinute: 1_000_000,
  });
  await lists.start();
  for (let first = 0; first < rows; first += AT_ONCE)
    await lists.write(...Array.from({ length: AT_ONCE }, (_, index) => rowOf(first + index)));
};

/** Issuer and Graph of a new local world, with `rows` applications and sign-ups; the product is not started. */
export const preparedWorld = async (rows: number) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'oppdrift-bench-world-'));
  prepareData(dataDir, false);
  const world = await worldOn(dataDir);
  const issuer = startChild({ name: 'issuer', args: ['infra/local/issuer/main.ts'], env: world.env, cwd: ROOT }, dataDir);
  // No limit while the rows are made.
  const env = { ...world.env, GRAPH_UNITS_PER_MINUTE: '0' };
  const graph = startChild({ name: 'graph', args: ['infra/local/graph/main.ts'], env, cwd: ROOT }, dataDir);
  await answers(`${world.urls.issuer}/readyz`, issuer, PATIENCE_MS);
  await answers(`${world.urls.graph}/v1.0`, graph, PATIENCE_MS, true);
  const problem = await provisionLists(world, () => undefined);
  if (problem) throw new Error(problem);
  await fill(world, rows);
  return { world, stop: () => stopAll('graph'), remove: () => rmSync(dataDir, { recursive: true, force: true }) };
};

/** A process of the product or its peer, and how long ago it was started. */
export const started = (command: string, args: readonly string[], env: NodeJS.ProcessEnv) => {
  const startedAt = performance.now();
  const child = spawn(command, args, { cwd: ROOT, env, stdio: 'ignore', shell: process.platform === 'win32' });
  return { child, elapsedMs: () => performance.now() - startedAt };
};

/** Waits until `holds` answers true, asking every few ms; throws when the process ends or nothing comes. */
export const until = async (child: ChildProcess, holds: () => Promise<boolean>): Promise<void> => {
  for (const last = Date.now() + PATIENCE_MS; Date.now() < last; await new Promise((resolve) => setTimeout(resolve, 5))) {
    if (await holds()) return;
    if (child.exitCode !== null) throw new Error(`It ended with ${child.exitCode}.`);
  }
  throw new Error('It did not get ready.');
};

/** Ends a process and waits until it and what it started no longer answer at `url`. */
export const ended = async (child: ChildProcess, url: string): Promise<void> => {
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  await gone;
  while (await fetch(url).catch(() => undefined)) await new Promise((resolve) => setTimeout(resolve, 50));
};
