/** Tekster: what messages, cards, letters and help say, by key and language. An empty text falls back to the one the product came with. */
import { choice, note, text } from './kit/field.ts';
import { list } from './kit/list.ts';
import { needsFixing } from './needsFixing.ts';
import { type Language, languages } from './person.ts';

/** The list. */
export const phrase = list({
  name: 'phrase',
  title: 'Tekster',
  description: 'Tekstene i påminnelsene fra Oppdrift. Tøm en tekst for å få tilbake den opprinnelige.',
  key: 'key',
  rights: 'managersEdit',
  fields: {
    key: text({ label: 'Nøkkel', required: true, max: 120, locked: true }),
    title: text({ label: 'Tekstnøkkel', required: true, max: 100, locked: true, help: 'Hvilken melding teksten hører til.' }),
    language: choice(languages, { label: 'Språk', required: true, indexed: true, locked: true }),
    text: note({ label: 'Tekst', max: 2000, help: 'Ord i klammer, som {title}, fylles ut når meldingen sendes.' }),
    needsFixing,
  },
  views: [{ title: 'Alle tekster', fields: ['title', 'language', 'text', 'needsFixing'], sort: { field: 'title' } }],
});

/** A text's natural key: the key its area gives it, and the language. */
export const phraseKey = (textKey: string, language: Language): string => `${textKey}/${language}`;
