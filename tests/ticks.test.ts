/** The heartbeat goes on after a round that failed; what is told to end is waited for, and what does not end is named. */
import { expect, test } from '@jest/globals';
import { openLog } from '../src/log.ts';
import { ended, heartbeat } from '../src/ticks.ts';

const NEVER = new Promise<void>(() => undefined);

test('a round that fails is logged, and the next comes as usual', async () => {
  const lines: string[] = [];
  let rounds = 0;
  const third = Promise.withResolvers<void>();
  const round = async (): Promise<void> => {
    rounds += 1;
    if (rounds === 3) third.resolve();
    if (rounds < 3) throw new Error('HEMMELIG');
  };
  const beat = heartbeat(
    'mend',
    0,
    round,
    openLog((line) => lines.push(line)),
  );
  await third.promise;
  await beat.stop();
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ where: 'mend', causes: ['Error'] }, { where: 'mend' }]);
  expect(lines.join()).not.toContain('HEMMELIG');
});

test('what was told to end is waited for, also when it ends badly', async () => {
  const parts = { requests: Promise.resolve(), seats: Promise.reject(new Error('down')) };
  expect(await ended(parts, 60_000)).toEqual([]);
});

test('what does not end in time is left and named', async () => {
  expect(await ended({ requests: NEVER, remind: Promise.resolve(), seats: NEVER }, 1)).toEqual(['requests', 'seats']);
});
