/** The season in the order it is drawn: its stops, and today between what is over and what comes. Pure. */
import type { SeasonStop } from '../../src/api/home.ts';
import { dayInOslo } from '../../src/time/oslo.ts';

/** A part of the season’s line. */
export type LinePart =
  | { readonly kind: 'stop'; readonly stop: SeasonStop; readonly over: boolean }
  | { readonly kind: 'today'; readonly at: number };

/** A stop is over when its day is; one later today, and one without a date, is still to come. `now` is UTC ms. */
const isOver = ({ at, dayOnly }: SeasonStop, now: number): boolean =>
  at !== undefined && (dayOnly ? dayInOslo(at) < dayInOslo(now) : at < now);

const order = ({ at }: SeasonStop): number => at ?? Number.MAX_SAFE_INTEGER;

/** The line: stops by date, those without one last, today after the last that is over. */
export const seasonLine = (stops: readonly SeasonStop[], now: number): LinePart[] => {
  const sorted = [...stops].sort((a, b) => order(a) - order(b));
  const parts = sorted.map((stop): LinePart => ({ kind: 'stop', stop, over: isOver(stop, now) }));
  const firstToCome = parts.findIndex((part) => part.kind === 'stop' && !part.over);
  const today: LinePart = { kind: 'today', at: now };
  return firstToCome === -1 ? [...parts, today] : [...parts.slice(0, firstToCome), today, ...parts.slice(firstToCome)];
};
