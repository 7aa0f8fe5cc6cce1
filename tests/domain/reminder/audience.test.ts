/** Who the reminder plan reaches and who not, and rules as rows. Source: programme rules, Reminder plan. */
import { describe, expect, test } from '@jest/globals';
import { plan, unreadableRules } from '../../../src/domain/reminder.ts';
import type { ReminderRule } from '../../../src/schema/reminderRule.ts';
import {
  at,
  draft,
  nothing,
  planned,
  round,
  rule,
  rules,
  season,
  sent,
  shown,
  signup,
  subscription,
  team,
  workshop,
} from '../season.ts';

const skipped = (calendar: typeof season, now: string): string[] =>
  plan(calendar, at(now))
    .filter((one) => one.skip)
    .map((one) => `${one.occasion} ${one.timing} -> ${one.recipient}: ${one.skip}`);

const deadlineAt = (when: string) => ({
  ...nothing,
  rounds: [{ ...round, opensAt: undefined, deadlineAt: at(when) }],
  subscriptions: [subscription('a')],
});
const times = (calendar: typeof season, now = '2020-01-08 09:00'): string[] =>
  plan(calendar, at(now)).flatMap((one) => (one.skip ? [] : [`${one.timing} ${shown(one.plannedAt)}`]));

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
      draft('borte', 'g', { state: 'sent', sentAt, changedAt: sentAt }),
      draft('endret', 'b', { state: 'sent', sentAt, changedAt: sentAt + 1 }),
      draft('endret-nå', 'c', { state: 'sent', sentAt, changedAt: at('2020-02-26 11:00') }),
      draft('trukket', 'd', { state: 'withdrawn' }),
      draft('slettet', 'e', { state: 'discarded' }),
      draft('nytt', 'f', { startedAt: at('2020-02-26 09:00') }),
    ];
    const applications = [sent('sendt'), sent('endret'), sent('endret-nå')];
    const calendar = { ...nothing, rounds: [{ ...round, opensAt: undefined }], rules: [rule('draft-3')], drafts, applications };
    expect(plan(calendar, at('2020-02-26 12:00')).map((it) => `${it.subject} ${it.skip ?? 'told'}`)).toEqual([
      'sendt draftSent',
      'borte told',
      'endret told',
      'endret-nå joinedLater',
      'trukket draftClosed',
      'slettet draftClosed',
      'nytt joinedLater',
    ]);
  });
});

test.each([
  ['submitted', 'told'],
  ['returned', 'told'],
  ['withdrawn', 'draftClosed'],
  ['eligibility', 'draftClosed'],
  ['inAssessment', 'draftClosed'],
  ['recommended', 'draftClosed'],
  ['decided', 'draftClosed'],
  ['accepted', 'draftClosed'],
  ['declinedByApplicant', 'draftClosed'],
] as const)('a draft changed since it was sent, its application being %s: %s', (state, outcome) => {
  const sentAt = at('2020-02-10 12:00');
  const drafts = [draft('2020-1-AAAA', 'a', { state: 'sent', sentAt, changedAt: sentAt + 1 })];
  const calendar = {
    ...nothing,
    rounds: [round],
    rules: [rule('draft-3')],
    drafts,
    applications: [sent('2020-1-AAAA', { state })],
  };
  expect(plan(calendar, at('2020-02-25 12:00')).map((it) => it.skip ?? 'told')).toEqual([outcome]);
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
      { amount: 1001 },
      { amount: 1e15 },
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
