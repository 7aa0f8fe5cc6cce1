/** The door to the delivery journal: every message is written down before it is sent, and ends in one of the states below. */

/** Where a delivery can stand; *late* is a flag beside it. */
export const DELIVERY_STATES = ['planned', 'sent', 'failed', 'blocked', 'left', 'notInstalled', 'unknown', 'cancelled'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** One message to one recipient. `key` is the natural key: occasion, subject, rule, date and recipient, so that planning twice plans once. */
export interface Delivery {
  readonly key: string;
  readonly occasion: string;
  /** Natural key of the row it is about. */
  readonly subject: string;
  /** `person/<oid>` or `channel/<team id>`. */
  readonly recipient: string;
  /** When the plan wants it. UTC ms. */
  readonly plannedAt: number;
  /** When it may go out: as planned, later when late or to be tried again. UTC ms. */
  readonly dueAt: number;
  readonly state: DeliveryState;
  readonly late: boolean;
  /** Attempts that counted; a throttled one does not. */
  readonly attempts: number;
  /** When the last attempt began; set while a message is in flight, so that a crash can be named afterwards. UTC ms. */
  readonly attemptedAt?: number;
  readonly sentAt?: number;
  readonly activityId?: string;
  /** Why it was cancelled, or what the channel said. Never personal data. */
  readonly reason?: string;
  /** atLeastOnce: deadline reminders, sent again when in doubt. atMostOnce: prizes and decisions, shown to a person when in doubt. */
  readonly class: 'atLeastOnce' | 'atMostOnce';
  /** What the message needs to be written again after a restart. */
  readonly content: string;
}

/** `dueAt` is `plannedAt` unless said. */
export type NewDelivery = Pick<
  Delivery,
  'key' | 'occasion' | 'subject' | 'recipient' | 'plannedAt' | 'late' | 'class' | 'content'
> & { readonly dueAt?: number };

/** What may change about a delivery; `null` empties. */
export type DeliveryChange = Partial<
  Pick<Delivery, 'state' | 'plannedAt' | 'dueAt' | 'late' | 'attempts' | 'sentAt' | 'activityId' | 'content'>
> & { readonly attemptedAt?: null; readonly reason?: string | null };

/** A change of one delivery. An unknown key is left alone. */
export interface Settlement {
  readonly key: string;
  readonly change: DeliveryChange;
}

/** Throws Fault `journalUnavailable` from every verb: what cannot be written is not sent. Each verb is all or nothing. */
export interface Deliveries {
  /** Writes those whose key is new, as `planned`; answers how many were. */
  plan(rows: readonly NewDelivery[]): number;
  /** One delivery, or undefined. */
  find(key: string): Delivery | undefined;
  /** Every delivery whose subject is one of these, oldest first; all without an argument. */
  list(subjects?: readonly string[]): readonly Delivery[];
  /** Every delivery about one of these subjects, and every other still to send, oldest first. */
  about(subjects: readonly string[]): readonly Delivery[];
  /** Those still to send, by planned time; with an instant (UTC ms) only those that may go out by then. */
  planned(dueBy?: number): readonly Delivery[];
  /** What stands in channels about these subjects: sent, with the id of the post, the last sent first. */
  posts(subjects: readonly string[]): readonly Delivery[];
  /** Says that an attempt begins now (UTC ms) and counts it; written before the message leaves. */
  attempt(keys: readonly string[], at: number): void;
  /** Says what became of them. */
  settle(changes: readonly Settlement[]): void;
  close(): void;
}
