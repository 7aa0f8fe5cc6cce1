/** The process's clocks: one may start elsewhere, both run on. */
import { expect, test } from '@jest/globals';
import { systemClock, systemTimer } from '../../src/adapters/clock.ts';

test('a clock that starts in 2020 is there, and one without a start shows the time', () => {
  const started = systemClock('2020-01-08T08:00:00Z').now() - Date.parse('2020-01-08T08:00:00Z');
  expect([started >= 0 && started < 1000, Math.abs(systemClock('').now() - Date.now()) < 1000]).toEqual([true, true]);
});

test('a wait ends when told, and at once when told before', async () => {
  const stop = new AbortController();
  const from = systemTimer.now();
  const waiting = systemTimer.wait(60_000, stop.signal);
  stop.abort();
  await waiting;
  await systemTimer.wait(60_000, stop.signal);
  await systemTimer.wait(1);
  expect(systemTimer.now() - from).toBeLessThan(30_000);
});
