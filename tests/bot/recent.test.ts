/** The short memory: once is once, failures may be repeated, nothing is kept for long. */
import { expect, test } from '@jest/globals';
import { recent } from '../../bot/recent.ts';

test('the same key is worked on once, also while the work is under way', async () => {
  let runs = 0;
  const memory = recent<number>(1_000, () => 0);
  const work = async () => ++runs;
  expect(await Promise.all([memory.once('a', work), memory.once('a', work), memory.once('b', work)])).toEqual([1, 1, 2]);
});

test('what failed may be tried again', async () => {
  const memory = recent<string>(1_000, () => 0);
  await expect(memory.once('a', () => Promise.reject(new Error('down')))).rejects.toThrow('down');
  expect(await memory.once('a', async () => 'up')).toBe('up');
});

test('it forgets with age, and the oldest when it is full', async () => {
  let now = 0;
  const memory = recent<number>(1_000, () => now);
  await memory.once('old', async () => 1);
  now = 1_000;
  expect(memory.knows('old')).toBe(false);
  await memory.once('first', async () => 1);
  for (let at = 0; at < 2_000; at += 1) await memory.once(`n${at}`, async () => at);
  expect([memory.knows('first'), memory.knows('n0'), memory.knows('n1999')]).toEqual([false, true, true]);
});
