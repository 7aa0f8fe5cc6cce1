/** Seats as words: what is left, or which place one would get. */
import { expect, test } from '@jest/globals';
import type { WorkshopCard } from '../../../src/api/workshop.ts';
import { seatWords } from '../../../tabs/workshop/seatWords.ts';

const card = (seatsLeft: number, waiting = 0, mine?: WorkshopCard['mine']): WorkshopCard =>
  ({ seatsLeft, waiting, mine }) as WorkshopCard;

test.each([
  [card(4), '4 plasser igjen'],
  [card(1), 'Én plass igjen'],
  [card(0), 'Fullt – du blir nr. 1 på ventelisten'],
  [card(0, 1), 'Fullt – du blir nr. 2 på ventelisten'],
  [card(0, 1, { state: 'signedUp' }), 'Fullt'],
])('%#', (given, words) => {
  expect(seatWords('nb', given)).toBe(words);
});
