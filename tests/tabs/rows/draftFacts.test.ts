/** The facts of a draft's row: what is next and when, for each state an applicant knows. */
import { expect, test } from '@jest/globals';
import { draftFacts } from '../../../tabs/kit/rows/draftFacts.ts';
import { DEADLINE, draft } from '../../bot/commands/asking.ts';

const BEFORE = Date.parse('2020-02-18T09:00:00Z');
const AFTER = DEADLINE.at + 60_000;
const LATE = Date.parse('2020-04-16T09:00:00Z');
const CLOSED = { may: { write: false, submit: false, withdraw: false } };
const sent = (more: Parameters<typeof draft>[0] = {}) => draft({ state: 'sent', applicationState: 'submitted', ...more });
const CASE = 'Saksnummer 2020-1-7K3M';
const DUE = 'Frist søndag 1. mars kl. 23.59 – om 12 dager';

test.each([
  ['a draft', draft(), BEFORE, ['6 av 8 steg ferdig', DUE]],
  ['a draft nobody sent', draft(CLOSED), AFTER, ['6 av 8 steg ferdig', 'Fristen var søndag 1. mars kl. 23.59']],
  ['sent in', sent(), BEFORE, ['Kan endres til søndag 1. mars kl. 23.59', 'Svar onsdag 15. april', CASE]],
  ['changed since', sent({ changedSinceSent: true }), BEFORE, [DUE, CASE]],
  ['sent back', sent({ applicationState: 'returned' }), BEFORE, [DUE, CASE]],
  ['with the council', sent({ applicationState: 'inAssessment', ...CLOSED }), AFTER, ['Svar onsdag 15. april', CASE]],
  [
    'with the council, the day not known',
    sent({ applicationState: 'inAssessment', answerOn: undefined, ...CLOSED }),
    AFTER,
    ['Datoen for svar kommer', CASE],
  ],
  [
    'with the council for longer than planned',
    sent({ applicationState: 'inAssessment', ...CLOSED }),
    LATE,
    ['Svaret skulle komme onsdag 15. april 2020', CASE],
  ],
  [
    'withdrawn',
    draft({ state: 'withdrawn', applicationState: 'withdrawn' }),
    BEFORE,
    ['Kan sendes inn på nytt til søndag 1. mars kl. 23.59 – om 12 dager', CASE],
  ],
  ['in the next round', draft({ carriedOver: true }), BEFORE, ['6 av 8 steg ferdig', 'Med i neste runde', DUE]],
  [
    'the next round not announced',
    draft({ carriedOver: true, deadlineAt: undefined }),
    BEFORE,
    ['6 av 8 steg ferdig', 'Venter på neste runde'],
  ],
])('%s', (_what, one, now, facts) => {
  expect(draftFacts('nb', one, now)).toEqual(facts);
});

test('before the server has told the time, no date is told', () => {
  expect(draftFacts('nb', sent(), undefined)).toEqual([CASE]);
});

test('in nynorsk and English', () => {
  expect([draftFacts('nn', sent(), BEFORE), draftFacts('en', sent(), BEFORE)]).toEqual([
    ['Kan endrast til sundag 1. mars kl. 23.59', 'Svar onsdag 15. april', CASE],
    ['Can be changed until Sunday 1 March at 23:59', 'Answer Wednesday 15 April', 'Case number 2020-1-7K3M'],
  ]);
});
