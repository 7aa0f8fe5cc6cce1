/** What `npm run bench` prints: medians, the spread, and a ratio taken pair by pair. */
import { expect, test } from '@jest/globals';
import { type Figure, inTurn, median, print } from './measure.ts';

const figure: Figure = {
  number: '10',
  what: 'cold read',
  unit: 'ms',
  ours: [10, 20, 30],
  peer: { name: 'the SDK', values: [100, 100, 600] },
  limit: '<= 0.2x',
};

test.each([
  ['the one in the middle of an odd number', [5, 1, 3], 3],
  ['halfway between the two in the middle of an even number', [4, 1, 3, 2], 2.5],
  ['not moved by one that lies far out', [1, 2, 1000], 2],
  ['itself when there is one', [7], 7],
])('the median is %s', (_name, values, expected) => {
  const before = [...values];
  expect(median(values)).toBe(expected);
  expect(values).toEqual(before);
});

test('a figure is told with its median, spread, peer, ratio and what to reach', () => {
  expect(print({ ...figure, note: 'on loopback' })).toBe(
    [
      '10  cold read',
      '    ours 20.0 (10.0–30.0) ms; the SDK 100 (100–600) ms; ratio 0.10x',
      '    to reach: <= 0.2x. on loopback',
    ].join('\n'),
  );
});

test('the ratio is the median of the pairs, not the ratio of the medians: a slow moment strikes both', () => {
  const both = { ...figure, ours: [10, 90, 20], peer: { name: 'the SDK', values: [20, 180, 80] } };
  expect(print(both)).toContain('ratio 0.50x');
});

test('a peer that is counted once stands beside every round of ours', () => {
  expect(print({ ...figure, peer: { name: 'the SDK', values: [40] } })).toContain('the SDK 40.0 ms; ratio 0.50x');
});

test('a count without a peer is told alone', () => {
  const { peer, ...alone } = { ...figure, number: '13', ours: [4] };
  expect(print(alone)).toBe('13  cold read\n    ours 4.00 ms\n    to reach: <= 0.2x');
});

test('ours and the peer take turns', async () => {
  const order: string[] = [];
  const step = (name: string) => async () => order.push(name);
  expect(await inTurn(3, step('ours'), step('peer'))).toEqual({ ours: [1, 3, 5], peer: [2, 4, 6] });
  expect(order).toEqual(['ours', 'peer', 'ours', 'peer', 'ours', 'peer']);
});
