/** Dates, times and sums as people read them in bokmål, nynorsk and English, always Norwegian time: «søndag 1. mars 2020 kl. 23.59». */
import { dayInOslo, daysBetween, localTime, weekday } from '../time/oslo.ts';
import type { Language } from './say.ts';

const WEEKDAYS = {
  nb: ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'],
  nn: ['måndag', 'tysdag', 'onsdag', 'torsdag', 'fredag', 'laurdag', 'sundag'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
} as const;

const NORWEGIAN = [
  'januar',
  'februar',
  'mars',
  'april',
  'mai',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'desember',
];
const MONTHS = {
  nb: NORWEGIAN,
  nn: NORWEGIAN,
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
} as const;

const parts = (on: string) => {
  const [year = 0, month = 1, day = 1] = on.split('-').map(Number);
  return { year, month, day };
};

/** «søndag 1. mars 2020» for a day (YYYY-MM-DD). */
export const sayDay = (language: Language, on: string, year = true): string => {
  const { year: y, month, day } = parts(on);
  const name = MONTHS[language][month - 1];
  const date = language === 'en' ? `${day} ${name}` : `${day}. ${name}`;
  return `${WEEKDAYS[language][weekday(on) - 1]} ${date}${year ? ` ${y}` : ''}`;
};

/** «23.59» for an instant (UTC ms); «23:59» in English. */
export const sayTime = (language: Language, at: number): string => {
  const { hour, minute } = localTime(at);
  return `${String(hour).padStart(2, '0')}${language === 'en' ? ':' : '.'}${String(minute).padStart(2, '0')}`;
};

/** «søndag 1. mars 2020 kl. 23.59» for an instant (UTC ms). */
export const sayMoment = (language: Language, at: number, year = true): string =>
  `${sayDay(language, dayInOslo(at), year)} ${language === 'en' ? 'at' : 'kl.'} ${sayTime(language, at)}`;

const ZONE: Record<Language, string> = { nb: 'norsk tid', nn: 'norsk tid', en: 'Norwegian time' };

/** «søndag 1. mars 2020 kl. 23.59 (norsk tid)»: for what must be right wherever one reads it, as a deadline. */
export const sayMomentWithZone = (language: Language, at: number): string => `${sayMoment(language, at)} (${ZONE[language]})`;

/** Whether an instant lies in another year than `now` in Oslo (both UTC ms), so that its year must be said. */
export const isOtherYear = (at: number, now: number): boolean => parts(dayInOslo(at)).year !== parts(dayInOslo(now)).year;

/** «om 12 dager», «i morgen», «i dag», «for 3 dager siden», by days in Oslo. */
export const sayInDays = (language: Language, from: number, to: number): string => {
  const days = daysBetween(dayInOslo(from), dayInOslo(to));
  const near: Record<number, Record<Language, string>> = {
    0: { nb: 'i dag', nn: 'i dag', en: 'today' },
    1: { nb: 'i morgen', nn: 'i morgon', en: 'tomorrow' },
    [-1]: { nb: 'i går', nn: 'i går', en: 'yesterday' },
  };
  if (near[days]) return near[days][language];
  const count = Math.abs(days);
  if (days > 0) return { nb: `om ${count} dager`, nn: `om ${count} dagar`, en: `in ${count} days` }[language];
  return { nb: `for ${count} dager siden`, nn: `for ${count} dagar sidan`, en: `${count} days ago` }[language];
};

/** A number with spaces that do not break between thousands, and a decimal comma. */
export const sayNumber = (value: number): string => {
  const [whole = '', decimals] = String(value).split('.');
  const spaced = whole.replace(/\B(?=(\d{3})+(?!\d))/g, '\u00a0');
  return decimals ? `${spaced},${decimals}` : spaced;
};

/** «300 000 kr», with spaces that do not break. */
export const sayNok = (amountNok: number): string => `${sayNumber(Math.round(amountNok))}\u00a0kr`;
