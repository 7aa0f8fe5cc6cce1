/** When a stop of the season is, in short, for the line: the year is said only when it is not this one. Pure. */
import type { SeasonStop } from '../../src/api/home.ts';
import type { Language } from '../../src/text/say.ts';
import { isOtherYear, sayDay, sayTime } from '../../src/text/when.ts';
import { dayInOslo } from '../../src/time/oslo.ts';

/** «onsdag 20. januar 2021» and «kl. 12.00»; `time` is empty when only the day is known. `now` is UTC ms. */
export const stopDate = (
  language: Language,
  { at, dayOnly }: Pick<SeasonStop, 'at' | 'dayOnly'>,
  now: number,
): { readonly day: string; readonly time: string } => ({
  day: sayDay(language, dayInOslo(at), isOtherYear(at, now)),
  time: dayOnly ? '' : `${language === 'en' ? 'at' : 'kl.'} ${sayTime(language, at)}`,
});
