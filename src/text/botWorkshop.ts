/** What the bot says about workshops: the card, signing up, the waiting list, cancelling. */
import { texts } from './say.ts';

/** How a workshop is called inside a sentence. */
export const workshopKinds = texts({
  applicantWorkshop: { nb: 'søkerverksted', nn: 'søkjarverkstad', en: 'the applicant workshop' },
  infoSparring: {
    nb: 'informasjons- og sparringsverksted',
    nn: 'informasjons- og sparringsverkstad',
    en: 'the information and sparring workshop',
  },
});

/** Answers about workshops. */
export const workshopTexts = texts({
  header: { nb: 'Verksted', nn: 'Verkstad', en: 'Workshop' },
  whereSeats: { nb: '{place}. {seats}', nn: '{place}. {seats}', en: '{place}. {seats}' },
  seats: { nb: '{count} plasser igjen.', nn: '{count} plassar att.', en: '{count} seats left.' },
  oneSeat: { nb: 'Én plass igjen.', nn: 'Éin plass att.', en: 'One seat left.' },
  full: {
    nb: 'Fullt – du blir nr. {place} på ventelisten.',
    nn: 'Fullt – du blir nr. {place} på ventelista.',
    en: 'Full – you would be no. {place} on the waiting list.',
  },
  undated: { nb: 'tidspunktet kommer', nn: 'tidspunktet kjem', en: 'the date will follow' },
  undatedSeats: {
    nb: 'Du kan melde deg på når tidspunktet er satt.',
    nn: 'Du kan melde deg på når tidspunktet er sett.',
    en: 'You can sign up once the date is set.',
  },
  calledOff: { nb: 'Avlyst.', nn: 'Avlyst.', en: 'Called off.' },
  mine: { nb: 'Du er påmeldt.', nn: 'Du er påmeld.', en: 'You are signed up.' },
  mineWaiting: {
    nb: 'Du er nr. {place} på ventelisten.',
    nn: 'Du er nr. {place} på ventelista.',
    en: 'You are no. {place} on the waiting list.',
  },
  prepare: { nb: 'Forbered deg: {prepare}', nn: 'Førebu deg: {prepare}', en: 'To prepare: {prepare}' },
  none: {
    nb: 'Det er ikke satt opp noe verksted ennå.',
    nn: 'Det er ikkje sett opp nokon verkstad enno.',
    en: 'No workshop has been planned yet.',
  },
  noneNew: {
    nb: 'Det er ikke satt opp noe nytt verksted ennå.',
    nn: 'Det er ikkje sett opp nokon ny verkstad enno.',
    en: 'No new workshop has been planned yet.',
  },
  noneLine: {
    nb: 'Skal jeg si fra når det kommer ett?',
    nn: 'Skal eg seie frå når det kjem ein?',
    en: 'Shall I tell you when there is one?',
  },
  tell: { nb: 'Ja, si fra', nn: 'Ja, sei frå', en: 'Yes, tell me' },
  which: { nb: 'Hvilket verksted?', nn: 'Kva verkstad?', en: 'Which workshop?' },
  whichLine: { nb: 'Velg det du vil {what}.', nn: 'Vel den du vil {what}.', en: 'Choose the one you want to {what}.' },
  whichSee: { nb: 'vite mer om', nn: 'vite meir om', en: 'know more about' },
  whichSignUp: { nb: 'melde deg på', nn: 'melde deg på', en: 'sign up for' },
  whichCancel: { nb: 'melde deg av', nn: 'melde deg av', en: 'cancel' },
  choice: { nb: '{title}, {day}', nn: '{title}, {day}', en: '{title}, {day}' },

  signedUp: {
    nb: 'Du er påmeldt {workshop} {moment}.',
    nn: 'Du er påmeld {workshop} {moment}.',
    en: 'You are signed up for {workshop} on {moment}.',
  },
  signedUpUndated: {
    nb: 'Du er påmeldt {workshop}. Tidspunktet kommer.',
    nn: 'Du er påmeld {workshop}. Tidspunktet kjem.',
    en: 'You are signed up for {workshop}. The date will follow.',
  },
  seeYou: { nb: 'Vi ses der.', nn: 'Vi sjåast der.', en: 'See you there.' },
  waiting: {
    nb: 'Du er nummer {place} på ventelisten til {workshop} {moment}.',
    nn: 'Du er nummer {place} på ventelista til {workshop} {moment}.',
    en: 'You are number {place} on the waiting list for {workshop} on {moment}.',
  },
  waitingUndated: {
    nb: 'Du er nummer {place} på ventelisten til {workshop}. Tidspunktet kommer.',
    nn: 'Du er nummer {place} på ventelista til {workshop}. Tidspunktet kjem.',
    en: 'You are number {place} on the waiting list for {workshop}. The date will follow.',
  },
  waitingLine: {
    nb: 'Det er fullt nå. Får du plass, sier jeg fra med en gang.',
    nn: 'Det er fullt no. Får du plass, seier eg frå med ein gong.',
    en: 'It is full now. If you get a seat, I will tell you at once.',
  },
  cancelled: {
    nb: 'Du er meldt av {workshop} {moment}.',
    nn: 'Du er meld av {workshop} {moment}.',
    en: 'You are no longer signed up for {workshop} on {moment}.',
  },
  cancelledUndated: {
    nb: 'Du er meldt av {workshop}.',
    nn: 'Du er meld av {workshop}.',
    en: 'You are no longer signed up for {workshop}.',
  },
  cancelledLine: {
    nb: 'Takk for at du sa fra.',
    nn: 'Takk for at du sa frå.',
    en: 'Thank you for letting us know.',
  },
  notMine: {
    nb: 'Du er ikke påmeldt noe verksted.',
    nn: 'Du er ikkje påmeld nokon verkstad.',
    en: 'You are not signed up for any workshop.',
  },

  signUp: { nb: 'Meld på', nn: 'Meld på', en: 'Sign up' },
  signUpAgain: { nb: 'Meld på igjen', nn: 'Meld på att', en: 'Sign up again' },
  join: { nb: 'Stå på venteliste', nn: 'Stå på venteliste', en: 'Join the waiting list' },
  cancel: { nb: 'Meld av', nn: 'Meld av', en: 'Cancel sign-up' },
  calendar: { nb: 'Legg i kalender', nn: 'Legg i kalender', en: 'Add to calendar' },
  see: { nb: 'Se verksted', nn: 'Sjå verkstad', en: 'See workshops' },
  more: { nb: 'Les mer', nn: 'Les meir', en: 'Read more' },
});
