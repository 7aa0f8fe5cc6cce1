/** The reminder plan: the season of 2020 compared whole, and each rule of time and relevance by a sentence. Source: programme rules, Time and Reminder plan. */
import { execFileSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import { plan, unreadableRules } from '../../src/domain/reminder.ts';
import type { ReminderRule } from '../../src/schema/reminderRule.ts';
import {
  at,
  draft,
  lines,
  nothing,
  planned,
  round,
  rule,
  rules,
  season,
  shown,
  signup,
  subscription,
  TABLE_2020,
  team,
  workshop,
} from './season.ts';

const skipped = (calendar: typeof season, now: string): string[] =>
  plan(calendar, at(now))
    .filter((one) => one.skip)
    .map((one) => `${one.occasion} ${one.timing} -> ${one.recipient}: ${one.skip}`);

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

describe('who is not told', () => {
  const now = '2020-02-24 12:00';
  test.each([
    [
      'who subscribed after it was due',
      { subscriptions: [subscription('a', { changedAt: at('2020-02-20 08:31') })] },
      ['T-7', 'T-14'].map((one) => `applicationDeadline ${one} -> person/a: joinedLater`),
    ],
    [
      'who ended the subscription',
      { subscriptions: [subscription('a', { active: 'off' })] },
      ['T-2', 'T-7', 'T-14'].map((one) => `applicationDeadline ${one} -> person/a: unsubscribed`),
    ],
    [
      'who wants no word of it',
      { subscriptions: [subscription('a')], muted: new Map([['a', ['ownDraft/x,applicationDeadline/2020-1']]]) },
      ['T-2', 'T-7', 'T-14'].map((one) => `applicationDeadline ${one} -> person/a: muted`),
    ],
    [
      'a team the bot was taken out of',
      { channels: [team('t', { state: 'gone' as const })] },
      ['T-2', 'T-7', 'T-14'].map((one) => `applicationDeadline ${one} -> channel/t: uninstalled`),
    ],
    [
      'nobody, when the round was closed early',
      { subscriptions: [subscription('a')], rounds: [{ ...round, opensAt: undefined, state: 'closed' as const }] },
      ['T-2', 'T-7', 'T-14'].map((one) => `applicationDeadline ${one} -> person/a: roundClosed`),
    ],
  ])('%s', (_name, more, expected) => {
    const calendar = { ...nothing, rounds: [{ ...round, opensAt: undefined }], ...more };
    expect(skipped(calendar, now).sort()).toEqual(expected.sort());
  });

  const one = (more: Partial<typeof season>, when = '2020-01-08 09:00') =>
    plan({ ...nothing, workshops: [workshop], rules: [rule('workshop-7')], ...more }, at(when)).map(
      (it) => `${it.recipient} ${it.skip ?? 'told'}`,
    );

  test('of a workshop: who cancelled, who waits, who got a seat after it was due; and nobody when it is called off', () => {
    const signups = [
      signup('kommer'),
      signup('avmeldt', { state: 'cancelled' }),
      signup('venter', { state: 'waitingList' }),
      signup('nettopp', { queuedAt: at('2020-01-09 12:00'), seatOfferedAt: at('2020-01-20 09:00') }),
    ];
    expect(one({ signups }, '2020-01-20 10:00')).toEqual([
      'person/kommer told',
      'person/avmeldt signupCancelled',
      'person/venter waitingList',
      'person/nettopp joinedLater',
    ]);
    expect(one({ signups: [signup('kommer')], workshops: [{ ...workshop, calledOff: true }] })).toEqual([
      'person/kommer calledOff',
    ]);
  });

  test('channels hear of a workshop only while seats remain', () => {
    const channels = [team('t')];
    expect(one({ channels })).toEqual(['channel/t told']);
    expect(one({ channels, workshops: [{ ...workshop, seats: 1 }], signups: [signup('a', { state: 'attended' })] })).toEqual([
      'person/a told',
      'channel/t noSeats',
    ]);
  });

  test('thanks go to those who came, and may come late, for attendance may be noted late', () => {
    const calendar = {
      ...nothing,
      workshops: [workshop],
      rules: [rule('workshop-thanks')],
      signups: [signup('kom', { state: 'attended' }), signup('uteble')],
    };
    const told = plan(calendar, at('2020-02-03 10:00')).map((it) => `${it.recipient} ${it.skip ?? shown(it.dueAt)}`);
    expect(told).toEqual(['person/kom 2020-02-03 10:00', 'person/uteble notAttended']);
  });

  test('drafts that are sent and unchanged, withdrawn, deleted, or begun after it was due', () => {
    const sentAt = at('2020-02-10 12:00');
    const drafts = [
      draft('sendt', 'a', { state: 'sent', sentAt, changedAt: sentAt }),
      draft('endret', 'b', { state: 'sent', sentAt, changedAt: sentAt + 1 }),
      draft('endret-nå', 'c', { state: 'sent', sentAt, changedAt: at('2020-02-26 11:00') }),
      draft('trukket', 'd', { state: 'withdrawn' }),
      draft('slettet', 'e', { state: 'discarded' }),
      draft('nytt', 'f', { startedAt: at('2020-02-26 09:00') }),
    ];
    const calendar = { ...nothing, rounds: [{ ...round, opensAt: undefined }], rules: [rule('draft-3')], drafts };
    expect(plan(calendar, at('2020-02-26 12:00')).map((it) => `${it.subject} ${it.skip ?? 'told'}`)).toEqual([
      'sendt draftSent',
      'endret told',
      'endret-nå joinedLater',
      'trukket draftClosed',
      'slettet draftClosed',
      'nytt joinedLater',
    ]);
  });
});

describe('rules are rows', () => {
  const with_ = (...some: readonly Partial<ReminderRule>[]) =>
    times({ ...deadlineAt('2020-03-01 23:59'), rules: some.map((one) => ({ ...rule('deadline-7'), ...one })) });

  test('another number, another reminder; two that mean the same remind once', () => {
    expect(with_({ amount: 5 }, { key: 'again', amount: 5 })).toEqual(['T-5 2020-02-24 08:30']);
  });

  test('one that is off, or that nobody can follow, reminds nobody', () => {
    const unreadable = [
      { amount: undefined },
      { amount: 2.5 },
      { timing: undefined },
      { audience: [] },
      { audience: undefined },
      { occasion: undefined },
      { timing: 'workingDaysAfter' as const },
    ];
    expect(with_({ off: true }, ...unreadable)).toEqual([]);
    expect(
      unreadableRules([
        ...rules,
        { ...rule('deadline-7'), amount: undefined },
        { ...rule('round-opens'), timing: 'workingDaysBefore' },
      ]),
    ).toEqual(['deadline-7', 'round-opens']);
  });

  test('the same day on a Sunday deadline is the Friday before, for afterwards it is too late', () => {
    expect(with_({ timing: 'sameDay' }, { key: 'zero', amount: 0 })).toEqual(['T-0 2020-02-28 15:30']);
  });

  test('a date nobody can read reminds nobody', () => {
    const unreadable = { ...workshop, startsAt: undefined as unknown as number };
    expect(
      planned(
        { ...season, rounds: [{ ...round, opensAt: undefined, deadlineAt: undefined }], workshops: [unreadable] },
        '2020-01-08 09:00',
      ),
    ).toEqual([]);
  });
});
