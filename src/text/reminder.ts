/** What reminders say, to people and in channels. Each is also a row of list `phrase` (key and language), where the programme team may write their own. */
import { reminderSeat } from './reminderSeat.ts';
import { texts } from './say.ts';

/** What reminders say; the seed of the list *Tekster*. */
export const reminder = texts({
  ...reminderSeat,

  'roundOpens.header': { nb: 'Søknadsrunden er åpen', nn: 'Søknadsrunden er open', en: 'The round is open' },
  'roundOpens.fact': { nb: 'Frist {deadline}', nn: 'Frist {deadline}', en: 'Deadline {deadline}' },
  'roundOpens.line': {
    nb: 'Har du noe du vil endre i tjenesten din? Start med behovet, så hjelper vi deg videre.',
    nn: 'Har du noko du vil endre i tenesta di? Start med behovet, så hjelper vi deg vidare.',
    en: 'Is there something you would like to change in your service? Start with the need, and we will help you on.',
  },
  'roundOpens.plain': {
    nb: '{title} er åpen for søknader. Fristen er {deadline} (norsk tid).',
    nn: '{title} er open for søknader. Fristen er {deadline} (norsk tid).',
    en: '{title} is open for applications. The deadline is {deadline} (Norwegian time).',
  },
  'roundOpens.plainNoDate': {
    nb: '{title} er åpen for søknader.',
    nn: '{title} er open for søknader.',
    en: '{title} is open for applications.',
  },

  'deadline.header': { nb: 'Søknadsfrist', nn: 'Søknadsfrist', en: 'Application deadline' },
  'deadline.headerMoved': { nb: 'Ny søknadsfrist', nn: 'Ny søknadsfrist', en: 'New application deadline' },
  'deadline.fact': { nb: '{deadline} – {inDays}', nn: '{deadline} – {inDays}', en: '{deadline} – {inDays}' },
  'deadline.line': {
    nb: 'Du kan sende inn, og endre det du har sendt, helt fram til fristen.',
    nn: 'Du kan sende inn, og endre det du har sendt, heilt fram til fristen.',
    en: 'You can send in, and change what you have sent, right up to the deadline.',
  },
  'deadline.plain': {
    nb: '{title}: Søknadsfristen er {deadline} (norsk tid) – {inDays}.',
    nn: '{title}: Søknadsfristen er {deadline} (norsk tid) – {inDays}.',
    en: '{title}: The application deadline is {deadline} (Norwegian time) – {inDays}.',
  },
  'deadline.plainInChannel': {
    nb: '{title}: Søknadsfristen er {deadline} (norsk tid).',
    nn: '{title}: Søknadsfristen er {deadline} (norsk tid).',
    en: '{title}: The application deadline is {deadline} (Norwegian time).',
  },

  'draft.header': { nb: 'Utkastet ditt', nn: 'Utkastet ditt', en: 'Your draft' },
  'draft.fact': {
    nb: 'Fristen er {deadline} – {inDays}',
    nn: 'Fristen er {deadline} – {inDays}',
    en: 'Due {deadline} – {inDays}',
  },
  'draft.line': {
    nb: '«{title}» er ikke sendt inn ennå.',
    nn: '«{title}» er ikkje sendt inn enno.',
    en: '“{title}” has not been sent in yet.',
  },
  'draft.lineChanged': {
    nb: 'Du har endret «{title}» etter at du sendte inn. Send inn på nytt, så er det den nye versjonen som gjelder.',
    nn: 'Du har endra «{title}» etter at du sende inn. Send inn på nytt, så er det den nye versjonen som gjeld.',
    en: 'You have changed “{title}” since you sent it in. Send it again, and the new version is the one that counts.',
  },
  'draft.untitled': { nb: 'Utkast uten tittel', nn: 'Utkast utan tittel', en: 'Untitled draft' },
  'draft.lineGone': {
    nb: '«{title}» er slettet fra listen over søknader. Send inn på nytt, eller spør oss.',
    nn: '«{title}» er sletta frå lista over søknader. Send inn på nytt, eller spør oss.',
    en: '“{title}” has been deleted from the list of applications. Send it in again, or ask us.',
  },
  'draft.plain': {
    nb: '{line} Fristen er {deadline} (norsk tid) – {inDays}.',
    nn: '{line} Fristen er {deadline} (norsk tid) – {inDays}.',
    en: '{line} The deadline is {deadline} (Norwegian time) – {inDays}.',
  },

  'workshop.header': { nb: 'Husk verkstedet', nn: 'Hugs verkstaden', en: 'Remember the workshop' },
  'workshop.headerMoved': { nb: 'Verkstedet er flyttet', nn: 'Verkstaden er flytta', en: 'The workshop has moved' },
  'workshop.headerSoon': { nb: 'Verkstedet begynner snart', nn: 'Verkstaden byrjar snart', en: 'The workshop begins soon' },
  'workshop.fact': { nb: '{start} – {inDays}', nn: '{start} – {inDays}', en: '{start} – {inDays}' },
  'workshop.factToday': { nb: 'I dag kl. {time}', nn: 'I dag kl. {time}', en: 'Today at {time}' },
  'workshop.prepare': { nb: 'Forbered deg: {prepare}', nn: 'Førebu deg: {prepare}', en: 'How to prepare: {prepare}' },
  'workshop.plain': {
    nb: '{title} {start} – {inDays}. Du er påmeldt.',
    nn: '{title} {start} – {inDays}. Du er påmeld.',
    en: '{title}, {start} – {inDays}. You are signed up.',
  },

  'seats.header': { nb: 'Det er ledige plasser', nn: 'Det er ledige plassar', en: 'There are free seats' },
  'seats.headerFull': { nb: 'Verkstedet er fullt', nn: 'Verkstaden er full', en: 'The workshop is full' },
  'seats.headerCalledOff': { nb: 'Verkstedet er avlyst', nn: 'Verkstaden er avlyst', en: 'The workshop is called off' },
  'seats.line': {
    nb: 'Meld deg på, så får du hjelp til å finne behovet og skrive søknaden.',
    nn: 'Meld deg på, så får du hjelp til å finne behovet og skrive søknaden.',
    en: 'Sign up, and get help to find the need and write the application.',
  },
  'seats.lineFull': {
    nb: 'Sett deg på ventelisten. Blir en plass ledig, sier jeg fra i chatten.',
    nn: 'Set deg på ventelista. Blir ein plass ledig, seier eg frå i chatten.',
    en: 'Join the waiting list. When a seat is free, I will tell you in the chat.',
  },
  'seats.plain': {
    nb: '{title} {start}. Det er ledige plasser.',
    nn: '{title} {start}. Det er ledige plassar.',
    en: '{title}, {start}. There are free seats.',
  },
  'seats.plainFull': {
    nb: '{title} {start} er fullt. Du kan stå på venteliste.',
    nn: '{title} {start} er fullt. Du kan stå på venteliste.',
    en: '{title}, {start}, is full. You can join the waiting list.',
  },
  'seats.plainCalledOff': {
    nb: '{title} {start} er avlyst.',
    nn: '{title} {start} er avlyst.',
    en: '{title}, {start}, is called off.',
  },

  'thanks.header': { nb: 'Takk for sist!', nn: 'Takk for sist!', en: 'Thank you for coming!' },
  'thanks.line': {
    nb: 'Start utkastet ditt mens ideene er ferske.',
    nn: 'Start utkastet ditt medan ideane er ferske.',
    en: 'Start your draft while the ideas are fresh.',
  },
  'thanks.plain': {
    nb: '{title}: Takk for sist! Start utkastet ditt mens ideene er ferske.',
    nn: '{title}: Takk for sist! Start utkastet ditt medan ideane er ferske.',
    en: '{title}: Thank you for coming! Start your draft while the ideas are fresh.',
  },

  'combined.header': { nb: 'Påminnelser', nn: 'Påminningar', en: 'Reminders' },
  'combined.fact': { nb: '{count} ting å huske', nn: '{count} ting å hugse', en: '{count} things to remember' },

  'why.rounds': {
    nb: 'Du får dette fordi du abonnerer på søknadsrunder. Skriv «avslutt» hvis du vil slippe.',
    nn: 'Du får dette fordi du abonnerer på søknadsrundar. Skriv «avslutt» om du vil sleppe.',
    en: 'You get this because you subscribe to application rounds. Write “stop” if you would rather not.',
  },
  'why.workshops': {
    nb: 'Du får dette fordi du abonnerer på verksteder. Skriv «avslutt» hvis du vil slippe.',
    nn: 'Du får dette fordi du abonnerer på verkstader. Skriv «avslutt» om du vil sleppe.',
    en: 'You get this because you subscribe to workshops. Write “stop” if you would rather not.',
  },
  'why.draft': {
    nb: 'Du får dette fordi du skriver på utkastet.',
    nn: 'Du får dette fordi du skriv på utkastet.',
    en: 'You get this because you are writing this draft.',
  },
  'why.signedUp': {
    nb: 'Du får dette fordi du er påmeldt.',
    nn: 'Du får dette fordi du er påmeld.',
    en: 'You get this because you are signed up.',
  },
  'why.attended': {
    nb: 'Du får dette fordi du var med.',
    nn: 'Du får dette fordi du var med.',
    en: 'You get this because you were there.',
  },
  'why.waited': {
    nb: 'Du får dette fordi du sto på ventelisten.',
    nn: 'Du får dette fordi du stod på ventelista.',
    en: 'You get this because you were on the waiting list.',
  },
  'why.waiting': {
    nb: 'Du får dette fordi du står på ventelisten.',
    nn: 'Du får dette fordi du står på ventelista.',
    en: 'You get this because you are on the waiting list.',
  },
  'why.channel': {
    nb: 'Kanalen får dette fordi Oppdrift er lagt til i teamet.',
    nn: 'Kanalen får dette fordi Oppdrift er lagt til i teamet.',
    en: 'The channel gets this because Oppdrift was added to the team.',
  },
  'why.combined': {
    nb: 'Du får dette fordi du abonnerer på eller er med på noe av det. Skriv «avslutt» hvis du vil slippe.',
    nn: 'Du får dette fordi du abonnerer på eller er med på noko av det. Skriv «avslutt» om du vil sleppe.',
    en: 'You get this because you subscribe to or take part in some of it. Write “stop” if you would rather not.',
  },
});

export type ReminderKey = keyof typeof reminder.all;

/** The key of a reminder's text in list `phrase`, without the language. */
export const phraseName = (key: ReminderKey): string => `reminder.${key}`;
