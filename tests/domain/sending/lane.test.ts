/** The lane all messages go through: even, never catching up, slower after a refusal. */
import { expect, test } from '@jest/globals';
import { type Lane, newLane, pauseLane, takeSlot } from '../../../src/domain/sending/lane.ts';

const take = (from: Lane, count: number, now: number): { at: number[]; lane: Lane } => {
  let lane = from;
  const at: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const slot = takeSlot(lane, at.at(-1) ?? now);
    at.push(slot.at);
    lane = slot.lane;
  }
  return { at, lane };
};
const mostInASecond = (at: readonly number[]): number =>
  Math.max(...at.map((from) => at.filter((one) => one >= from && one < from + 999.9).length));

test('never more than 48 in any second, the first after a full second', () => {
  const { at } = take(newLane(0), 200, 0);
  expect([at[0], mostInASecond(at), Math.round(at[199]! - at[0]!)]).toEqual([1000, 48, Math.round((199 * 1000) / 48)]);
});

test('time that passed unused is not caught up', () => {
  const { lane } = take(newLane(0), 10, 0);
  const { at } = take(lane, 60, 60_000);
  expect([at[0], mostInASecond(at)]).toEqual([60_000, 48]);
});

test('a refusal stops everybody for as long as the channel says and slows the lane once, however many were in flight', () => {
  let lane = take(newLane(0), 5, 0).lane;
  for (const pause of [10_000, 9_990, 9_980]) lane = pauseLane(lane, 2000, pause);
  expect([lane.perSecond, lane.nextAt]).toEqual([45, 12_000]);
  expect(pauseLane({ ...lane, nextAt: 12_000 }, 12_000, 1000).perSecond).toBe(40.5);
});

test('never slower than five a second, and fast again when it has been calm', () => {
  let lane = newLane(0);
  for (let now = 0; now < 100_000; now += 2000) lane = pauseLane({ ...lane, nextAt: now }, now, 1000);
  expect(lane.perSecond).toBe(5);
  expect(take(lane, 40 * 502 + 2000, 200_000).lane.perSecond).toBe(48);
});
