/** What time it is, as the server tells it: its last answer and how long ago that was by the browser's stopwatch, never by the browser's clock. */

/** The server’s clock as the tab knows it. */
export interface ServerClock {
  /** An answer said it was `now` (UTC ms). */
  readonly heard: (now: number) => void;
  /** UTC ms; undefined until the server has spoken. */
  readonly now: () => number | undefined;
}

/** A clock that runs on `stopwatch` (ms, any origin). */
export const createServerClock = (stopwatch: () => number): ServerClock => {
  let last: { readonly now: number; readonly at: number } | undefined;
  return {
    heard: (now) => {
      last = { now, at: stopwatch() };
    },
    now: () => last && Math.round(last.now + stopwatch() - last.at),
  };
};
