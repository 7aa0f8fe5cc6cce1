/** Which round a draft belongs to, and when one can send in. */
import { expect, test } from '@jest/globals';
import { deadlineOf, nextRound, roundForNewDraft, roundOfSeason, submitRefusal } from '../../src/domain/round.ts';
import type { Application } from '../../src/schema/application.ts';
import type { Round } from '../../src/schema/round.ts';
import { instantInOslo, MINUTE_MS } from '../../src/time/oslo.ts';

const opensAt = instantInOslo('2020-01-15', '08:00');
const deadlineAt = instantInOslo('2020-03-01', '23:59');
const round: Round = { id: '1', etag: '"a,1"', key: '2020-1', title: 'Runde 2020', state: 'current', opensAt, deadlineAt };
const graceMs = 15 * MINUTE_MS;
const extended = { extendedUntilAt: instantInOslo('2020-03-04', '12:00') } as Application;

test.each([
  ['the day before it opens', opensAt - 1, undefined, { code: 'roundNotOpen', values: { opens: opensAt } }],
  ['the moment it opens', opensAt, undefined, undefined],
  ['a minute before the deadline', deadlineAt - MINUTE_MS, undefined, undefined],
  ['the last moment of the grace', deadlineAt + graceMs, undefined, undefined],
  [
    'a minute after the grace',
    deadlineAt + graceMs + MINUTE_MS,
    undefined,
    { code: 'deadlinePassed', values: { deadline: deadlineAt } },
  ],
  ['within one’s own extension', instantInOslo('2020-03-04', '12:10'), extended, undefined],
  [
    'after one’s own extension',
    instantInOslo('2020-03-04', '12:16'),
    extended,
    { code: 'deadlinePassed', values: { deadline: extended.extendedUntilAt } },
  ],
])('sending in %s', (_when, now, application, refusal) => {
  expect(submitRefusal(round, application, now as number, graceMs)).toEqual(refusal);
});

test('a round without dates is not open', () => {
  expect(submitRefusal({ ...round, deadlineAt: undefined }, undefined, opensAt, graceMs)).toEqual({ code: 'roundNotOpen' });
  expect(deadlineOf({ ...round, deadlineAt: undefined })).toBeUndefined();
});

test('a new draft belongs to the first round whose deadline is still to come, dated before undated, never a closed one', () => {
  const next: Round = { ...round, key: '2021-1', state: 'planned', opensAt: undefined, deadlineAt: undefined };
  const closed: Round = { ...round, key: 'published', state: 'closed', deadlineAt: undefined };
  const all = [closed, next, round];
  expect([
    roundForNewDraft(all, opensAt - 1, graceMs)?.key,
    roundForNewDraft(all, deadlineAt + graceMs, graceMs)?.key,
    roundForNewDraft(all, deadlineAt + graceMs + 1, graceMs)?.key,
    roundForNewDraft([closed], opensAt, graceMs)?.key,
    roundOfSeason([closed, round, next], deadlineAt + graceMs + 1, graceMs)?.key,
  ]).toEqual(['2020-1', '2020-1', '2021-1', undefined, '2020-1']);
});

test('a round a manager has closed takes in no more, but for somebody’s own extension', () => {
  const closed: Round = { ...round, state: 'closed' };
  expect([
    submitRefusal(closed, undefined, opensAt, graceMs)?.code,
    submitRefusal(closed, extended, instantInOslo('2020-03-04', '12:10'), graceMs),
    submitRefusal(closed, undefined, deadlineAt + graceMs + 1, graceMs)?.code,
  ]).toEqual(['roundClosed', undefined, 'deadlinePassed']);
});

test.each([
  ['the year after the last deadline', [round], '2020-03-02', '2021-1'],
  ['this year when there never was a round, or it is long ago', [], '2020-03-02', '2020-1'],
  ['this year when the last one is long ago', [round], '2024-05-05', '2024-1'],
  [
    'a number of its own where the year has one',
    [round, { ...round, key: '2021-1', deadlineAt: undefined }],
    '2020-03-02',
    '2021-2',
  ],
])('the next round without a row is of %s', (_which, rounds, on, key) => {
  expect(nextRound(rounds, instantInOslo(on, '09:00'))).toEqual({ key, title: `Oppdrift ${key.slice(0, 4)}`, state: 'planned' });
});

test.each([
  ['the current one stays first though its deadline is emptied', { ...round, deadlineAt: undefined }, '2020-1'],
  ['also when its opening is', { ...round, deadlineAt: undefined, opensAt: undefined }, '2020-1'],
  [
    'a planned one without a deadline waits for those that have one',
    { ...round, state: 'planned', deadlineAt: undefined },
    '2021-1',
  ],
] as const)('of two rounds %s', (_what, edited, first) => {
  const next: Round = { ...round, key: '2021-1', state: 'planned', deadlineAt: instantInOslo('2021-03-01', '23:59') };
  const both = [next, edited];
  expect([roundForNewDraft(both, opensAt, graceMs)?.key, roundOfSeason(both, opensAt, graceMs)?.key]).toEqual([first, first]);
});
