/** Lets one process at a time do something to files they share; one that died while it had the turn holds up nobody. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const AGAIN_MS = 100;

const isGone = (lock: string): boolean => {
  try {
    const pid = Number(readFileSync(lock, 'utf8'));
    // Taken a moment ago, and the number not written yet.
    if (!pid) return false;
    process.kill(pid, 0);
    return false;
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'ESRCH';
  }
};

const take = (lock: string): boolean => {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause;
    return false;
  }
};

/** Waits for its turn, works, and gives the turn on. `name` is what the work is about. */
export async function oneAtATime<T>(name: string, work: () => Promise<T>): Promise<T> {
  const lock = join('node_modules', `.oppdrift-${name}.lock`);
  while (!take(lock)) {
    if (isGone(lock)) rmSync(lock, { force: true });
    else await wait(AGAIN_MS);
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}
