/** What the bot says between people: hello, thank you, all right, whom to ask, and a file it cannot read. */
import { texts } from './say.ts';

export const courtesyTexts = texts({
  hello: {
    nb: 'Hei! Hva kan jeg hjelpe deg med?',
    nn: 'Hei! Kva kan eg hjelpe deg med?',
    en: 'Hello! What can I help you with?',
  },
  helloPlain: { nb: 'Skriv {commands}.', nn: 'Skriv {commands}.', en: 'Write {commands}.' },
  thanks: { nb: 'Bare hyggelig!', nn: 'Berre hyggeleg!', en: 'You are welcome!' },
  fine: { nb: 'Helt i orden.', nn: 'Heilt i orden.', en: 'All right.' },
  whenever: {
    nb: 'Skriv til meg når du lurer på noe.',
    nn: 'Skriv til meg når du lurer på noko.',
    en: 'Write to me whenever you wonder about something.',
  },
  contact: {
    nb: 'Du kan alltid spørre et menneske.',
    nn: 'Du kan alltid spørje eit menneske.',
    en: 'You can always ask a person.',
  },
  contactLine: {
    nb: 'Hvem du kan spørre, står på hjelpesiden.',
    nn: 'Kven du kan spørje, står på hjelpesida.',
    en: 'The help page says whom to ask.',
  },
  contactOpen: { nb: 'Åpne hjelpesiden', nn: 'Opne hjelpesida', en: 'Open the help page' },
  language: {
    nb: 'Jeg svarer på det språket du skriver.',
    nn: 'Eg svarer på det språket du skriv.',
    en: 'I answer in the language you write.',
  },
  languageLine: {
    nb: 'Språket for beskjeder velger du nederst på sidene i Oppdrift.',
    nn: 'Språket for beskjedar vel du nedst på sidene i Oppdrift.',
    en: 'You choose the language of messages at the foot of the pages in Oppdrift.',
  },
  file: {
    nb: 'Jeg kan ikke lese filer og bilder.',
    nn: 'Eg kan ikkje lese filer og bilete.',
    en: 'I cannot read files and pictures.',
  },
  fileLine: {
    nb: 'Skriv det med ord, så hjelper jeg deg gjerne.',
    nn: 'Skriv det med ord, så hjelper eg deg gjerne.',
    en: 'Write it in words, and I will gladly help you.',
  },
});
