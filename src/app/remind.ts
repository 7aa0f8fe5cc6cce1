/** One tick of reminding: the plan is computed anew from the lists, the journal told of it, and what is due is sent. Source: programme rules, Reminder plan. */
import type { DeliverReport } from '../domain/deliveryReport.ts';
import { reconcile } from '../domain/reminder/reconcile.ts';
import { type Calendar, plan, unreadableRules } from '../domain/reminder.ts';
import type { Deliveries, Delivery } from '../ports/deliveries.ts';
import type { Lists } from '../ports/lists.ts';
import { application } from '../schema/application.ts';
import { conversation } from '../schema/conversation.ts';
import { draft } from '../schema/draft.ts';
import { person } from '../schema/person.ts';
import { reminderRule } from '../schema/reminderRule.ts';
import { round } from '../schema/round.ts';
import { signup } from '../schema/signup.ts';
import { topicSubscription } from '../schema/topicSubscription.ts';
import { workshop } from '../schema/workshop.ts';
import type { House } from './use-case.ts';

/** What a tick came to. `cancelled` counts what became irrelevant; `unreadableRules` are the keys of rules nobody can follow. */
export interface RemindReport {
  readonly planned: number;
  readonly cancelled: number;
  readonly unreadableRules: readonly string[];
  readonly delivery: DeliverReport;
}

/** The occasions reminders are about; deliveries of others are planned by their own use cases. */
const OCCASIONS = Object.keys(reminderRule.fields.occasion.choices ?? {});

const calendarOf = (lists: Lists): Calendar => ({
  rounds: lists.all(round),
  workshops: lists.all(workshop),
  signups: lists.all(signup),
  drafts: lists.all(draft),
  applications: lists.all(application),
  subscriptions: lists.all(topicSubscription),
  rules: lists.all(reminderRule),
  channels: lists.all(conversation).filter((row) => row.kind === 'channel'),
  muted: new Map(lists.all(person).flatMap((row) => (row.muted?.length ? [[row.oid, row.muted] as const] : []))),
});

/** Every delivery about these subjects, and every reminder still to send, whatever it is about. */
const journalOf = (deliveries: Deliveries, subjects: ReadonlySet<string>): Delivery[] => [
  ...deliveries.list([...subjects]),
  ...deliveries.planned().filter((row) => !subjects.has(row.subject)),
];

/** The tick. Told to stop, it stops within a second. Throws Fault `journalUnavailable`: what cannot be written down is not sent. */
export const remind = (
  house: House & { readonly deliver: (signal?: AbortSignal, refresh?: () => void) => Promise<DeliverReport> },
) => {
  const { lists, clock, deliveries } = house;

  const look = (): Omit<RemindReport, 'delivery'> => {
    const now = clock.now();
    const calendar = calendarOf(lists);
    const reminders = plan(calendar, now);
    const journal = journalOf(deliveries, new Set(reminders.map((one) => one.subject)));
    const { fresh, changes } = reconcile(reminders, journal, OCCASIONS, now);
    const planned = deliveries.plan(fresh);
    deliveries.settle(changes);
    const cancelled = changes.filter(({ change }) => change.state === 'cancelled' || change.state === 'unknown').length;
    return { planned, cancelled, unreadableRules: unreadableRules(calendar.rules) };
  };

  return async (signal?: AbortSignal): Promise<RemindReport> => {
    const seen = look();
    return { ...seen, delivery: await house.deliver(signal, look) };
  };
};
