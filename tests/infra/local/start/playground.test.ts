/** The Playground's own program under our `--import` file: it starts with our configuration, on this machine only. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { PEOPLE } from '../../../../infra/local/issuer/directory/people.ts';
import { playgroundConfig } from '../../../../infra/local/playground/config.ts';

/** A program of five megabytes, on a busy machine. */
const PATIENCE_MS = 30_000;
const folder = mkdtempSync(join(tmpdir(), 'playground-'));
const bots = createHttpServer((_request, response) => response.end());
let playground: ChildProcess | undefined;
afterAll(async () => {
  const ended = new Promise((done) => playground?.once('exit', done));
  playground?.kill();
  await ended;
  bots.close();
  rmSync(folder, { recursive: true, force: true });
});

const freePort = () =>
  new Promise<number>((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => done(port));
    });
  });

test(
  'it listens on loopback, with the ids we gave it',
  async () => {
    const port = await freePort();
    // It waits for the bot's address to answer before it listens itself.
    bots.listen(0, '127.0.0.1');
    await once(bots, 'listening');
    const bot = `http://127.0.0.1:${(bots.address() as AddressInfo).port}/`;
    const config = join(folder, '.m365agentsplayground.yml');
    writeFileSync(config, playgroundConfig(PEOPLE, 'tenant', 'bot'));
    const loopback = `file://${resolve('infra/local/playground/loopbackOnly.mjs')}`;
    const cli = resolve('node_modules/@microsoft/m365agentsplayground/cli.js');
    const args = ['--import', loopback, cli, 'start', '-e', bot, '-c', 'msteams', '-p', String(port), '--disable-telemetry'];
    playground = spawn(process.execPath, args, {
      cwd: folder,
      env: { ...process.env, TEAMSAPPTESTER_BROWSER: 'none', M365_AGENTS_PLAYGROUND_CONFIG_PATH: config },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    await new Promise<void>((done) => playground?.stdout?.on('data', (part) => String(part).includes('Listening') && done()));
    const told = (await (await fetch(`http://127.0.0.1:${port}/_internal/v1/config`)).json()) as {
      config: { personalChat: { id: string }; users: unknown[] };
    };
    const outside = Object.values(networkInterfaces())
      .flat()
      .filter((i) => i && !i.internal && i.family === 'IPv4');
    const reached = await Promise.all(
      outside.map((i) =>
        fetch(`http://${i?.address}:${port}/`, { signal: AbortSignal.timeout(1000) }).then(
          () => true,
          () => false,
        ),
      ),
    );
    expect([told.config.personalChat.id, told.config.users.length, reached.includes(true)]).toEqual([
      'playground-chat',
      5,
      false,
    ]);
  },
  PATIENCE_MS,
);
