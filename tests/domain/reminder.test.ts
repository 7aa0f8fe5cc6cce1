/** The reminder plan: the season of 2020 compared whole, and each rule of time and relevance by a sentence. Source: programme rules, Time and Reminder plan. */
import { execFileSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import { plan } from '../../src/domain/reminder.ts';
import {
  at,
  draft,
  lines,
  nothing,
  planned,
  round,
  rule,
  season,
  shown,
  signup,
  subscription,
  TABLE_2020,
  workshop,
} from './season.ts';

describe('the season of 2020', () => {
  test('is told to whom and when the programme says', () => {
    expect(planned(season, '2020-01-08 09:00')).toEqual(TABLE_2020);
  });

  test('is the same plan in a process in any time zone', () => {
    const source = `
      const { planned, season } = await import(${JSON.stringify(new URL('./season.ts', import.meta.url).href)});
      console.log(JSON.stringify(planned(season, '2020-01-08 09:00')));`;
    const tables = ['Pacific/Kiritimati', 'America/Los_Angeles'].map((TZ) =>
      JSON.parse(
        String(
          execFileSync(process.execPath, ['--input-type=module', '-e', source], {
            env: { ...process.env, TZ, NODE_OPTIONS: '' },
          }),
        ),
      ),
    );
    expect(tables).toEqual([TABLE_2020, TABLE_2020]);
  });

  test('every reminder has a natural key of its own, the same at each tick', () => {
    const keys = plan(season, at('2020-01-08 09:00')).map((one) => one.key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(plan(season, at('2020-02-20 11:00')).map((one) => one.key)).toEqual(keys);
    expect(keys).toContain('applicationDeadline/2020-1/T-7/2020-03-01T22:59Z/person/abonnent');
  });
});

const deadlineAt = (when: string) => ({
  ...nothing,
  rounds: [{ ...round, opensAt: undefined, deadlineAt: at(when) }],
  subscriptions: [subscription('a')],
});
const times = (calendar: typeof season, now = '2020-01-08 09:00'): string[] =>
  plan(calendar, at(now)).flatMap((one) => (one.skip ? [] : [`${one.timing} ${shown(one.plannedAt)}`]));

describe('when', () => {
  test.each([
    [
      'the night clocks go forward',
      '2020-03-29 23:59',
      ['T-14 2020-03-10 08:30', 'T-7 2020-03-19 08:30', 'T-2 2020-03-26 08:30'],
    ],
    ['the night clocks go back', '2020-10-25 23:59', ['T-14 2020-10-06 08:30', 'T-7 2020-10-15 08:30', 'T-2 2020-10-22 08:30']],
    ['29 February', '2020-02-29 23:59', ['T-14 2020-02-11 08:30', 'T-7 2020-02-20 08:30', 'T-2 2020-02-27 08:30']],
    ['29 February in the week', '2024-02-29 12:00', ['T-14 2024-02-09 08:30', 'T-7 2024-02-20 08:30', 'T-2 2024-02-27 08:30']],
    ['the Tuesday after Easter', '2020-04-14 23:59', ['T-14 2020-03-20 08:30', 'T-7 2020-03-31 08:30', 'T-2 2020-04-07 08:30']],
  ])('a deadline on %s is counted back in working days', (_name, when, expected) => {
    expect(times(deadlineAt(when))).toEqual(expected);
  });

  test.each([
    ['at nine: at half past eight', '2020-01-29 09:00', '2020-01-29 08:30'],
    ['at noon: half an hour before', '2020-01-29 12:00', '2020-01-29 11:30'],
    ['at eight: the evening before has hours until half past three', '2020-01-29 08:00', '2020-01-28 15:30'],
    ['on a Monday at eight: on Friday', '2020-01-27 08:00', '2020-01-24 15:30'],
    ['at five in the afternoon: at half past three', '2020-01-29 17:00', '2020-01-29 15:30'],
  ])('half an hour before a workshop %s', (_name, startsAt, expected) => {
    const calendar = {
      ...nothing,
      rules: [rule('workshop-30min')],
      workshops: [{ ...workshop, startsAt: at(startsAt) }],
      signups: [signup('a', { queuedAt: 0 })],
    };
    expect(times(calendar)).toEqual([`-30min ${expected}`]);
  });

  test.each([
    ['at midnight: that morning', '2020-01-15 00:00', '2020-01-15 08:30'],
    ['at noon: at noon, for it is not true before', '2020-01-15 12:00', '2020-01-15 12:00'],
    ['in the evening: the next morning', '2020-01-15 18:00', '2020-01-16 08:30'],
    ['on a Saturday: on Monday', '2020-01-18 00:00', '2020-01-20 08:30'],
    ['on Maundy Thursday: after Easter', '2020-04-09 00:00', '2020-04-14 08:30'],
  ])('a round that opens %s', (_name, opensAt, expected) => {
    const calendar = {
      ...nothing,
      rounds: [{ ...round, opensAt: at(opensAt), deadlineAt: undefined }],
      subscriptions: [subscription('a')],
    };
    expect(times(calendar)).toEqual([`T+0 ${expected}`]);
  });

  test('a draft with more time of its own is reminded of its own deadline', () => {
    const application = {
      id: '1',
      etag: '',
      key: '2020-1-AAAA',
      title: '',
      round: '2020-1',
      form: 'f',
      formVersion: 1,
      state: 'submitted',
      applicant: { oid: 'skriver', name: '' },
      extendedUntilAt: at('2020-03-10 12:00'),
    } as const;
    const calendar = {
      ...nothing,
      rounds: [{ ...round, opensAt: undefined }],
      drafts: [draft('2020-1-AAAA', 'skriver'), draft('2020-1-DDDD', 'annen')],
      applications: [application],
    };
    expect(lines(plan(calendar, at('2020-01-08 09:00')))).toEqual([
      '2020-02-26 08:30 ownDraft T-3 2020-1-DDDD -> person/annen',
      '2020-02-28 08:30 ownDraft T-1 2020-1-DDDD -> person/annen',
      '2020-03-05 08:30 ownDraft T-3 2020-1-AAAA -> person/skriver',
      '2020-03-09 08:30 ownDraft T-1 2020-1-AAAA -> person/skriver',
    ]);
  });
});

describe('late', () => {
  const due = (now: string, deadline = '2020-03-01 23:59') =>
    plan(
      { ...nothing, rounds: [{ ...round, opensAt: undefined, deadlineAt: at(deadline) }], subscriptions: [subscription('a')] },
      at(now),
    ).map((one) => (one.skip ? `${one.timing} ${one.skip}` : `${one.timing} ${shown(one.dueAt)}${one.late ? ' late' : ''}`));

  test.each([
    ['down at 08:30 and up at noon: at noon, late', '2020-02-20 12:00', 'T-7 2020-02-20 12:00 late'],
    ['a few minutes are not late', '2020-02-20 08:35', 'T-7 2020-02-20 08:30'],
    ['up in the evening: the next morning', '2020-02-20 20:00', 'T-7 2020-02-21 08:30 late'],
    ['up on Saturday: on Monday', '2020-02-22 10:00', 'T-7 2020-02-24 08:30 late'],
  ])('%s', (_name, now, expected) => {
    expect(due(now)).toEqual(['T-14 superseded', expected, 'T-2 2020-02-27 08:30']);
  });

  test('where the next morning would be after the deadline it goes out at once, and after the deadline not at all', () => {
    expect(due('2020-03-01 20:00')).toEqual(['T-14 superseded', 'T-7 superseded', 'T-2 2020-03-01 20:00 late']);
    expect(due('2020-03-02 00:00')).toEqual(['T-14 tooLate', 'T-7 tooLate', 'T-2 tooLate']);
  });

  test('what was over a month ago is history', () => {
    expect(due('2020-04-02 09:00')).toEqual([]);
  });
});
