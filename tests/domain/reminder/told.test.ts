/** A reminder says that a workshop has moved to those who have not heard of it, and to nobody else. */
import { expect, test } from '@jest/globals';
import { readContent } from '../../../src/domain/reminder/content.ts';
import { reconcile } from '../../../src/domain/reminder/reconcile.ts';
import { receiptsOf } from '../../../src/domain/reminder/told.ts';
import { type Calendar, plan } from '../../../src/domain/reminder.ts';
import type { Delivery } from '../../../src/ports/deliveries.ts';
import { at, nothing, rule, signup, workshop } from '../season.ts';

const MOVED_TO = at('2020-02-12 09:00');
const NOW = at('2020-01-16 12:00');
const signups = [signup('a', { toldStartsAt: workshop.startsAt }), signup('b', { toldStartsAt: MOVED_TO }), signup('c')];
const calendar: Calendar = {
  ...nothing,
  rules: [rule('workshop-7')],
  workshops: [{ ...workshop, startsAt: MOVED_TO, endsAt: MOVED_TO + 1 }],
  signups,
};
const look = (journal: readonly Delivery[]) => reconcile(plan(calendar, NOW), journal, ['workshop'], NOW, receiptsOf(signups));
const isMoved = (rows: readonly { recipient: string; content: string }[]) =>
  rows
    .filter(({ recipient }) => recipient.startsWith('person/'))
    .map((row) => `${row.recipient} ${readContent(row.content).moved ?? false}`);

test('who was told another time on the receipt hears that it has moved; who was told this one, or none, does not', () => {
  expect(isMoved(look([]).fresh)).toEqual(['person/a true', 'person/b false', 'person/c false']);
});

test('once the news has reached them, the reminder does not say it again', () => {
  const planned = look([]).fresh.map(
    (row) => ({ state: 'planned', attempts: 0, ...row, dueAt: row.dueAt ?? row.plannedAt }) as Delivery,
  );
  const first = planned.find(({ recipient }) => recipient === 'person/a');
  const news: Delivery = {
    ...first!,
    key: 'news',
    occasion: 'workshopMoved',
    state: 'sent',
    sentAt: NOW,
    content: JSON.stringify({ anchorAt: MOVED_TO }),
  };
  expect(look(planned)).toMatchObject({ fresh: [], changes: [] });
  const { changes } = look([...planned, news]);
  expect(changes).toEqual([
    { key: first?.key, change: { content: JSON.stringify({ timing: readContent(first!.content).timing, anchorAt: MOVED_TO }) } },
  ]);
});
