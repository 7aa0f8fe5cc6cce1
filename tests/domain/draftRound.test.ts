/** Which round a draft is for: its own, or the next one when it was not sent in time. */
import { expect, test } from '@jest/globals';
import { isCarriedOver, roundOfDraft } from '../../src/domain/draftRound.ts';
import { plan } from '../../src/domain/reminder.ts';
import type { Round } from '../../src/schema/round.ts';
import { MINUTE_MS } from '../../src/time/oslo.ts';
import { at, draft, lines, nothing, planned, round, sent } from './season.ts';

const GRACE_MS = 15 * MINUTE_MS;
const BEFORE = at('2020-02-20 12:00');
const IN_GRACE = at('2020-03-02 00:13');
const AFTER = at('2020-03-02 09:00');

const next: Round = {
  ...round,
  key: '2020-2',
  title: 'Oppdrift høst 2020',
  opensAt: at('2020-08-15 08:00'),
  deadlineAt: at('2020-10-01 23:59'),
};
const undated: Round = { ...next, key: '2021-1', state: 'planned', opensAt: undefined, deadlineAt: undefined };
const closed: Round = { ...round, state: 'closed' };
const mine = draft('2020-1-AAAA', 'a');
const unsent = { draft: mine, application: undefined };
const application = sent('2020-1-AAAA');
const CARRIED = ['2020-2', true];

test.each([
  ['before its deadline it is its own', unsent, [round, next], BEFORE, ['2020-1', false]],
  ['in the grace still', unsent, [round, next], IN_GRACE, ['2020-1', false]],
  ['after it the next', unsent, [round, next], AFTER, CARRIED],
  ['also when a manager has closed the first', unsent, [closed, next], AFTER, CARRIED],
  ['closed before its deadline', unsent, [closed, next], BEFORE, CARRIED],
  ['the first with a deadline', unsent, [undated, round, next], AFTER, CARRIED],
  ['a planned one without dates', unsent, [round, undated], AFTER, ['2021-1', true]],
  ['no other round yet', unsent, [round], AFTER, [undefined, true]],
  ['its round has been deleted', unsent, [next], BEFORE, CARRIED],
  ['what was sent stays', { draft: { ...mine, state: 'sent' as const }, application }, [round, next], AFTER, ['2020-1', false]],
  [
    'what was withdrawn stays',
    { draft: { ...mine, state: 'withdrawn' as const }, application: sent('2020-1-AAAA', { state: 'withdrawn' }) },
    [round, next],
    AFTER,
    ['2020-1', false],
  ],
  [
    'what was sent to a later round stays there',
    { draft: mine, application: { ...application, round: '2020-2' } },
    [round, next],
    AFTER,
    ['2020-2', false],
  ],
])('%s', (_what, whose, rounds, now, expected) => {
  const found = roundOfDraft(whose, rounds, now, GRACE_MS);
  expect([found?.key, isCarriedOver(whose, found)]).toEqual(expected);
});

const OWN = ['2020-02-26 08:30 ownDraft T-3 2020-1-AAAA -> person/a', '2020-02-28 08:30 ownDraft T-1 2020-1-AAAA -> person/a'];
const LATER = ['2020-09-28 08:30 ownDraft T-3 2020-1-AAAA -> person/a', '2020-09-30 08:30 ownDraft T-1 2020-1-AAAA -> person/a'];

test('its owner is reminded of the deadline of the round it is for, from the minute the other one is over', () => {
  const calendar = { ...nothing, rounds: [round, next], drafts: [mine] };
  expect([planned(calendar, '2020-02-20 12:00'), planned(calendar, '2020-03-01 23:59')]).toEqual([OWN, LATER]);
});

test('sent in the next round it is reminded of nothing more', () => {
  const done = draft('2020-1-AAAA', 'a', { state: 'sent', round: '2020-2', sentAt: AFTER, changedAt: AFTER });
  const calendar = { ...nothing, rounds: [round, next], drafts: [done], applications: [{ ...application, round: '2020-2' }] };
  expect(lines(plan(calendar, AFTER))).toEqual([]);
});
