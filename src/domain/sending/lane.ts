/** The one lane all messages of the tenant go through: even spacing, no catching up after a pause, slower after a refusal. Pure. Source: performance paper. */

/** Instants are ms of a clock that never jumps. */
export interface Lane {
  readonly perSecond: number;
  /** No message before this. */
  readonly nextAt: number;
  /** Messages let through since the rate last changed. */
  readonly calm: number;
}

/** Microsoft allows 50 a second for everything of the app in the tenant. */
export const MOST_PER_SECOND = 48;
/** What jitter on the way still leaves room for. */
export const AFTER_FIRST_REFUSAL = 45;
/** However often the channel refuses, it goes no slower. */
export const LEAST_PER_SECOND = 5;
const CALM_BEFORE_FASTER = 500;

/** A lane at start: the last second is taken as full, for whoever ran before may have filled it. */
export const newLane = (now: number): Lane => ({ perSecond: MOST_PER_SECOND, nextAt: now + 1000, calm: 0 });

/** When the next message may go, and the lane after it. Time that passed unused is not caught up. */
export const takeSlot = (lane: Lane, now: number): { readonly at: number; readonly lane: Lane } => {
  const at = Math.max(now, lane.nextAt);
  const faster = lane.calm >= CALM_BEFORE_FASTER && lane.perSecond < MOST_PER_SECOND;
  const perSecond = faster ? Math.min(MOST_PER_SECOND, lane.perSecond + 1) : lane.perSecond;
  return { at, lane: { perSecond, nextAt: at + 1000 / perSecond, calm: faster ? 0 : lane.calm + 1 } };
};

/** After a 429: nobody sends for so long. Those in flight that are refused in the same pause do not slow the lane again. */
export const pauseLane = (lane: Lane, now: number, pauseMs: number): Lane => {
  const until = now + pauseMs;
  const alreadyPaused = lane.nextAt > now + 1000 / LEAST_PER_SECOND;
  const slower = lane.perSecond > AFTER_FIRST_REFUSAL ? AFTER_FIRST_REFUSAL : Math.max(LEAST_PER_SECOND, lane.perSecond * 0.9);
  return { perSecond: alreadyPaused ? lane.perSecond : slower, nextAt: Math.max(lane.nextAt, until), calm: 0 };
};
