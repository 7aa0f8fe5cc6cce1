/** One tick of reminding: the plan is computed anew from the lists, the journal told of it, and what is due is sent. Source: programme rules, Reminder plan. */

import { reconcile } from '../domain/reminder/reconcile.ts';
import { receiptsOf } from '../domain/reminder/told.ts';
import { type Calendar, plan, unreadableRules } from '../domain/reminder.ts';
import type { DeliverReport } from '../domain/sending/report.ts';
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

/** What the log says of a tick: numbers and reasons, never who; undefined when there was nothing to do. */
export const factsOf = ({ planned, cancelled, unreadableRules, delivery }: RemindReport) => {
  const { states, corrected, unsent, inFlight, stopped, jobsStopped, manyBlocked } = delivery;
  if (planned + cancelled + corrected + Object.keys(states).length === 0 && !stopped) return undefined;
  const { planned: again, ...ended } = states;
  return {
    newlyPlanned: planned,
    cancelled,
    ...ended,
    ...(again ? { toTryAgain: again } : {}),
    ...(corrected ? { corrected } : {}),
    ...(unsent ? { unsent } : {}),
    ...(inFlight.length > 0 ? { inFlight: inFlight.length } : {}),
    ...(stopped ? { stopped } : {}),
    ...(jobsStopped.length > 0 ? { jobsStopped: jobsStopped.join('; ') } : {}),
    ...(manyBlocked ? { manyBlocked } : {}),
    ...(unreadableRules.length > 0 ? { unreadableRules: unreadableRules.join(' ') } : {}),
  };
};

/** The occasions reminders are about; deliveries of others are planned by their own use cases. */
const OCCASIONS = Object.keys(reminderRule.fields.occasion.choices ?? {});

/** The lists the plan is made of. */
const READ = [round, workshop, signup, draft, application, topicSubscription, reminderRule, conversation, person];

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

/** What a look was based on: while the lists give the same rows, and until then, another would find the same. It only saves work. */
interface Seen {
  readonly rows: readonly (readonly unknown[])[];
  readonly at: number;
  readonly until: number;
}

const isStillTrue = (seen: Seen | undefined, lists: Lists, now: number): boolean =>
  seen !== undefined && now >= seen.at && now < seen.until && READ.every((list, index) => lists.all(list) === seen.rows[index]);

/** The tick. Told to stop, it stops within a second. Throws Fault `journalUnavailable`: what cannot be written down is not sent. */
export const remind = (
  house: House & { readonly deliver: (signal?: AbortSignal, refresh?: () => void) => Promise<DeliverReport> },
) => {
  const { lists, clock, deliveries } = house;

  let seen: Seen | undefined;
  let unreadable: readonly string[] = [];

  const look = (): Omit<RemindReport, 'delivery'> => {
    const now = clock.now();
    if (isStillTrue(seen, lists, now)) return { planned: 0, cancelled: 0, unreadableRules: unreadable };
    const rows = READ.map((list) => lists.all(list));
    const calendar = calendarOf(lists);
    const reminders = plan(calendar, now);
    const journal = deliveries.about([...new Set(reminders.map((one) => one.subject))]);
    const { fresh, changes, sameUntil } = reconcile(reminders, journal, OCCASIONS, now, receiptsOf(calendar.signups));
    const planned = deliveries.plan(fresh);
    deliveries.settle(changes);
    seen = { rows, at: now, until: sameUntil };
    unreadable = unreadableRules(calendar.rules);
    const cancelled = changes.filter(({ change }) => change.state === 'cancelled' || change.state === 'unknown').length;
    return { planned, cancelled, unreadableRules: unreadable };
  };

  return async (signal?: AbortSignal): Promise<RemindReport> => {
    const found = look();
    return { ...found, delivery: await house.deliver(signal, look) };
  };
};
