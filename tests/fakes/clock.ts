/** Time a test holds: the clock stands still until told, and waiting moves it at once instead of sleeping. */
import type { Clock } from '../../src/ports/clock.ts';
import type { Timer } from '../../src/ports/timer.ts';

export interface HeldClock extends Clock {
  /** Puts the clock at an instant: UTC ms, or a text like `2020-01-15T07:30:00Z`. */
  set(at: number | string): void;
  /** Moves it on by so many ms. */
  pass(ms: number): void;
}

/** A clock that stands at this instant. */
export const heldClock = (at: number | string): HeldClock => {
  let now = new Date(at).getTime();
  return {
    now: () => Math.floor(now),
    set: (to) => {
      now = new Date(to).getTime();
    },
    pass: (ms) => {
      now += ms;
    },
  };
};

/** A timer whose waits are over at once; `waited` tells how long they would have been. With a clock, the clock moves along. */
export const heldTimer = (clock?: HeldClock): Timer & { readonly waited: number[] } => {
  let at = 0;
  const waited: number[] = [];
  return {
    waited,
    now: () => at,
    wait: async (ms, signal) => {
      if (signal?.aborted) return;
      waited.push(ms);
      at += ms;
      clock?.pass(ms);
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
};
