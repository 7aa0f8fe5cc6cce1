/** What may be promised to somebody who takes a seat: the reminders that will really come, by the rules as they stand. Pure. Source: programme rules, Time and Reminder plan. */
import type { ReminderRule } from '../../schema/reminderRule.ts';
import type { Workshop } from '../../schema/workshop.ts';
import { isReadable, plannedFor } from './timing.ts';

/** When those who have a seat are still to be reminded, soonest first. UTC ms; empty when nothing more comes. */
export const workshopRemindersAt = (rules: readonly ReminderRule[], workshop: Workshop, now: number): readonly number[] => {
  const { startsAt } = workshop;
  if (startsAt === undefined || workshop.calledOff) return [];
  const ahead = rules
    .filter((rule) => isReadable(rule) && !rule.off && rule.occasion === 'workshop' && rule.audience.includes('signedUp'))
    .map((rule) => plannedFor(rule, startsAt).plannedAt)
    .filter((at) => at > now && at < startsAt);
  return [...new Set(ahead)].sort((a, b) => a - b);
};
