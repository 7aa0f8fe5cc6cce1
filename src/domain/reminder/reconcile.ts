/** What the journal must learn from the plan: what is new, what moved, what became irrelevant and why. Pure. Source: programme rules, Reminder plan. */
import type { Delivery, NewDelivery, Settlement } from '../../ports/deliveries.ts';
import { MINUTE_MS } from '../../time/oslo.ts';
import { isLate } from '../delivery.ts';
import type { Reminder } from '../reminder.ts';
import { type ReminderContent, readContent } from './content.ts';
import { isKept, mayComeLate, type SkipReason } from './skip.ts';
import { lastTold, type Telling } from './told.ts';

/** Who has been told a date is told of a new one after so long, so that a manager can finish writing it. */
export const MOVED_WAIT_MS = 10 * MINUTE_MS;
/** Waits for a retry or after a pause are shorter than this; what waits longer without need is brought forward. */
const LONGEST_WAIT_MS = 15 * MINUTE_MS;

const about = (row: Pick<Delivery, 'occasion' | 'subject' | 'recipient'>): string =>
  `${row.occasion}|${row.subject}|${row.recipient}`;

/** What they were told last, if anything. */
type Told = ReturnType<typeof lastTold>;

/** Whether they were told another date last. */
const isNews = (one: Reminder, told: Told): boolean => {
  const before = told(one)?.anchorAt;
  return before !== undefined && before !== one.anchorAt;
};

const fresh = (one: Reminder, told: Told, now: number): NewDelivery => {
  const { key, occasion, subject, recipient, plannedAt, late, timing, anchorAt } = one;
  const moved = isNews(one, told);
  const waits = moved && late && recipient.startsWith('person/') && now + MOVED_WAIT_MS < one.validUntil;
  const content: ReminderContent = { timing, anchorAt, ...(moved ? { moved } : {}) };
  const dueAt = waits ? Math.max(one.dueAt, now + MOVED_WAIT_MS) : one.dueAt;
  return { key, occasion, subject, recipient, plannedAt, dueAt, late, class: one.class, content: JSON.stringify(content) };
};

/** Cancelled, with the reason; what may have arrived already stays unknown. */
const cancelled = (row: Pick<Delivery, 'key' | 'attempts'>, reason: SkipReason): Settlement => ({
  key: row.key,
  change: { state: row.attempts > 0 ? 'unknown' : 'cancelled', attemptedAt: null, reason },
});

/** A planned row whose time no longer is what the plan says. */
const retimed = (row: Delivery, one: Reminder, now: number): Settlement[] => {
  const { plannedAt, dueAt, late } = one;
  const elsewhere = row.plannedAt !== plannedAt;
  const outsideHours = row.dueAt <= now && dueAt > now;
  const waitsTooLong = row.dueAt > Math.max(dueAt, now) + LONGEST_WAIT_MS;
  return elsewhere || outsideHours || waitsTooLong ? [{ key: row.key, change: { plannedAt, dueAt, late } }] : [];
};

/** A planned row that would tell of a move somebody has heard of, or not tell of one they have not. */
const retold = (row: Delivery, one: Reminder, told: Told): Settlement[] => {
  const { moved: was, ...content } = readContent(row.content);
  const moved = isNews(one, told);
  if (moved === (was ?? false)) return [];
  return [{ key: row.key, change: { content: JSON.stringify({ ...content, ...(moved ? { moved } : {}) }) } }];
};

const standing = (row: Delivery, one: Reminder, told: Told, now: number): Settlement[] => {
  const { skip, plannedAt, dueAt, late } = one;
  if (row.state === 'planned') return skip ? [cancelled(row, skip)] : [...retimed(row, one, now), ...retold(row, one, told)];
  if (row.state !== 'cancelled' || skip) return [];
  if (isLate(plannedAt, now) && !mayComeLate(row.reason)) return [];
  return [{ key: row.key, change: { state: 'planned', plannedAt, dueAt, late, reason: null } }];
};

/** Rows to add and changes to make, so that the journal says what the plan says. */
export interface Reconciliation {
  readonly fresh: readonly NewDelivery[];
  readonly changes: readonly Settlement[];
  /** Before then looking again finds the same, as long as no row changes. UTC ms. */
  readonly sameUntil: number;
}

/** While something due is still to send, hours and the calendar are looked at this often. */
const LOOK_AGAIN_MS = 30_000;

/** The next time something is planned or becomes irrelevant. */
const sameUntil = (plan: readonly Reminder[], waiting: readonly { readonly plannedAt: number }[], now: number): number => {
  let next = waiting.some((row) => row.plannedAt <= now) ? now + LOOK_AGAIN_MS : Number.POSITIVE_INFINITY;
  for (const { plannedAt, validUntil } of plan) {
    const turn = plannedAt > now ? plannedAt : validUntil;
    if (turn > now && turn < next) next = turn;
  }
  return next;
};

/** `journal`: every delivery about the plan's subjects, and every reminder still to send. Other occasions are left alone. `receipts`: what was told without a message. */
export const reconcile = (
  plan: readonly Reminder[],
  journal: readonly Delivery[],
  occasions: readonly string[],
  now: number,
  receipts: readonly Telling[] = [],
): Reconciliation => {
  const rows = new Map(journal.map((row) => [row.key, row]));
  const told = lastTold(receipts, journal);
  const additions: NewDelivery[] = [];
  const changes: Settlement[] = [];
  for (const one of plan) {
    const row = rows.get(one.key);
    if (row) changes.push(...standing(row, one, told, now));
    else if (!one.skip) additions.push(fresh(one, told, now));
    else if (isKept(one.skip) && now >= one.plannedAt) {
      additions.push(fresh(one, told, now));
      changes.push(cancelled({ key: one.key, attempts: 0 }, one.skip));
    }
  }
  const planned = new Set(plan.map((one) => one.key));
  const stillAbout = new Set(plan.map(about));
  for (const row of journal) {
    if (row.state !== 'planned' || planned.has(row.key) || !occasions.includes(row.occasion)) continue;
    changes.push(cancelled(row, stillAbout.has(about(row)) ? 'moved' : 'gone'));
  }
  const waiting = [...additions, ...journal.filter((row) => row.state === 'planned')];
  return { fresh: additions, changes, sameUntil: sameUntil(plan, waiting, now) };
};
