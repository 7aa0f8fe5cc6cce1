/** Refusals are sentences people can act on, in their own language, with dates and numbers as people read them. */
import { expect, test } from '@jest/globals';
import { sayRefusal } from '../../src/text/refusal.ts';

const deadline = Date.UTC(2020, 2, 1, 22, 59);

test('a deadline that has passed is told with weekday and Norwegian time', () => {
  const refusal = { code: 'deadlinePassed', values: { deadline } };
  expect(sayRefusal('nb', refusal)).toBe(
    'Fristen var søndag 1. mars 2020 kl. 23.59. Alt du har skrevet, er tatt vare på. Et utkast som ikke er sendt inn, blir med til neste runde.',
  );
  expect(sayRefusal('nn', refusal)).toContain('sundag 1. mars 2020 kl. 23.59');
  expect(sayRefusal('en', refusal)).toContain('Sunday 1 March 2020 at 23:59');
});

test('a round without a date has a sentence of its own', () => {
  expect(sayRefusal('nb', { code: 'roundNotOpen' })).toContain('ikke fått dato');
  expect(sayRefusal('nb', { code: 'roundNotOpen', values: { opens: deadline } })).toContain('åpner søndag 1. mars');
});

test('large numbers are spaced without breaking', () => {
  expect(sayRefusal('nb', { code: 'tooLarge', values: { max: 100_000 } })).toBe('Tallet kan være høyst 100\u00a0000.');
});

test('a code nobody has written a sentence for is named', () => {
  expect(sayRefusal('en', { code: 'somethingNew' })).toContain('somethingNew');
});
