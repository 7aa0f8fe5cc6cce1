/** Who a rule reaches for one moment, each with why not and since when. Pure. Source: programme rules, Reminder plan. */
import type { Conversation } from '../../schema/conversation.ts';
import type { ReminderRule } from '../../schema/reminderRule.ts';
import type { Signup } from '../../schema/signup.ts';
import type { Topic, TopicSubscription } from '../../schema/topicSubscription.ts';
import type { Workshop } from '../../schema/workshop.ts';
import { LATE_AFTER_MS } from '../delivery.ts';
import { seatsLeft } from '../workshop.ts';
import type { Moment } from './moment.ts';
import type { SkipReason } from './skip.ts';
import type { Occasion } from './timing.ts';

export type Audience = ReminderRule['audience'][number];

/** One who may be told. `since`: who came after the planned time is not told late. UTC ms. */
export interface Candidate {
  readonly recipient: string;
  readonly since?: number;
  readonly skip?: SkipReason;
}

/** The people and channels of the calendar, ready to be looked up. */
export interface Reach {
  readonly subscriptions: ReadonlyMap<Topic, readonly TopicSubscription[]>;
  readonly channels: readonly Conversation[];
  readonly signups: ReadonlyMap<string, readonly Signup[]>;
  readonly workshops: ReadonlyMap<string, Workshop>;
}

const TOPIC: Readonly<Partial<Record<Occasion, Topic>>> = {
  roundOpens: 'rounds',
  applicationDeadline: 'rounds',
  workshop: 'workshops',
};

const person = (oid: string): string => `person/${oid}`;

const subscribers = (moment: Moment, reach: Reach): Candidate[] => {
  const topic = TOPIC[moment.occasion];
  const comes = new Set(
    (moment.occasion === 'workshop' ? (reach.signups.get(moment.subject) ?? []) : [])
      .filter((one) => one.state !== 'cancelled')
      .map((one) => one.who.oid),
  );
  return ((topic && reach.subscriptions.get(topic)) ?? []).map((row) => ({
    recipient: person(row.who.oid),
    since: row.changedAt,
    skip: row.active !== 'on' ? 'unsubscribed' : comes.has(row.who.oid) ? 'alreadySignedUp' : undefined,
  }));
};

const channels = (reach: Reach, skip?: SkipReason): Candidate[] =>
  reach.channels.map((row) => ({
    recipient: `channel/${row.key}`,
    // The row is written anew when the team is renamed, so a few minutes do not count.
    since: (row.since ?? 0) - LATE_AFTER_MS,
    skip: row.state === 'active' ? skip : 'uninstalled',
  }));

const NOT_SEATED: Readonly<Record<Signup['state'], SkipReason | undefined>> = {
  signedUp: undefined,
  attended: undefined,
  waitingList: 'waitingList',
  cancelled: 'signupCancelled',
};

const signedUp = (moment: Moment, reach: Reach): Candidate[] =>
  (reach.signups.get(moment.subject) ?? []).map((row) => ({
    recipient: person(row.who.oid),
    since: row.seatOfferedAt ?? row.queuedAt,
    skip: NOT_SEATED[row.state],
  }));

const attended = (moment: Moment, reach: Reach): Candidate[] =>
  (reach.signups.get(moment.subject) ?? []).map((row) => ({
    recipient: person(row.who.oid),
    skip: row.state === 'attended' ? undefined : 'notAttended',
  }));

const writers = ({ draft }: Moment): Candidate[] => {
  if (!draft) return [];
  // A draft that was sent says only when it was changed last, which saving moves on; so a few minutes do not count.
  const since = draft.state === 'sent' ? draft.changedAt - LATE_AFTER_MS : draft.startedAt;
  return [{ recipient: person(draft.owner.oid), since }];
};

const hasSeats = ({ subject }: Moment, reach: Reach): boolean => {
  const workshop = reach.workshops.get(subject);
  return workshop !== undefined && seatsLeft(workshop, reach.signups.get(subject) ?? []) > 0;
};

/** Everybody an audience means at a moment; nobody where the two do not fit together. */
export const candidates = (audience: Audience, moment: Moment, reach: Reach): Candidate[] => {
  const ofWorkshop = moment.occasion === 'workshop' || moment.occasion === 'workshopThanks';
  switch (audience) {
    case 'subscribers':
      return subscribers(moment, reach);
    case 'channels':
      return TOPIC[moment.occasion] ? channels(reach) : [];
    case 'channelsWhileSeats':
      return moment.occasion === 'workshop' ? channels(reach, hasSeats(moment, reach) ? undefined : 'noSeats') : [];
    case 'draftWriters':
      return writers(moment);
    case 'signedUp':
      return ofWorkshop ? signedUp(moment, reach) : [];
    case 'attended':
      return ofWorkshop ? attended(moment, reach) : [];
  }
};

/** Channels with and without the question of seats are the same channels. */
export const sameReach = (one: Audience, other: Audience): boolean =>
  one === other || (one.startsWith('channels') && other.startsWith('channels'));
