/** When a stop of the season is, in short: which year, wherever one reads it from. */
import { expect, test } from '@jest/globals';
import { stopDate, stopMoment } from '../../../tabs/home/stopDate.ts';

const NOW = Date.parse('2020-12-31T22:59:00Z');
const said = (language: 'nb' | 'nn' | 'en', at: string, dayOnly = false, now = NOW): string => {
  const { day, time } = stopDate(language, { at: Date.parse(at), dayOnly }, now);
  return `${day} ${time}`.trim();
};

test('a stop of this year is said without the year', () => {
  expect(said('nb', '2020-03-01T22:59:00Z')).toBe('søndag 1. mars kl. 23.59');
});

test('a stop of the year before or after says which, in every language', () => {
  expect(said('nb', '2019-11-20T11:00:00Z')).toBe('onsdag 20. november 2019 kl. 12.00');
  expect(said('nn', '2021-01-19T23:00:00Z', true)).toBe('onsdag 20. januar 2021');
  expect(said('en', '2021-01-20T11:00:00Z')).toBe('Wednesday 20 January 2021 at 12:00');
});

test('the year turns at midnight in Norway', () => {
  const inJanuary = '2021-01-19T23:00:00Z';
  expect(said('nb', inJanuary, true, Date.parse('2020-12-31T22:59:59Z'))).toBe('onsdag 20. januar 2021');
  expect(said('nb', inJanuary, true, Date.parse('2020-12-31T23:00:00Z'))).toBe('onsdag 20. januar');
});

test.each([
  ['nb', 'Datoen kommer'],
  ['nn', 'Datoen kjem'],
  ['en', 'The date will follow'],
] as const)('one without a date says in %s that it will come, on the line and opened', (language, later) => {
  const undated = { at: undefined, dayOnly: false };
  expect([stopDate(language, undated, NOW), stopMoment(language, undated)]).toEqual([{ day: later, time: '' }, later]);
});
