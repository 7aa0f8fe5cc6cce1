/** Texts of the fields of a form: help, counters, conflicts, and what a field cannot do yet. */
import { texts } from '../say.ts';

export const form = texts({
  optional: { nb: '(frivillig)', nn: '(frivillig)', en: '(optional)' },
  why: { nb: 'Hvorfor spør vi?', nn: 'Kvifor spør vi?', en: 'Why do we ask?' },
  example: { nb: 'Eksempel', nn: 'Døme', en: 'Example' },
  helpTitle: { nb: 'Hjelp til spørsmålet', nn: 'Hjelp til spørsmålet', en: 'Help with the question' },
  noHelp: {
    nb: 'Velg et spørsmål, så får du hjelp her.',
    nn: 'Vel eit spørsmål, så får du hjelp her.',
    en: 'Choose a question, and help appears here.',
  },
  left: { nb: '{count} tegn igjen', nn: '{count} teikn att', en: '{count} characters left' },
  over: {
    nb: '{count} tegn for mye. Alt er tatt vare på, og du kan skrive videre. Teksten må kortes ned før dere sender inn.',
    nn: '{count} teikn for mykje. Alt er teke vare på, og du kan skrive vidare. Teksten må kortast ned før de sender inn.',
    en: '{count} characters too many. Everything is kept and you can go on writing. The text must be shortened before you send it in.',
  },
  near: { nb: 'Du nærmer deg {max} tegn.', nn: 'Du nærmar deg {max} teikn.', en: 'You are getting close to {max} characters.' },
  tooLong: {
    nb: 'Teksten er lengre enn grensen.',
    nn: 'Teksten er lengre enn grensa.',
    en: 'The text is longer than the limit.',
  },
  tooLongToSave: {
    nb: 'Så lang tekst kan vi ikke lagre hos oss. Den er tatt vare på i denne nettleseren. Kort den ned, så lagrer vi den.',
    nn: 'Så lang tekst kan vi ikkje lagre hos oss. Han er teken vare på i denne nettlesaren. Kort han ned, så lagrar vi han.',
    en: 'We cannot store a text this long. It is kept in this browser. Shorten it, and we will save it.',
  },
  yes: { nb: 'Ja', nn: 'Ja', en: 'Yes' },
  no: { nb: 'Nei', nn: 'Nei', en: 'No' },
  more: { nb: 'Fortell mer', nn: 'Fortel meir', en: 'Tell us more' },
  moreFor: { nb: 'Fortell mer: {label}', nn: 'Fortel meir: {label}', en: 'Tell us more: {label}' },
  kroner: { nb: 'kr', nn: 'kr', en: 'kr' },
  onlyDigits: {
    nb: 'Skriv bare tall, for eksempel 300 000.',
    nn: 'Skriv berre tal, til dømes 300 000.',
    en: 'Write digits only, for example 300 000.',
  },
  searching: { nb: 'Leter …', nn: 'Leitar …', en: 'Searching …' },
  nobody: {
    nb: 'Ingen i katalogen heter det. Navnet du har skrevet, holder.',
    nn: 'Ingen i katalogen heiter det. Namnet du har skrive, held.',
    en: 'Nobody in the directory has that name. The name you have written is enough.',
  },
  directoryAway: {
    nb: 'Katalogen svarer ikke. Skriv navnet selv, det holder.',
    nn: 'Katalogen svarar ikkje. Skriv namnet sjølv, det held.',
    en: 'The directory does not answer. Write the name yourself, that is enough.',
  },
  directoryConsent: {
    nb: 'Skriv navnet selv, eller la Oppdrift slå det opp i katalogen.',
    nn: 'Skriv namnet sjølv, eller la Oppdrift slå det opp i katalogen.',
    en: 'Write the name yourself, or let Oppdrift look it up in the directory.',
  },
  typeName: { nb: 'Skriv begynnelsen av navnet', nn: 'Skriv starten av namnet', en: 'Write the beginning of the name' },
  consent: { nb: 'Gi samtykke', nn: 'Gi samtykke', en: 'Give consent' },
  typed: { nb: '{name} (skrevet inn)', nn: '{name} (skrive inn)', en: '{name} (typed)' },
  addRow: { nb: 'Legg til en rad', nn: 'Legg til ei rad', en: 'Add a row' },
  removeRow: { nb: 'Fjern rad {number}', nn: 'Fjern rad {number}', en: 'Remove row {number}' },
  row: { nb: 'Rad {number}', nn: 'Rad {number}', en: 'Row {number}' },
  files: {
    nb: 'Vedlegg kan ikke legges ved her ennå. Beskriv gjerne med ord, eller vis det frem på verkstedet.',
    nn: 'Vedlegg kan ikkje leggjast ved her enno. Skildre gjerne med ord, eller vis det fram på verkstaden.',
    en: 'Files cannot be attached here yet. Describe it in words, or show it at the workshop.',
  },
  conflict: {
    nb: 'Dette svaret er endret et annet sted samtidig. Ingenting er mistet – velg hvilket som skal gjelde.',
    nn: 'Dette svaret er endra ein annan stad samstundes. Ingenting er mista – vel kva for eit som skal gjelde.',
    en: 'This answer was changed somewhere else at the same time. Nothing is lost – choose which one should stand.',
  },
  mine: { nb: 'Det du har skrevet her', nn: 'Det du har skrive her', en: 'What you have written here' },
  theirs: { nb: 'Det som er lagret', nn: 'Det som er lagra', en: 'What is saved' },
  keepMine: { nb: 'Behold mitt', nn: 'Behald mitt', en: 'Keep mine' },
  takeTheirs: { nb: 'Bruk det lagrede', nn: 'Bruk det lagra', en: 'Use the saved one' },
  nothing: { nb: '(tomt)', nn: '(tomt)', en: '(empty)' },
  unanswered: { nb: 'Ikke besvart', nn: 'Ikkje svart på', en: 'Not answered' },
});
