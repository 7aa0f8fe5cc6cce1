/** Working days and public holidays, by table. Dates from the Norwegian almanac. */
import { describe, expect, test } from '@jest/globals';
import {
  easterSunday,
  holidaysOf,
  isWorkday,
  nextWorkday,
  previousWorkday,
  workdaysAfter,
  workdaysBefore,
} from '../../src/time/workday.ts';

describe('Easter', () => {
  // Source: the Norwegian almanac.
  test.each([
    [1954, '1954-04-18'],
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2011, '2011-04-24'],
    [2018, '2018-04-01'],
    [2019, '2019-04-21'],
    [2020, '2020-04-12'],
    [2021, '2021-04-04'],
    [2022, '2022-04-17'],
    [2023, '2023-04-09'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2028, '2028-04-16'],
    [2029, '2029-04-01'],
    [2030, '2030-04-21'],
    [2035, '2035-03-25'],
    [2038, '2038-04-25'],
    [2049, '2049-04-18'],
    [2076, '2076-04-19'],
    [2285, '2285-03-22'],
  ])('in %i it falls on %s', (year, on) => {
    expect(easterSunday(year)).toBe(on);
  });
});

describe('the public holidays', () => {
  test('of 2020 are these twelve', () => {
    expect([...holidaysOf(2020)].sort()).toEqual([
      '2020-01-01',
      '2020-04-09',
      '2020-04-10',
      '2020-04-12',
      '2020-04-13',
      '2020-05-01',
      '2020-05-17',
      '2020-05-21',
      '2020-05-31',
      '2020-06-01',
      '2020-12-25',
      '2020-12-26',
    ]);
  });

  test('may fall together: in 2008 Ascension is the first of May', () => {
    expect([...holidaysOf(2008)].sort()).toEqual([
      '2008-01-01',
      '2008-03-20',
      '2008-03-21',
      '2008-03-23',
      '2008-03-24',
      '2008-05-01',
      '2008-05-11',
      '2008-05-12',
      '2008-05-17',
      '2008-12-25',
      '2008-12-26',
    ]);
  });

  test.each([
    ['a Wednesday', '2020-01-29', true],
    ['a Saturday', '2020-02-29', false],
    ['a Sunday', '2020-03-01', false],
    ['a leap day in the week', '2024-02-29', true],
    ['Wednesday before Easter', '2020-04-08', true],
    ['Maundy Thursday', '2020-04-09', false],
    ['Easter Monday', '2020-04-13', false],
    ['the Friday after Ascension', '2020-05-22', true],
    ['Christmas Eve in the week', '2020-12-24', true],
    ['the second day of Christmas', '2019-12-26', false],
    ['New Year’s Day', '2021-01-01', false],
  ])('%s, %s: a working day is %s', (_name, on, expected) => {
    expect(isWorkday(on)).toBe(expected);
  });
});

describe('counting working days', () => {
  test.each([
    ['the workshop, T-7', '2020-01-29', 7, '2020-01-20'],
    ['the workshop, T-1', '2020-01-29', 1, '2020-01-28'],
    ['a Sunday deadline, T-14', '2020-03-01', 14, '2020-02-11'],
    ['a Sunday deadline, T-7', '2020-03-01', 7, '2020-02-20'],
    ['a Sunday deadline, T-3', '2020-03-01', 3, '2020-02-26'],
    ['a Sunday deadline, T-2', '2020-03-01', 2, '2020-02-27'],
    ['a Sunday deadline, T-1', '2020-03-01', 1, '2020-02-28'],
    ['over Easter', '2020-04-14', 1, '2020-04-08'],
    ['over Easter, five of them', '2020-04-14', 5, '2020-04-02'],
    ['over New Year', '2020-01-02', 2, '2019-12-30'],
    ['over Christmas', '2019-12-27', 1, '2019-12-24'],
    ['over 17 May and Ascension', '2021-05-18', 4, '2021-05-10'],
    ['over a leap day in the week', '2024-03-01', 1, '2024-02-29'],
    ['nothing', '2020-03-01', 0, '2020-03-01'],
  ])('before, %s: %s -%i is %s', (_name, on, count, expected) => {
    expect(workdaysBefore(on, count)).toBe(expected);
  });

  test.each([
    ['the day after the workshop', '2020-01-29', 1, '2020-01-30'],
    ['a Friday', '2020-02-28', 1, '2020-03-02'],
    ['over Easter', '2020-04-08', 1, '2020-04-14'],
    ['over Whit Monday', '2020-05-29', 2, '2020-06-03'],
    ['from a day off', '2020-02-29', 1, '2020-03-02'],
  ])('after, %s: %s +%i is %s', (_name, on, count, expected) => {
    expect(workdaysAfter(on, count)).toBe(expected);
  });

  test('a day off moves to the working day beside it, a working day stays', () => {
    expect(['2020-04-09', '2020-02-29', '2020-01-29'].map((on) => [previousWorkday(on), nextWorkday(on)])).toEqual([
      ['2020-04-08', '2020-04-14'],
      ['2020-02-28', '2020-03-02'],
      ['2020-01-29', '2020-01-29'],
    ]);
  });
});
