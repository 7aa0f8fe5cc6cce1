/** The reminder plan as a pure function of the calendar: who is told what, when, and why not. Source: programme rules, Time and Reminder plan. */
import type { Application } from '../schema/application.ts';
import type { Conversation } from '../schema/conversation.ts';
import type { Draft } from '../schema/draft.ts';
import type { ReminderRule } from '../schema/reminderRule.ts';
import type { Round } from '../schema/round.ts';
import type { Signup } from '../schema/signup.ts';
import type { TopicSubscription } from '../schema/topicSubscription.ts';
import type { Workshop } from '../schema/workshop.ts';
import { DAY_MS } from '../time/oslo.ts';
import { type Audience, type Candidate, candidates, type Reach, sameReach } from './reminder/audience.ts';
import { type Moment, momentsOf } from './reminder/moment.ts';
import type { SkipReason } from './reminder/skip.ts';
import { dueFor, isReadable, looksAhead, type Occasion, type Planned, plannedFor } from './reminder/timing.ts';

/** The rows the plan is made of, as the lists hold them now. `muted`: person -> `occasion/subject` they want no word of. */
export interface Calendar {
  readonly rounds: readonly Round[];
  readonly workshops: readonly Workshop[];
  readonly signups: readonly Signup[];
  readonly drafts: readonly Draft[];
  readonly applications: readonly Application[];
  readonly subscriptions: readonly TopicSubscription[];
  readonly rules: readonly ReminderRule[];
  readonly channels: readonly Conversation[];
  readonly muted: ReadonlyMap<string, readonly string[]>;
}

/** One recipient and one occasion. `skip`: not told, and why. Instants are UTC ms; `anchorAt` is what the rule counts from. */
export interface Reminder {
  readonly key: string;
  readonly occasion: Occasion;
  readonly rule: string;
  /** `T-7`, `T+1`, `-30min`. */
  readonly timing: string;
  readonly subject: string;
  readonly recipient: string;
  readonly anchorAt: number;
  readonly plannedAt: number;
  readonly dueAt: number;
  readonly validUntil: number;
  readonly late: boolean;
  readonly class: 'atLeastOnce';
  readonly skip?: SkipReason;
}

/** What has been over for longer than this is history: not even named as too late. */
const HISTORY_MS = 30 * DAY_MS;

interface Timed extends Planned {
  readonly rule: ReminderRule;
}

const groupBy = <T, K>(rows: readonly T[], keyOf: (row: T) => K): Map<K, T[]> => Map.groupBy(rows, keyOf);

const reachOf = (calendar: Calendar): Reach => ({
  // A row whose person or topic cannot be read reaches nobody.
  subscriptions: groupBy(
    calendar.subscriptions.filter((row) => row.who && row.topic),
    (row) => row.topic,
  ),
  channels: calendar.channels.filter((row) => row.kind === 'channel'),
  signups: groupBy(
    calendar.signups.filter((row) => row.who),
    (row) => row.workshop,
  ),
  workshops: new Map(calendar.workshops.map((row) => [row.key, row])),
});

/** As the rule says; at once where waiting for the hours would be too late. */
const timedFor = (rule: ReminderRule, { anchorAt, validUntil }: Moment): Timed => {
  const planned = plannedFor(rule, anchorAt);
  return { rule, ...planned, plannedAt: planned.plannedAt < validUntil ? planned.plannedAt : anchorAt };
};

/** Thousands of drafts share one deadline: its times are computed once. */
const rememberTimes = () => {
  const known = new Map<string, readonly Timed[]>();
  return (rules: readonly ReminderRule[], moment: Moment): readonly Timed[] => {
    const key = `${moment.occasion}|${moment.anchorAt}|${moment.validUntil}`;
    const found = known.get(key) ?? rules.map((rule) => timedFor(rule, moment));
    known.set(key, found);
    return found;
  };
};

/** A later reminder of the same matter has come due: it says all this one would. */
const isSuperseded = (timed: Timed, all: readonly Timed[], audience: Audience, now: number): boolean =>
  looksAhead(timed.rule.occasion) &&
  all.some(
    ({ rule, plannedAt }) =>
      !rule.off && plannedAt > timed.plannedAt && plannedAt <= now && rule.audience.some((one) => sameReach(one, audience)),
  );

const isMuted = (muted: Calendar['muted'], recipient: string, what: string): boolean =>
  (muted.get(recipient.slice('person/'.length)) ?? []).some((one) => one.split(',').includes(what));

/** What a rule plans for one moment and one audience. */
const remindersOf = (moment: Moment, timed: Timed, all: readonly Timed[], audience: Audience, world: World): Reminder[] => {
  const { occasion, subject, anchorAt, validUntil } = moment;
  const { rule, plannedAt, label, anchor } = timed;
  const what = `${occasion}/${subject}`;
  const superseded = isSuperseded(timed, all, audience, world.now);
  const due = dueFor(plannedAt, validUntil, world.now);
  const skipOf = ({ recipient, since, skip }: Candidate): SkipReason | undefined => {
    if (moment.skip) return moment.skip;
    if (rule.off) return 'ruleOff';
    if (skip) return skip;
    if (since !== undefined && since > plannedAt) return 'joinedLater';
    if (isMuted(world.calendar.muted, recipient, what)) return 'muted';
    if (world.now >= validUntil || plannedAt >= validUntil) return 'tooLate';
    return superseded ? 'superseded' : undefined;
  };
  const shared = {
    occasion,
    rule: rule.key,
    timing: label,
    subject,
    anchorAt,
    plannedAt,
    ...due,
    validUntil,
    class: 'atLeastOnce' as const,
  };
  return candidates(audience, moment, world.reach).map((candidate) => {
    const { recipient } = candidate;
    return { ...shared, key: `${what}/${label}/${anchor}/${recipient}`, recipient, skip: skipOf(candidate) };
  });
};

interface World {
  readonly calendar: Calendar;
  readonly reach: Reach;
  readonly now: number;
}

/** One key is planned once: of two rules or audiences that mean the same, the one that tells. */
const once = (reminders: readonly Reminder[]): Reminder[] => {
  const byKey = new Map<string, Reminder>();
  for (const one of reminders) {
    const before = byKey.get(one.key);
    if (!before || (before.skip && !one.skip)) byKey.set(one.key, one);
  }
  return [...byKey.values()];
};

/** Every reminder of the calendar, by planned time, those not to be told among them. `now` is UTC ms. */
export const plan = (calendar: Calendar, now: number): Reminder[] => {
  const world = { calendar, reach: reachOf(calendar), now };
  const timedOnce = rememberTimes();
  const rulesOf = groupBy(calendar.rules.filter(isReadable), (rule) => rule.occasion);
  const reminders = momentsOf(calendar, now)
    .filter((moment) => moment.validUntil > now - HISTORY_MS)
    .flatMap((moment) => {
      const timed = timedOnce(rulesOf.get(moment.occasion) ?? [], moment);
      return timed.flatMap((one) => one.rule.audience.flatMap((audience) => remindersOf(moment, one, timed, audience, world)));
    });
  return once(reminders).sort((a, b) => a.plannedAt - b.plannedAt);
};

/** The rules nobody can follow, by key; a switched-off one is not among them. */
export const unreadableRules = (rules: readonly ReminderRule[]): string[] =>
  rules.filter((rule) => !isReadable(rule)).map((rule) => rule.key);
