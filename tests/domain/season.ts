/** The season of 2020 as plain rows, for tests of the reminder plan: workshop Wednesday 29 January 09:00, deadline Sunday 1 March 23:59, opening 15 January. */
import { type Calendar, plan, type Reminder } from '../../src/domain/reminder.ts';
import { reminderDefaults } from '../../src/domain/reminderDefaults.ts';
import type { Application } from '../../src/schema/application.ts';
import type { Conversation } from '../../src/schema/conversation.ts';
import type { Draft } from '../../src/schema/draft.ts';
import type { ReminderRule } from '../../src/schema/reminderRule.ts';
import type { Round } from '../../src/schema/round.ts';
import type { Signup } from '../../src/schema/signup.ts';
import type { TopicSubscription } from '../../src/schema/topicSubscription.ts';
import type { Workshop } from '../../src/schema/workshop.ts';
import { dayInOslo, instantInOslo, localTime } from '../../src/time/oslo.ts';

/** The instant of a Norwegian day and time: `at('2020-03-01 23:59')`. */
export const at = (text: string): number => instantInOslo(text.slice(0, 10), text.slice(11) || '00:00');

/** A moment as a Norwegian clock shows it. */
export const shown = (instant: number): string => {
  const { hour, minute } = localTime(instant);
  return `${dayInOslo(instant)} ${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
};

const head = { id: '1', etag: '"1"' };

export const round: Round = {
  ...head,
  key: '2020-1',
  title: 'Oppdrift 2020',
  state: 'current',
  opensAt: at('2020-01-15 00:00'),
  deadlineAt: at('2020-03-01 23:59'),
};

export const workshop: Workshop = {
  ...head,
  key: '2020-sokerverksted',
  title: 'Søkerverksted',
  kind: 'applicantWorkshop',
  round: '2020-1',
  startsAt: at('2020-01-29 09:00'),
  endsAt: at('2020-01-29 15:00'),
  place: 'Kommunegården',
  seats: 30,
};

const who = (oid: string) => ({ oid, name: oid });

export const subscription = (oid: string, more: Partial<TopicSubscription> = {}): TopicSubscription => ({
  ...head,
  key: `${oid}/rounds`,
  who: who(oid),
  topic: 'rounds',
  active: 'on',
  changedAt: at('2020-01-02 12:00'),
  ...more,
});

export const signup = (oid: string, more: Partial<Signup> = {}): Signup => ({
  ...head,
  key: `${workshop.key}/${oid}`,
  title: oid,
  workshop: workshop.key,
  who: who(oid),
  state: 'signedUp',
  queuedAt: at('2020-01-10 12:00'),
  ...more,
});

export const draft = (key: string, oid: string, more: Partial<Draft> = {}): Draft => ({
  ...head,
  key,
  title: 'Arbeidsplass på fire hjul',
  round: '2020-1',
  form: 'applicationShort',
  formVersion: 1,
  owner: who(oid),
  state: 'writing',
  startedAt: at('2020-01-20 12:00'),
  changedAt: at('2020-01-20 12:00'),
  ...more,
});

/** What was sent in from a draft. */
export const sent = (key: string, more: Partial<Application> = {}): Application => ({
  ...head,
  key,
  title: 'Arbeidsplass på fire hjul',
  round: '2020-1',
  form: 'applicationShort',
  formVersion: 1,
  state: 'submitted',
  applicant: who('a'),
  submittedAt: at('2020-02-10 12:00'),
  ...more,
});

export const team = (key: string, more: Partial<Conversation> = {}): Conversation => ({
  ...head,
  key,
  kind: 'channel',
  conversationId: `19:${key}`,
  serviceUrl: 'https://channel.test',
  tenantId: 't',
  botId: 'b',
  state: 'active',
  since: at('2020-01-02 12:00'),
  ...more,
});

export const rule = (key: string): ReminderRule => ({ ...head, ...reminderDefaults.find((one) => one.key === key)! });
export const rules: readonly ReminderRule[] = reminderDefaults.map((one) => rule(one.key));

export const nothing: Calendar = {
  rounds: [],
  workshops: [],
  signups: [],
  drafts: [],
  applications: [],
  subscriptions: [],
  rules,
  channels: [],
  muted: new Map(),
};

/** Everybody: one subscribes, one comes to the workshop, one writes, one sent and wrote on, one is done, and a team has the bot. */
export const season: Calendar = {
  ...nothing,
  rounds: [round],
  workshops: [workshop],
  signups: [signup('deltaker', { state: 'attended' }), signup('avmeldt', { state: 'cancelled' })],
  drafts: [
    draft('2020-1-AAAA', 'skriver'),
    draft('2020-1-BBBB', 'endrer', { state: 'sent', sentAt: at('2020-02-10 12:00'), changedAt: at('2020-02-11 12:00') }),
    draft('2020-1-CCCC', 'ferdig', { state: 'sent', sentAt: at('2020-02-10 12:00'), changedAt: at('2020-02-10 12:00') }),
  ],
  applications: [sent('2020-1-BBBB'), sent('2020-1-CCCC')],
  subscriptions: [subscription('abonnent'), subscription('avsluttet', { active: 'off' })],
  channels: [team('t1')],
};

/** Those a plan tells, as lines a person can compare. */
export const lines = (reminders: readonly Reminder[]): string[] =>
  reminders
    .filter((one) => !one.skip)
    .map((one) => `${shown(one.plannedAt)} ${one.occasion} ${one.timing} ${one.subject} -> ${one.recipient}`);

export const planned = (calendar: Calendar, now: string): string[] => lines(plan(calendar, at(now)));

/** The table of 2020 in the programme's rules, with its recipients. */
export const TABLE_2020 = [
  '2020-01-15 08:30 roundOpens T+0 2020-1 -> person/abonnent',
  '2020-01-15 08:30 roundOpens T+0 2020-1 -> channel/t1',
  '2020-01-20 08:30 workshop T-7 2020-sokerverksted -> person/deltaker',
  '2020-01-20 08:30 workshop T-7 2020-sokerverksted -> channel/t1',
  '2020-01-28 08:30 workshop T-1 2020-sokerverksted -> person/deltaker',
  '2020-01-29 08:30 workshop -30min 2020-sokerverksted -> person/deltaker',
  '2020-01-30 08:30 workshopThanks T+1 2020-sokerverksted -> person/deltaker',
  '2020-02-11 08:30 applicationDeadline T-14 2020-1 -> person/abonnent',
  '2020-02-11 08:30 applicationDeadline T-14 2020-1 -> channel/t1',
  '2020-02-20 08:30 applicationDeadline T-7 2020-1 -> person/abonnent',
  '2020-02-20 08:30 applicationDeadline T-7 2020-1 -> channel/t1',
  '2020-02-26 08:30 ownDraft T-3 2020-1-AAAA -> person/skriver',
  '2020-02-26 08:30 ownDraft T-3 2020-1-BBBB -> person/endrer',
  '2020-02-27 08:30 applicationDeadline T-2 2020-1 -> person/abonnent',
  '2020-02-27 08:30 applicationDeadline T-2 2020-1 -> channel/t1',
  '2020-02-28 08:30 ownDraft T-1 2020-1-AAAA -> person/skriver',
  '2020-02-28 08:30 ownDraft T-1 2020-1-BBBB -> person/endrer',
];
