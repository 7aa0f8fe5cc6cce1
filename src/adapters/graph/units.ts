/** The budget of SharePoint's resource units: every request takes its units here first. Source: SharePoint's throttling page, see settings.ts. */

const MINUTE_MS = 60_000;
/** From here on the service starts to warn (RateLimit headers). */
const SHARE = 0.8;

/** What a request costs: one item or a delta with token 1, a query or a write 2, permissions 5. */
export const COST = { single: 1, several: 2, write: 2, permissions: 5 } as const;

/** The budget as requests use it. */
export interface Units {
  /** Waits until the units may be spent; false, and nothing is spent, when that would take longer than `mostMs`. First come, first served. */
  take(cost: number, mostMs: number): Promise<boolean>;
  /** Nothing is sent for so long (Retry-After); afterwards a minute at the even pace, without catching up. */
  pause(ms: number): void;
  /** Units spent since the start. */
  spent(): number;
}

/** Real time, injected so that tests hold it. `now` in ms, any origin. */
export interface RealTime {
  now(): number;
  wait(ms: number): Promise<void>;
}

/**
 * Never over 80 % of the limit in any 60 s. Up to half of that goes at once, so that a person never waits for the pace;
 * above it requests go at the even pace, so that the window never runs full and stops everybody.
 */
export const units = (perMinute: number, { now, wait }: RealTime): Units => {
  const cap = perMinute * SHARE;
  const booked: { at: number; cost: number }[] = [];
  let total = 0;
  let resumeAt = Number.NEGATIVE_INFINITY;

  const within = (at: number) => booked.filter((one) => one.at > at - MINUTE_MS);
  const sumOf = (entries: readonly { cost: number }[]) => entries.reduce((sum, one) => sum + one.cost, 0);

  const earliest = (cost: number): number => {
    const last = booked.at(-1);
    let at = Math.max(now(), resumeAt, last?.at ?? Number.NEGATIVE_INFINITY);
    const paced = sumOf(within(at)) + cost > cap / 2 || at < resumeAt + MINUTE_MS;
    if (last && paced) at = Math.max(at, last.at + (last.cost / cap) * MINUTE_MS);
    const before = within(at);
    let sum = sumOf(before);
    for (const one of before) {
      if (sum + cost <= cap) break;
      at = Math.max(at, one.at + MINUTE_MS);
      sum -= one.cost;
    }
    return at;
  };

  const forget = (): void => {
    const old = booked.findIndex((one) => one.at > now() - MINUTE_MS);
    booked.splice(0, old === -1 ? booked.length - 1 : old);
  };

  return {
    async take(cost, mostMs) {
      const until = now() + mostMs;
      if (booked.length > 0) forget();
      const entry = { at: earliest(cost), cost };
      if (entry.at > until) return false;
      booked.push(entry);
      total += cost;
      for (let at = entry.at; at > now(); at = Math.max(at, resumeAt)) {
        if (at > until) return false;
        await wait(at - now());
      }
      return true;
    },
    pause(ms) {
      resumeAt = Math.max(resumeAt, now() + ms);
    },
    spent: () => total,
  };
};
