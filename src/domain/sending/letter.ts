/** What is put into one envelope: the deliveries that become one message to one recipient, and the queue they wait in. Pure. Source: programme rules, Time. */
import type { Address } from '../../ports/channel.ts';
import type { Delivery } from '../../ports/deliveries.ts';
import type { Tried } from '../delivery.ts';
import { readContent } from '../reminder/content.ts';
import type { Telling } from '../reminderMessage.ts';

/** One message to be sent, or (with `replaces`) one that stands in a channel and is to be put right. */
export interface Letter {
  readonly rows: readonly Delivery[];
  readonly recipient: string;
  readonly tried: Tried;
  /** The post this takes the place of. */
  readonly replaces?: string;
  /** A conversation just made anew, not yet in the list. */
  readonly address?: Address;
}

/** What a delivery tells. */
export const tellingOf = ({ occasion, subject, recipient, content }: Delivery): Telling => {
  const { timing, moved, anchorAt } = readContent(content);
  return { occasion, subject, recipient, timing, moved, anchorAt };
};

/** What must not wait behind thousands: answers to what somebody did, then what is about to begin. */
const urgency = (row: Delivery): number => {
  const { timing } = readContent(row.content);
  if (timing === undefined) return 0;
  return timing.endsWith('min') ? 1 : 2;
};

/** Reminders for one person that are due together become one message; channels, last-minute ones and answers stay by themselves. */
const envelope = (row: Delivery): string =>
  row.recipient.startsWith('person/') && urgency(row) === 2 && row.class === 'atLeastOnce' ? row.recipient : row.key;

/** The same reminder about the same thing in the same channel, whatever the date: it has one post. */
export const postOf = (row: Delivery): string =>
  [row.occasion, row.subject, readContent(row.content).timing ?? row.key, row.recipient].join('|');

/** Deliveries as letters, the urgent first, then by planned time. `posts`: what stands in channels, the last first. */
export const lettersOf = (due: readonly Delivery[], posts: readonly Delivery[]): Letter[] => {
  const standing = new Map([...posts].reverse().map((row) => [postOf(row), row.activityId]));
  const letters = [...Map.groupBy(due, envelope).values()].map((rows): Letter => {
    const first = rows[0]!;
    const { recipient } = first;
    const inChannel = recipient.startsWith('channel/');
    return {
      rows,
      recipient,
      tried: inChannel ? { reopened: true } : {},
      replaces: inChannel ? standing.get(postOf(first)) : undefined,
    };
  });
  return letters.sort((a, b) => urgency(a.rows[0]!) - urgency(b.rows[0]!));
};

/** When each recipient may be written to again, in the timer's ms; kept between runs. */
export type Busy = Map<string, number>;

/** A queue that never has two messages to one recipient under way, nor two within a second. Instants are the timer's ms. */
export const letterQueue = (letters: readonly Letter[], busy: Busy) => {
  const waiting = [...letters];
  return {
    isEmpty: () => waiting.length === 0,
    rest: (): readonly Letter[] => waiting,
    /** Takes the first letter whose recipient is free and keeps others from that recipient; undefined when there is none now. */
    next: (now: number): Letter | undefined => {
      const index = waiting.findIndex((one) => (busy.get(one.recipient) ?? 0) <= now);
      if (index < 0) return undefined;
      const [letter] = waiting.splice(index, 1);
      busy.set(letter!.recipient, Number.POSITIVE_INFINITY);
      return letter;
    },
    /** Puts a letter back to the front; it may go at once. */
    putFirst: (letter: Letter) => {
      waiting.unshift(letter);
    },
    free: (recipient: string, from: number) => {
      busy.set(recipient, from);
    },
  };
};

export type LetterQueue = ReturnType<typeof letterQueue>;
