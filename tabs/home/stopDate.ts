/** When a stop of the season is, in short, for the line: the year is said only when it is not this one. Pure. */
import type { SeasonStop } from '../../src/api/home.ts';
import type { Language } from '../../src/text/say.ts';
import { season } from '../../src/text/tab/home.ts';
import { isOtherYear, sayDay, sayMomentWithZone, sayTime } from '../../src/text/when.ts';
import { dayInOslo } from '../../src/time/oslo.ts';

/** «onsdag 20. januar 2021» and «kl. 12.00»; `time` is empty when only the day is known, or not even that. `now` is UTC ms. */
export const stopDate = (
  language: Language,
  { at, dayOnly }: Pick<SeasonStop, 'at' | 'dayOnly'>,
  now: number,
): { readonly day: string; readonly time: string } => {
  if (at === undefined) return { day: season.say(language, 'dateLater'), time: '' };
  return {
    day: sayDay(language, dayInOslo(at), isOtherYear(at, now)),
    time: dayOnly ? '' : `${language === 'en' ? 'at' : 'kl.'} ${sayTime(language, at)}`,
  };
};

/** «søndag 1. mars 2020 kl. 23.59 (norsk tid)», for the stop opened. */
export const stopMoment = (language: Language, { at, dayOnly }: Pick<SeasonStop, 'at' | 'dayOnly'>): string => {
  if (at === undefined) return season.say(language, 'dateLater');
  return dayOnly ? sayDay(language, dayInOslo(at)) : sayMomentWithZone(language, at);
};
