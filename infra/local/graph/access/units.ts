/** Counts resource units per application over the last minute in the local Graph, as SharePoint's throttling does (SPdev: how to avoid getting throttled): throttled requests count too. */
import { GraphError } from '../http/errors.ts';

/** The meter of one running Graph. */
export type Meter = {
  /** Books units; throws 429 above the limit. The headers belong to the answer once 80 % are used. */
  book(appId: string, units: number): Record<string, string>;
  /** Units of the application in the last minute. */
  used(appId: string): number;
};

const WINDOW_S = 60;

/** A meter with a limit per application and minute; 0 for none. */
export function openMeter(limit: number, now: () => number): Meter {
  const buckets = new Map<string, Map<number, number>>();
  const bucketsOf = (appId: string, second: number) => {
    const mine = buckets.get(appId) ?? new Map<number, number>();
    buckets.set(appId, mine);
    for (const at of mine.keys()) if (at <= second - WINDOW_S) mine.delete(at);
    return mine;
  };
  const sum = (mine: Map<number, number>) => [...mine.values()].reduce((total, units) => total + units, 0);
  return {
    used: (appId) => sum(bucketsOf(appId, Math.floor(now() / 1000))),
    book(appId, units) {
      const second = Math.floor(now() / 1000);
      const mine = bucketsOf(appId, second);
      mine.set(second, (mine.get(second) ?? 0) + units);
      const used = sum(mine);
      if (limit === 0 || used < limit * 0.8) return {};
      const reset = secondsUntil(mine, second, limit);
      const headers = {
        'RateLimit-Limit': String(limit),
        'RateLimit-Remaining': String(Math.max(0, limit - used)),
        'RateLimit-Reset': String(reset),
      };
      if (used > limit) throw throttled({ ...headers, 'Retry-After': String(reset) });
      return headers;
    },
  };
}

/** The 429 of the real service. */
export function throttled(headers: Record<string, string>): GraphError {
  return new GraphError(429, 'activityLimitReached', 'The request has been throttled', {
    innerCode: 'throttledRequest',
    headers,
  });
}

/** Seconds until so many old units left the window that the rest is under the limit. */
function secondsUntil(mine: Map<number, number>, second: number, limit: number): number {
  let used = [...mine.values()].reduce((total, units) => total + units, 0);
  for (const [at, units] of [...mine].sort(([one], [other]) => one - other)) {
    used -= units;
    if (used < limit) return Math.max(1, at + WINDOW_S - second);
  }
  return WINDOW_S;
}
