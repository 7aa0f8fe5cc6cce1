/** The fault loop of sending: each call fails once in each way, then the next one, until a run passes untouched. Nothing lost, nothing doubled, the difference zero. */
import { expect, test } from '@jest/globals';
import type { Message } from '../../src/domain/message.ts';
import type { Address, Attempt } from '../../src/ports/channel.ts';
import type { Delivery } from '../../src/ports/deliveries.ts';
import { MINUTE_MS } from '../../src/time/oslo.ts';
import { sendingHouse, TEN, toTell } from './sending.ts';

const PEOPLE = ['a', 'b', 'c'];

/** How a call can go wrong. `arrives`: Teams did it, and only the answer was lost. */
interface OneFault {
  readonly name: string;
  readonly answer: Attempt | 'crash';
  readonly arrives?: true;
}

const FAULTS: readonly OneFault[] = [
  { name: '429 with a pause', answer: { kind: 'throttled', retryAfterMs: 3000 } },
  { name: '429 without', answer: { kind: 'throttled', retryAfterMs: undefined } },
  { name: '503', answer: { kind: 'unknown', detail: '503' } },
  { name: '504 after it was done', answer: { kind: 'unknown', detail: '504' }, arrives: true },
  { name: '412', answer: { kind: 'unknown', detail: '412' } },
  { name: 'reset before', answer: { kind: 'unknown', detail: 'ECONNRESET' } },
  { name: 'reset after', answer: { kind: 'unknown', detail: 'ECONNRESET' }, arrives: true },
  { name: 'no connection, or no token', answer: { kind: 'unreachable', detail: 'ECONNREFUSED' } },
  { name: '401', answer: { kind: 'unauthorized', detail: '401' } },
  { name: '403', answer: { kind: 'blocked', detail: '403' } },
  { name: '404', answer: { kind: 'gone', detail: '404' } },
  { name: '413', answer: { kind: 'refused', detail: '413' } },
  { name: 'the process dies before the answer', answer: 'crash' },
  { name: 'the process dies after it was done', answer: 'crash', arrives: true },
];

const whose = (to: Address): string => to.conversationId.slice(2).replace(/(-new)+$/, '');

/** Whether a message tells this delivery, alone or with others. */
const says = (message: Message, row: Delivery): boolean =>
  message.kind === row.occasion || (message.kind === 'combined' && row.class === 'atLeastOnce');

/** What each state promises about what stands in Teams. */
const isRight = (row: Delivery, copies: number, fault: OneFault): boolean => {
  switch (row.state) {
    case 'sent':
      return copies === 1 || (copies === 2 && fault.arrives === true && row.class === 'atLeastOnce');
    case 'unknown':
      return row.class === 'atMostOnce' && copies <= 1;
    case 'blocked':
    case 'failed':
    case 'left':
      return copies === 0;
    default:
      return false;
  }
};

/** Looks again until the fault has struck or everything else is done. */
const untilCrash = async (crashed: () => boolean): Promise<void> => {
  for (let turn = 0; turn < 200 && !crashed(); turn += 1) await new Promise((resolve) => setImmediate(resolve));
};

/** Ten minutes with the fault at one call; a crash is a new process on the same journal. «a» has two reminders, «b» a reminder and a prize. */
const live = async (fault: OneFault, failing: number) => {
  const { house, channel, clock, reach, started } = await sendingHouse(PEOPLE);
  await reach('team', 'channel');
  house.deliveries.plan([
    ...PEOPLE.map((oid) => toTell(oid)),
    toTell('a', { key: 'roundOpens/a', occasion: 'roundOpens' }),
    toTell('b', { key: 'prize/b', occasion: 'roundOpens', class: 'atMostOnce' }),
    toTell('team', { recipient: 'channel/team' }),
  ]);
  let call = 0;
  let crashed = false;
  channel.answer = (_call, arrive) => {
    call += 1;
    if (call !== failing) return arrive();
    if (fault.arrives) arrive();
    if (fault.answer !== 'crash') return fault.answer;
    crashed = true;
    return new Promise(() => undefined);
  };
  let run = started();
  for (let tick = 0; tick < 40; tick += 1) {
    const stop = new AbortController();
    const running = run(stop.signal);
    if (fault.answer === 'crash') await Promise.race([running, untilCrash(() => crashed)]);
    if (crashed) {
      stop.abort();
      crashed = false;
      run = started();
    }
    await running;
    clock.pass(15_000);
  }
  const rows = house.deliveries.list();
  const copies = (row: Delivery): number =>
    channel.arrived.filter(({ to, message }) => row.recipient.endsWith(`/${whose(to)}`) && says(message, row)).length;
  return { rows, copies, untouched: call < failing };
};

test.each(FAULTS)('$name, at the first call, the second, … until nothing fails', async (fault) => {
  for (let failing = 1; ; failing += 1) {
    const { rows, copies, untouched } = await live(fault, failing);
    const wrong = rows.filter((row) => !isRight(row, copies(row), fault)).map((row) => [row, copies(row)]);
    expect([failing, wrong, rows.length]).toEqual([failing, [], 6]);
    // One call failed: at most one message can have come twice, and only where it had been done.
    const twice = new Set(rows.filter((row) => copies(row) > 1).map((row) => row.recipient));
    expect(twice.size).toBeLessThanOrEqual(fault.arrives ? 1 : 0);
    if (!untouched) continue;
    expect(rows.map((row) => [row.state, copies(row)])).toEqual(rows.map(() => ['sent', 1]));
    return;
  }
});

test('whatever comes in whatever order, everything planned ends in a state, and every copy can be explained', async () => {
  // A fixed sequence, so that a failure can be seen again.
  let seed = 20200301;
  const random = () => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed / 2147483648;
  };
  const answers = FAULTS.filter((one) => one.answer !== 'crash');
  for (let turn = 0; turn < 20; turn += 1) {
    const people = Array.from({ length: 15 }, (_, index) => `p${index}`);
    const { house, channel, clock, run } = await sendingHouse(people);
    const lost = new Map<string, number>();
    channel.answer = (call, arrive) => {
      const fault = random() < 0.4 ? answers[Math.floor(random() * answers.length)] : undefined;
      if (!fault || fault.answer === 'crash') return arrive();
      if (fault.arrives) {
        arrive();
        lost.set(whose(call.to), (lost.get(whose(call.to)) ?? 0) + 1);
      }
      return fault.answer;
    };
    house.deliveries.plan(people.map((oid) => toTell(oid)));
    for (let tick = 0; tick < 200 && house.deliveries.planned().length > 0; tick += 1) {
      await run();
      clock.pass(15_000);
    }
    const sent = new Set(house.deliveries.list().flatMap((row) => (row.state === 'sent' ? [row.recipient] : [])));
    const unexplained = people.filter((oid) => {
      const copies = channel.arrived.filter((one) => whose(one.to) === oid).length;
      return copies !== (lost.get(oid) ?? 0) + (sent.has(`person/${oid}`) ? 1 : 0);
    });
    expect([house.deliveries.planned(), house.deliveries.list().length, unexplained]).toEqual([[], 15, []]);
    expect(clock.now() - TEN).toBeLessThan(60 * MINUTE_MS);
  }
});
