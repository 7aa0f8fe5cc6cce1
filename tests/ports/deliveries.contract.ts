/** What every delivery journal must do, whatever it writes to. Run by tests/adapters/deliveries. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Deliveries, Delivery, NewDelivery } from '../../src/ports/deliveries.ts';

/** A journal to try, and how to open the same one again as after a restart. */
export interface JournalUnderTest {
  open(): Deliveries;
}

const AT = Date.parse('2020-02-11T07:30:00Z');

export const planned = (key: string, more: Partial<NewDelivery> = {}): NewDelivery => ({
  key,
  occasion: 'applicationDeadline',
  subject: '2020-1',
  recipient: 'person/a1',
  plannedAt: AT,
  late: false,
  class: 'atLeastOnce',
  content: '{}',
  ...more,
});

const asJournaled = (row: NewDelivery): Delivery => ({
  ...row,
  dueAt: row.dueAt ?? row.plannedAt,
  state: 'planned',
  attempts: 0,
});

export const deliveriesContract = (name: string, make: () => JournalUnderTest): void => {
  describe(`${name} keeps a delivery journal:`, () => {
    let under: JournalUnderTest;
    let journal: Deliveries;
    beforeEach(() => {
      under = make();
      journal = under.open();
    });
    afterEach(() => journal.close());

    test('planning twice plans once, and what stands is not overwritten', () => {
      const first = planned('a');
      expect([journal.plan([first, planned('b')]), journal.plan([planned('a', { content: 'other' }), planned('c')])]).toEqual([
        2, 1,
      ]);
      expect(journal.list()).toEqual([first, planned('b'), planned('c')].map(asJournaled));
      expect(journal.plan([])).toBe(0);
    });

    test('a key nobody planned is not there, and settling it changes nothing', () => {
      journal.settle([{ key: 'nobody', change: { state: 'sent' } }]);
      expect([journal.find('nobody'), journal.list(), journal.planned(), journal.list(['2020-1'])]).toEqual([
        undefined,
        [],
        [],
        [],
      ]);
    });

    test('those still to send come by planned time, and with an instant only those that may go by then', () => {
      journal.plan([
        planned('later', { plannedAt: AT + 5 }),
        planned('first', { plannedAt: AT - 5 }),
        planned('waits', { plannedAt: AT - 9, dueAt: AT + 60_000, late: true }),
        planned('told'),
      ]);
      journal.settle([{ key: 'told', change: { state: 'cancelled', reason: 'moved' } }]);
      expect(journal.planned().map((row) => row.key)).toEqual(['waits', 'first', 'later']);
      expect(journal.planned(AT).map((row) => row.key)).toEqual(['first']);
      expect(journal.planned(AT + 60_000).map((row) => row.key)).toEqual(['waits', 'first', 'later']);
    });

    test('an attempt is counted and its beginning stands until it is settled', () => {
      journal.plan([planned('a'), planned('b')]);
      journal.attempt(['a', 'b'], AT + 1);
      journal.attempt(['a'], AT + 2);
      expect(journal.list().map(({ attempts, attemptedAt, state }) => ({ attempts, attemptedAt, state }))).toEqual([
        { attempts: 2, attemptedAt: AT + 2, state: 'planned' },
        { attempts: 1, attemptedAt: AT + 1, state: 'planned' },
      ]);
      journal.settle([{ key: 'a', change: { attempts: 1, attemptedAt: null, reason: 'throttled', dueAt: AT + 9 } }]);
      expect(journal.find('a')).toEqual({ ...asJournaled(planned('a')), attempts: 1, reason: 'throttled', dueAt: AT + 9 });
    });

    test('what became of it is kept whole, also after a restart', () => {
      journal.plan([planned('a', { class: 'atMostOnce', content: '{"é":"→ 😀"}' })]);
      journal.attempt(['a'], AT);
      journal.settle([
        { key: 'a', change: { state: 'sent', sentAt: AT + 40, activityId: 'x1', late: true, attemptedAt: null, reason: null } },
      ]);
      const expected: Delivery = {
        ...asJournaled(planned('a', { class: 'atMostOnce', content: '{"é":"→ 😀"}' })),
        state: 'sent',
        attempts: 1,
        late: true,
        sentAt: AT + 40,
        activityId: 'x1',
      };
      expect(journal.find('a')).toEqual(expected);
      journal.close();
      journal = under.open();
      expect([journal.find('a'), journal.planned()]).toEqual([expected, []]);
    });

    test('deliveries are found by what they are about', () => {
      journal.plan([planned('a'), planned('b', { subject: 'w1' }), planned('c', { subject: "o'brien" })]);
      expect(journal.list(['w1', "o'brien", 'none']).map((row) => row.key)).toEqual(['b', 'c']);
      journal.settle(['b', 'c'].map((key) => ({ key, change: { state: 'cancelled' } })));
      expect([journal.about(['w1']), journal.about([])].map((rows) => rows.map((row) => row.key))).toEqual([['a', 'b'], ['a']]);
    });

    test('posts are what stands in channels, the last sent first', () => {
      const channel = { recipient: 'channel/t1' };
      journal.plan([
        planned('old', channel),
        planned('new', channel),
        planned('waiting', channel),
        planned('other', { ...channel, subject: 'w1' }),
        planned('person'),
      ]);
      journal.settle(
        ['old', 'new', 'other', 'person'].map((key, index) => ({
          key,
          change: { state: 'sent' as const, sentAt: AT + index, activityId: `id-${key}` },
        })),
      );
      expect(journal.posts(['2020-1']).map((row) => row.activityId)).toEqual(['id-new', 'id-old']);
      expect(journal.posts([])).toEqual([]);
      // Teams gave no id: that post cannot be put right.
      journal.settle([{ key: 'new', change: { activityId: '' } }]);
      expect(journal.posts(['2020-1']).map((row) => row.activityId)).toEqual(['id-old']);
    });

    test('all or none: when one of several cannot be written, none is, and the fault has a code', () => {
      const broken = planned('broken', { content: null as unknown as string });
      expect(() => journal.plan([planned('a'), broken])).toThrow(expect.objectContaining({ code: 'journalUnavailable' }));
      expect(journal.list()).toEqual([]);
      journal.plan([planned('a')]);
      expect(() =>
        journal.settle([
          { key: 'a', change: { state: 'sent' } },
          { key: 'a', change: { content: null as unknown as string } },
        ]),
      ).toThrow(expect.objectContaining({ code: 'journalUnavailable' }));
      expect(journal.find('a')).toEqual(asJournaled(planned('a')));
    });
  });
};
