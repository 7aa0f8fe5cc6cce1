/** Keeping the journal in step with the plan: what is new, moved, void, and what is never said late. */
import { describe, expect, test } from '@jest/globals';
import { MOVED_WAIT_MS, reconcile } from '../../../src/domain/reminder/reconcile.ts';
import { type Calendar, plan } from '../../../src/domain/reminder.ts';
import type { Delivery, DeliveryState } from '../../../src/ports/deliveries.ts';
import { at, nothing, round, rule, season, shown, signup, subscription, team, workshop } from '../season.ts';

const OCCASIONS = ['roundOpens', 'applicationDeadline', 'ownDraft', 'workshop', 'workshopThanks'];
const oneRule: Calendar = {
  ...nothing,
  rules: [rule('deadline-7')],
  rounds: [{ ...round, opensAt: undefined }],
  subscriptions: [subscription('a')],
};

/** What the journal holds after it was brought in step at each of these moments with these calendars. */
const journalAfter = (
  ...steps: readonly (readonly [when: string, calendar: Calendar, meanwhile?: Partial<Delivery>])[]
): Delivery[] => {
  const rows = new Map<string, Delivery>();
  for (const [when, calendar, meanwhile] of steps) {
    const now = at(when);
    const { fresh, changes } = reconcile(plan(calendar, now), [...rows.values()], OCCASIONS, now);
    for (const row of fresh) rows.set(row.key, { state: 'planned', attempts: 0, ...row, dueAt: row.dueAt ?? row.plannedAt });
    for (const { key, change } of changes) {
      const row = { ...rows.get(key)!, ...change } as Delivery;
      rows.set(key, Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as unknown as Delivery);
    }
    if (meanwhile) for (const [key, row] of rows) rows.set(key, { ...row, ...meanwhile });
  }
  return [...rows.values()];
};
const said = (rows: readonly Delivery[]): string[] =>
  rows.map((row) => `${shown(row.plannedAt)} ${row.state}${row.reason ? ` ${row.reason}` : ''}${row.late ? ' late' : ''}`);

test('looking a second time changes nothing', () => {
  const now = at('2020-02-20 12:00');
  const first = reconcile(plan(season, now), [], OCCASIONS, now);
  const rows = journalAfter(['2020-02-20 12:00', season]);
  const { fresh, changes } = reconcile(plan(season, now), rows, OCCASIONS, now);
  expect([first.fresh.length > 5, fresh, changes]).toEqual([true, [], []]);
});

test('it need not be looked at again before the next planned time or the deadline, but soon while something due is still to send', () => {
  const until = (when: string, rows: readonly Delivery[]) =>
    reconcile(plan(oneRule, at(when)), rows, OCCASIONS, at(when)).sameUntil;
  const rows = journalAfter(['2020-02-10 12:00', oneRule]);
  const sent = rows.map((row) => ({ ...row, state: 'sent' as const }));
  expect([
    until('2020-02-10 12:15', rows),
    until('2020-02-20 08:30', rows),
    until('2020-02-20 08:30', sent),
    until('2020-03-02 08:30', sent),
  ]).toEqual([at('2020-02-20 08:30'), at('2020-02-20 08:30') + 30_000, at('2020-03-01 23:59'), Number.POSITIVE_INFINITY]);
});

describe('a date that moves', () => {
  const moved: Calendar = { ...oneRule, rounds: [{ ...round, opensAt: undefined, deadlineAt: at('2020-03-15 23:59') }] };

  test('voids the old and plans the new', () => {
    expect(said(journalAfter(['2020-02-10 12:00', oneRule], ['2020-02-10 12:15', moved]))).toEqual([
      '2020-02-20 08:30 cancelled moved',
      '2020-03-05 08:30 planned',
    ]);
  });

  test('and moves back: the old comes to life', () => {
    expect(said(journalAfter(['2020-02-10 12:00', oneRule], ['2020-02-10 12:15', moved], ['2020-02-10 12:30', oneRule]))).toEqual(
      ['2020-02-20 08:30 planned', '2020-03-05 08:30 cancelled moved'],
    );
  });

  test('after it was told: who was told is told the new one as such, and when late not before a manager has finished', () => {
    const nearer: Calendar = { ...oneRule, rounds: [{ ...round, opensAt: undefined, deadlineAt: at('2020-02-26 12:00') }] };
    const sent = { state: 'sent', sentAt: at('2020-02-20 08:30') } as const;
    const [, again] = journalAfter(['2020-02-20 08:30', oneRule, sent], ['2020-02-20 12:00', nearer]);
    expect([again && JSON.parse(again.content), again && again.dueAt - at('2020-02-20 12:00'), again?.late]).toEqual([
      { timing: 'T-7', anchorAt: at('2020-02-26 12:00'), moved: true },
      MOVED_WAIT_MS,
      true,
    ]);
  });

  test('typed as rubbish: void until it is mended', () => {
    const rubbish: Calendar = { ...oneRule, rounds: [{ ...round, opensAt: undefined, deadlineAt: undefined }] };
    expect(said(journalAfter(['2020-02-10 12:00', oneRule], ['2020-02-10 12:15', rubbish]))).toEqual([
      '2020-02-20 08:30 cancelled gone',
    ]);
    expect(
      said(journalAfter(['2020-02-10 12:00', oneRule], ['2020-02-20 08:00', rubbish], ['2020-02-20 12:00', oneRule])),
    ).toEqual(['2020-02-20 08:30 planned late']);
  });
});

describe('who did not want or need it at its time is not told late', () => {
  const muted: Calendar = { ...oneRule, muted: new Map([['a', ['applicationDeadline/2020-1']]]) };
  const off: Calendar = { ...oneRule, rules: [{ ...rule('deadline-7'), off: true }] };

  test.each([
    ['muted before it was planned, and unmuted afterwards', muted, '2020-02-20 08:30 cancelled muted'],
    ['the rule was off then', off, '2020-02-20 08:30 cancelled ruleOff'],
  ])('%s', (_name, then, expected) => {
    expect(said(journalAfter(['2020-02-10 12:00', then], ['2020-02-20 08:30', then], ['2020-02-20 12:00', oneRule]))).toEqual([
      expected,
    ]);
    expect(said(journalAfter(['2020-02-10 12:00', oneRule], ['2020-02-20 08:30', then], ['2020-02-20 12:00', oneRule]))).toEqual([
      expected,
    ]);
    expect(said(journalAfter(['2020-02-10 12:00', then], ['2020-02-11 12:00', oneRule]))).toEqual(['2020-02-20 08:30 planned']);
  });

  test('a workshop that was full when channels should hear of it, with a seat free afterwards', () => {
    const full: Calendar = {
      ...nothing,
      rules: [rule('workshop-7')],
      workshops: [{ ...workshop, seats: 1 }],
      signups: [signup('a')],
      channels: [team('t')],
    };
    const free: Calendar = { ...full, signups: [signup('a', { state: 'cancelled' })] };
    const rows = journalAfter(['2020-01-20 08:30', full], ['2020-01-21 12:00', free]);
    expect(rows.map((row) => [row.recipient, row.state, row.reason])).toEqual([
      ['person/a', 'cancelled', 'signupCancelled'],
      ['channel/t', 'cancelled', 'noSeats'],
    ]);
  });
});

describe('time', () => {
  test('out of hours a late one waits for the morning, and the journal says so', () => {
    const [row] = journalAfter(['2020-02-10 12:00', oneRule], ['2020-02-20 20:00', oneRule]);
    expect([row && shown(row.plannedAt), row && shown(row.dueAt), row?.late]).toEqual([
      '2020-02-20 08:30',
      '2020-02-21 08:30',
      true,
    ]);
  });

  test('a clock that ran ahead and came back leaves the reminder where it was', () => {
    const rows = journalAfter(['2020-02-10 12:00', oneRule], ['2021-01-01 12:00', oneRule], ['2020-02-10 12:00', oneRule]);
    expect([said(rows), shown(rows[0]!.dueAt)]).toEqual([['2020-02-20 08:30 planned'], '2020-02-20 08:30']);
  });

  test('a wait for another attempt is left alone', () => {
    const waiting = { attempts: 1, dueAt: at('2020-02-20 08:34') };
    const [row] = journalAfter(['2020-02-20 08:30', oneRule, waiting], ['2020-02-20 08:32', oneRule]);
    expect([row?.attempts, row && shown(row.dueAt)]).toEqual([1, '2020-02-20 08:34']);
  });

  test('what may have arrived is not called cancelled', () => {
    const rows = journalAfter(['2020-02-20 08:30', oneRule, { attempts: 2 }], ['2020-03-02 08:30', oneRule]);
    expect(said(rows)).toEqual(['2020-02-20 08:30 unknown tooLate']);
  });
});

test('what is settled stays, and other use cases’ messages are left alone', () => {
  const final: readonly DeliveryState[] = ['sent', 'failed', 'blocked', 'left', 'notInstalled', 'unknown'];
  const kept = final.map(
    (state) =>
      journalAfter(['2020-02-20 08:30', oneRule, { state }], ['2020-02-20 12:00', nothing], ['2020-02-20 12:15', oneRule])[0]
        ?.state,
  );
  const other = { ...journalAfter(['2020-02-20 08:30', oneRule])[0]!, key: 'seat', occasion: 'seatOffered' };
  expect([kept, reconcile([], [other], OCCASIONS, at('2020-02-20 12:00')).changes]).toEqual([final, []]);
});
