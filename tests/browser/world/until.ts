/** Waiting for the thing itself, never for time to pass: asks again until there is an answer. */
import { setTimeout as pause } from 'node:timers/promises';

const PATIENCE_MS = 15_000;
const AGAIN_MS = 60;

/** The first answer that is not undefined or false. Throws with `what` and the last answer or fault when it takes too long. */
export async function until<T>(
  what: string,
  look: () => Promise<T | undefined | false> | T | undefined | false,
  patienceMs = PATIENCE_MS,
): Promise<T> {
  let last: unknown;
  for (const end = Date.now() + patienceMs; Date.now() < end; await pause(AGAIN_MS)) {
    try {
      const found = await look();
      if (found !== undefined && found !== false) return found;
      last = found;
    } catch (cause) {
      last = cause;
    }
  }
  throw new Error(`Waited ${patienceMs / 1000} s in vain until ${what}`, { cause: last });
}
