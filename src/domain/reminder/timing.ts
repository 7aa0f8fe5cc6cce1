/** When a reminder goes out, from its rule and the moment it is about. Pure. Source: programme rules, Time. */
import { type ReminderRule, reminderRule } from '../../schema/reminderRule.ts';
import { lastSendingMoment, nextSendingMoment, sendingBegins } from '../../time/hours.ts';
import { dayInOslo, MINUTE_MS } from '../../time/oslo.ts';
import { workdaysAfter, workdaysBefore } from '../../time/workday.ts';
import { isLate } from '../delivery.ts';

export type Occasion = ReminderRule['occasion'];
export type Timing = ReminderRule['timing'];

/** What each occasion may be counted by: what opens or is over is told when it is true, never before. */
const ALLOWED: Readonly<Record<Occasion, readonly Timing[]>> = {
  roundOpens: ['sameDay', 'workingDaysAfter'],
  applicationDeadline: ['sameDay', 'workingDaysBefore', 'minutesBefore'],
  ownDraft: ['sameDay', 'workingDaysBefore', 'minutesBefore'],
  workshop: ['sameDay', 'workingDaysBefore', 'minutesBefore'],
  workshopThanks: ['sameDay', 'workingDaysAfter'],
};

/** Counts towards something that is still to come, so that a later reminder says all an earlier one did. */
export const looksAhead = (occasion: Occasion): boolean => ALLOWED[occasion].includes('workingDaysBefore');

/** Days are counted one by one, so a number without bounds would never end. */
const MOST = reminderRule.fields.amount.max ?? 0;

/** A rule whose every value can be read and makes sense; others are skipped. */
export const isReadable = (rule: ReminderRule): boolean => {
  const { occasion, timing, amount, audience } = rule as Partial<ReminderRule>;
  if (!occasion || !timing || !audience || audience.length === 0) return false;
  if (!ALLOWED[occasion].includes(timing)) return false;
  return timing === 'sameDay' || (amount !== undefined && Number.isInteger(amount) && amount >= 0 && amount <= MOST);
};

/** When a rule's reminder is planned. `label` names the rule's timing, `anchor` what it counts from; both go into the natural key. */
export interface Planned {
  readonly label: string;
  readonly anchor: string;
  readonly plannedAt: number;
}

/** 08:30 that day; on a day off, or when that is after the moment itself, the nearest earlier moment inside the hours. */
const thatMorning = (on: string, anchorAt: number): number => lastSendingMoment(Math.min(sendingBegins(on), anchorAt));

/** The planned time of a readable rule for something that happens at `anchorAt` (UTC ms). */
export const plannedFor = (rule: ReminderRule, anchorAt: number): Planned => {
  const on = dayInOslo(anchorAt);
  const amount = rule.amount ?? 0;
  const minute = `${new Date(anchorAt).toISOString().slice(0, 16)}Z`;
  const ahead = looksAhead(rule.occasion);
  switch (rule.timing) {
    case 'workingDaysBefore': {
      const plannedAt = amount === 0 ? thatMorning(on, anchorAt) : sendingBegins(workdaysBefore(on, amount));
      return { label: `T-${amount}`, anchor: minute, plannedAt };
    }
    case 'minutesBefore':
      return { label: `-${amount}min`, anchor: minute, plannedAt: lastSendingMoment(anchorAt - amount * MINUTE_MS) };
    case 'workingDaysAfter': {
      const plannedAt =
        amount === 0 ? nextSendingMoment(Math.max(anchorAt, sendingBegins(on))) : sendingBegins(workdaysAfter(on, amount));
      return { label: `T+${amount}`, anchor: on, plannedAt };
    }
    case 'sameDay': {
      if (ahead) return { label: 'T-0', anchor: minute, plannedAt: thatMorning(on, anchorAt) };
      return { label: 'T+0', anchor: on, plannedAt: nextSendingMoment(Math.max(anchorAt, sendingBegins(on))) };
    }
  }
};

/** When it goes out as things are now: as planned, or late at the next moment inside the hours, or at once where that would be too late. */
export const dueFor = (
  plannedAt: number,
  validUntil: number,
  now: number,
): { readonly dueAt: number; readonly late: boolean } => {
  if (!isLate(plannedAt, now)) return { dueAt: plannedAt, late: false };
  const next = nextSendingMoment(now);
  return { dueAt: next < validUntil ? next : now, late: true };
};
