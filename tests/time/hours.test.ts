/** The hours of sending, by table. */
import { expect, test } from '@jest/globals';
import { lastSendingMoment, nextSendingMoment } from '../../src/time/hours.ts';
import { dayInOslo, instantInOslo, localTime } from '../../src/time/oslo.ts';

const at = (text: string): number => instantInOslo(text.slice(0, 10), text.slice(11));
const shown = (instant: number): string => {
  const { hour, minute } = localTime(instant);
  return `${dayInOslo(instant)} ${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
};

test.each([
  ['before the hours', '2020-01-29 07:00', '2020-01-28 15:30', '2020-01-29 08:30'],
  ['at their beginning', '2020-01-29 08:30', '2020-01-29 08:30', '2020-01-29 08:30'],
  ['inside', '2020-01-29 12:00', '2020-01-29 12:00', '2020-01-29 12:00'],
  ['at their end', '2020-01-29 15:30', '2020-01-29 15:30', '2020-01-29 15:30'],
  ['a minute after', '2020-01-29 15:31', '2020-01-29 15:30', '2020-01-30 08:30'],
  ['Friday night', '2020-01-31 23:00', '2020-01-31 15:30', '2020-02-03 08:30'],
  ['Saturday noon', '2020-02-01 12:00', '2020-01-31 15:30', '2020-02-03 08:30'],
  ['Monday morning', '2020-02-03 07:30', '2020-01-31 15:30', '2020-02-03 08:30'],
  ['Easter', '2020-04-10 10:00', '2020-04-08 15:30', '2020-04-14 08:30'],
  ['the night clocks go forward', '2020-03-29 03:30', '2020-03-27 15:30', '2020-03-30 08:30'],
  ['the night clocks go back', '2020-10-25 02:30', '2020-10-23 15:30', '2020-10-26 08:30'],
])('%s, %s: the last moment inside the hours is %s, the next %s', (_name, moment, last, next) => {
  expect([shown(lastSendingMoment(at(moment))), shown(nextSendingMoment(at(moment)))]).toEqual([last, next]);
});
