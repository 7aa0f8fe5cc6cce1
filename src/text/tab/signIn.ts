/** Texts of the first sign-in. */
import { texts } from '../say.ts';

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
    nb: 'Det gikk ikke denne gangen. Prøv en gang til. Kanskje må en administrator godkjenne Oppdrift først.',
    nn: 'Det gjekk ikkje denne gongen. Prøv ein gong til. Kanskje må ein administrator godkjenne Oppdrift først.',
    en: 'It did not work this time. Try once more. An administrator may have to approve Oppdrift first.',
  },
  us: { nb: 'oss', nn: 'oss', en: 'us' },
});
