/** What stays on one line in the tab and on cards. */
import { expect, test } from '@jest/globals';
import { together } from '../../src/text/together.ts';

test.each([
  ['Frist: søndag 1. mars 2020 kl. 23.59.', 'Frist: søndag 1._mars 2020 kl._23.59.'],
  ['Wednesday 29 January 2020 at 09:00', 'Wednesday 29 January 2020 at_09:00'],
  ['Inntil 300 000 kr i støtte', 'Inntil 300_000_kr i støtte'],
  ['1 250 000 kr', '1_250_000_kr'],
  ['om 9 dager – plass 3 av 20. Du kan komme', 'om 9 dager – plass 3 av 20. Du kan komme'],
])('%s', (text, kept) => {
  expect(together(text).replaceAll('\u00a0', '_')).toBe(kept);
});
