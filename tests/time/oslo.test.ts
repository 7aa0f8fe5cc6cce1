/** Oslo time: both changes of the clock, leap days, and hosts elsewhere. */
import { execFileSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import { addDays, addMonths, dayInOslo, daysBetween, instantInOslo, localTime, weekday } from '../../src/time/oslo.ts';

const iso = (at: number): string => new Date(at).toISOString();

describe('an instant from a day and a time in Oslo', () => {
  test.each([
    ['winter', '2020-01-29', '09:00', '2020-01-29T08:00:00.000Z'],
    ['summer', '2020-07-01', '09:00', '2020-07-01T07:00:00.000Z'],
    ['the deadline of 2020, a Sunday', '2020-03-01', '23:59', '2020-03-01T22:59:00.000Z'],
    ['a deadline the night clocks go forward', '2020-03-28', '23:59', '2020-03-28T22:59:00.000Z'],
    ['a deadline the evening after', '2020-03-29', '23:59', '2020-03-29T21:59:00.000Z'],
    ['before the skipped hour', '2020-03-29', '01:59', '2020-03-29T00:59:00.000Z'],
    ['inside the skipped hour', '2020-03-29', '02:30', '2020-03-29T01:30:00.000Z'],
    ['after the skipped hour', '2020-03-29', '03:00', '2020-03-29T01:00:00.000Z'],
    ['08:30 that morning', '2020-03-29', '08:30', '2020-03-29T06:30:00.000Z'],
    ['a deadline the night clocks go back', '2020-10-24', '23:59', '2020-10-24T21:59:00.000Z'],
    ['the repeated hour, the first time', '2020-10-25', '02:30', '2020-10-25T00:30:00.000Z'],
    ['after the repeated hour', '2020-10-25', '03:00', '2020-10-25T02:00:00.000Z'],
    ['a deadline the evening after', '2020-10-25', '23:59', '2020-10-25T22:59:00.000Z'],
    ['a leap day', '2020-02-29', '23:59', '2020-02-29T22:59:00.000Z'],
    ['midnight of New Year', '2020-01-01', '00:00', '2019-12-31T23:00:00.000Z'],
  ])('%s: %s %s', (_name, on, time, expected) => {
    expect(iso(instantInOslo(on, time))).toBe(expected);
  });

  test('reads back as the same day and time for every hour of two years, the skipped hours aside', () => {
    const wrong: string[] = [];
    for (let on = '2019-12-31'; on < '2022-01-01'; on = addDays(on, 1)) {
      for (let hour = 0; hour < 24; hour += 1) {
        const at = instantInOslo(on, `${String(hour).padStart(2, '0')}:00`);
        if (dayInOslo(at) !== on || localTime(at).hour !== hour) wrong.push(`${on} ${hour}`);
      }
    }
    expect(wrong).toEqual(['2020-03-29 2', '2021-03-28 2']);
  });
});

describe('days', () => {
  test('are counted over both changes of the clock, leap days and years', () => {
    expect([
      addDays('2020-03-28', 2),
      addDays('2020-10-24', 2),
      addDays('2020-02-28', 1),
      addDays('2019-02-28', 1),
      addDays('2020-01-01', -1),
      addMonths('2020-02-29', 12),
      addMonths('2020-01-31', 1),
      addMonths('2019-12-31', 2),
      addMonths('2020-03-31', -1),
    ]).toEqual([
      '2020-03-30',
      '2020-10-26',
      '2020-02-29',
      '2019-03-01',
      '2019-12-31',
      '2021-02-28',
      '2020-02-29',
      '2020-02-29',
      '2020-02-29',
    ]);
    expect([daysBetween('2020-02-28', '2020-03-01'), daysBetween('2020-03-30', '2020-03-28'), weekday('2020-03-01')]).toEqual([
      2, -2, 7,
    ]);
  });

  test('begin at midnight in Oslo, not in London', () => {
    expect([dayInOslo(Date.parse('2020-03-01T22:59:59Z')), dayInOslo(Date.parse('2020-03-01T23:00:00Z'))]).toEqual([
      '2020-03-01',
      '2020-03-02',
    ]);
  });
});

test('a clock in Oslo shows what the zone data of the host say, the second before and the second when it may change', () => {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo', dateStyle: 'short', timeStyle: 'medium' });
  const two = (value: number): string => String(value).padStart(2, '0');
  const wrong: string[] = [];
  for (let on = '1939-12-31'; on < '2040-01-01'; on = addDays(on, 1)) {
    for (const at of [Date.parse(`${on}T00:59:59Z`), Date.parse(`${on}T01:00:00Z`)]) {
      const { year, month, day, hour, minute, second } = localTime(at);
      const shown = `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}:${two(second)}`;
      if (shown !== format.format(at)) wrong.push(shown);
    }
  }
  expect(wrong).toEqual([]);
});

test.each(['Pacific/Kiritimati', 'America/Los_Angeles', 'Asia/Kolkata', 'UTC'])('a host in %s gives the same instants', (TZ) => {
  const source = `
    const { instantInOslo, dayInOslo } = await import(${JSON.stringify(new URL('../../src/time/oslo.ts', import.meta.url).href)});
    const { workdaysBefore } = await import(${JSON.stringify(new URL('../../src/time/workday.ts', import.meta.url).href)});
    const days = ['2020-03-01', '2020-03-28', '2020-03-29', '2020-10-24', '2020-10-25', '2020-02-29'];
    const at = days.map((on) => instantInOslo(on, '23:59'));
    console.log(JSON.stringify([new Date(0).getTimezoneOffset(), at, at.map(dayInOslo), days.map((on) => workdaysBefore(on, 3))]));`;
  const out = execFileSync(process.execPath, ['--input-type=module', '-e', source], {
    env: { ...process.env, TZ, NODE_OPTIONS: '' },
  });
  const [, ...rest] = JSON.parse(String(out)) as [number, number[], string[], string[]];
  expect(rest).toEqual([
    [
      Date.parse('2020-03-01T22:59Z'),
      Date.parse('2020-03-28T22:59Z'),
      Date.parse('2020-03-29T21:59Z'),
      Date.parse('2020-10-24T21:59Z'),
      Date.parse('2020-10-25T22:59Z'),
      Date.parse('2020-02-29T22:59Z'),
    ],
    ['2020-03-01', '2020-03-28', '2020-03-29', '2020-10-24', '2020-10-25', '2020-02-29'],
    ['2020-02-26', '2020-03-25', '2020-03-25', '2020-10-21', '2020-10-21', '2020-02-26'],
  ]);
});

test('a day beyond the calendar is refused, so that nobody counts towards it for ever', () => {
  expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
  expect(() => addDays('no day', 1)).toThrow(RangeError);
});
