/** What a stop of the season is called. Pure. */
import type { SeasonStop } from '../../src/api/home.ts';
import type { Language } from '../../src/text/say.ts';
import { season } from '../../src/text/tab/home.ts';

/** Its kind; a workshop that a manager has called something else, by that name. */
export const stopName = (language: Language, { kind, title, open }: Pick<SeasonStop, 'kind' | 'title' | 'open'>): string => {
  const isOwn = open?.startsWith('/verksted') && title !== '' && title !== season.all[kind].nb;
  return isOwn ? title : season.say(language, kind);
};
