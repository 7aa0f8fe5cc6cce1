/** The door to Teams: one message to one conversation, and what became of it. The bot's channel implements it. */
import type { Message } from '../domain/message.ts';

/** Where a message goes; from a row of list `conversation`. */
export interface Address {
  readonly kind: 'personal' | 'channel';
  readonly conversationId: string;
  readonly serviceUrl: string;
  readonly tenantId: string;
  readonly botId: string;
}

/**
 * What one attempt came to. Source: the table of sending in the reliability paper.
 * `throttled` 429; `unknown` 412, 502, 503, 504, reset, timeout; `blocked` 403 blocked or disabled; `notInstalled` 403 not in the roster;
 * `gone` 404; `unauthorized` 401; `refused` 400 or 413: our card is wrong; `unreachable`: no connection or no token to be had, so that
 * nothing has left.
 */
export type Attempt =
  | { readonly kind: 'sent'; readonly activityId: string }
  | { readonly kind: 'throttled'; readonly retryAfterMs: number | undefined }
  | Refused;

interface Refused {
  readonly kind: 'unknown' | 'blocked' | 'notInstalled' | 'gone' | 'unauthorized' | 'refused' | 'unreachable';
  readonly detail: string;
}

/** What making a conversation anew came to. */
export type Reopened = { readonly kind: 'reopened'; readonly address: Address } | Exclude<Attempt, { readonly kind: 'sent' }>;

/** The door to conversations. */
export interface Channel {
  /** Sends once, without any retry of its own. Never throws for an answer of the channel. */
  send(to: Address, message: Message): Promise<Attempt>;
  /** Replaces an earlier post in place. */
  update(to: Address, activityId: string, message: Message): Promise<Attempt>;
  /** Makes the conversation anew once it is gone: personal by the person's Entra id; a channel's stays `gone`. Once, without any retry of its own. */
  reopen(to: Address, oid: string): Promise<Reopened>;
}
