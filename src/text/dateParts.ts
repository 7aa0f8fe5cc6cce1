/** The day of an instant in short parts, for the eye: «29», «jan.», «ons.»; in three languages, always Norwegian time. */
import { dayInOslo } from '../time/oslo.ts';
import type { Language } from './say.ts';
import { sayDay } from './when.ts';

/** A moment in Oslo, taken apart. */
export interface DateParts {
  readonly day: string;
  /** At most four letters. */
  readonly month: string;
  readonly weekday: string;
}

const short = (word: string, language: Language): string =>
  word.length <= 4 ? word : `${word.slice(0, 3)}${language === 'en' ? '' : '.'}`;

/** The parts of the day it is in Oslo at an instant (UTC ms). */
export const dateParts = (language: Language, at: number): DateParts => {
  const [weekday = '', date = '', month = ''] = sayDay(language, dayInOslo(at), false).split(' ');
  return { day: date.replace('.', ''), month: short(month, language), weekday: short(weekday, language) };
};
