/** Answers while the channel asks to wait: none is lost, none is doubled, and nobody is kept waiting for ever. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type BotWorld, openWorld } from './world.ts';

let world: BotWorld;
beforeEach(async () => {
  world = await openWorld();
  await world.post('/chat/ansatt1/install');
});
afterEach(() => world.close());

const write = async (text: string): Promise<number> => {
  const { body } = await world.post('/chat/ansatt1/messages', { text });
  return (body.bot as { status: number }).status;
};
const deadlines = () => world.sent('ansatt1').filter((line) => line.activity.summary?.startsWith('Søknadsfrist'));
const arrived = () => deadlines().filter((line) => line.applied).length;
const statuses = () => deadlines().map((line) => line.status);

describe('under the limits of Teams', () => {
  test('eight messages at once are answered once each', async () => {
    expect(await Promise.all(Array.from({ length: 8 }, () => write('frister')))).toEqual(Array(8).fill(200));
    expect(arrived()).toBe(8);
  }, 20_000);

  test('twenty at once are, too: they wait in line instead of asking all together again', async () => {
    expect(await Promise.all(Array.from({ length: 20 }, () => write('frister')))).toEqual(Array(20).fill(200));
    expect(arrived()).toBe(20);
    const refused = statuses().filter((status) => status === 429).length;
    expect([refused > 0, refused < 30]).toEqual([true, true]);
  }, 30_000);
});

test('an answer refused several times goes out once, in the same turn', async () => {
  await world.post('/faults', { kind: 'throttled', who: 'ansatt1', times: 3, retryAfterSeconds: 0 });
  expect(await write('frister')).toBe(200);
  expect(statuses()).toEqual([429, 429, 429, 201]);
});

test('without a Retry-After it waits all the same', async () => {
  await world.post('/faults', { kind: 'throttled', who: 'ansatt1', times: 1, retryAfterSeconds: null });
  expect(await write('frister')).toBe(200);
  expect(statuses()).toEqual([429, 201]);
});

test('while one answer waits, those after it in the same chat do not even try; another chat does not wait', async () => {
  await world.post('/chat/ansatt2/install');
  await world.post('/faults', { kind: 'throttled', who: 'ansatt1', times: 1, retryAfterSeconds: 1 });
  const first = write('frister');
  while (statuses().length === 0) await new Promise((again) => setImmediate(again));
  const others = [write('frister'), world.post('/chat/ansatt2/messages', { text: 'frister' })];
  await others[1];
  expect(statuses()).toEqual([429]);
  expect(await Promise.all([first, others[0]])).toEqual([200, 200]);
  expect(statuses()).toEqual([429, 201, 201]);
});

test('what was applied though its answer was lost is not sent again, throttled before or not', async () => {
  await world.post('/faults', { kind: 'throttled', who: 'ansatt1', times: 1, retryAfterSeconds: 0 });
  await world.post('/faults', { kind: 'timeoutAfter', who: 'ansatt1', times: 1 });
  expect(await write('frister')).toBe(200);
  expect(statuses()).toEqual([429, 504]);
  expect(arrived()).toBe(1);
});

test('a wait longer than the turn is not begun: the channel is told at once, so that it may tell us again', async () => {
  await world.post('/faults', { kind: 'throttled', who: 'ansatt1', times: 1, retryAfterSeconds: 60 });
  expect(await write('frister')).toBe(502);
  expect(statuses()).toEqual([429]);
});

test('a token the channel does not take is renewed once, not for ever', async () => {
  await world.post('/faults', { kind: 'unauthorized', who: 'ansatt1' });
  expect(await write('frister')).toBe(502);
  expect(statuses()).toEqual([401, 401]);
});
