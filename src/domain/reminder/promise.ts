/** What may be promised to somebody who takes a seat: the reminder that will really come, by the rules as they stand. Pure. Source: programme rules, Time and Reminder plan. */
import type { ReminderRule } from '../../schema/reminderRule.ts';
import type { Workshop } from '../../schema/workshop.ts';
import { isReadable, plannedFor } from './timing.ts';

/** When those who have a seat are reminded: the last time counted in days that is still to come, else in minutes. UTC ms; undefined when nothing more comes. */
export const workshopReminderAt = (rules: readonly ReminderRule[], workshop: Workshop, now: number): number | undefined => {
  const { startsAt } = workshop;
  if (startsAt === undefined || workshop.calledOff) return undefined;
  const ahead = rules
    .filter((rule) => isReadable(rule) && !rule.off && rule.occasion === 'workshop' && rule.audience.includes('signedUp'))
    .map((rule) => ({ timing: rule.timing, at: plannedFor(rule, startsAt).plannedAt }))
    .filter(({ at }) => at > now && at < startsAt);
  const inDays = ahead.filter(({ timing }) => timing !== 'minutesBefore');
  const times = (inDays.length > 0 ? inDays : ahead).map(({ at }) => at);
  return times.length > 0 ? Math.max(...times) : undefined;
};
