/** The language of the page and the function that says a text in it. */
import { createContext, useCallback, useContext } from 'react';
import type { Language, Texts, TextValues, texts } from '../../../src/text/say.ts';
import { together } from '../../../src/text/together.ts';

/** The language of the page, and how to change it. */
export interface Tongue {
  readonly language: Language;
  /** The person chose it: kept on the server too. */
  readonly choose: (language: Language) => void;
  /** The server remembered it. */
  readonly follow: (language: Language) => void;
}

const TongueContext = createContext<Tongue>({ language: 'nb', choose: () => {}, follow: () => {} });
/** Gives it to all beneath. */
export const TongueProvider = TongueContext.Provider;

/** The language of the page and how to change it. */
export const useTongue = (): Tongue => useContext(TongueContext);
/** The language of the page. */
export const useLanguage = (): Language => useContext(TongueContext).language;

type Area<T extends Texts> = ReturnType<typeof texts<T>>;

/** Says an area's texts in the language of the page: `const say = useWords(homeTexts); say('next')`. */
export const useWords = <T extends Texts>(area: Area<T>): ((key: keyof T, values?: TextValues) => string) => {
  const language = useLanguage();
  return useCallback((key: keyof T, values?: TextValues) => together(area.say(language, key, values)), [area, language]);
};
