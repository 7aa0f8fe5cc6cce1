/** What the bot says about deadlines and about a person's drafts and applications. */
import { texts } from './say.ts';

/** Answers to «frister». */
export const deadlineTexts = texts({
  header: { nb: 'Søknadsfrist', nn: 'Søknadsfrist', en: 'Application deadline' },
  norwegianTime: { nb: 'Norsk tid – {when}.', nn: 'Norsk tid – {when}.', en: 'Norwegian time – {when}.' },
  sample: { nb: 'Datoen er et eksempel.', nn: 'Datoen er eit døme.', en: 'The date is an example.' },
  oneDraft: {
    nb: 'Du har ett utkast: «{title}», {left} av {all} steg gjenstår.',
    nn: 'Du har eitt utkast: «{title}», {left} av {all} steg står att.',
    en: 'You have one draft: “{title}”, {left} of {all} steps left.',
  },
  manyDrafts: {
    nb: 'Du har {count} utkast. Det siste du skrev på, er «{title}».',
    nn: 'Du har {count} utkast. Det siste du skreiv på, er «{title}».',
    en: 'You have {count} drafts. The last you wrote on is “{title}”.',
  },
  plain: {
    nb: 'Søknadsfrist: {moment} (norsk tid) – {when}.',
    nn: 'Søknadsfrist: {moment} (norsk tid) – {when}.',
    en: 'Application deadline: {moment} (Norwegian time) – {when}.',
  },
  opens: { nb: 'Runden åpner {moment}.', nn: 'Runden opnar {moment}.', en: 'The round opens on {moment}.' },
  prize: { nb: 'Frist for priser: {moment}.', nn: 'Frist for prisar: {moment}.', en: 'Deadline for prizes: {moment}.' },
  none: {
    nb: 'Det er ikke satt noen søknadsfrist ennå.',
    nn: 'Det er ikkje sett nokon søknadsfrist enno.',
    en: 'No application deadline has been set yet.',
  },
  over: { nb: 'Fristen gikk ut {moment}.', nn: 'Fristen gjekk ut {moment}.', en: 'The deadline was {moment}.' },
  nextUnset: {
    nb: 'Neste frist er ikke satt ennå.',
    nn: 'Neste frist er ikkje sett enno.',
    en: 'The next deadline has not been set yet.',
  },
  noneLine: {
    nb: 'Du kan skrive på et utkast når du vil, og jeg kan si fra når neste runde åpner.',
    nn: 'Du kan skrive på eit utkast når du vil, og eg kan seie frå når neste runde opnar.',
    en: 'You can write on a draft whenever you like, and I can tell you when the next round opens.',
  },
  noneLineTold: {
    nb: 'Du kan skrive på et utkast når du vil, og jeg sier fra når neste runde åpner.',
    nn: 'Du kan skrive på eit utkast når du vil, og eg seier frå når neste runde opnar.',
    en: 'You can write on a draft whenever you like, and I will tell you when the next round opens.',
  },
  tell: { nb: 'Ja, si fra', nn: 'Ja, sei frå', en: 'Yes, tell me' },
  openDraft: { nb: 'Åpne utkastet', nn: 'Opne utkastet', en: 'Open the draft' },
  start: { nb: 'Start med behovet', nn: 'Start med behovet', en: 'Start with the need' },
  remind: { nb: 'Minn meg før fristen', nn: 'Minn meg før fristen', en: 'Remind me in time' },
  season: { nb: 'Se hele sesongen', nn: 'Sjå heile sesongen', en: 'See the whole season' },
});

/** Answers to «mine søknader». */
export const applicationTexts = texts({
  header: { nb: 'Mine søknader', nn: 'Søknadene mine', en: 'My applications' },
  none: { nb: 'Du har ingen søknader ennå.', nn: 'Du har ingen søknader enno.', en: 'You have no applications yet.' },
  noneLine: { nb: 'Har du noe du vil endre?', nn: 'Har du noko du vil endre?', en: 'Is there something you want to change?' },
  count: { nb: '{count} søknader', nn: '{count} søknader', en: '{count} applications' },
  line: { nb: '«{title}»: {state}.', nn: '«{title}»: {state}.', en: '“{title}”: {state}.' },
  more: { nb: '… og {count} til.', nn: '… og {count} til.', en: '… and {count} more.' },
  untitled: { nb: 'uten tittel', nn: 'utan tittel', en: 'untitled' },
  writing: {
    nb: 'utkast, {left} av {all} steg gjenstår',
    nn: 'utkast, {left} av {all} steg står att',
    en: 'draft, {left} of {all} steps left',
  },
  submitted: { nb: 'sendt inn', nn: 'sendt inn', en: 'sent in' },
  returned: { nb: 'trenger svar fra dere', nn: 'treng svar frå dykk', en: 'needs an answer from you' },
  inAssessment: { nb: 'til vurdering', nn: 'til vurdering', en: 'under assessment' },
  changed: {
    nb: 'sendt inn, men endret siden. Send på nytt for at endringen skal telle',
    nn: 'sendt inn, men endra sidan. Send på nytt for at endringa skal telje',
    en: 'sent in, but changed since. Send it again for the change to count',
  },
  gone: {
    nb: 'slettet fra listen, så rådet ser den ikke. Send inn på nytt, eller spør oss',
    nn: 'sletta frå lista, så rådet ser han ikkje. Send inn på nytt, eller spør oss',
    en: 'deleted from the list, so the council does not see it. Send it in again, or ask us',
  },
  withdrawn: { nb: 'trukket', nn: 'trekt', en: 'withdrawn' },
  deadline: {
    nb: 'Fristen er {moment} – {when}.',
    nn: 'Fristen er {moment} – {when}.',
    en: 'The deadline is {moment} – {when}.',
  },
  sendAgainUntil: {
    nb: 'Du kan sende den inn på nytt til {moment} – {when}.',
    nn: 'Du kan sende han inn på nytt til {moment} – {when}.',
    en: 'You can send it in again until {moment} – {when}.',
  },
  editUntil: {
    nb: 'Du kan endre den til {moment}.',
    nn: 'Du kan endre han til {moment}.',
    en: 'You can change it until {moment}.',
  },
  answer: { nb: 'Svar {day}, etter planen.', nn: 'Svar {day}, etter planen.', en: 'Answer {day}, as planned.' },
  write: { nb: 'Skriv videre', nn: 'Skriv vidare', en: 'Go on writing' },
  open: { nb: 'Åpne', nn: 'Opne', en: 'Open' },
  all: { nb: 'Se alle', nn: 'Sjå alle', en: 'See all' },
  questions: { nb: 'Se alle spørsmål', nn: 'Sjå alle spørsmål', en: 'See all questions' },
  questionsHeader: { nb: 'Søknadsskjemaet', nn: 'Søknadsskjemaet', en: 'The application form' },
  questionsFact: {
    nb: '{questions} spørsmål i {steps} steg',
    nn: '{questions} spørsmål i {steps} steg',
    en: '{questions} questions in {steps} steps',
  },
  questionsLine: {
    nb: 'Du kan lese alle før du begynner, og skrive i den rekkefølgen du vil.',
    nn: 'Du kan lese alle før du byrjar, og skrive i den rekkjefølgja du vil.',
    en: 'You can read them all before you start, and write in the order you like.',
  },
});
