/** The whole local world as `npm start` starts it, in a process of its own, on free ports and a data folder of its own. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Asked } from '../../../infra/local/start/control.ts';

const ROOT = join(import.meta.dirname, '../../..');
const SETTINGS = {
  product: 'PORT',
  graph: 'GRAPH_PORT',
  issuer: 'ISSUER_PORT',
  teams: 'TEAMS_PORT',
  gateway: 'GATEWAY_PORT',
  playground: 'PLAYGROUND_PORT',
} as const;

/** The parts of the world that have an address. */
export type Part = keyof typeof SETTINGS;

/** The running world. */
export interface WorldProcess {
  readonly urls: Readonly<Record<Part, string>>;
  readonly dataDir: string;
  /** Ends the product as a power cut would (kill -9). */
  killProduct(): Promise<void>;
  /** Starts the product again; `clockAt` moves its clock. */
  startProduct(clockAt?: string): Promise<void>;
  /** Ends everything and starts it again on the same data, as a person would. */
  restart(clockAt: string): Promise<void>;
  /** A process's own log, for telling why something failed. */
  logOf(name: string): string;
  close(): Promise<void>;
}

/** Ports the system itself hands to nobody; each of Jest's workers has its own. */
const FIRST_PORT = 20_000;
const PORTS_EACH = 2_000;
const somePort = (): number =>
  FIRST_PORT + Number(process.env.JEST_WORKER_ID ?? 0) * PORTS_EACH + Math.floor(Math.random() * PORTS_EACH);

/** A server on a port nobody has, which hangs up on whoever calls. */
async function holdOne(): Promise<Server> {
  const server = createServer((socket) => socket.destroy()).listen(somePort(), '127.0.0.1');
  const free = await once(server, 'listening').then(
    () => true,
    () => false,
  );
  return free ? server : holdOne();
}
/** Several, held together so that no two are the same. */
const hold = (count: number): Promise<Server[]> => Promise.all(Array.from({ length: count }, holdOne));
const portOf = (server: Server): number => (server.address() as AddressInfo).port;
const release = (server: Server): Promise<unknown> => new Promise((done) => server.close(done));

/** Starts `npm start`'s script and waits until it says that everything stands. */
async function run(env: Record<string, string>): Promise<ChildProcess> {
  const child = fork(join(ROOT, 'infra/local/start.ts'), { cwd: ROOT, env, silent: true, execArgv: [] });
  let said = '';
  const stands = new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => {
        said += chunk.toString();
        if (said.includes('Ctrl+C')) resolve();
      });
    child.once('exit', () => reject(new Error(`The local world did not start:\n${said}`)));
  });
  await stands;
  return child;
}

/** The environment of the tests without what a person may have set for a world of their own. */
function environment(ports: Record<Part, number>, dataDir: string, clockAt: string): Record<string, string> {
  const { PUBLIC_URL, CLOCK_AT, JOURNAL, ...rest } = process.env;
  const given = Object.entries(rest).filter((pair): pair is [string, string] => pair[1] !== undefined);
  const own = Object.entries(SETTINGS).map(([part, setting]) => [setting, String(ports[part as Part])]);
  const fast = { POLL_SECONDS: '1', TICK_SECONDS: '1', BROWSER: 'none' };
  return { ...Object.fromEntries([...given, ...own]), DATA_DIR: dataDir, CLOCK_AT: clockAt, ...fast };
}

const request = async (child: ChildProcess, asked: Asked): Promise<void> => {
  child.send(asked);
  await once(child, 'message');
};

/**
 * Starts a new world at an instant (ISO). `close` also empties its folder. Without the Playground its port is taken, so that the world
 * stands sooner, and stands without it.
 */
export async function startWorldProcess(clockAt: string, withPlayground: boolean): Promise<WorldProcess> {
  const dataDir = mkdtempSync(join(tmpdir(), 'oppdrift-browser-story-'));
  const parts = Object.keys(SETTINGS) as Part[];
  const held = await hold(parts.length);
  const ports = Object.fromEntries(parts.map((part, at) => [part, held[at] ? portOf(held[at]) : 0])) as Record<Part, number>;
  const taken = withPlayground ? undefined : held[parts.indexOf('playground')];
  await Promise.all(held.filter((server) => server !== taken).map(release));
  let child = await run(environment(ports, dataDir, clockAt)).catch(async (cause: unknown) => {
    if (taken) await release(taken);
    throw cause;
  });
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGTERM');
    await gone;
  };
  return {
    urls: Object.fromEntries(parts.map((part) => [part, `http://localhost:${ports[part]}`])) as Record<Part, string>,
    dataDir,
    killProduct: () => request(child, { ask: 'killProduct' }),
    startProduct: (at) => request(child, { ask: 'startProduct', ...(at ? { clockAt: at } : {}) }),
    async restart(at) {
      await stop();
      child = await run(environment(ports, dataDir, at));
    },
    logOf: (name) => readFileSync(join(dataDir, 'logs', `${name}.log`), 'utf8'),
    async close() {
      await stop();
      if (taken) await release(taken);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
