/** Writes the message of a delivery from the rows it is about, in the reader's language; the only place that knows reminders' texts. Pure. */
import type { Application } from '../schema/application.ts';
import type { Draft } from '../schema/draft.ts';
import type { Round } from '../schema/round.ts';
import type { Signup } from '../schema/signup.ts';
import type { Workshop } from '../schema/workshop.ts';
import { capital } from '../text/say.ts';
import { roundOfDraft } from './draftRound.ts';
import type { Message } from './message.ts';
import { applicationDeadline, ownDraft, roundOpens } from './reminder/roundMessage.ts';
import { type Phrases, type Reader, type Voice, voiceOf } from './reminder/voice.ts';
import {
  isTimely,
  seatOffered,
  type WorkshopNews,
  workshopCalledOff,
  workshopComing,
  workshopMoved,
  workshopSeats,
  workshopThanks,
} from './reminder/workshopMessage.ts';
import { deadlineOf } from './round.ts';
import { hasBegun, seatsLeft } from './workshop.ts';

/** The rows a message may be about, as they are now. */
export interface Subjects {
  round(key: string): Round | undefined;
  rounds(): readonly Round[];
  workshop(key: string): Workshop | undefined;
  signups(workshop: string): readonly Signup[];
  draft(key: string): Draft | undefined;
  application(key: string): Application | undefined;
  /** Undefined while nobody can read when it is. */
  calendarUrl(workshop: Workshop): string | undefined;
}

/** What is to be told, and to whom: from the delivery. `timing` names a reminder's rule, `moved` that another date was told before. */
export interface Telling {
  readonly occasion: string;
  readonly subject: string;
  readonly recipient: string;
  readonly timing?: string;
  readonly moved?: boolean;
  /** The date it was planned for; another one now means that the date has moved. UTC ms. */
  readonly anchorAt?: number;
}

/** A message, or why there is nothing to tell any more. */
export type Told = { readonly message: Message } | { readonly nothing: string };

const GONE: Told = { nothing: 'gone' };
const told = (message: Message | undefined): Told => (message ? { message: { ...message, fact: capital(message.fact) } } : GONE);

/** What happened to somebody's seat is told whether or not they want reminders. */
const NEWS: readonly string[] = ['seatOffered', 'workshopCalledOff', 'workshopMoved'];
const isReminder = ({ occasion }: Telling): boolean => !NEWS.includes(occasion);

/** What has become of the seat or the place in the queue, as things are now. */
const aboutOwnSeat = (telling: Telling, news: WorkshopNews, mine: Signup['state'] | undefined, voice: Voice): Told => {
  const { workshop, now } = news;
  const { occasion, anchorAt } = telling;
  const calledOff = occasion === 'workshopCalledOff';
  if (hasBegun(workshop, now)) return { nothing: 'tooLate' };
  if (!calledOff && workshop.calledOff) return { nothing: 'calledOff' };
  if (calledOff ? !workshop.calledOff : anchorAt !== undefined && anchorAt !== workshop.startsAt)
    return { nothing: 'superseded' };
  const waits = mine === 'waitingList';
  if (mine !== 'signedUp' && (!waits || occasion === 'seatOffered')) return { nothing: 'signupCancelled' };
  if (calledOff) return told(workshopCalledOff(news, waits, voice));
  if (!isTimely(news)) return GONE;
  return told(occasion === 'seatOffered' ? seatOffered(news, voice) : workshopMoved(news, waits, voice));
};

const aboutWorkshop = (telling: Telling, subjects: Subjects, now: number, voice: Voice): Told => {
  const workshop = subjects.workshop(telling.subject);
  if (!workshop) return GONE;
  const signups = subjects.signups(workshop.key);
  const mine = signups.find((one) => telling.recipient === `person/${one.who.oid}`);
  const news: WorkshopNews = {
    workshop,
    seatsLeft: seatsLeft(workshop, signups),
    calendarUrl: subjects.calendarUrl(workshop),
    now,
  };
  if (!isReminder(telling)) return aboutOwnSeat(telling, news, mine?.state, voice);
  if (!isTimely(news)) return GONE;
  if (telling.occasion === 'workshopThanks') return told(workshopThanks(news, voice));
  if (voice.inChannel) return told(workshopSeats(news, voice));
  if (!mine || mine.state === 'cancelled') return told(workshopSeats(news, voice));
  return told(workshopComing(news, telling.timing?.endsWith('min') ?? false, telling.moved ?? false, voice));
};

const aboutRound = (telling: Telling, subjects: Subjects, voice: Voice): Told => {
  const round = subjects.round(telling.subject);
  if (!round) return GONE;
  if (telling.occasion === 'roundOpens') return told(roundOpens(round, voice));
  const moved = telling.moved ?? (telling.anchorAt !== undefined && telling.anchorAt !== round.deadlineAt);
  return told(applicationDeadline(round, moved, voice));
};

const aboutDraft = (telling: Telling, subjects: Subjects, now: number, voice: Voice): Told => {
  const draft = subjects.draft(telling.subject);
  const application = draft && subjects.application(draft.key);
  const round = draft && roundOfDraft({ draft, application }, subjects.rounds(), now, 0);
  const deadline = round && deadlineOf(round, application);
  return draft && deadline !== undefined ? told(ownDraft(draft, deadline, voice)) : GONE;
};

const plainly = (telling: Telling, subjects: Subjects, now: number, voice: Voice): Told => {
  switch (telling.occasion) {
    case 'roundOpens':
    case 'applicationDeadline':
      return aboutRound(telling, subjects, voice);
    case 'ownDraft':
      return aboutDraft(telling, subjects, now, voice);
    case 'workshop':
    case 'workshopThanks':
    case 'seatOffered':
    case 'workshopCalledOff':
    case 'workshopMoved':
      return aboutWorkshop(telling, subjects, now, voice);
    default:
      return { nothing: 'unknownOccasion' };
  }
};

/** The message of one delivery at `now` (UTC ms), with the switch «Ikke minn meg om dette» where it is a reminder to a person. */
export const reminderMessage = (telling: Telling, subjects: Subjects, reader: Reader, now: number, phrases: Phrases): Told => {
  const result = plainly(telling, subjects, now, voiceOf(reader, now, phrases));
  if (!('message' in result)) return result;
  const message = { ...result.message, language: reader.language };
  if (reader.inChannel || !isReminder(telling)) return { message };
  return { message: { ...message, mute: `${telling.occasion}/${telling.subject}` } };
};

/** The longest text the operation `me.mute` takes. */
const MUTE_MAX = 200;

const muteAll = (messages: readonly Message[]): string | undefined => {
  const whats = [...new Set(messages.flatMap((one) => (one.mute ? [one.mute] : [])))];
  while (whats.join(',').length > MUTE_MAX) whats.pop();
  return whats.length > 0 ? whats.join(',') : undefined;
};

/** Several messages for one person as one: each in a sentence, the first thing to do of the first two. */
export const combinedMessage = (all: readonly Message[], reader: Reader, now: number, phrases: Phrases): Message => {
  const [first, ...more] = all.filter((one, index) => all.findIndex((other) => other.plain === one.plain) === index);
  if (!first || more.length === 0) return first ?? all[0]!;
  const voice = voiceOf(reader, now, phrases);
  const messages = [first, ...more];
  return {
    kind: 'combined',
    header: voice.say('combined.header'),
    fact: voice.say('combined.fact', { count: messages.length }),
    lines: [first.plain, more.map((one) => one.plain).join(' · ')],
    actions: messages.flatMap((one) => one.actions.slice(0, 1)).slice(0, 2),
    why: voice.say('why.combined'),
    mute: muteAll(messages),
    plain: messages.map((one) => one.plain).join(' '),
    language: reader.language,
  };
};
