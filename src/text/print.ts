/** Texts of the pages made for print, and of a link that is used up. */
import { texts } from './say.ts';

export const print = texts({
  open: { nb: 'Skriv ut eller lagre', nn: 'Skriv ut eller lagre', en: 'Print or save' },
  opened: {
    nb: 'Utskriften åpnes i et nytt vindu. Kom den ikke?',
    nn: 'Utskrifta blir opna i eit nytt vindauge. Kom ho ikkje?',
    en: 'The page for print opens in a new window. Did it not come?',
  },
  openHere: { nb: 'Åpne den her', nn: 'Opne ho her', en: 'Open it here' },
  receiptTitle: { nb: 'Kvittering for søknad', nn: 'Kvittering for søknad', en: 'Receipt for an application' },
  print: { nb: 'Skriv ut eller lagre som PDF', nn: 'Skriv ut eller lagre som PDF', en: 'Print or save as PDF' },
  usedTitle: { nb: 'Lenken virker ikke lenger', nn: 'Lenka verkar ikkje lenger', en: 'The link no longer works' },
  used: {
    nb: 'Den virker én gang, i to minutter. Gå tilbake til Oppdrift og trykk på «Skriv ut eller lagre» på nytt.',
    nn: 'Ho verkar éin gong, i to minutt. Gå tilbake til Oppdrift og trykk på «Skriv ut eller lagre» på nytt.',
    en: 'It works once, for two minutes. Go back to Oppdrift and press “Print or save” again.',
  },
});
