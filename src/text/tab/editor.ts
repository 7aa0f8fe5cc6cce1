/** Texts of the editor of an application: steps, saving, restoring. */
import { texts } from '../say.ts';

/** The editor. */
export const editor = texts({
  draft: { nb: 'Utkast', nn: 'Utkast', en: 'Draft' },
  untitled: { nb: 'Søknad uten navn ennå', nn: 'Søknad utan namn enno', en: 'Application without a name yet' },
  deadline: { nb: 'Frist {moment} – {inDays}', nn: 'Frist {moment} – {inDays}', en: 'Deadline {moment} – {inDays}' },
  noDeadline: {
    nb: 'Neste runde har ikke fått frist ennå',
    nn: 'Neste runde har ikkje fått frist enno',
    en: 'The next round has no deadline yet',
  },
  steps: { nb: 'Stegene', nn: 'Stega', en: 'The steps' },
  progress: { nb: '{done} av {inAll} steg ferdig', nn: '{done} av {inAll} steg ferdige', en: '{done} of {inAll} steps done' },
  noMoreHelp: {
    nb: 'Her er det ikke mer hjelp enn linjen under spørsmålet.',
    nn: 'Her er det ikkje meir hjelp enn linja under spørsmålet.',
    en: 'There is no more help here than the line below the question.',
  },
  stepDone: { nb: 'ferdig', nn: 'ferdig', en: 'done' },
  markDone: {
    nb: 'Vi er ferdige med dette steget',
    nn: 'Vi er ferdige med dette steget',
    en: 'We are done with this step',
  },
  markDoneHint: {
    nb: 'Det er dere som bestemmer. Dere kan endre svarene likevel.',
    nn: 'Det er de som bestemmer. De kan endre svara likevel.',
    en: 'You decide. You can still change the answers.',
  },
  nextStep: { nb: 'Neste: {title}', nn: 'Neste: {title}', en: 'Next: {title}' },
  previous: { nb: 'Forrige', nn: 'Førre', en: 'Previous' },
  next: { nb: 'Neste', nn: 'Neste', en: 'Next' },
  review: { nb: 'Se over og send inn', nn: 'Sjå over og send inn', en: 'Look over and send in' },
  allQuestions: { nb: 'Se alle spørsmålene', nn: 'Sjå alle spørsmåla', en: 'See all the questions' },
  questionOf: {
    nb: '{title}: spørsmål {at} av {inAll}',
    nn: '{title}: spørsmål {at} av {inAll}',
    en: '{title}: question {at} of {inAll}',
  },
  saving: { nb: 'Lagrer …', nn: 'Lagrar …', en: 'Saving …' },
  saved: { nb: 'Lagret kl.\u00a0{time}', nn: 'Lagra kl.\u00a0{time}', en: 'Saved at\u00a0{time}' },
  savedDay: { nb: 'Sist lagret {moment}', nn: 'Sist lagra {moment}', en: 'Last saved {moment}' },
  offline: {
    nb: 'Ikke på nett – alt er tatt vare på her',
    nn: 'Ikkje på nett – alt er teke vare på her',
    en: 'Offline – everything is kept here',
  },
  fault: {
    nb: 'Får ikke lagret akkurat nå – alt er tatt vare på her, og vi prøver igjen',
    nn: 'Får ikkje lagra akkurat no – alt er teke vare på her, og vi prøver igjen',
    en: 'Cannot save right now – everything is kept here, and we will try again',
  },
  heldBack: {
    nb: 'Ett eller flere svar er for lange til å lagres – de er tatt vare på her til de er kortet ned',
    nn: 'Eitt eller fleire svar er for lange til å lagrast – dei er tekne vare på her til dei er korta ned',
    en: 'One or more answers are too long to be saved – they are kept here until they are shortened',
  },
  signIn: {
    nb: 'Du er logget ut – alt er tatt vare på her',
    nn: 'Du er logga ut – alt er teke vare på her',
    en: 'You are signed out – everything is kept here',
  },
  closed: {
    nb: 'Søknaden kan ikke endres lenger. Det du har skrevet siden sist, ligger bare her',
    nn: 'Søknaden kan ikkje endrast lenger. Det du har skrive sidan sist, ligg berre her',
    en: 'The application can no longer be changed. What you wrote since last time is only here',
  },
  conflicts: {
    nb: 'Ett eller flere svar er endret et annet sted. Velg hva som skal gjelde.',
    nn: 'Eitt eller fleire svar er endra ein annan stad. Vel kva som skal gjelde.',
    en: 'One or more answers were changed somewhere else. Choose what should stand.',
  },
  notKept: {
    nb: 'Denne nettleseren lar oss ikke ta vare på teksten. Vent på «Lagret» før du lukker.',
    nn: 'Denne nettlesaren lèt oss ikkje ta vare på teksten. Vent på «Lagra» før du lukkar.',
    en: 'This browser does not let us keep the text. Wait for “Saved” before you close.',
  },
  sentNotice: {
    nb: 'Søknaden er sendt inn. Du kan endre den til fristen. Endringene gjelder først når du sender inn på nytt.',
    nn: 'Søknaden er send inn. Du kan endre han til fristen. Endringane gjeld først når du sender inn på nytt.',
    en: 'The application has been sent in. You can change it until the deadline. Changes count only when you send it in again.',
  },
  goneNotice: {
    nb: 'Søknaden er slettet fra listen, så rådet ser den ikke. Alt du skrev, er her. Send inn på nytt, eller spør oss.',
    nn: 'Søknaden er sletta frå lista, så rådet ser han ikkje. Alt du skreiv, er her. Send inn på nytt, eller spør oss.',
    en: 'The application has been deleted from the list, so the council does not see it. All you wrote is here. Send it in again, or ask us.',
  },
  withdrawnNotice: {
    nb: 'Søknaden er trukket. Du kan sende den inn på nytt til fristen.',
    nn: 'Søknaden er trekt. Du kan sende han inn på nytt til fristen.',
    en: 'The application has been withdrawn. You can send it in again until the deadline.',
  },
  carriedOver: {
    nb: 'Runden du begynte i, er over. Utkastet er med i neste runde, og alt du har skrevet, er her.',
    nn: 'Runden du byrja i, er over. Utkastet er med i neste runde, og alt du har skrive, er her.',
    en: 'The round you began in is over. The draft is in the next round, and everything you have written is here.',
  },
  waits: {
    nb: 'Runden du begynte i, er over, og neste runde er ikke kunngjort ennå. Du kan skrive videre så lenge. Utkastet blir med når neste runde kommer.',
    nn: 'Runden du byrja i, er over, og neste runde er ikkje kunngjord enno. Du kan skrive vidare så lenge. Utkastet blir med når neste runde kjem.',
    en: 'The round you began in is over, and the next one has not been announced yet. You can go on writing meanwhile. The draft will be in the next round when it comes.',
  },
  readOnlyWithdrawn: {
    nb: 'Søknaden er trukket og kan ikke endres lenger. Dette er det siste du skrev.',
    nn: 'Søknaden er trekt og kan ikkje endrast lenger. Dette er det siste du skreiv.',
    en: 'The application has been withdrawn and can no longer be changed. This is the latest you wrote.',
  },
  readOnly: {
    nb: 'Denne søknaden kan ikke endres lenger. Slik ble den.',
    nn: 'Denne søknaden kan ikkje endrast lenger. Slik vart han.',
    en: 'This application can no longer be changed. This is how it turned out.',
  },
  tooLateTitle: { nb: 'Dette rakk ikke å bli lagret', nn: 'Dette rakk ikkje å bli lagra', en: 'This was not saved in time' },
  tooLateText: {
    nb: 'Du skrev det i denne nettleseren, men søknaden kunne ikke endres lenger. Kopier teksten hvis du vil bruke den et annet sted.',
    nn: 'Du skreiv det i denne nettlesaren, men søknaden kunne ikkje endrast lenger. Kopier teksten om du vil bruke han ein annan stad.',
    en: 'You wrote it in this browser, but the application could no longer be changed. Copy the text if you want to use it elsewhere.',
  },
  restoreTitle: {
    nb: 'Vi fant tekst som ikke rakk å bli lagret',
    nn: 'Vi fann tekst som ikkje rakk å bli lagra',
    en: 'We found text that was not saved in time',
  },
  restoreText: {
    nb: 'Du skrev dette i denne nettleseren {moment}. Vil du ha det tilbake?',
    nn: 'Du skreiv dette i denne nettlesaren {moment}. Vil du ha det tilbake?',
    en: 'You wrote this in this browser {moment}. Do you want it back?',
  },
  restore: { nb: 'Hent det tilbake', nn: 'Hent det tilbake', en: 'Bring it back' },
  throwAway: { nb: 'Kast det', nn: 'Kast det', en: 'Throw it away' },
  later: { nb: 'Spør meg senere', nn: 'Spør meg seinare', en: 'Ask me later' },
});
