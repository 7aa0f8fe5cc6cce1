/** Texts of the rows for drafts and sign-ups, wherever they are listed; the words for states. */
import { texts } from '../say.ts';

export const rows = texts({
  untitled: { nb: 'Uten navn ennå', nn: 'Utan namn enno', en: 'No name yet' },
  writing: { nb: 'Utkast', nn: 'Utkast', en: 'Draft' },
  submitted: { nb: 'Sendt inn', nn: 'Sendt inn', en: 'Sent in' },
  returned: { nb: 'Trenger svar fra dere', nn: 'Treng svar frå dykk', en: 'Needs an answer from you' },
  inAssessment: { nb: 'Til vurdering', nn: 'Til vurdering', en: 'Under assessment' },
  changed: {
    nb: 'Sendt inn, men endret etterpå',
    nn: 'Sendt inn, men endra etterpå',
    en: 'Sent in, but changed afterwards',
  },
  gone: { nb: 'Slettet fra listen', nn: 'Sletta frå lista', en: 'Deleted from the list' },
  withdrawn: { nb: 'Trukket', nn: 'Trekt', en: 'Withdrawn' },
  steps: { nb: '{done} av {inAll} steg ferdig', nn: '{done} av {inAll} steg ferdige', en: '{done} of {inAll} steps done' },
  deadline: { nb: 'Frist {moment}', nn: 'Frist {moment}', en: 'Deadline {moment}' },
  sendAgainUntil: {
    nb: 'Kan sendes inn på nytt til {moment}',
    nn: 'Kan sendast inn på nytt til {moment}',
    en: 'Can be sent in again until {moment}',
  },
  carriedOver: { nb: 'Med i neste runde', nn: 'Med i neste runde', en: 'In the next round' },
  waits: { nb: 'Venter på neste runde', nn: 'Ventar på neste runde', en: 'Waits for the next round' },
  over: { nb: 'Fristen var {moment}', nn: 'Fristen var {moment}', en: 'The deadline was {moment}' },
  editUntil: { nb: 'Kan endres til {moment}', nn: 'Kan endrast til {moment}', en: 'Can be changed until {moment}' },
  answer: { nb: 'Svar {day}', nn: 'Svar {day}', en: 'Answer {day}' },
  answerWas: { nb: 'Svaret skulle komme {day}', nn: 'Svaret skulle kome {day}', en: 'The answer was due {day}' },
  answerLater: { nb: 'Datoen for svar kommer', nn: 'Datoen for svar kjem', en: 'The day of the answer will follow' },
  caseNumber: { nb: 'Saksnummer {key}', nn: 'Saksnummer {key}', en: 'Case number {key}' },
  signedUp: { nb: 'Påmeldt', nn: 'Påmeld', en: 'Signed up' },
  waitingList: { nb: 'Nr. {place} på ventelisten', nn: 'Nr. {place} på ventelista', en: 'Number {place} on the waiting list' },
  attended: { nb: 'Du var med', nn: 'Du var med', en: 'You were there' },
  timeLater: { nb: 'Tidspunktet kommer', nn: 'Tidspunktet kjem', en: 'The date will follow' },
  calledOff: { nb: 'Avlyst', nn: 'Avlyst', en: 'Called off' },
});
