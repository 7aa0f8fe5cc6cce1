/** Texts of the front page: greeting, the next thing, the season, what is mine. */
import { texts } from '../say.ts';

export const home = texts({
  morning: { nb: 'God morgen, {name}', nn: 'God morgon, {name}', en: 'Good morning, {name}' },
  day: { nb: 'Hei, {name}', nn: 'Hei, {name}', en: 'Hello, {name}' },
  evening: { nb: 'God kveld, {name}', nn: 'God kveld, {name}', en: 'Good evening, {name}' },
  greeting: { nb: 'Hei', nn: 'Hei', en: 'Hello' },
  next: { nb: 'Neste steg', nn: 'Neste steg', en: 'Your next step' },
  missing: { nb: '{title} mangler {count}.', nn: '{title} manglar {count}.', en: '{title} lacks {count}.' },
  oneAnswer: { nb: 'ett svar', nn: 'eitt svar', en: 'one answer' },
  answers: { nb: '{count} svar', nn: '{count} svar', en: '{count} answers' },
  complete: {
    nb: '{title} er klart til å sendes inn.',
    nn: '{title} er klart til å sendast inn.',
    en: '{title} is ready to be sent in.',
  },
  namedDraft: { nb: 'Utkastet «{title}»', nn: 'Utkastet «{title}»', en: 'The draft “{title}”' },
  unnamedDraft: { nb: 'Utkastet ditt', nn: 'Utkastet ditt', en: 'Your draft' },
  deadline: {
    nb: 'Fristen er {moment} – {inDays}.',
    nn: 'Fristen er {moment} – {inDays}.',
    en: 'The deadline is {moment} – {inDays}.',
  },
  noDeadline: {
    nb: 'Neste runde har ikke fått frist ennå.',
    nn: 'Neste runde har ikkje fått frist enno.',
    en: 'The next round has no deadline yet.',
  },
  continue: { nb: 'Skriv videre', nn: 'Skriv vidare', en: 'Go on writing' },
  lookOver: { nb: 'Se over og send inn', nn: 'Sjå over og send inn', en: 'Look over and send in' },
  sendAgain: {
    nb: '{title} er endret etter at du sendte det inn. Send på nytt, så rådet får siste versjon.',
    nn: '{title} er endra etter at du sende det inn. Send på nytt, så rådet får siste versjon.',
    en: '{title} has changed since you sent it in. Send it again, so that the council gets the latest version.',
  },
  workshopSoon: { nb: '{title} er {inDays}.', nn: '{title} er {inDays}.', en: '{title} is {inDays}.' },
  seeWorkshop: { nb: 'Se verkstedet', nn: 'Sjå verkstaden', en: 'See the workshop' },
  start: { nb: 'Har du noe du vil endre?', nn: 'Har du noko du vil endre?', en: 'Is there something you want to change?' },
  startText: {
    nb: 'Du trenger ingen ferdig idé. Det holder å vite hva som er vanskelig i dag.',
    nn: 'Du treng ingen ferdig idé. Det held å vite kva som er vanskeleg i dag.',
    en: 'You need no finished idea. It is enough to know what is difficult today.',
  },
  startNeed: { nb: 'Start med behovet', nn: 'Start med behovet', en: 'Start with the need' },
  joinWorkshop: { nb: 'Meld deg på søkerverksted', nn: 'Meld deg på søkjarverkstad', en: 'Join an applicants’ workshop' },
  mine: { nb: 'Mitt', nn: 'Mitt', en: 'Mine' },
  mySignups: { nb: 'Påmeldingene mine', nn: 'Påmeldingane mine', en: 'My sign-ups' },
  noSignups: {
    nb: 'Du er ikke påmeldt noe ennå.',
    nn: 'Du er ikkje påmeld noko enno.',
    en: 'You have not signed up for anything yet.',
  },
  seeWorkshops: { nb: 'Se verkstedene', nn: 'Sjå verkstadene', en: 'See the workshops' },
  myDrafts: { nb: 'Søknadene mine', nn: 'Søknadene mine', en: 'My applications' },
  noDrafts: {
    nb: 'Du har ikke begynt på noe ennå. De fleste starter med et behov, ikke en løsning.',
    nn: 'Du har ikkje byrja på noko enno. Dei fleste startar med eit behov, ikkje ei løysing.',
    en: 'You have not started anything yet. Most people start with a need, not a solution.',
  },
  subscriptions: { nb: 'Vil du ha beskjed?', nn: 'Vil du ha beskjed?', en: 'Do you want to be told?' },
  subscriptionsText: {
    nb: 'Vi sier bare fra om det du velger her. Du kan slå det av igjen når som helst.',
    nn: 'Vi seier berre frå om det du vel her. Du kan slå det av igjen når som helst.',
    en: 'We only tell you about what you choose here. You can switch it off again at any time.',
  },
});

export const season = texts({
  title: { nb: 'Sesongen', nn: 'Sesongen', en: 'The season' },
  sample: {
    nb: 'Noen av datoene er eksempler. Programteamet setter de riktige.',
    nn: 'Nokre av datoane er døme. Programteamet set dei rette.',
    en: 'Some of the dates are examples. The programme team will set the real ones.',
  },
  sampleDate: { nb: 'Datoen er et eksempel.', nn: 'Datoen er eit døme.', en: 'The date is an example.' },
  today: { nb: 'I dag', nn: 'I dag', en: 'Today' },
  past: { nb: 'over', nn: 'over', en: 'over' },
  empty: {
    nb: 'Neste sesong har ikke fått datoer ennå. Slå på beskjed under, så hører du fra oss.',
    nn: 'Neste sesong har ikkje fått datoar enno. Slå på beskjed under, så høyrer du frå oss.',
    en: 'The next season has no dates yet. Switch on messages below, and you will hear from us.',
  },
  when: { nb: 'Når', nn: 'Når', en: 'When' },
  where: { nb: 'Hvor', nn: 'Kvar', en: 'Where' },
  what: { nb: 'Hva', nn: 'Kva', en: 'What' },
  calendar: { nb: 'Legg i kalender', nn: 'Legg i kalenderen', en: 'Add to calendar' },
  openWorkshop: { nb: 'Se og meld deg på', nn: 'Sjå og meld deg på', en: 'See and sign up' },
  openDrafts: { nb: 'Gå til søknadene', nn: 'Gå til søknadene', en: 'Go to the applications' },
  roundOpens: { nb: 'Runden åpner', nn: 'Runden opnar', en: 'The round opens' },
  infoSparring: {
    nb: 'Informasjons- og sparringsverksted',
    nn: 'Informasjons- og sparringsverkstad',
    en: 'Information and sparring workshop',
  },
  applicantWorkshop: { nb: 'Søkerverksted', nn: 'Søkjarverkstad', en: 'Applicants’ workshop' },
  applicationDeadline: { nb: 'Søknadsfrist', nn: 'Søknadsfrist', en: 'Application deadline' },
  answer: { nb: 'Svar til alle søkere', nn: 'Svar til alle søkjarar', en: 'Answers to all applicants' },
  prizeDeadline: { nb: 'Frist for prisene', nn: 'Frist for prisane', en: 'Prize deadline' },
  ceremony: { nb: 'Prisutdeling', nn: 'Prisutdeling', en: 'Prize ceremony' },
});

/** What each stop of the season is, for those who meet it the first time. */
export const seasonTold = texts({
  roundOpens: {
    nb: 'Fra nå kan søknader sendes inn. Å skrive kan du gjøre når som helst.',
    nn: 'Frå no kan søknader sendast inn. Å skrive kan du gjere når som helst.',
    en: 'From now on applications can be sent in. You can write at any time.',
  },
  infoSparring: {
    nb: 'Hør hva Oppdrift er, og prøv ideen din på kollegaer.',
    nn: 'Høyr kva Oppdrift er, og prøv ideen din på kollegaer.',
    en: 'Hear what Oppdrift is, and try your idea on colleagues.',
  },
  applicantWorkshop: {
    nb: 'En dag til å skrive søknaden sammen med andre og en veileder.',
    nn: 'Ein dag til å skrive søknaden saman med andre og ein rettleiar.',
    en: 'A day to write the application together with others and a guide.',
  },
  applicationDeadline: {
    nb: 'Siste dag for å sende inn. Du kan endre det du har sendt, helt til fristen.',
    nn: 'Siste dag for å sende inn. Du kan endre det du har sendt, heilt til fristen.',
    en: 'The last day to send in. You can change what you have sent until the deadline.',
  },
  answer: {
    nb: 'Alle som har søkt, får svar samtidig – med hva rådet likte, og hva som er neste steg.',
    nn: 'Alle som har søkt, får svar samstundes – med kva rådet likte, og kva som er neste steg.',
    en: 'Everyone who has applied is answered at the same time – with what the council liked and what comes next.',
  },
  prizeDeadline: {
    nb: 'Siste dag for å søke om pris eller foreslå noen andre.',
    nn: 'Siste dag for å søkje om pris eller foreslå nokon andre.',
    en: 'The last day to apply for a prize or to nominate somebody.',
  },
  ceremony: {
    nb: 'Prisene deles ut, og alle som har søkt, blir sett.',
    nn: 'Prisane blir delte ut, og alle som har søkt, blir sette.',
    en: 'The prizes are given out, and everyone who applied is seen.',
  },
});

export const topicWords = texts({
  rounds: { nb: 'Nye søknadsrunder og frister', nn: 'Nye søknadsrundar og fristar', en: 'New rounds and deadlines' },
  workshops: { nb: 'Nye verksteder', nn: 'Nye verkstader', en: 'New workshops' },
  prizes: { nb: 'Prisene', nn: 'Prisane', en: 'The prizes' },
  on: { nb: 'Du får beskjed om dette', nn: 'Du får beskjed om dette', en: 'You are told about this' },
  off: { nb: 'Gi meg beskjed', nn: 'Gi meg beskjed', en: 'Tell me' },
});
