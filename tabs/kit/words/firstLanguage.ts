/** The language to begin in, kept in the browser so that the next visit starts in it. */
import { type Language, languageOf } from '../../../src/text/say.ts';
import { keep, readKept } from '../browserStorage.ts';

const KEPT = 'oppdrift.language';

/** The language to start in: the last one chosen here, else that of the host. */
export const firstLanguage = (locale: string | undefined): Language => {
  const kept = readKept(KEPT);
  return kept === 'nb' || kept === 'nn' || kept === 'en' ? kept : languageOf(locale);
};

/** Keeps the language for the next visit. */
export const keepLanguage = (language: Language): void => keep(KEPT, language);
