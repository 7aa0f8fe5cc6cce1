/** The clocks of the process: the port's clock, which CLOCK_AT may start at another instant, and the timer that paces. */
import type { Clock } from '../ports/clock.ts';
import type { Timer } from '../ports/timer.ts';

/** A clock that runs at real speed and shows `startAt` (an ISO instant) now; the real time when that is empty. */
export const systemClock = (startAt = ''): Clock => {
  const ahead = startAt === '' ? 0 : Date.parse(startAt) - Date.now();
  return { now: () => Math.round(Date.now() + ahead) };
};

/** Waits that end early when told to stop; the clock that never jumps is the process's own. */
export const systemTimer: Timer = {
  now: () => performance.now(),
  wait: (ms, signal) =>
    new Promise((resolve) => {
      if (signal?.aborted || ms <= 0) {
        setImmediate(resolve);
        return;
      }
      const done = () => {
        clearTimeout(timeout);
        signal?.removeEventListener('abort', done);
        resolve();
      };
      const timeout = setTimeout(done, ms);
      signal?.addEventListener('abort', done, { once: true });
    }),
};
