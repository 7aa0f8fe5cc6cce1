/** Why something was not done, as a sentence people can act on; one for every refusal code of domain, schema and API, in three languages. */
import type { Refusal } from '../schema/kit/check.ts';
import { type Language, type TextValues, texts } from './say.ts';
import { sayMoment } from './when.ts';

const sentences = texts({
  required: { nb: 'Her mangler det et svar.', nn: 'Her manglar det eit svar.', en: 'An answer is needed here.' },
  answersTooLong: {
    nb: 'Svarene er til sammen for lange til å lagres. Kort ned dette svaret.',
    nn: 'Svara er til saman for lange til å lagrast. Kort ned dette svaret.',
    en: 'Taken together, the answers are too long to be saved. Shorten this answer.',
  },
  tooLong: {
    nb: 'Teksten er for lang til å sendes inn. Kort den ned til {max} tegn. Alt du har skrevet, er tatt vare på.',
    nn: 'Teksten er for lang til å sendast inn. Kort han ned til {max} teikn. Alt du har skrive, er teke vare på.',
    en: 'The text is too long to be sent in. Shorten it to {max} characters. Everything you have written is kept.',
  },
  tooSmall: { nb: 'Tallet må være minst {min}.', nn: 'Talet må vere minst {min}.', en: 'The number must be at least {min}.' },
  tooLarge: { nb: 'Tallet kan være høyst {max}.', nn: 'Talet kan vere høgst {max}.', en: 'The number can be at most {max}.' },
  notNumber: { nb: 'Skriv et tall.', nn: 'Skriv eit tal.', en: 'Write a number.' },
  notWholeKroner: { nb: 'Skriv hele kroner, uten øre.', nn: 'Skriv heile kroner, utan øre.', en: 'Write whole kroner.' },
  notDate: { nb: 'Velg en dato.', nn: 'Vel ein dato.', en: 'Choose a date.' },
  notChoice: { nb: 'Velg et av svarene i listen.', nn: 'Vel eit av svara i lista.', en: 'Choose one of the answers listed.' },
  notPerson: {
    nb: 'Velg en person, eller skriv navnet.',
    nn: 'Vel ein person, eller skriv namnet.',
    en: 'Choose a person, or write the name.',
  },
  notText: { nb: 'Skriv svaret som tekst.', nn: 'Skriv svaret som tekst.', en: 'Write the answer as text.' },
  notYesNo: { nb: 'Svar ja eller nei.', nn: 'Svar ja eller nei.', en: 'Answer yes or no.' },
  notTable: { nb: 'Fyll ut minst én rad.', nn: 'Fyll ut minst éi rad.', en: 'Fill in at least one row.' },
  notJson: {
    nb: 'Innholdet kan ikke leses. Skriv det slik det var, eller tøm feltet.',
    nn: 'Innhaldet kan ikkje lesast. Skriv det slik det var, eller tøm feltet.',
    en: 'The content cannot be read. Write it as it was, or empty the field.',
  },
  tooFewRows: { nb: 'Fyll ut minst {min} rader.', nn: 'Fyll ut minst {min} rader.', en: 'Fill in at least {min} rows.' },
  tooManyRows: {
    nb: 'Høyst {max} rader kan sendes inn.',
    nn: 'Høgst {max} rader kan sendast inn.',
    en: 'At most {max} rows can be sent in.',
  },
  unknownField: {
    nb: 'Dette feltet finnes ikke lenger i skjemaet.',
    nn: 'Dette feltet finst ikkje lenger i skjemaet.',
    en: 'This field is no longer part of the form.',
  },
  tooManyDrafts: {
    nb: 'Du har mange utkast allerede. Slett et du ikke trenger, så kan du starte et nytt.',
    nn: 'Du har mange utkast alt. Slett eit du ikkje treng, så kan du starte eit nytt.',
    en: 'You have many drafts already. Delete one you do not need, and you can start a new one.',
  },
  formUnknown: {
    nb: 'Skjemaet finnes ikke akkurat nå. Spør oss, så ordner vi det.',
    nn: 'Skjemaet finst ikkje akkurat no. Spør oss, så ordnar vi det.',
    en: 'The form is not there right now. Ask us, and we will see to it.',
  },
  badInput: {
    nb: 'Noe i det du sendte, kunne ikke leses. Last siden på nytt og prøv igjen.',
    nn: 'Noko i det du sende, kunne ikkje lesast. Last sida på nytt og prøv igjen.',
    en: 'Something you sent could not be read. Reload the page and try again.',
  },
  notFound: {
    nb: 'Dette finnes ikke, eller det er ikke ditt.',
    nn: 'Dette finst ikkje, eller det er ikkje ditt.',
    en: 'This does not exist, or it is not yours.',
  },
  notAllowed: {
    nb: 'Dette har du ikke tilgang til.',
    nn: 'Dette har du ikkje tilgang til.',
    en: 'You do not have access to this.',
  },
  changedMeanwhile: {
    nb: 'Noen andre endret dette samtidig. Se over det nye og prøv igjen.',
    nn: 'Nokon andre endra dette samtidig. Sjå over det nye og prøv igjen.',
    en: 'Somebody else changed this at the same time. Look at what is new and try again.',
  },
  workshopUnknown: {
    nb: 'Dette verkstedet finnes ikke lenger.',
    nn: 'Denne verkstaden finst ikkje lenger.',
    en: 'This workshop no longer exists.',
  },
  workshopOver: {
    nb: 'Verkstedet er over, så påmeldingen er stengt.',
    nn: 'Verkstaden er over, så påmeldinga er stengd.',
    en: 'The workshop is over, so sign-up is closed.',
  },
  workshopUndated: {
    nb: 'Verkstedet har ikke fått tidspunkt ennå. Du kan melde deg på når det er satt.',
    nn: 'Verkstaden har ikkje fått tidspunkt enno. Du kan melde deg på når det er sett.',
    en: 'The workshop has no date yet. You can sign up once it is set.',
  },
  workshopCalledOff: { nb: 'Verkstedet er avlyst.', nn: 'Verkstaden er avlyst.', en: 'The workshop has been called off.' },
  roundNotOpen: {
    nb: 'Runden åpner {opens}. Da kan du sende inn. Til da kan du skrive så mye du vil.',
    nn: 'Runden opnar {opens}. Då kan du sende inn. Til då kan du skrive så mykje du vil.',
    en: 'The round opens {opens}. You can send in from then, and write as much as you like until then.',
  },
  roundNotOpenNoDate: {
    nb: 'Neste runde har ikke fått dato ennå. Du kan skrive så mye du vil så lenge.',
    nn: 'Neste runde har ikkje fått dato enno. Du kan skrive så mykje du vil så lenge.',
    en: 'The next round has no date yet. You can write as much as you like meanwhile.',
  },
  deadlinePassed: {
    nb: 'Fristen var {deadline}. Alt du har skrevet, er tatt vare på. Et utkast som ikke er sendt inn, blir med til neste runde.',
    nn: 'Fristen var {deadline}. Alt du har skrive, er teke vare på. Eit utkast som ikkje er sendt inn, blir med til neste runde.',
    en: 'The deadline was {deadline}. Everything you have written is kept. A draft that was not sent in goes on to the next round.',
  },
  roundClosed: {
    nb: 'Runden er avsluttet. Alt du har skrevet, er tatt vare på. Et utkast som ikke er sendt inn, blir med til neste runde.',
    nn: 'Runden er avslutta. Alt du har skrive, er teke vare på. Eit utkast som ikkje er sendt inn, blir med til neste runde.',
    en: 'The round is closed. Everything you have written is kept. A draft that was not sent in goes on to the next round.',
  },
  draftClosed: {
    nb: 'Søknaden kan ikke endres lenger.',
    nn: 'Søknaden kan ikkje endrast lenger.',
    en: 'The application can no longer be changed.',
  },
  draftSent: {
    nb: 'Søknaden er sendt inn og kan ikke slettes. Du kan trekke den i stedet.',
    nn: 'Søknaden er send inn og kan ikkje slettast. Du kan trekkje han i staden.',
    en: 'The application has been sent in and cannot be deleted. You can withdraw it instead.',
  },
  alreadyDecided: {
    nb: 'Søknaden kan ikke trekkes her lenger. Snakk med programteamet.',
    nn: 'Søknaden kan ikkje trekkjast her lenger. Snakk med programteamet.',
    en: 'The application can no longer be withdrawn here. Talk to the programme team.',
  },
  other: {
    nb: 'Dette gikk ikke ({code}). Prøv igjen, eller spør oss om hjelp.',
    nn: 'Dette gjekk ikkje ({code}). Prøv igjen, eller spør oss om hjelp.',
    en: 'This did not work ({code}). Try again, or ask us for help.',
  },
});

/** Values that are instants (UTC ms) and are read as dates; every other number is read with spaces between thousands. */
const INSTANTS = ['opens', 'deadline'];

const readable = (language: Language, values: TextValues = {}): TextValues =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      if (typeof value !== 'number') return [name, value];
      return [name, INSTANTS.includes(name) ? sayMoment(language, value) : grouped(value)];
    }),
  );

const grouped = (value: number): string => String(value).replace(/\B(?=(\d{3})+(?!\d))/g, '\u00a0');

/** The codes that have a sentence of their own. */
export type RefusalCode = Exclude<keyof typeof sentences.all, 'other' | 'roundNotOpenNoDate'>;

/** The sentence of a refusal, its dates and numbers as people read them; an unknown code is named, so that it can be told to somebody. */
export const sayRefusal = (language: Language, refusal: Refusal): string => {
  const values = readable(language, refusal.values);
  if (refusal.code === 'roundNotOpen' && values.opens === undefined) return sentences.say(language, 'roundNotOpenNoDate');
  if (!(refusal.code in sentences.all)) return sentences.say(language, 'other', { code: refusal.code });
  return sentences.say(language, refusal.code as RefusalCode, values);
};
