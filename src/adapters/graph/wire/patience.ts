/** How long to wait between repetitions, and when to give up; every repetition in this folder is bounded by one of these. */
import type { RealTime } from '../units.ts';
import { unavailable } from './fault.ts';
import type { Answer } from './request.ts';

/** The time one read or write has left. */
export interface Patience {
  leftMs(): number;
  /** Waits before the next try: as long as the answer said, else longer each time. Throws Fault `graphUnavailable` when that is too long. */
  pause(what: string, answer?: Answer): Promise<void>;
}

/** Real time of this process. */
export const realTime: RealTime = {
  now: () => performance.now(),
  wait: (ms) => new Promise((done) => void setTimeout(done, Math.max(0, ms))),
};

const seconds = (text: string | null): number | undefined => {
  if (text === null || text.trim() === '') return undefined;
  const ms = Number.isNaN(Number(text)) ? Date.parse(text) - Date.now() : Number(text) * 1000;
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
};

/** The pause an answer asks for: the greater of Retry-After (seconds or date) and RateLimit-Reset; undefined when it asks for none. */
export const askedMs = (answer: Answer): number | undefined => {
  const asked = [seconds(answer.headers.get('retry-after')), seconds(answer.headers.get('ratelimit-reset'))];
  const known = asked.filter((one) => one !== undefined);
  return known.length > 0 ? Math.max(...known) : undefined;
};

/** Longer each time, in whole milliseconds, spread so that many callers do not come back together. */
export const backoff = (firstMs: number, attempt: number): number =>
  Math.round(firstMs * 2 ** attempt * (0.5 + Math.random() / 2));

/** In an outage nobody repeats for longer than this: it is tried soon again, by a person or the next tick. */
const IN_OUTAGE_MS = 2_000;

/** Starts the patience of one read or write; `isOut` tells that Graph has stopped answering anybody. */
export const patience = (totalMs: number, backoffMs: number, time: RealTime, isOut: () => boolean): Patience => {
  const until = time.now() + totalMs;
  const untilInOutage = time.now() + Math.min(totalMs, IN_OUTAGE_MS);
  let attempt = 0;
  return {
    leftMs: () => Math.max(0, until - time.now()),
    async pause(what, answer) {
      const ms = (answer && askedMs(answer)) ?? backoff(backoffMs, attempt++);
      if (time.now() + ms > (isOut() ? untilInOutage : until)) throw unavailable(what, answer ?? 'no answer');
      await time.wait(ms);
    },
  };
};
