/** Writes letters from the lists as they are now: the message, the address, and what need not be sent after all. No request leaves here. */
import type { Address } from '../../ports/channel.ts';
import type { Delivery, DeliveryChange, Settlement } from '../../ports/deliveries.ts';
import type { Lists } from '../../ports/lists.ts';
import { application } from '../../schema/application.ts';
import { type Conversation, conversation } from '../../schema/conversation.ts';
import { draft } from '../../schema/draft.ts';
import { person } from '../../schema/person.ts';
import { phrase, phraseKey } from '../../schema/phrase.ts';
import { round } from '../../schema/round.ts';
import { signup } from '../../schema/signup.ts';
import { workshop } from '../../schema/workshop.ts';
import { phraseName } from '../../text/reminder.ts';
import { calendarUntil } from '../calendarFile.ts';
import type { Message } from '../message.ts';
import type { Phrases, Reader } from '../reminder/voice.ts';
import { combinedMessage, reminderMessage, type Subjects } from '../reminderMessage.ts';
import { isDated } from '../workshop.ts';
import { type Letter, tellingOf } from './letter.ts';

/** What a letter became: ready to go, with the rows it still speaks for, and the rows that are settled without being sent. */
export interface Written {
  readonly ready?: { readonly rows: readonly Delivery[]; readonly message: Message; readonly to: Address };
  readonly settled: readonly Settlement[];
}

/** The key of the conversation: the person's object id or the team's id. */
export const conversationKey = (recipient: string): string => recipient.slice(recipient.indexOf('/') + 1);

/** Where a row of the list leads. */
export const addressOf = ({ kind, conversationId, serviceUrl, tenantId, botId }: Conversation): Address => ({
  kind,
  conversationId,
  serviceUrl,
  tenantId,
  botId,
});

/** Why nobody can be reached there. */
const unreachable = (row: Conversation | undefined): DeliveryChange | undefined => {
  if (!row) return { state: 'notInstalled', reason: 'noConversation' };
  if (row.state === 'gone') return { state: 'notInstalled', reason: 'uninstalled' };
  return row.state === 'blocked' ? { state: 'blocked', reason: 'blockedBefore' } : undefined;
};

/** The desk letters are written at. `signedUrl` makes addresses anybody may open until an instant (UTC ms). */
export const writingDesk = (lists: Lists, signedUrl: (path: string, untilAt: number) => string) => {
  const subjects: Subjects = {
    round: (key) => lists.find(round, key),
    rounds: () => lists.all(round),
    workshop: (key) => lists.find(workshop, key),
    signups: (key) => lists.where(signup, 'workshop', key),
    draft: (key) => lists.find(draft, key),
    application: (key) => lists.find(application, key),
    calendarUrl: (one) =>
      isDated(one) ? signedUrl(`/kalender/${encodeURIComponent(one.key)}.ics`, calendarUntil(one)) : undefined,
  };
  const phrases: Phrases = (key, language) => lists.find(phrase, phraseKey(phraseName(key), language))?.text;
  const readerOf = (recipient: string): Reader => {
    if (recipient.startsWith('channel/')) return { language: 'nb', inChannel: true };
    const key = conversationKey(recipient);
    const chosen = lists.find(person, key)?.language;
    return { language: chosen ?? lists.find(conversation, key)?.language ?? 'nb', inChannel: false };
  };

  return (letter: Letter, now: number): Written => {
    const where = lists.find(conversation, conversationKey(letter.recipient));
    const closed = letter.address ? undefined : unreachable(where);
    if (closed) return { settled: letter.rows.map(({ key }) => ({ key, change: closed })) };
    const reader = readerOf(letter.recipient);
    const settled: Settlement[] = [];
    const told = letter.rows.flatMap((row) => {
      const result = reminderMessage(tellingOf(row), subjects, reader, now, phrases);
      if ('message' in result) return [{ row, message: result.message }];
      const state = row.attempts > 0 ? 'unknown' : 'cancelled';
      settled.push({ key: row.key, change: { state, reason: result.nothing } });
      return [];
    });
    if (told.length === 0) return { settled };
    const message = combinedMessage(
      told.map((one) => one.message),
      reader,
      now,
      phrases,
    );
    return { ready: { rows: told.map((one) => one.row), message, to: letter.address ?? addressOf(where!) }, settled };
  };
};

export type WritingDesk = ReturnType<typeof writingDesk>;
