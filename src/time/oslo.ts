/** Norwegian time, for everything that computes or shows it: days, clock times and instants in Europe/Oslo. Pure; source: the host's IANA zone data. */

export const ZONE = 'Europe/Oslo';
export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
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

/** What a clock in Oslo shows at an instant (UTC ms). */
export const localTime = (at: number): LocalTime => {
  const parts = Object.fromEntries(format.formatToParts(at).map((part) => [part.type, Number(part.value)]));
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = parts;
  return { year, month, day, hour, minute, second, weekday: weekdayOf(year, month, day) };
};

const weekdayOf = (year: number, month: number, day: number): number => new Date(Date.UTC(year, month - 1, day)).getUTCDay() || 7;

const pad = (value: number, length = 2): string => String(value).padStart(length, '0');

/** The day (YYYY-MM-DD) it is in Oslo at an instant. */
export const dayInOslo = (at: number): string => {
  const { year, month, day } = localTime(at);
  return `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
};

/** How far Oslo's clock is ahead of UTC at an instant, in ms. */
const offsetMs = (at: number): number => {
  const { year, month, day, hour, minute, second } = localTime(at);
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1000) * 1000;
};

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

/** The day a number of calendar days later (or earlier). */
export const addDays = (on: string, days: number): string =>
  new Date(Date.parse(`${on}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

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
