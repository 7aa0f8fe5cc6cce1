/** Where a draft stands in one word, and the dates that are told with it. */
import { expect, test } from '@jest/globals';
import { nextDates, standingOf } from '../../src/domain/draftStanding.ts';
import { draft } from '../bot/commands/asking.ts';
import { at, round } from './season.ts';

const DEADLINE = round.deadlineAt;
const BEFORE = at('2020-02-20 12:00');
const AFTER = at('2020-03-02 09:00');
const LATE = at('2020-04-16 09:00');
const OPEN = { may: { write: true, submit: true, withdraw: false } };
const CLOSED = { may: { write: false, submit: false, withdraw: false } };
const ANSWER = '2020-04-15';

test.each([
  ['a draft', { state: 'writing', ...OPEN }, BEFORE, 'writing', { sendByAt: DEADLINE }],
  ['a draft without a date', { state: 'writing', deadlineAt: undefined, ...OPEN }, BEFORE, 'writing', {}],
  ['a draft nobody sent', { state: 'writing', ...CLOSED }, AFTER, 'writing', { wasDueAt: DEADLINE }],
  [
    'sent, and open',
    { state: 'sent', applicationState: 'submitted', ...OPEN },
    BEFORE,
    'submitted',
    { editUntilAt: DEADLINE, answerOn: ANSWER },
  ],
  [
    'sent, in the grace',
    { state: 'sent', applicationState: 'submitted', ...OPEN },
    DEADLINE! + 1,
    'submitted',
    { answerOn: ANSWER },
  ],
  [
    'changed since',
    { state: 'sent', applicationState: 'submitted', changedSinceSent: true, ...OPEN },
    BEFORE,
    'changed',
    { sendByAt: DEADLINE },
  ],
  [
    'with the council',
    { state: 'sent', applicationState: 'inAssessment', ...CLOSED },
    AFTER,
    'inAssessment',
    { answerOn: ANSWER },
  ],
  [
    'with the council on the day',
    { state: 'sent', applicationState: 'inAssessment', ...CLOSED },
    at('2020-04-15 23:00'),
    'inAssessment',
    { answerOn: ANSWER },
  ],
  [
    'with the council for too long',
    { state: 'sent', applicationState: 'inAssessment', ...CLOSED },
    LATE,
    'inAssessment',
    { answerWasOn: ANSWER },
  ],
  [
    'with the council, no day',
    { state: 'sent', applicationState: 'inAssessment', answerOn: undefined, ...CLOSED },
    AFTER,
    'inAssessment',
    { answerLater: true },
  ],
  ['sent back', { state: 'sent', applicationState: 'returned', ...OPEN }, BEFORE, 'returned', { sendByAt: DEADLINE }],
  [
    'sent back, and changed',
    { state: 'sent', applicationState: 'returned', changedSinceSent: true, ...OPEN },
    BEFORE,
    'returned',
    { sendByAt: DEADLINE },
  ],
  ['sent back, too late', { state: 'sent', applicationState: 'returned', ...CLOSED }, AFTER, 'returned', { wasDueAt: DEADLINE }],
  [
    'withdrawn: can be sent again',
    { state: 'withdrawn', applicationState: 'withdrawn', ...OPEN },
    BEFORE,
    'withdrawn',
    { sendByAt: DEADLINE },
  ],
  ['withdrawn, and too late', { state: 'withdrawn', applicationState: 'withdrawn', ...CLOSED }, AFTER, 'withdrawn', {}],
  ['sent, and its row deleted in the list', { state: 'sent', ...OPEN }, BEFORE, 'gone', { sendByAt: DEADLINE }],
] as const)('%s', (_what, more, now, standing, dates) => {
  const one = draft({ answerOn: ANSWER, deadlineAt: DEADLINE, ...more });
  expect([standingOf(one), nextDates(one, now)]).toEqual([standing, dates]);
});
