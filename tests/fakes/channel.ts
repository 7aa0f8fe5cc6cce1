/** A Teams that keeps what arrives, for tests of sending; a test says how each attempt is answered. */
import type { Message } from '../../src/domain/message.ts';
import type { Address, Attempt, Channel, Reopened } from '../../src/ports/channel.ts';
import type { Clock } from '../../src/ports/clock.ts';

/** One call of the product. `replaces` is the post an update is for. */
export interface Call {
  readonly at: number;
  readonly to: Address;
  readonly message: Message;
  readonly replaces?: string;
}

/** What stands in Teams. */
export interface Arrived extends Call {
  readonly activityId: string;
}

export interface FakeChannel extends Channel {
  readonly calls: Call[];
  /** Everything that arrived, updates among them, in order. */
  readonly arrived: Arrived[];
  readonly reopened: string[];
  /** Decides an attempt; `arrive` makes it arrive and gives the answer. */
  answer: (call: Call, arrive: () => Attempt) => Attempt | Promise<Attempt>;
  /** What making a conversation anew gives. */
  reopens: (to: Address, oid: string) => Reopened;
}

/** Everything arrives unless told otherwise. */
export const fakeChannel = (clock: Clock): FakeChannel => {
  const attempt = async (call: Call): Promise<Attempt> => {
    fake.calls.push(call);
    return fake.answer(call, () => {
      const activityId = call.replaces ?? `activity-${fake.arrived.length + 1}`;
      fake.arrived.push({ ...call, activityId });
      return { kind: 'sent', activityId };
    });
  };
  const fake: FakeChannel = {
    calls: [],
    arrived: [],
    reopened: [],
    answer: (_call, arrive) => arrive(),
    reopens: (to) => ({ kind: 'reopened', address: { ...to, conversationId: `${to.conversationId}-new` } }),
    send: (to, message) => attempt({ at: clock.now(), to, message }),
    update: (to, replaces, message) => attempt({ at: clock.now(), to, message, replaces }),
    reopen: async (to, oid) => {
      fake.reopened.push(oid);
      return fake.reopens(to, oid);
    },
  };
  return fake;
};
