/** Tells a service that is down from one that stumbles, so that in an outage people get their answer at once instead of waiting each for themselves. */
import type { RealTime } from '../units.ts';

/** Whether Graph answers anybody at all. */
export interface Outage {
  /** A whole answer came that is no failure of the service (below 500). */
  answered(): void;
  /** No answer, or 500 and above. */
  failed(): void;
  /** Nothing but failures for a while. */
  isOn(): boolean;
}

/** A stumble is over within so long, and seldom lasts so many requests. */
const AFTER_MS = 8_000;
const AFTER_FAILURES = 6;

/** Begins with Graph taken to be there. */
export const outage = (time: RealTime): Outage => {
  let since: number | undefined;
  let failures = 0;
  return {
    answered() {
      since = undefined;
      failures = 0;
    },
    failed() {
      since ??= time.now();
      failures += 1;
    },
    isOn: () => since !== undefined && failures >= AFTER_FAILURES && time.now() - since >= AFTER_MS,
  };
};
