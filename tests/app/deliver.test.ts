/** Sending, answer by answer of Teams: nothing lost, nothing doubled, every delivery in one of its states. Source: reliability paper, Sending. */
import { describe, expect, test } from '@jest/globals';
import { Fault } from '../../src/domain/result.ts';
import type { Attempt } from '../../src/ports/channel.ts';
import { conversation } from '../../src/schema/conversation.ts';
import { MINUTE_MS } from '../../src/time/oslo.ts';
import type { Call } from '../fakes/channel.ts';
import { sendingHouse, TEN, toTell } from './sending.ts';

const no = (kind: Exclude<Attempt['kind'], 'sent' | 'throttled'>, detail: string = kind): Attempt => ({ kind, detail });
const to = (oid: string) => (call: Call) => call.to.conversationId.startsWith(`c-${oid}`);

describe('who can be reached', () => {
  test('those with the bot get it; without a conversation, removed or blocked before, the journal says so and nothing is sent', async () => {
    const { house, channel, reach, run, journal } = await sendingHouse(['a']);
    await reach('removed', 'personal', 'gone');
    await reach('blocked', 'personal', 'blocked');
    house.deliveries.plan(['a', 'stranger', 'removed', 'blocked'].map((oid) => toTell(oid)));
    const report = await run();
    expect(journal()).toEqual([
      'a sent 1',
      'stranger notInstalled 0 (noConversation)',
      'removed notInstalled 0 (uninstalled)',
      'blocked blocked 0 (blockedBefore)',
    ]);
    expect([channel.calls.length, report.states]).toEqual([1, { sent: 1, notInstalled: 2, blocked: 1 }]);
  });

  test('blocked: marked, never tried again, and said out loud when it is many', async () => {
    const { house, channel, run, journal, stateOf } = await sendingHouse(['a', 'b']);
    channel.answer = (call, arrive) => (to('b')(call) ? no('blocked') : arrive());
    house.deliveries.plan([toTell('a'), toTell('b')]);
    const first = await run();
    house.deliveries.plan([toTell('b', { key: 'again/b' })]);
    await run();
    expect([journal(), stateOf('b'), first.manyBlocked, channel.calls.length]).toEqual([
      ['a sent 1', 'b blocked 1 (blocked)', 'b blocked 0 (blockedBefore)'],
      'blocked',
      true,
      2,
    ]);
  });

  test('a conversation that is gone is made anew once, remembered, and used', async () => {
    const { house, channel, run, journal, lists } = await sendingHouse(['a']);
    channel.answer = (call, arrive) => (call.to.conversationId === 'c-a' ? no('gone') : arrive());
    house.deliveries.plan([toTell('a')]);
    await run();
    const row = lists.find(conversation, 'a');
    expect([journal(), channel.reopened, row?.conversationId, row?.state]).toEqual([['a sent 2'], ['a'], 'c-a-new', 'active']);
  });

  test.each([
    ['Teams does not make it anew', undefined, 'a left 1 (no such person)'],
    ['the new one is gone too', { conversationId: 'c-a-new' }, 'a left 2 (gone)'],
  ])('%s: they have left', async (_name, again, expected) => {
    const { house, channel, run, journal, stateOf } = await sendingHouse(['a']);
    channel.answer = () => no('gone');
    channel.reopens = (address) =>
      again ? { kind: 'reopened', address: { ...address, ...again } } : { kind: 'gone', detail: 'no such person' };
    house.deliveries.plan([toTell('a')]);
    const report = await run();
    expect([journal(), stateOf('a'), report.states]).toEqual([[expected], 'gone', { left: 1 }]);
  });

  test.each([
    ['Teams is too busy to make it anew', { kind: 'throttled', retryAfterMs: 3000 }, 'a sent 2', 'active'],
    ['nobody knows whether it was made anew', { kind: 'unknown', detail: '503' }, 'a sent 3', 'active'],
    ['Teams is out of reach then', { kind: 'unreachable', detail: 'ECONNREFUSED' }, 'a sent 2', 'active'],
    ['the token has run out then', { kind: 'unauthorized', detail: '401' }, 'a sent 2', 'active'],
    ['Teams will not have them', { kind: 'blocked', detail: '403' }, 'a left 1 (403)', 'gone'],
    ['Teams does not know them', { kind: 'refused', detail: '400' }, 'a left 1 (400)', 'gone'],
  ] as const)('a conversation that is gone, and %s', async (_name, answer, expected, state) => {
    const { house, channel, run, journal, stateOf, clock } = await sendingHouse(['a']);
    const made = channel.reopens;
    channel.answer = (call, arrive) => (call.to.conversationId === 'c-a' ? no('gone') : arrive());
    channel.reopens = (to, oid) => (channel.reopened.length === 1 ? answer : made(to, oid));
    house.deliveries.plan([toTell('a')]);
    for (let tick = 0; tick < 10; tick += 1) {
      await run();
      clock.pass(15_000);
    }
    expect([journal(), stateOf('a'), channel.arrived.length]).toEqual([[expected], state, expected.includes('sent') ? 1 : 0]);
  });

  test('a mark that cannot be written loses no message', async () => {
    const { house, channel, lists, run, journal } = await sendingHouse(['a', 'b']);
    channel.answer = (call, arrive) => (to('a')(call) ? no('blocked') : arrive());
    lists.fail({ when: 'before', list: conversation });
    house.deliveries.plan([toTell('a'), toTell('b')]);
    const report = await run();
    expect([journal(), report.faults.map((one) => one.code)]).toEqual([
      ['a blocked 1 (blocked)', 'b sent 1'],
      ['graphUnavailable'],
    ]);
  });
});

describe('in doubt', () => {
  test('a reminder is sent again after a while, at most four times, then a person must look', async () => {
    const { house, channel, run, journal, clock } = await sendingHouse(['a']);
    channel.answer = () => no('unknown', 'timeout');
    house.deliveries.plan([toTell('a')]);
    for (let tick = 0; tick < 60; tick += 1) {
      await run();
      clock.pass(15_000);
    }
    const at = channel.calls.map((call) => Math.round((call.at - channel.calls[0]!.at) / 1000));
    expect([journal(), at.length, at.at(-1)! <= 600]).toEqual([['a unknown 5 (timeout)'], 5, true]);
  });

  test('delivered but the answer was lost: a reminder may come twice, a prize never', async () => {
    const { house, channel, run, journal, clock } = await sendingHouse(['a', 'b']);
    const lost = new Set<string>();
    channel.answer = (call, arrive) => {
      const answer = arrive();
      if (lost.has(call.to.conversationId)) return answer;
      lost.add(call.to.conversationId);
      return no('unknown', '504');
    };
    house.deliveries.plan([toTell('a'), toTell('b', { class: 'atMostOnce' })]);
    await run();
    clock.pass(MINUTE_MS);
    await run();
    expect([journal(), channel.arrived.map((one) => one.to.conversationId)]).toEqual([
      ['a sent 2', 'b unknown 1 (504)'],
      ['c-a', 'c-b', 'c-a'],
    ]);
  });

  test('begun by a process that was killed: a reminder is sent again, a prize is left to a person', async () => {
    const { house, channel, run, journal, clock } = await sendingHouse(['a', 'b', 'c']);
    house.deliveries.plan([toTell('a'), toTell('b', { class: 'atMostOnce' }), toTell('c')]);
    house.deliveries.attempt(['applicationDeadline/2020-1/T-7/a', 'applicationDeadline/2020-1/T-7/b'], TEN);
    await run();
    expect(journal()).toEqual(['a planned 1 (interrupted)', 'b unknown 1 (interrupted)', 'c sent 1']);
    clock.pass(MINUTE_MS);
    await run();
    expect([journal(), channel.calls.length]).toEqual([['a sent 2', 'b unknown 1 (interrupted)', 'c sent 1'], 2]);
  });
});

describe('throttled', () => {
  test('everybody waits as long as Teams says, the message comes first, and nothing is counted against it', async () => {
    const { house, channel, run, journal } = await sendingHouse(['a', 'b', 'c']);
    let refusals = 2;
    channel.answer = (_call, arrive) => (refusals-- > 0 ? { kind: 'throttled', retryAfterMs: 7000 } : arrive());
    house.deliveries.plan(['a', 'b', 'c'].map((oid) => toTell(oid)));
    const report = await run();
    const waited = channel.arrived[0]!.at - channel.calls[0]!.at;
    expect([journal(), report.states, waited >= 7000, channel.calls.length]).toEqual([
      ['a sent 1', 'b sent 1', 'c sent 1'],
      { sent: 3 },
      true,
      5,
    ]);
  });

  test('for longer than a minute: the run ends, holds back what is left, and the next one sends it', async () => {
    const { house, channel, run, journal, clock } = await sendingHouse(['a', 'b']);
    channel.answer = () => ({ kind: 'throttled', retryAfterMs: 4 * MINUTE_MS });
    house.deliveries.plan([toTell('a'), toTell('b')]);
    const report = await run();
    const calls = channel.calls.length;
    await run();
    expect([report.stopped, report.unsent, channel.calls.length - calls, house.deliveries.planned().length]).toEqual([
      'throttled',
      2,
      0,
      2,
    ]);
    channel.answer = (_call, arrive) => arrive();
    clock.pass(4 * MINUTE_MS);
    await run();
    expect(journal()).toEqual(['a sent 1', 'b sent 1']);
  });
});

describe('our own fault', () => {
  test('a token refused is fetched anew once; refused again, everybody stops and nobody is lost', async () => {
    const { house, channel, run, journal, clock } = await sendingHouse(['a', 'b', 'c']);
    channel.answer = () => no('unauthorized', '401');
    house.deliveries.plan(['a', 'b', 'c'].map((oid) => toTell(oid)));
    const report = await run();
    expect([report.stopped, house.deliveries.planned().length]).toEqual(['unauthorized', 3]);
    for (let tick = 0; tick < 20; tick += 1) {
      clock.pass(15_000);
      await run();
    }
    // For an hour it is asked now and then; those who wait are told once it is mended.
    expect([channel.calls.length <= 8, house.deliveries.planned().length]).toEqual([true, 3]);
    channel.answer = (_call, arrive) => arrive();
    clock.pass(6 * MINUTE_MS);
    await run();
    expect(journal().map((line) => line.split(' ')[1])).toEqual(['sent', 'sent', 'sent']);
  });

  test('a token that was only stale costs nothing', async () => {
    const { house, channel, run, journal } = await sendingHouse(['a']);
    channel.answer = (_call, arrive) => (channel.calls.length === 1 ? no('unauthorized') : arrive());
    house.deliveries.plan([toTell('a')]);
    const report = await run();
    expect([journal(), report.states]).toEqual([['a sent 1'], { sent: 1 }]);
  });

  test('a card refused three times for the same reason stops its job, and only its job', async () => {
    const people = Array.from({ length: 60 }, (_, index) => `p${index}`);
    const { house, channel, run } = await sendingHouse([...people, 'other']);
    channel.answer = (call, arrive) => (call.message.kind === 'applicationDeadline' ? no('refused', '413') : arrive());
    house.deliveries.plan([...people.map((oid) => toTell(oid)), toTell('other', { occasion: 'roundOpens' })]);
    const report = await run();
    const refused = channel.calls.filter((call) => call.message.kind === 'applicationDeadline').length;
    // What was in flight when the third answer came is refused as well.
    expect([report.states, report.jobsStopped, refused < 50]).toEqual([
      { sent: 1, failed: 60 },
      [`applicationDeadline/${TEN}: 413`],
      true,
    ]);
  });

  test('a journal that cannot be written: nothing is sent, and it is said', async () => {
    const { house, channel, run } = await sendingHouse(['a']);
    house.deliveries.plan([toTell('a')]);
    const attempt = house.deliveries.attempt;
    house.deliveries.attempt = () => {
      throw new Fault('journalUnavailable', 'disk full');
    };
    await expect(run()).rejects.toThrow('disk full');
    expect(channel.calls).toEqual([]);
    house.deliveries.attempt = attempt;
    await run();
    expect(channel.arrived.length).toBe(1);
  });
});

describe('told to stop', () => {
  test('it begins nothing more and says exactly what was begun and not answered; the next run sends the rest once', async () => {
    const people = Array.from({ length: 20 }, (_, index) => `p${index}`);
    const { house, channel, run, started } = await sendingHouse(people);
    const stop = new AbortController();
    const silent: (() => void)[] = [];
    channel.answer = (_call, arrive) => {
      if (channel.calls.length < 5) return arrive();
      stop.abort();
      return new Promise((resolve) => silent.push(() => resolve(arrive())));
    };
    house.deliveries.plan(people.map((oid) => toTell(oid)));
    const report = await run(stop.signal);
    expect([report.stopped, report.states, report.unsent, report.inFlight]).toEqual([
      'signal',
      { sent: 4 },
      15,
      ['applicationDeadline/2020-1/T-7/p4'],
    ]);
    // The answer comes after all, and this process still notes it.
    channel.answer = (_call, arrive) => arrive();
    for (const answer of silent) answer();
    await started()();
    expect(new Set(channel.arrived.map((one) => one.to.conversationId)).size).toBe(20);
    expect(channel.arrived.length).toBe(20);
  });
});

test('two runs at once are one', async () => {
  const { house, channel, run } = await sendingHouse(['a']);
  house.deliveries.plan([toTell('a')]);
  await Promise.all([run(), run()]);
  expect(channel.calls.length).toBe(1);
});
