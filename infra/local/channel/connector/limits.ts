/** Counts what the bot sends in sliding windows, and says when it must wait. Source: msteams-docs bots/how-to/rate-limit.md. */
import type { Limits } from '../settings.ts';

/** The counters; limits can be changed while running. */
export interface RateLimits {
  set(limits: Limits): void;
  /** Counts one call; the seconds to wait when it is one too many. A refused call counts too, as on the real service. */
  count(conversation: string, nowMs: number): number | undefined;
}

/** Starts counting from nothing. */
export function openLimits(first: Limits): RateLimits {
  let limits = first;
  const calls = new Map<string, number[]>();
  const tooMany = (key: string, windows: Limits['perConversation'], nowMs: number): number | undefined => {
    const longest = Math.max(0, ...windows.map((w) => w.windowMs));
    const times = (calls.get(key) ?? []).filter((at) => at > nowMs - longest);
    times.push(nowMs);
    calls.set(key, times);
    const waits = windows.map(({ count, windowMs }) => {
      const inside = times.filter((at) => at > nowMs - windowMs);
      return inside.length > count ? (inside[inside.length - count] ?? nowMs) + windowMs - nowMs : 0;
    });
    const wait = Math.max(0, ...waits);
    return wait > 0 ? Math.ceil(wait / 1000) : undefined;
  };
  return {
    set(next) {
      limits = next;
      calls.clear();
    },
    count(conversation, nowMs) {
      const overall = tooMany('*', [limits.overall], nowMs);
      const here = tooMany(conversation, limits.perConversation, nowMs);
      return overall === undefined && here === undefined ? undefined : Math.max(overall ?? 0, here ?? 0);
    },
  };
}
