/** The one next thing: of all that is mine, what a person with ten minutes should do now. */
import { expect, test } from '@jest/globals';
import { nextThing } from '../../src/domain/nextThing.ts';
import { DEADLINE, draft, NOW, workshop } from '../bot/commands/asking.ts';

const CLOSED = { may: { write: false, submit: false, withdraw: true } };
const writing = draft({ key: 'skrives' });
const submitted = draft({ key: 'sendt', state: 'sent', applicationState: 'submitted' });
const newer = draft({ key: 'nyere', state: 'sent', applicationState: 'submitted', changedAt: NOW + 1 });
const changed = draft({ key: 'endret', state: 'sent', applicationState: 'submitted', changedSinceSent: true });
const gone = draft({ key: 'borte', state: 'sent' });
const returned = draft({ key: 'tilbake', state: 'sent', applicationState: 'returned' });
const returnedLate = draft({ ...returned, ...CLOSED });
const assessed = draft({ key: 'vurderes', state: 'sent', applicationState: 'inAssessment', ...CLOSED });
const answered = draft({ ...assessed, answerOn: '2020-02-17' });
const undated = draft({ ...assessed, answerOn: undefined });
const withdrawn = draft({ key: 'trukket', state: 'withdrawn', applicationState: 'withdrawn' });

test.each([
  ['nothing is mine', [], 'start'],
  ['sent in, and nothing else', [submitted], 'sent sendt'],
  ['two sent in: the newest', [submitted, newer], 'sent nyere'],
  ['with the council', [assessed], 'sent vurderes'],
  ['with the council, the day of the answer not set', [undated], 'sent vurderes'],
  ['the day of the answer is over', [answered], 'start'],
  ['another is being written', [submitted, writing], 'finishDraft skrives'],
  ['one was changed since', [writing, submitted, changed], 'sendAgain endret'],
  ['one was deleted from the list', [writing, submitted, gone], 'sendAgain borte'],
  ['one was sent back', [writing, submitted, returned], 'returned tilbake'],
  ['one was sent back, too late to answer here', [returnedLate], 'start'],
  ['withdrawn, in time to send it again', [withdrawn], 'withdrawn trukket'],
  ['withdrawn, and another waits for its answer', [withdrawn, submitted], 'sent sendt'],
  ['withdrawn, and the deadline is over', [draft({ ...withdrawn, ...CLOSED })], 'start'],
])('%s: %s', (_what, drafts, expected) => {
  const next = nextThing(drafts, [], () => 2, NOW);
  expect('draft' in next ? `${next.kind} ${next.draft.key}` : next.kind).toBe(expected);
});

test('a workshop within two days comes before all of it', () => {
  const soon = workshop({ startsAt: NOW + 1, mine: { state: 'signedUp' } });
  expect(nextThing([changed, submitted], [soon], () => 0, NOW).kind).toBe('workshopSoon');
});

test('who has nothing to wait for is shown the next workshop one can join', () => {
  const open = workshop({ startsAt: DEADLINE.at });
  expect(nextThing([], [workshop({ over: true }), open], () => 0, NOW)).toEqual({ kind: 'start', workshop: open });
});
