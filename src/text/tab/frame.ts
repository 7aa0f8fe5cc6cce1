/** Texts of the tab's frame: navigation, foot, language, and the states every page can be in. */
import { texts } from '../say.ts';

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

export const signIn = texts({
  title: { nb: 'Velkommen til Oppdrift', nn: 'Velkomen til Oppdrift', en: 'Welcome to Oppdrift' },
  consentText: {
    nb: 'Oppdrift trenger ditt ja til å se navnet ditt og hvem du jobber med, så slipper du å skrive det selv.',
    nn: 'Oppdrift treng ditt ja til å sjå namnet ditt og kven du arbeider med, så slepp du å skrive det sjølv.',
    en: 'Oppdrift needs your permission to see your name and who you work with, so that you need not type it.',
  },
  consent: { nb: 'Gi samtykke', nn: 'Gi samtykke', en: 'Give consent' },
  signInText: {
    nb: 'Logg inn med jobbkontoen din for å komme i gang.',
    nn: 'Logg inn med jobbkontoen din for å kome i gang.',
    en: 'Sign in with your work account to get started.',
  },
  signIn: { nb: 'Logg inn', nn: 'Logg inn', en: 'Sign in' },
  adminText: {
    nb: 'En administrator må godkjenne Oppdrift for kommunen før du kan bruke det.',
    nn: 'Ein administrator må godkjenne Oppdrift for kommunen før du kan bruke det.',
    en: 'An administrator must approve Oppdrift for the municipality before you can use it.',
  },
  whomToAsk: {
    nb: 'Be {name} om å ordne det, og prøv igjen etterpå.',
    nn: 'Be {name} om å ordne det, og prøv igjen etterpå.',
    en: 'Ask {name} to arrange it, and try again afterwards.',
  },
  unavailableText: {
    nb: 'Innloggingen svarer ikke akkurat nå. Prøv igjen om litt.',
    nn: 'Innlogginga svarar ikkje akkurat no. Prøv igjen om litt.',
    en: 'Signing in is not available right now. Try again in a little while.',
  },
  stillNot: {
    nb: 'Det gikk ikke denne gangen. Prøv en gang til, eller spør {name}.',
    nn: 'Det gjekk ikkje denne gongen. Prøv ein gong til, eller spør {name}.',
    en: 'It did not work this time. Try once more, or ask {name}.',
  },
  us: { nb: 'oss', nn: 'oss', en: 'us' },
});
