/** Times typed and shown in Norwegian time, over both nights when the clock is moved. */
import { describe, expect, test } from '@jest/globals';
import { formatDay, formatMoment, parseDay, parseMoment } from '../../../../../infra/local/graph/pages/rows/norwegian.ts';

const ZONE = 'Europe/Oslo';
const at = (typed: string) => {
  const moment = parseMoment(typed, ZONE);
  return typeof moment === 'number' ? new Date(moment).toISOString() : moment;
};

describe('the night to summer time, 29 March 2020', () => {
  test.each([
    ['29.03.2020 01:59', '2020-03-29T00:59:00.000Z'],
    ['29.03.2020 02:00', 'skippedTime'],
    ['29.03.2020 02:59', 'skippedTime'],
    ['29.03.2020 03:00', '2020-03-29T01:00:00.000Z'],
  ])('%s', (typed, instant) => expect(at(typed)).toBe(instant));
});

describe('the night to winter time, 25 October 2020: of the two hours the first is meant', () => {
  test.each([
    ['25.10.2020 01:59', '2020-10-24T23:59:00.000Z'],
    ['25.10.2020 02:00', '2020-10-25T00:00:00.000Z'],
    ['25.10.2020 02:59', '2020-10-25T00:59:00.000Z'],
    ['25.10.2020 03:00', '2020-10-25T02:00:00.000Z'],
  ])('%s', (typed, instant) => expect(at(typed)).toBe(instant));
});

test('what was typed is what is shown, on each day around both nights', () => {
  for (const day of ['28.03.2020', '29.03.2020', '30.03.2020', '24.10.2020', '25.10.2020', '26.10.2020'])
    for (const hour of ['00:00', '03:30', '09:00', '23:59']) {
      const moment = parseMoment(`${day} ${hour}`, ZONE);
      expect(typeof moment === 'number' && formatMoment(moment, ZONE)).toBe(`${day} ${hour}`);
    }
});

test('a day begins at midnight in Oslo', () => {
  const days = ['29.03.2020', '30.03.2020', '25.10.2020', '26.10.2020'].map((day) => parseDay(day, ZONE));
  expect(days.map((day) => typeof day === 'number' && [new Date(day).toISOString(), formatDay(day, ZONE)])).toEqual([
    ['2020-03-28T23:00:00.000Z', '29.03.2020'],
    ['2020-03-29T22:00:00.000Z', '30.03.2020'],
    ['2020-10-24T22:00:00.000Z', '25.10.2020'],
    ['2020-10-25T23:00:00.000Z', '26.10.2020'],
  ]);
});

test('ways to write it', () => {
  const nine = '2020-01-29T08:00:00.000Z';
  expect(['29.01.2020 09:00', '29.1.2020 9:00', '29.1.2020 kl. 9.00', '2020-01-29 09:00', '29. 1. 2020 09.00'].map(at)).toEqual(
    Array(5).fill(nine),
  );
  expect(['29.01.20 09:00', '29/1/2020', '31.04.2020', '29.01.2020 24:00', '29.01.2020 9', ''].map(at)).toEqual(
    Array(6).fill('notATime'),
  );
});
