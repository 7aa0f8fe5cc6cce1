/** Seats of a workshop as words: how many are left, or which place one would get. Pure. */
import type { WorkshopCard } from '../../src/api/workshop.ts';
import type { Language } from '../../src/text/say.ts';
import { workshop as words } from '../../src/text/tab/workshop.ts';

/** «4 plasser igjen», «Fullt – du blir nr. 2 på ventelisten»; one who has a seat is told «Fullt» only. */
export const seatWords = (language: Language, card: WorkshopCard): string => {
  if (card.seatsLeft === 1) return words.say(language, 'oneSeatLeft');
  if (card.seatsLeft > 0) return words.say(language, 'seatsLeft', { count: card.seatsLeft });
  return card.mine ? words.say(language, 'fullMine') : words.say(language, 'full', { place: card.waiting + 1 });
};
