/** What the bot says about being told: subscribing, stopping, and «Ikke minn meg om dette». */
import { texts } from './say.ts';

/** The topics inside a sentence, and what one is told about each. */
export const topicTexts = texts({
  rounds: { nb: 'søknadsrunder', nn: 'søknadsrundar', en: 'application rounds' },
  workshops: { nb: 'verksteder', nn: 'verkstader', en: 'workshops' },
  prizes: { nb: 'priser', nn: 'prisar', en: 'prizes' },
  roundsLine: {
    nb: 'Jeg skriver når runden åpner, og noen ganger før fristen.',
    nn: 'Eg skriv når runden opnar, og nokre gonger før fristen.',
    en: 'I write when the round opens, and a few times before the deadline.',
  },
  workshopsLine: {
    nb: 'Jeg skriver i god tid før et verksted.',
    nn: 'Eg skriv i god tid før ein verkstad.',
    en: 'I write in good time before a workshop.',
  },
  prizesLine: {
    nb: 'Prisene kommer i Oppdrift senere. Da skriver jeg før fristen.',
    nn: 'Prisane kjem i Oppdrift seinare. Då skriv eg før fristen.',
    en: 'The prizes come to Oppdrift later. I will write before their deadline.',
  },
});

/** Answers to «abonner» and «avslutt». */
export const subscriptionTexts = texts({
  header: { nb: 'Beskjeder', nn: 'Beskjedar', en: 'Messages' },
  which: { nb: 'Hva vil du ha beskjed om?', nn: 'Kva vil du ha beskjed om?', en: 'What shall I tell you about?' },
  whichLine: {
    nb: 'Du kan når som helst skrive «avslutt».',
    nn: 'Du kan når som helst skrive «avslutt».',
    en: 'You can write “stop” at any time.',
  },
  on: { nb: 'Du får beskjed om {topics}.', nn: 'Du får beskjed om {topics}.', en: 'I will tell you about {topics}.' },
  off: {
    nb: 'Du får ikke lenger beskjed om {topics}.',
    nn: 'Du får ikkje lenger beskjed om {topics}.',
    en: 'I will no longer tell you about {topics}.',
  },
  offLine: {
    nb: 'Jeg minner deg fortsatt om verksted du er påmeldt, og utkast du skriver på. Skriv «ikke minn meg» for å slippe det også.',
    nn: 'Eg minner deg framleis om verkstader du er påmeld, og utkast du skriv på. Skriv «ikkje minn meg» for å sleppe det òg.',
    en: 'I still remind you of workshops you are signed up for, and drafts you are writing. Write “don’t remind me” to be spared that too.',
  },
  nothing: {
    nb: 'Du abonnerer ikke på noe nå.',
    nn: 'Du abonnerer ikkje på noko no.',
    en: 'You are not subscribed to anything now.',
  },
  whatNot: {
    nb: 'Hva vil du slippe å bli minnet om?',
    nn: 'Kva vil du sleppe å bli mint om?',
    en: 'What would you rather not be reminded of?',
  },
  whatNotLine: {
    nb: 'Du finner også «Ikke minn meg om dette» nederst på hver påminnelse.',
    nn: 'Du finn òg «Ikkje minn meg om dette» nedst på kvar påminning.',
    en: 'You also find “Don’t remind me of this” at the foot of every reminder.',
  },
  silence: { nb: 'Ikke minn meg om {title}', nn: 'Ikkje minn meg om {title}', en: 'Don’t remind me of {title}' },
  untitledDraft: { nb: 'utkastet uten tittel', nn: 'utkastet utan tittel', en: 'the untitled draft' },
  bringBack: { nb: 'Minn meg om {title} igjen', nn: 'Minn meg om {title} igjen', en: 'Remind me of {title} again' },
  end: { nb: 'Slutt med beskjeder om {topic}', nn: 'Slutt med beskjedar om {topic}', en: 'No more about {topic}' },
  nothingComes: {
    nb: 'Jeg minner deg ikke på noe nå.',
    nn: 'Eg minner deg ikkje på noko no.',
    en: 'I am not reminding you of anything now.',
  },
  nothingComesLine: {
    nb: 'Nederst på hver påminnelse finner du «Ikke minn meg om dette».',
    nn: 'Nedst på kvar påminning finn du «Ikkje minn meg om dette».',
    en: 'At the foot of every reminder you find “Don’t remind me of this”.',
  },
  start: { nb: 'Velg beskjeder', nn: 'Vel beskjedar', en: 'Choose messages' },
  stop: { nb: 'Avslutt', nn: 'Avslutt', en: 'Stop' },
  muted: {
    nb: 'Da minner jeg deg ikke om dette mer.',
    nn: 'Då minner eg deg ikkje om dette meir.',
    en: 'I will not remind you of this again.',
  },
  mutedLine: {
    nb: 'Alt annet går som før. Skriv «minn meg igjen» om du ombestemmer deg.',
    nn: 'Alt anna går som før. Skriv «minn meg igjen» om du ombestemmer deg.',
    en: 'Everything else goes on as before. Write “remind me again” if you change your mind.',
  },
  unmuted: { nb: 'Da minner jeg deg igjen.', nn: 'Då minner eg deg igjen.', en: 'I will remind you again.' },
  notMuted: {
    nb: 'Du har ikke slått av noen påminnelser.',
    nn: 'Du har ikkje slått av nokon påminningar.',
    en: 'You have not turned off any reminders.',
  },
});
