/** The processes of the local world: started with a log file each, waited for, told about when one dies, and stopped together. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** One process to start. */
export interface Start {
  name: string;
  args: string[];
  env: Record<string, string>;
  cwd?: string;
}

/** A process that runs. */
export interface Child {
  name: string;
  logFile: string;
  process: ChildProcess;
  /** Settles when it has ended, with how. */
  ended: Promise<string>;
  /** True from the moment it has ended. */
  gone: boolean;
}

/** Everything started and not yet ended, so that nothing outlives the world. */
const running = new Set<Child>();
// However this process ends, also by a fault, it leaves nothing behind.
process.once('exit', () => {
  for (const child of running) child.process.kill('SIGTERM');
});
const STOP_MS = 12_000;
const TAIL_LINES = 6;

/** Starts a process under this very Node; what it says goes to `logs/<name>.log` in the data folder. */
export function startChild({ name, args, env, cwd }: Start, dataDir: string): Child {
  const folder = join(dataDir, 'logs');
  mkdirSync(folder, { recursive: true });
  const logFile = join(folder, `${name}.log`);
  const log = createWriteStream(logFile);
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], {
    env,
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout.pipe(log, { end: false });
  child.stderr.pipe(log, { end: false });
  const started: Child = { name, logFile, process: child, gone: false, ended: Promise.resolve('') };
  started.ended = new Promise((resolve) => {
    child.once('error', (cause) => resolve(cause.message));
    child.once('close', (code, signal) => resolve(signal ? `signal ${signal}` : `kode ${code}`));
  });
  running.add(started);
  void started.ended.then(() => {
    started.gone = true;
    running.delete(started);
  });
  return started;
}

/** The last lines a process wrote, without the stack, for telling why it ended. */
export function lastWords({ logFile }: Child): string {
  const lines = readFileSync(logFile, 'utf8')
    .trim()
    .split('\n')
    .filter((line) => !/^\s+at /.test(line));
  return lines.slice(-TAIL_LINES).join('\n');
}

/** Waits until an address answers with success; false when the process ends or the time is up. `anyStatus` is for servers that want a token. */
export async function answers(url: string, child: Child, patienceMs: number, anyStatus = false): Promise<boolean> {
  for (const until = Date.now() + patienceMs; Date.now() < until && !child.gone; await wait(40)) {
    const response = await fetch(url).catch(() => undefined);
    await response?.body?.cancel();
    if (response && (anyStatus || response.ok)) return true;
  }
  return false;
}

/** Asks everything to end, `first` before the rest, and waits; what will not is made to. */
export async function stopAll(first: string): Promise<void> {
  const ones = [...running].filter(({ name }) => name === first);
  await stop(ones);
  await stop([...running]);
}

async function stop(children: readonly Child[]): Promise<void> {
  for (const child of children) child.process.kill('SIGTERM');
  const patience = setTimeout(() => {
    for (const child of children) if (!child.gone) child.process.kill('SIGKILL');
  }, STOP_MS);
  await Promise.all(children.map((child) => child.ended));
  clearTimeout(patience);
}

/** Runs a process to its end; true when it went well. */
export async function runChild(start: Start, dataDir: string): Promise<{ ok: boolean; child: Child }> {
  const child = startChild(start, dataDir);
  return { ok: (await child.ended) === 'kode 0', child };
}
