/** Texts of the tab's frame: navigation, foot, language, and the states every page can be in. */
import { texts } from '../say.ts';

/** What stands around every page. */
export const frame = texts({
  product: { nb: 'Oppdrift', nn: 'Oppdrift', en: 'Oppdrift' },
  skip: { nb: 'Hopp til innholdet', nn: 'Hopp til innhaldet', en: 'Skip to the content' },
  mainMenu: { nb: 'Hovedmeny', nn: 'Hovudmeny', en: 'Main menu' },
  menu: { nb: 'Meny', nn: 'Meny', en: 'Menu' },
  home: { nb: 'Hjem', nn: 'Heim', en: 'Home' },
  applications: { nb: 'Søknader', nn: 'Søknader', en: 'Applications' },
  workshops: { nb: 'Verksted', nn: 'Verkstad', en: 'Workshops' },
  about: { nb: 'Om Oppdrift', nn: 'Om Oppdrift', en: 'About Oppdrift' },
  help: { nb: 'Hjelp', nn: 'Hjelp', en: 'Help' },
  privacy: { nb: 'Personvern', nn: 'Personvern', en: 'Privacy' },
  terms: { nb: 'Vilkår', nn: 'Vilkår', en: 'Terms' },
  accessibility: { nb: 'Tilgjengelighet', nn: 'Tilgjenge', en: 'Accessibility' },
  ask: { nb: 'Spør {name}', nn: 'Spør {name}', en: 'Ask {name}' },
  language: { nb: 'Språk', nn: 'Språk', en: 'Language' },
  questions: { nb: 'Alle spørsmålene', nn: 'Alle spørsmåla', en: 'All the questions' },
  receipt: { nb: 'Kvittering', nn: 'Kvittering', en: 'Receipt' },
  newWindow: { nb: '(åpnes i et nytt vindu)', nn: '(blir opna i eit nytt vindauge)', en: '(opens in a new window)' },
  close: { nb: 'Lukk', nn: 'Lukk', en: 'Close' },
  cancel: { nb: 'Avbryt', nn: 'Avbryt', en: 'Cancel' },
  back: { nb: 'Tilbake', nn: 'Tilbake', en: 'Back' },
});

/** What a page says when it is empty, loading, failed or closed. */
export const states = texts({
  loading: { nb: 'Henter …', nn: 'Hentar …', en: 'Loading …' },
  again: { nb: 'Prøv igjen', nn: 'Prøv igjen', en: 'Try again' },
  offline: {
    nb: 'Vi får ikke kontakt akkurat nå. Ingenting er mistet. Sjekk nettet og prøv igjen.',
    nn: 'Vi får ikkje kontakt akkurat no. Ingenting er mista. Sjekk nettet og prøv igjen.',
    en: 'We cannot reach the server right now. Nothing is lost. Check your connection and try again.',
  },
  fault: {
    nb: 'Noe gikk galt hos oss. Ingenting er mistet. Prøv igjen om litt.',
    nn: 'Noko gjekk gale hos oss. Ingenting er mista. Prøv igjen om litt.',
    en: 'Something went wrong at our end. Nothing is lost. Try again in a little while.',
  },
  reference: { nb: 'Referanse: {reference}', nn: 'Referanse: {reference}', en: 'Reference: {reference}' },
  stale: {
    nb: 'Du ser det vi hentet kl. {time}. Vi får ikke tak i noe nyere akkurat nå.',
    nn: 'Du ser det vi henta kl. {time}. Vi får ikkje tak i noko nyare akkurat no.',
    en: 'You are looking at what we fetched at {time}. We cannot get anything newer right now.',
  },
  asOf: { nb: 'Oppdatert kl. {time}', nn: 'Oppdatert kl. {time}', en: 'Updated at {time}' },
  signedOut: {
    nb: 'Du er logget ut. Alt du har skrevet, er tatt vare på i denne nettleseren.',
    nn: 'Du er logga ut. Alt du har skrive, er teke vare på i denne nettlesaren.',
    en: 'You have been signed out. Everything you have written is kept in this browser.',
  },
  signInAgain: { nb: 'Logg inn igjen', nn: 'Logg inn igjen', en: 'Sign in again' },
  lost: { nb: 'Denne siden finnes ikke', nn: 'Denne sida finst ikkje', en: 'This page does not exist' },
  lostText: {
    nb: 'Lenken kan være gammel, eller siden er ikke din. Herfra kommer du videre.',
    nn: 'Lenkja kan vere gammal, eller sida er ikkje di. Herifrå kjem du vidare.',
    en: 'The link may be old, or the page is not yours. Here is a way on.',
  },
  toHome: { nb: 'Gå til Hjem', nn: 'Gå til Heim', en: 'Go to Home' },
  broken: { nb: 'Siden stoppet', nn: 'Sida stoppa', en: 'The page stopped' },
  brokenText: {
    nb: 'Det er vår feil. Det du har skrevet, er tatt vare på. Last siden på nytt.',
    nn: 'Det er vår feil. Det du har skrive, er teke vare på. Last sida på nytt.',
    en: 'It is our fault. What you have written is kept. Reload the page.',
  },
  reload: { nb: 'Last på nytt', nn: 'Last på nytt', en: 'Reload' },
});
