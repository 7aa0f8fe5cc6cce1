/** The budget of resource units, its clock in the test's hand. */
import { expect, test } from '@jest/globals';
import { units } from '../../../src/adapters/graph/units.ts';

/** A clock that jumps to whatever is waited for. */
const world = (perMinute: number) => {
  let now = 0;
  const sent: { at: number; cost: number }[] = [];
  const budget = units(perMinute, {
    now: () => now,
    wait: async (ms) => {
      now += ms;
    },
  });
  return {
    budget,
    sent,
    later: (ms: number) => {
      now += ms;
    },
    send: async (cost: number, mostMs = Number.POSITIVE_INFINITY) => {
      const may = await budget.take(cost, mostMs);
      if (may) sent.push({ at: now, cost });
      return may;
    },
  };
};

/** The most units in any 60 seconds. */
const busiestMinute = (sent: readonly { at: number; cost: number }[]): number =>
  Math.max(...sent.map(({ at }) => sent.reduce((sum, one) => sum + (one.at > at - 60_000 && one.at <= at ? one.cost : 0), 0)));

test('never more than four fifths of the limit in any minute, and not much less', async () => {
  const { send, sent, budget } = world(1_000);
  for (let n = 0; n < 3_000; n++) await send((n % 3) + 1);
  expect(busiestMinute(sent)).toBeLessThanOrEqual(800);
  const minutes = sent.at(-1)!.at / 60_000;
  expect(budget.spent() / minutes).toBeGreaterThan(760);
  expect(budget.spent()).toBe(6_000);
});

test('a person never waits while less than two fifths are used', async () => {
  const { send, sent } = world(1_000);
  for (let n = 0; n < 200; n++) await send(2);
  expect(sent.every(({ at }) => at === 0)).toBe(true);
});

test('above that requests go at an even pace', async () => {
  const { send, sent } = world(1_000);
  for (let n = 0; n < 400; n++) await send(1);
  for (let n = 0; n < 100; n++) await send(2);
  const gaps = sent.slice(401).map(({ at }, n) => at - sent[400 + n]!.at);
  expect([Math.min(...gaps), Math.max(...gaps)].map(Math.round)).toEqual([150, 150]);
});

test('after a pause nothing is caught up: the even pace from the first request on', async () => {
  const { send, sent, budget, later } = world(600);
  await send(1);
  budget.pause(30_000);
  later(90_000 - 1);
  budget.pause(1);
  for (let n = 0; n < 50; n++) await send(1);
  const after = sent.slice(1).map(({ at }) => at);
  expect(after[0]).toBeGreaterThanOrEqual(90_000);
  expect(after.slice(1).map((at, n) => Math.round(at - after[n]!))).toEqual(Array(49).fill(125));
});

test('who would have to wait too long is told at once, and spends nothing', async () => {
  const { send, budget, sent } = world(1_000);
  budget.pause(10_000);
  expect([await send(5, 9_999), budget.spent(), await send(5, 10_000), budget.spent()]).toEqual([false, 0, true, 5]);
  expect(sent).toEqual([{ at: 10_000, cost: 5 }]);
});

test('a request dearer than the whole budget goes when nothing else does', async () => {
  const { send, sent } = world(10);
  for (let n = 0; n < 3; n++) await send(20);
  expect(sent.map(({ at }) => at)).toEqual([0, 150_000, 300_000]);
});
