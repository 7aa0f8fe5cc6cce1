/** Texts in three languages by one key: each area of the product has its own file beside this, every key with all its languages side by side. */
import type { Language } from '../schema/person.ts';

export type { Language };
/** A sentence in the three languages. */
export type Text = Readonly<Record<Language, string>>;
/** Sentences by key. */
export type Texts = Readonly<Record<string, Text>>;
/** What is filled into a sentence, by name. */
export type TextValues = Readonly<Record<string, string | number>>;

/** Fills `{name}` in a text; an unknown name is left as it stands, so that a missing value is seen. */
export const fill = (text: string, values: TextValues = {}): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => (name in values ? String(values[name]) : whole));

/** Declares an area's texts and gives the function that says them: `say('nb', 'full', { place: 2 })`. */
export const texts = <const T extends Texts>(all: T) => ({
  all,
  say: (language: Language, key: keyof T, values?: TextValues): string => fill(all[key]![language], values),
});

/** The language of a Teams or browser locale: `nb-no`, `no`, `nn`, `en-us`; anything else is bokmål. */
export const languageOf = (locale: string | undefined): Language => {
  const [tag] = /^[a-z]+/.exec((locale ?? '').toLowerCase()) ?? [];
  return tag === 'nn' || tag === 'en' ? tag : 'nb';
};

/** A text with its first letter large, for a date or a command that begins a line. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
