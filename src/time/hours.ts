/** The hours in which reminders go out: working days 08:30 to 15:30 in Oslo, both ends included. Pure. Source: programme rules, Time. */
import { dayInOslo, instantInOslo } from './oslo.ts';
import { isWorkday, nextWorkday, previousWorkday, workdaysAfter, workdaysBefore } from './workday.ts';

/** When reminders may go out on a working day, in Oslo. */
export const SENDING_HOURS = { from: '08:30', until: '15:30' } as const;

/** When sending begins on a day (UTC ms), whether or not it is a working day. */
export const sendingBegins = (on: string): number => instantInOslo(on, SENDING_HOURS.from);
const sendingEnds = (on: string): number => instantInOslo(on, SENDING_HOURS.until);

/** The first moment inside the hours that is not before this one. UTC ms. */
export const nextSendingMoment = (at: number): number => {
  const on = dayInOslo(at);
  if (!isWorkday(on)) return sendingBegins(nextWorkday(on));
  if (at > sendingEnds(on)) return sendingBegins(workdaysAfter(on, 1));
  return Math.max(at, sendingBegins(on));
};

/** The last moment inside the hours that is not after this one. UTC ms. */
export const lastSendingMoment = (at: number): number => {
  const on = dayInOslo(at);
  if (!isWorkday(on)) return sendingEnds(previousWorkday(on));
  if (at < sendingBegins(on)) return sendingEnds(workdaysBefore(on, 1));
  return Math.min(at, sendingEnds(on));
};
