/** Texts of the rows for drafts and sign-ups, wherever they are listed; the words for states. */
import { texts } from '../say.ts';

export const rows = texts({
  untitled: { nb: 'Uten navn ennå', nn: 'Utan namn enno', en: 'No name yet' },
  writing: { nb: 'Utkast', nn: 'Utkast', en: 'Draft' },
  sent: { nb: 'Sendt inn', nn: 'Sendt inn', en: 'Sent in' },
  changedSinceSent: {
    nb: 'Sendt inn, men endret etterpå',
    nn: 'Sendt inn, men endra etterpå',
    en: 'Sent in, but changed afterwards',
  },
  withdrawn: { nb: 'Trukket', nn: 'Trekt', en: 'Withdrawn' },
  steps: { nb: '{done} av {inAll} steg ferdig', nn: '{done} av {inAll} steg ferdige', en: '{done} of {inAll} steps done' },
  deadline: { nb: 'Frist {moment}', nn: 'Frist {moment}', en: 'Deadline {moment}' },
  over: { nb: 'Fristen var {moment}', nn: 'Fristen var {moment}', en: 'The deadline was {moment}' },
  caseNumber: { nb: 'Saksnummer {key}', nn: 'Saksnummer {key}', en: 'Case number {key}' },
  signedUp: { nb: 'Påmeldt', nn: 'Påmeld', en: 'Signed up' },
  waitingList: { nb: 'Nr. {place} på ventelisten', nn: 'Nr. {place} på ventelista', en: 'Number {place} on the waiting list' },
  attended: { nb: 'Du var med', nn: 'Du var med', en: 'You were there' },
  calledOff: { nb: 'Avlyst', nn: 'Avlyst', en: 'Called off' },
});
