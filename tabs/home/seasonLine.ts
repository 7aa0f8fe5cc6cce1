/** The season in the order it is drawn: its stops, and today between what is over and what comes. Pure. */
import type { SeasonStop } from '../../src/api/home.ts';
import { dayInOslo } from '../../src/time/oslo.ts';

/** A part of the season’s line. */
export type LinePart =
  | { readonly kind: 'stop'; readonly stop: SeasonStop; readonly over: boolean }
  | { readonly kind: 'today'; readonly at: number };

/** A stop is over when its day is; one later today is still to come. `now` is UTC ms. */
const isOver = (stop: SeasonStop, now: number): boolean => (stop.dayOnly ? dayInOslo(stop.at) < dayInOslo(now) : stop.at < now);

/** The line: stops by date, today after the last that is over. */
export const seasonLine = (stops: readonly SeasonStop[], now: number): LinePart[] => {
  const sorted = [...stops].sort((a, b) => a.at - b.at);
  const parts = sorted.map((stop): LinePart => ({ kind: 'stop', stop, over: isOver(stop, now) }));
  const firstToCome = parts.findIndex((part) => part.kind === 'stop' && !part.over);
  const today: LinePart = { kind: 'today', at: now };
  return firstToCome === -1 ? [...parts, today] : [...parts.slice(0, firstToCome), today, ...parts.slice(firstToCome)];
};
