/** What each stop of the season is, for those who meet it the first time. */
import { texts } from '../say.ts';

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
