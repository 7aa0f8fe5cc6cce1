/** Starts the Agents Playground in front of the gateway, on loopback only; when it cannot, the reason goes where the Teams page reads it. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { answers, startChild } from '../start/children.ts';
import { isFree } from '../start/ports.ts';
import type { World } from '../start/world.ts';
import { playgroundConfig } from './config.ts';

const CLI = 'node_modules/@microsoft/m365agentsplayground/cli.js';
const PATIENCE_MS = 8_000;

/** Starts it and waits until it answers; the issuer must answer already. Tells the problem when there is one, also in `playground.txt`. */
export async function startPlayground(world: World): Promise<string | undefined> {
  const note = join(world.dataDir, 'playground.txt');
  rmSync(note, { force: true });
  const problem = await tryStart(world);
  if (problem) writeFileSync(note, problem);
  return problem;
}

async function tryStart(world: World): Promise<string | undefined> {
  if (!existsSync(CLI)) return 'Pakken er ikke installert.';
  if (!(await isFree(world.ports.playground))) return `Port ${world.ports.playground} er opptatt.`;
  const folder = join(world.dataDir, 'playground');
  mkdirSync(folder, { recursive: true });
  const people = (await (await fetch(`${world.urls.issuer}/people`)).json()) as {
    oid: string;
    upn: string;
    displayName: string;
  }[];
  const config = join(folder, '.m365agentsplayground.yml');
  writeFileSync(config, playgroundConfig(people, world.env.TENANT_ID ?? '', world.env.CLIENT_ID ?? ''));
  const env = { ...world.env, TEAMSAPPTESTER_BROWSER: 'none', M365_AGENTS_PLAYGROUND_CONFIG_PATH: config };
  const bot = `http://127.0.0.1:${world.ports.gateway}/playground/api/messages`;
  const loopback = resolve('infra/local/playground/loopbackOnly.mjs');
  const flags = [
    'start',
    '--app-endpoint',
    bot,
    '--channel-id',
    'msteams',
    '--port',
    String(world.ports.playground),
    '--disable-telemetry',
  ];
  const child = startChild(
    { name: 'playground', args: ['--import', `file://${loopback}`, resolve(CLI), ...flags], env, cwd: folder },
    world.dataDir,
  );
  if (await answers(`${world.urls.playground}/_internal/v1/config`, child, PATIENCE_MS)) return undefined;
  if (!child.gone) child.process.kill('SIGKILL');
  return whyNot(folder);
}

/** The Playground tells its reason only in its own log. */
function whyNot(folder: string): string {
  const log = join(folder, 'devTools/m365agentsplayground.log');
  const line = existsSync(log)
    ? readFileSync(log, 'utf8')
        .split('\n')
        .findLast((l) => /error/i.test(l))
    : undefined;
  return line ? `Den stoppet: ${line.slice(0, 200)}` : 'Den svarte ikke.';
}
