/** Posts in channels: one for one reminder, put right in place, whatever Teams answers. Source: screens paper, The bot. */
import { expect, test } from '@jest/globals';
import type { Attempt } from '../../src/ports/channel.ts';
import { change } from '../../src/ports/lists.ts';
import { round } from '../../src/schema/round.ts';
import { sendingHouse, toTell } from './sending.ts';

const posted = async () => {
  const house = await sendingHouse([]);
  await house.reach('team', 'channel');
  house.house.deliveries.plan([toTell('team', { recipient: 'channel/team' })]);
  await house.run();
  const move = async (to: string) => {
    const row = house.lists.find(round, '2020-1')!;
    await house.lists.write(change(round, row, { deadlineAt: Date.parse(to) }));
  };
  const seen = () => house.channel.calls.map((call) => `${call.replaces ?? 'new'}: ${call.message.fact}`);
  return { ...house, move, seen };
};

const FIRST = 'new: Søndag 1. mars 2020 kl. 23.59';
const CHANGED = 'activity-1: Mandag 2. mars 2020 kl. 12.00';
const NEXT_DAY = '2020-03-02T11:00:00Z';

test('a post stays as it is while it is true, and is changed once when the date moves', async () => {
  const { run, move, seen } = await posted();
  await run();
  await move(NEXT_DAY);
  const report = await run();
  await run();
  expect([seen(), report.corrected]).toEqual([[FIRST, CHANGED], 1]);
});

test.each([
  ['in doubt: tried again until it is answered', { kind: 'unknown', detail: '504' }, [FIRST, CHANGED, CHANGED]],
  ['throttled: tried again at once', { kind: 'throttled', retryAfterMs: 1000 }, [FIRST, CHANGED, CHANGED]],
  ['a stale token: fetched anew', { kind: 'unauthorized', detail: '401' }, [FIRST, CHANGED, CHANGED]],
  ['deleted by somebody: left in peace', { kind: 'gone', detail: '404' }, [FIRST, CHANGED]],
  ['refused: left as it is', { kind: 'refused', detail: '413' }, [FIRST, CHANGED]],
  ['blocked: left as it is', { kind: 'blocked', detail: '403' }, [FIRST, CHANGED]],
] as const satisfies readonly (readonly [string, Attempt, readonly string[]])[])(
  'a change %s',
  async (_name, answer, expected) => {
    const { channel, run, move, seen, journal } = await posted();
    let failed = false;
    channel.answer = (_call, arrive) => {
      if (failed) return arrive();
      failed = true;
      return answer;
    };
    await move(NEXT_DAY);
    for (let turn = 0; turn < 3; turn += 1) await run();
    expect([seen(), journal()[0]?.startsWith('team sent 1')]).toEqual([expected, true]);
  },
);

test('the same reminder planned anew for another date takes the place of its post; when that was deleted it is posted again', async () => {
  const { house, channel, run, move, seen } = await posted();
  await move(NEXT_DAY);
  house.deliveries.plan([toTell('team', { key: 'anew', recipient: 'channel/team' })]);
  await run();
  channel.answer = (call, arrive) => (call.replaces ? { kind: 'gone', detail: '404' } : arrive());
  house.deliveries.plan([toTell('team', { key: 'once more', recipient: 'channel/team' })]);
  await run();
  expect([seen(), house.deliveries.find('anew')?.activityId, house.deliveries.find('once more')?.state]).toEqual([
    [FIRST, CHANGED, CHANGED, 'new: Mandag 2. mars 2020 kl. 12.00'],
    'activity-1',
    'sent',
  ]);
});

test('another reminder of the same round is a post of its own', async () => {
  const { house, run, seen } = await posted();
  house.deliveries.plan([
    toTell('team', {
      key: 'T-2',
      recipient: 'channel/team',
      content: JSON.stringify({ timing: 'T-2', anchorAt: Date.parse('2020-03-01T22:59:00Z') }),
    }),
  ]);
  await run();
  expect(seen()).toEqual([FIRST, FIRST]);
});

test('a post about what is over is left alone', async () => {
  const { run, move, seen, clock } = await posted();
  await move(NEXT_DAY);
  clock.set('2020-03-03T09:00:00Z');
  await run();
  expect(seen()).toEqual([FIRST]);
});
