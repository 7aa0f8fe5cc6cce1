/** The one next thing on the front page: what a person with ten minutes should do now. Pure. */

import type { DraftSummary } from '../api/draft.ts';
import type { NextThing } from '../api/home.ts';
import type { WorkshopCard } from '../api/workshop.ts';
import { DAY_MS } from '../time/oslo.ts';
import { nextDates, standingOf } from './draftStanding.ts';

const SOON_MS = 2 * DAY_MS;

/** Sent in, and the answer is still to come as planned. */
const awaitsAnswer = (draft: DraftSummary, now: number): boolean =>
  ['submitted', 'inAssessment'].includes(standingOf(draft)) && nextDates(draft, now).answerWasOn === undefined;

/**
 * A workshop within two days first, then what was changed since it was sent or is gone from the list, what the council asks about, the draft nearest its
 * deadline, what was sent in and is to be answered, what was withdrawn
 * and can be sent in again, and then a start. `now` is UTC ms.
 */
export const nextThing = (
  drafts: readonly DraftSummary[],
  workshops: readonly WorkshopCard[],
  missing: (draft: DraftSummary) => number,
  now: number,
): NextThing => {
  const mine = workshops.find(
    (card) =>
      card.mine?.state === 'signedUp' &&
      !card.over &&
      !card.calledOff &&
      (card.startsAt ?? Number.POSITIVE_INFINITY) - now < SOON_MS,
  );
  if (mine) return { kind: 'workshopSoon', workshop: mine };
  const open = drafts
    .filter((draft) => draft.may.write)
    .sort(
      (a, b) =>
        (a.deadlineAt ?? Number.MAX_SAFE_INTEGER) - (b.deadlineAt ?? Number.MAX_SAFE_INTEGER) || b.changedAt - a.changedAt,
    );
  const changed = open.find((draft) => draft.state === 'sent' && (draft.changedSinceSent || standingOf(draft) === 'gone'));
  if (changed) return { kind: 'sendAgain', draft: changed };
  const returned = open.find((draft) => standingOf(draft) === 'returned');
  if (returned) return { kind: 'returned', draft: returned };
  const unsent = open.find((draft) => draft.state === 'writing');
  if (unsent) return { kind: 'finishDraft', draft: unsent, missing: missing(unsent) };
  const sent = drafts.filter((draft) => awaitsAnswer(draft, now)).sort((a, b) => b.changedAt - a.changedAt)[0];
  if (sent) return { kind: 'sent', draft: sent };
  const withdrawn = open.find((draft) => standingOf(draft) === 'withdrawn' && draft.may.submit);
  if (withdrawn) return { kind: 'withdrawn', draft: withdrawn };
  return {
    kind: 'start',
    workshop: workshops.find((card) => !card.over && !card.calledOff && !card.mine && card.startsAt !== undefined),
  };
};
