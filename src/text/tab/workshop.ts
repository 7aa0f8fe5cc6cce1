/** Texts of the workshop page. */
import { texts } from '../say.ts';

export const workshop = texts({
  title: { nb: 'Verksted', nn: 'Verkstad', en: 'Workshops' },
  lead: {
    nb: 'Kom som du er, med eller uten idé. Ett trykk melder deg på, og ett trykk melder deg av.',
    nn: 'Kom som du er, med eller utan idé. Eitt trykk melder deg på, og eitt trykk melder deg av.',
    en: 'Come as you are, with or without an idea. One press signs you up, one press undoes it.',
  },
  none: {
    nb: 'Det er ingen verksteder i kalenderen akkurat nå. Slå på beskjed, så hører du fra oss når neste kommer.',
    nn: 'Det er ingen verkstader i kalenderen akkurat no. Slå på beskjed, så høyrer du frå oss når neste kjem.',
    en: 'There are no workshops in the calendar right now. Switch on messages, and you will hear from us when the next one comes.',
  },
  past: { nb: 'Har vært', nn: 'Har vore', en: 'Over' },
  all: { nb: 'Alle verkstedene', nn: 'Alle verkstadene', en: 'All the workshops' },
  unknown: {
    nb: 'Dette verkstedet finnes ikke lenger. Her er de andre.',
    nn: 'Denne verkstaden finst ikkje lenger. Her er dei andre.',
    en: 'This workshop no longer exists. Here are the others.',
  },
  infoSparring: {
    nb: 'Informasjons- og sparringsverksted',
    nn: 'Informasjons- og sparringsverkstad',
    en: 'Information and sparring workshop',
  },
  applicantWorkshop: { nb: 'Søkerverksted', nn: 'Søkjarverkstad', en: 'Applicants’ workshop' },
  when: { nb: 'Når', nn: 'Når', en: 'When' },
  timeLater: { nb: 'Tidspunktet kommer', nn: 'Tidspunktet kjem', en: 'The date will follow' },
  undated: {
    nb: 'Du kan melde deg på når tidspunktet er satt.',
    nn: 'Du kan melde deg på når tidspunktet er sett.',
    en: 'You can sign up once the date is set.',
  },
  where: { nb: 'Hvor', nn: 'Kvar', en: 'Where' },
  placeLater: { nb: 'Stedet kommer', nn: 'Staden kjem', en: 'The place will follow' },
  seats: { nb: 'Plasser', nn: 'Plassar', en: 'Seats' },
  seatsLeft: { nb: '{count} plasser igjen', nn: '{count} plassar att', en: '{count} seats left' },
  oneSeatLeft: { nb: 'Én plass igjen', nn: 'Éin plass att', en: 'One seat left' },
  full: {
    nb: 'Fullt – du blir nr. {place} på ventelisten',
    nn: 'Fullt – du blir nr. {place} på ventelista',
    en: 'Full – you will be number {place} on the waiting list',
  },
  fullMine: { nb: 'Fullt', nn: 'Fullt', en: 'Full' },
  withYou: { nb: 'Fra tjenestestedet ditt', nn: 'Frå tenestestaden din', en: 'From your unit' },
  prepare: { nb: 'Forbered deg', nn: 'Førebu deg', en: 'Prepare' },
  signUp: { nb: 'Meld meg på', nn: 'Meld meg på', en: 'Sign me up' },
  wait: { nb: 'Sett meg på ventelisten', nn: 'Set meg på ventelista', en: 'Put me on the waiting list' },
  cancel: { nb: 'Meld meg av', nn: 'Meld meg av', en: 'Cancel my seat' },
  leaveList: { nb: 'Ta meg av ventelisten', nn: 'Ta meg av ventelista', en: 'Take me off the waiting list' },
  working: { nb: 'Vent litt …', nn: 'Vent litt …', en: 'One moment …' },
  calendar: { nb: 'Legg i kalender', nn: 'Legg i kalender', en: 'Add to calendar' },
  teams: { nb: 'Bli med i Teams', nn: 'Bli med i Teams', en: 'Join in Teams' },
  sample: {
    nb: 'Dato, sted og plasser er eksempler.',
    nn: 'Dato, stad og plassar er døme.',
    en: 'Date, place and seats are examples.',
  },
  done: {
    nb: 'Du er påmeldt {title} {moment}. {promise}',
    nn: 'Du er påmeld {title} {moment}. {promise}',
    en: 'You are signed up for {title} {moment}. {promise}',
  },
  doneUndated: {
    nb: 'Du er påmeldt {title}. Tidspunktet kommer.',
    nn: 'Du er påmeld {title}. Tidspunktet kjem.',
    en: 'You are signed up for {title}. The date will follow.',
  },
  doneWaiting: {
    nb: 'Du er nr. {place} på ventelisten til {title}. Får du plass, sier vi fra med en gang.',
    nn: 'Du er nr. {place} på ventelista til {title}. Får du plass, seier vi frå med ein gong.',
    en: 'You are number {place} on the waiting list for {title}. If you get a seat, we will tell you at once.',
  },
  undone: {
    nb: 'Du er meldt av {title}. Plassen går til den neste.',
    nn: 'Du er meld av {title}. Plassen går til den neste.',
    en: 'You are no longer signed up for {title}. The seat goes to the next person.',
  },
});
