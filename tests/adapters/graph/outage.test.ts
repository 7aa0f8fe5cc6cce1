/** When Graph is down for everybody: who asks is told soon, it is tried all the same, and the first answer ends it. Time is held. */
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { graphClient } from '../../../src/adapters/graph/client.ts';
import type { Request } from '../../../src/adapters/graph/wire/request.ts';
import { type Stub, startStub } from './stub.ts';

let stub: Stub;
beforeAll(async () => {
  stub = await startStub();
});
beforeEach(() => {
  stub.got.length = 0;
});
afterAll(() => stub.close());

const get: Request = { method: 'GET', path: '/sites/x', units: 1, what: 'the site' };
const down = { status: 503 } as const;

/** A client whose waits are over at once; `now` tells how long they were. */
const heldClient = () => {
  let now = 0;
  const time = {
    now: () => now,
    wait: async (ms: number) => {
      now += ms;
    },
  };
  const settings = { url: stub.url, site: 'root', token: async () => 't', clock: { now: () => 0 }, unitsPerMinute: 1_000_000 };
  const client = graphClient(settings, time);
  /** How many seconds it took until it was given up, or that it was answered. */
  const ask = async (): Promise<number | 'answered'> => {
    const from = now;
    return client.repeat(get).then(
      () => 'answered' as const,
      () => (now - from) / 1000,
    );
  };
  return { client, ask };
};

test('the first waits long, those after it hardly; each still asks, and one answer makes all as before', async () => {
  stub.reply = () => down;
  const { client, ask } = heldClient();
  const first = Number(await ask());
  const second = Number(await ask());
  const asked = stub.got.length;
  const third = Number(await ask());
  expect([first < 20, second <= 2, third <= 2, stub.got.length > asked, client.isAnswering()]).toEqual([
    true,
    true,
    true,
    true,
    false,
  ]);
  stub.reply = () => ({ status: 200, body: {} });
  expect([await ask(), client.isAnswering()]).toEqual(['answered', true]);
});

test('in an outage a write, which somebody waits for, may take five seconds at most; reading waits as always', async () => {
  stub.reply = () => down;
  const { client, ask } = heldClient();
  const before = [client.patience().leftMs(), client.writePatience().leftMs()];
  await ask();
  expect([before, client.patience().leftMs(), client.writePatience().leftMs()]).toEqual([[45_000, 45_000], 45_000, 5_000]);
  stub.reply = () => ({ status: 200, body: {} });
  await ask();
  expect(client.writePatience().leftMs()).toBe(45_000);
});

test('a service that stumbles is waited for', async () => {
  stub.reply = () => (stub.got.length < 6 ? down : { status: 200, body: {} });
  const { client, ask } = heldClient();
  expect([await ask(), client.isAnswering(), stub.got.length]).toEqual(['answered', true, 6]);
});

test('being told to slow down is no outage', async () => {
  stub.reply = () => ({ status: 429, headers: { 'retry-after': '7' } });
  const { client, ask } = heldClient();
  expect([Number(await ask()) > 30, client.isAnswering()]).toEqual([true, true]);
});
