/** Norwegian time, for everything that computes or shows it: days, clock times and instants in Europe/Oslo. Pure; source: the host's IANA zone data. */

/** The zone every date is shown and computed in. */
export const ZONE = 'Europe/Oslo';
/** A minute. */
export const MINUTE_MS = 60_000;
/** An hour. */
export const HOUR_MS = 60 * MINUTE_MS;
/** A day of 24 hours; a day in Oslo may be an hour longer or shorter. */
export const DAY_MS = 24 * HOUR_MS;

/** The parts of a moment as a clock in Oslo shows them; month and day count from 1, weekday from Monday = 1. */
export interface LocalTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly weekday: number;
}

const format = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
});

/** How far the formatter's clock is ahead of UTC at a whole second; slow. */
const formattedOffsetMs = (at: number): number => {
  const parts = Object.fromEntries(format.formatToParts(at).map((part) => [part.type, Number(part.value)]));
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) - at;
};

const MOST_KEPT = 100_000;
const kept = new Map<number, number>();

const offsetOfHour = (hour: number): number => {
  const known = kept.get(hour);
  if (known !== undefined) return known;
  if (kept.size >= MOST_KEPT) kept.clear();
  const found = formattedOffsetMs(hour * HOUR_MS);
  kept.set(hour, found);
  return found;
};

/**
 * How far Oslo's clock is ahead of UTC at an instant, in ms: that of the day in UTC where it begins and ends with the same, else that of the
 * hour. Since 1893 the clock has changed on whole hours of UTC only, and never twice in a day.
 */
const offsetMs = (at: number): number => {
  const day = Math.floor(at / DAY_MS);
  const offset = offsetOfHour(day * 24);
  return offset === offsetOfHour(day * 24 + 24) ? offset : offsetOfHour(Math.floor(at / HOUR_MS));
};

/** What a clock in Oslo shows at an instant (UTC ms). */
export const localTime = (at: number): LocalTime => {
  const shown = new Date(at + offsetMs(at));
  return {
    year: shown.getUTCFullYear(),
    month: shown.getUTCMonth() + 1,
    day: shown.getUTCDate(),
    hour: shown.getUTCHours(),
    minute: shown.getUTCMinutes(),
    second: shown.getUTCSeconds(),
    weekday: shown.getUTCDay() || 7,
  };
};

const weekdayOf = (year: number, month: number, day: number): number => new Date(Date.UTC(year, month - 1, day)).getUTCDay() || 7;

/** The day (YYYY-MM-DD) it is in Oslo at an instant. */
export const dayInOslo = (at: number): string => new Date(at + offsetMs(at)).toISOString().slice(0, 10);

/**
 * The instant (UTC ms) when Oslo's clock shows this day and time, `HH:MM`.
 * In the hour that the spring change skips, the time as counted before the change; in the hour that autumn repeats, the first one.
 */
export const instantInOslo = (on: string, time = '00:00'): number => {
  const naive = Date.parse(`${on}T${time}:00Z`);
  const before = naive - offsetMs(naive - DAY_MS);
  const after = naive - offsetMs(naive + DAY_MS);
  return offsetMs(before) === naive - before ? before : offsetMs(after) === naive - after ? after : before;
};

/** Midnight in Oslo at the start of a day. */
export const instantOfDayInOslo = (on: string): number => instantInOslo(on);

/** The day a number of calendar days later (or earlier). Throws RangeError beyond the years of four digits, where who counts on would never arrive. */
export const addDays = (on: string, days: number): string => {
  const [day = '', rest] = new Date(Date.parse(`${on}T00:00:00Z`) + days * DAY_MS).toISOString().split('T');
  if (rest === undefined || day.length !== 10) throw new RangeError('a day beyond the calendar');
  return day;
};

/** The day a number of months later; 31 January + 1 month is the last of February. */
export const addMonths = (on: string, months: number): string => {
  const [year = 0, month = 1, day = 1] = on.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10);
};

/** Monday = 1 … Sunday = 7. */
export const weekday = (on: string): number => {
  const [year = 0, month = 1, day = 1] = on.split('-').map(Number);
  return weekdayOf(year, month, day);
};

/** Calendar days from one day to another; negative when the other is earlier. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
