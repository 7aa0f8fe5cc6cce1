/** The gate: even turns, several in flight, pauses for everybody, and an end within a second. */
import { getEventListeners } from 'node:events';
import { expect, test } from '@jest/globals';
import { evenGate } from '../../src/adapters/gate.ts';
import type { Gate, Work } from '../../src/ports/gate.ts';
import { heldClock, heldTimer } from '../fakes/clock.ts';

/** A heap of numbers to send; `send` is asked with each. */
const heap = (count: number, send: (piece: number) => Promise<void>) => {
  const left = Array.from({ length: count }, (_, index) => index);
  const ended: number[] = [];
  const work: Work<number> = {
    next: () => left.shift(),
    isEmpty: () => left.length === 0,
    isStopped: () => false,
    ready: (piece) => () => send(piece),
    putBack: (piece) => left.unshift(piece),
    ended: (piece) => ended.push(piece),
  };
  return { work, left, ended };
};

const made = (): { gate: Gate; now: () => number } => {
  const clock = heldClock(0);
  return { gate: evenGate(heldTimer(clock)), now: clock.now };
};

test('a thousand go out at 48 a second and never more in any second, the first after a second', async () => {
  const { gate, now } = made();
  const at: number[] = [];
  await gate.through(
    heap(1000, async () => {
      at.push(now());
    }).work,
  );
  const most = Math.max(...at.map((from) => at.filter((one) => one >= from && one < from + 1000).length));
  expect([at.length, at[0], most <= 49, Math.round(at.at(-1)! / 1000)]).toEqual([1000, 1000, true, 22]);
});

test('a slow answer holds up nobody, and at most forty are in flight', async () => {
  const { gate } = made();
  const answers: (() => void)[] = [];
  let most = 0;
  const { work, ended } = heap(100, (piece) => {
    most = Math.max(most, piece + 1 - ended.length);
    if (piece > 0 && piece < 60) return Promise.resolve();
    return new Promise((resolve) => answers.push(resolve));
  });
  const done = gate.through(work);
  while (ended.length < 100) {
    await new Promise((resolve) => setImmediate(resolve));
    if (answers.length >= 39 || ended.length > 90) for (const answer of answers.splice(0)) answer();
  }
  await done;
  expect([ended.length, most <= 41]).toEqual([100, true]);
});

test('after a refusal nobody goes for as long as it says, also who was already waiting for a turn', async () => {
  const { gate, now } = made();
  const at: number[] = [];
  await gate.through(
    heap(3, async (piece) => {
      at.push(now());
      if (piece === 0) gate.refused(9000);
    }).work,
  );
  expect([at[0], at[1]! >= 10_000, Math.round(at[2]! - at[1]!)]).toEqual([1000, true, 22]);
});

test('told to stop, it begins nothing more, puts back what was taken, and does not wait for ever', async () => {
  const { gate } = made();
  const stop = new AbortController();
  const { work, left, ended } = heap(10, (piece) => {
    if (piece < 3) return Promise.resolve();
    stop.abort();
    return new Promise(() => undefined);
  });
  await gate.through(work, stop.signal);
  expect([left, ended.filter((piece) => piece < 3)]).toEqual([
    [4, 5, 6, 7, 8, 9],
    [0, 1, 2],
  ]);
});

test('a piece that has nothing to send takes no turn, and what sending throws is thrown after the others have ended', async () => {
  const { gate, now } = made();
  const { work, ended } = heap(5, async (piece) => {
    if (piece === 3) throw new Error('journal');
  });
  await expect(gate.through({ ...work, ready: (piece) => (piece < 3 ? undefined : work.ready(piece)) })).rejects.toThrow(
    'journal',
  );
  expect([ended.slice(0, 4), now()]).toEqual([[0, 1, 2, 3], 1000]);
});

test('a piece that cannot be made ready stops the work and lets its recipient go', async () => {
  const { gate } = made();
  const { work, ended } = heap(3, async () => undefined);
  const ready = () => {
    throw new Error('journal');
  };
  await expect(gate.through({ ...work, ready })).rejects.toThrow('journal');
  expect(ended).toEqual([0]);
});

test('thousands of runs under one signal leave nothing behind', async () => {
  const { gate } = made();
  const { signal } = new AbortController();
  for (let run = 0; run < 1000; run += 1) await gate.through(heap(run % 2, async () => undefined).work, signal);
  expect(getEventListeners(signal, 'abort')).toEqual([]);
});
