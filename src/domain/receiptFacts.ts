/** What a receipt says in short, as pairs of word and value; on the tab's page and on paper. Pure. */
import type { ApplicationReceipt } from '../api/draft.ts';
import type { Language } from '../text/say.ts';
import { receipt } from '../text/tab/sending.ts';
import { sayDay, sayMoment, sayMomentWithZone } from '../text/when.ts';

export const receiptFacts = (
  language: Language,
  { key, title, state, submittedAt, deadlineAt, answerOn }: ApplicationReceipt,
  editable: boolean,
): readonly (readonly [word: string, value: string])[] => {
  const until = editable ? deadlineAt : undefined;
  const say = (word: Parameters<typeof receipt.say>[1]) => receipt.say(language, word);
  return [
    [say('caseNumber'), key],
    [say('name'), title],
    // That it was sent in, the next line says, with the time.
    ...(state === 'submitted' ? [] : [[say('state'), say(state)] as const]),
    [say('sentAt'), until === undefined ? sayMomentWithZone(language, submittedAt) : sayMoment(language, submittedAt)],
    ...(until === undefined
      ? []
      : [[say(state === 'withdrawn' ? 'sendAgainUntil' : 'editUntil'), sayMomentWithZone(language, until)] as const]),
    ...(state === 'withdrawn' ? [] : [[say('answer'), answerOn ? sayDay(language, answerOn) : say('answerLater')] as const]),
  ];
};
