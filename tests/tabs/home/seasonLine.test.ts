/** The season as it is drawn: by date, with today between what is over and what comes. */
import { expect, test } from '@jest/globals';
import type { SeasonStop } from '../../../src/api/home.ts';
import { seasonLine } from '../../../tabs/home/seasonLine.ts';

const stop = (key: string, at: string, dayOnly = false): SeasonStop => ({
  kind: 'applicantWorkshop',
  key,
  title: key,
  at: Date.parse(at),
  dayOnly,
  past: false,
  sample: false,
  where: undefined,
  open: undefined,
  calendarUrl: undefined,
});
const drawn = (stops: readonly SeasonStop[], now: string): string[] =>
  seasonLine(stops, Date.parse(now)).map((part) =>
    part.kind === 'today' ? 'today' : `${part.stop.key}${part.over ? ' over' : ''}`,
  );

const all = [
  stop('deadline', '2020-03-01T22:59:00Z'),
  stop('opens', '2020-01-14T23:00:00Z', true),
  stop('workshop', '2020-01-29T08:00:00Z'),
];

test('today stands between what is over and what comes, whatever order the stops arrive in', () => {
  expect(drawn(all, '2020-01-20T12:00:00Z')).toEqual(['opens over', 'today', 'workshop', 'deadline']);
});

test('a day lasts until it ends in Norway, an hour until it strikes', () => {
  expect(drawn(all, '2020-01-15T22:00:00Z')[0]).toBe('today');
  expect(drawn(all, '2020-01-15T23:30:00Z')[0]).toBe('opens over');
  expect(drawn(all, '2020-01-29T08:00:01Z')).toEqual(['opens over', 'workshop over', 'today', 'deadline']);
});

test('what has no date yet is still to come, at the end', () => {
  const undated = { ...stop('undated', '2020-01-29T08:00:00Z'), at: undefined };
  expect(drawn([undated, ...all], '2020-06-01T12:00:00Z')).toEqual([
    'opens over',
    'workshop over',
    'deadline over',
    'today',
    'undated',
  ]);
});

test('before the first and after the last, today stands at the end of the line', () => {
  expect(drawn(all, '2019-12-01T12:00:00Z')[0]).toBe('today');
  expect(drawn(all, '2020-06-01T12:00:00Z').at(-1)).toBe('today');
  expect(drawn([], '2020-06-01T12:00:00Z')).toEqual(['today']);
});
