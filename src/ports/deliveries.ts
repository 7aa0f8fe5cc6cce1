/** The door to the delivery journal: every message is written down before it is sent, and ends in one of the states below. */

export const DELIVERY_STATES = ['planned', 'sent', 'failed', 'blocked', 'left', 'notInstalled', 'unknown', 'cancelled'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** One message to one recipient. `key` is the natural key: occasion, subject, rule and recipient, so that planning twice plans once. */
export interface Delivery {
  readonly key: string;
  readonly occasion: string;
  /** Natural key of the row it is about. */
  readonly subject: string;
  /** `person/<oid>` or `channel/<team id>`. */
  readonly recipient: string;
  /** UTC ms. */
  readonly plannedAt: number;
  readonly state: DeliveryState;
  readonly late: boolean;
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

export type NewDelivery = Pick<
  Delivery,
  'key' | 'occasion' | 'subject' | 'recipient' | 'plannedAt' | 'late' | 'class' | 'content'
>;

/** Throws Fault `journalUnavailable` from every verb: what cannot be written is not sent. */
export interface Deliveries {
  /** Writes those whose key is new, as `planned`; answers how many were. All or none. */
  plan(rows: readonly NewDelivery[]): number;
  /** One delivery, or undefined. */
  find(key: string): Delivery | undefined;
  /** Every delivery whose subject is one of these, oldest first; all without an argument. */
  list(subjects?: readonly string[]): readonly Delivery[];
  /** Those still to send, by planned time. */
  planned(): readonly Delivery[];
  /** Says that an attempt begins now (UTC ms); written before the message leaves. */
  attempt(key: string, at: number): void;
  /** Says what became of it. */
  settle(key: string, change: Partial<Pick<Delivery, 'state' | 'sentAt' | 'activityId' | 'reason' | 'late' | 'plannedAt'>>): void;
  close(): void;
}
