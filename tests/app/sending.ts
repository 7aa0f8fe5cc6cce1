/** A house that sends on fakes, for tests of deliver: people who can be reached, a journal to fill, and time that waits make pass. */
import { evenGate } from '../../src/adapters/gate.ts';
import { deliver } from '../../src/app/deliver.ts';
import type { Delivery, NewDelivery } from '../../src/ports/deliveries.ts';
import { create } from '../../src/ports/lists.ts';
import { conversation } from '../../src/schema/conversation.ts';
import { fakeChannel } from '../fakes/channel.ts';
import { heldTimer } from '../fakes/clock.ts';
import { world } from './world.ts';

export const TEN = Date.parse('2020-02-20T09:00:00Z');

/** A message to one person about the deadline; what the message says comes from the round. */
export const toTell = (oid: string, more: Partial<NewDelivery> = {}): NewDelivery => ({
  key: `applicationDeadline/2020-1/T-7/${oid}`,
  occasion: 'applicationDeadline',
  subject: '2020-1',
  recipient: `person/${oid}`,
  plannedAt: TEN,
  late: false,
  class: 'atLeastOnce',
  content: JSON.stringify({ timing: 'T-7', anchorAt: Date.parse('2020-03-01T22:59:00Z') }),
  ...more,
});

export const sendingHouse = async (people: readonly string[]) => {
  const { clock, lists, house } = await world();
  clock.set(TEN);
  const channel = fakeChannel(clock);
  const reach = (key: string, kind: 'personal' | 'channel' = 'personal', state: 'active' | 'blocked' | 'gone' = 'active') =>
    lists.write(
      create(conversation, {
        key,
        kind,
        conversationId: `c-${key}`,
        serviceUrl: 'https://channel.test/',
        tenantId: 'tenant',
        botId: 'bot',
        state,
        since: 0,
      }),
    );
  for (const oid of people) await reach(oid);
  const timer = heldTimer(clock);
  const started = () => deliver({ ...house, channel, gate: evenGate(timer), jitter: () => 0.5 });
  /** The journal without what is the same for all: key's last part, state, attempts, reason. */
  const journal = (): string[] =>
    house.deliveries.list().map((row: Delivery) => {
      const reason = row.reason ? ` (${row.reason})` : '';
      return `${row.key.split('/').at(-1)} ${row.state} ${row.attempts}${reason}`;
    });
  const stateOf = (key: string) => lists.find(conversation, key)?.state;
  return { clock, lists, house, channel, reach, timer, started, run: started(), journal, stateOf };
};
