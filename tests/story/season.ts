/** A house that reminds, on fakes and a held clock, for stories of a season: people with conversations, a team, and ticks through days and nights. */
import { evenGate } from '../../src/adapters/gate.ts';
import { deliver } from '../../src/app/deliver.ts';
import { type RemindReport, remind } from '../../src/app/remind.ts';
import type { Delivery } from '../../src/ports/deliveries.ts';
import { change, create } from '../../src/ports/lists.ts';
import { conversation } from '../../src/schema/conversation.ts';
import type { ListDef, Patch } from '../../src/schema/kit/list.ts';
import { type Topic, topicSubscription, topicSubscriptionKey } from '../../src/schema/topicSubscription.ts';
import { dayInOslo, HOUR_MS, instantInOslo, localTime, MINUTE_MS } from '../../src/time/oslo.ts';
import { isWorkday } from '../../src/time/workday.ts';
import { world } from '../app/world.ts';
import { at, shown } from '../domain/season.ts';
import { fakeChannel } from '../fakes/channel.ts';
import { heldTimer } from '../fakes/clock.ts';

/** Half an hour on working days from eight to four, six hours at night and on days off. */
const nextTick = (now: number): number => {
  const { hour, minute } = localTime(now);
  const byDay = isWorkday(dayInOslo(now)) && hour >= 8 && hour < 16;
  if (byDay) return now + (30 - (minute % 30)) * MINUTE_MS;
  const later = now + 6 * HOUR_MS;
  const morning = instantInOslo(dayInOslo(later), '08:00');
  return now < morning && morning < later ? morning : later;
};

/** The published season of 2020 from 8 January, with everything that reminds. */
export const remindingSeason = async () => {
  const { clock, lists, house, ask } = await world();
  const channel = fakeChannel(clock);
  const restarted = () => {
    const send = deliver({ ...house, channel, gate: evenGate(heldTimer()), jitter: () => 0.5 });
    return remind({ ...house, deliver: send });
  };
  let tick = restarted();
  const reports: RemindReport[] = [];

  const install = (key: string, kind: 'personal' | 'channel' = 'personal') =>
    lists.write(
      create(conversation, {
        key,
        kind,
        conversationId: `conversation-of-${key}`,
        serviceUrl: 'https://channel.test/',
        tenantId: 'tenant',
        botId: 'bot',
        state: 'active',
        since: clock.now(),
      }),
    );
  const subscribe = (oid: string, topic: Topic = 'rounds') => {
    const who = { oid, name: `Ansatt ${oid}` };
    const values = { key: topicSubscriptionKey(oid, topic), who, topic, active: 'on' as const, changedAt: clock.now() };
    return lists.write(create(topicSubscription, values));
  };
  const patch = async <L extends ListDef>(list: L, key: string, what: Patch<L>): Promise<void> => {
    const row = lists.find(list, key);
    if (!row) throw new Error(`no ${list.name} ${key}`);
    await lists.write(change(list, row, what));
  };

  /** One tick now. */
  const look = async (signal?: AbortSignal): Promise<RemindReport> => {
    const report = await tick(signal);
    reports.push(report);
    return report;
  };
  /** Ticks through days and nights until a Norwegian moment, and at it. */
  const live = async (until: string): Promise<void> => {
    for (let to = nextTick(clock.now()); to < at(until); to = nextTick(to)) {
      clock.set(to);
      await look();
    }
    clock.set(at(until));
    await look();
  };
  /** The server is down until then: nothing ticks, and the process is a new one. */
  const down = (until: string): void => {
    clock.set(at(until));
    tick = restarted();
  };

  /** What people saw, as lines: when, where, what. */
  const seen = (): string[] =>
    channel.arrived.map(
      (one) =>
        `${shown(one.at)} ${one.to.conversationId.replace('conversation-of-', '')}: ${one.message.plain}${one.replaces ? ' (changed)' : ''}`,
    );
  /** The journal as lines: occasion, recipient, state and reason. */
  const journal = (which: (row: Delivery) => boolean = () => true): string[] =>
    house.deliveries
      .list()
      .filter(which)
      .map(
        (row) =>
          `${shown(row.plannedAt)} ${row.occasion} ${row.recipient}: ${row.state}${row.late ? ' late' : ''}${row.reason ? ` (${row.reason})` : ''}`,
      );

  return { clock, lists, house, ask, channel, install, subscribe, patch, look, live, down, seen, journal, reports };
};

export type RemindingSeason = Awaited<ReturnType<typeof remindingSeason>>;
