/** Norwegian working days, for deadlines counted in them: weekends and public holidays are none. Pure. Source: lov om helligdager, lov om 1. og 17. mai. */
import { addDays, weekday } from './oslo.ts';

/** Easter Sunday of a year (Gregorian, the anonymous algorithm of 1876), YYYY-MM-DD. */
export const easterSunday = (year: number): string => {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const corrected = century - Math.floor(century / 4) - Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + corrected + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const marchDay = epact + toSunday - 7 * late + 22;
  return addDays(`${String(year).padStart(4, '0')}-03-01`, marchDay - 1);
};

const FIXED = ['01-01', '05-01', '05-17', '12-25', '12-26'];
/** Days from Easter Sunday: Maundy Thursday, Good Friday, Easter Sunday and Monday, Ascension, Whit Sunday and Monday. */
const FROM_EASTER = [-3, -2, 0, 1, 39, 49, 50];

const known = new Map<number, ReadonlySet<string>>();

/** The public holidays of a year as days, weekends among them. */
export const holidaysOf = (year: number): ReadonlySet<string> => {
  const found = known.get(year);
  if (found) return found;
  const easter = easterSunday(year);
  const days = new Set([
    ...FIXED.map((day) => `${easter.slice(0, 4)}-${day}`),
    ...FROM_EASTER.map((days) => addDays(easter, days)),
  ]);
  known.set(year, days);
  return days;
};

/** Neither weekend nor public holiday. */
export const isWorkday = (on: string): boolean => weekday(on) < 6 && !holidaysOf(Number(on.slice(0, 4))).has(on);

const step = (on: string, count: number, direction: 1 | -1): string => {
  let day = on;
  for (let left = count; left > 0; ) {
    day = addDays(day, direction);
    if (isWorkday(day)) left -= 1;
  }
  return day;
};

/** T-n: the n-th working day before the day in question, which itself may be a day off. */
export const workdaysBefore = (on: string, count: number): string => step(on, count, -1);

/** +n: the n-th working day after the day in question. */
export const workdaysAfter = (on: string, count: number): string => step(on, count, 1);

/** The day itself when it is a working day, else the first one after it. */
export const nextWorkday = (on: string): string => (isWorkday(on) ? on : workdaysAfter(on, 1));

/** The day itself when it is a working day, else the last one before it. */
export const previousWorkday = (on: string): string => (isWorkday(on) ? on : workdaysBefore(on, 1));
