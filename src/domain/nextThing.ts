/** The one next thing on the front page: what a person with ten minutes should do now. Pure. */

import type { DraftSummary } from '../api/draft.ts';
import type { NextThing } from '../api/home.ts';
import type { WorkshopCard } from '../api/workshop.ts';
import { DAY_MS } from '../time/oslo.ts';

const SOON_MS = 2 * DAY_MS;

/** A workshop within two days first, then what was changed since it was sent, then the draft nearest its deadline, then a start. `now` is UTC ms. */
export const nextThing = (
  drafts: readonly DraftSummary[],
  workshops: readonly WorkshopCard[],
  missing: (draft: DraftSummary) => number,
  now: number,
): NextThing => {
  const mine = workshops.find(
    (card) => card.mine?.state === 'signedUp' && !card.over && !card.calledOff && card.startsAt - now < SOON_MS,
  );
  if (mine) return { kind: 'workshopSoon', workshop: mine };
  const open = drafts
    .filter((draft) => draft.may.write)
    .sort(
      (a, b) =>
        (a.deadlineAt ?? Number.MAX_SAFE_INTEGER) - (b.deadlineAt ?? Number.MAX_SAFE_INTEGER) || b.changedAt - a.changedAt,
    );
  const changed = open.find((draft) => draft.state === 'sent' && draft.changedSinceSent);
  if (changed) return { kind: 'sendAgain', draft: changed };
  const unsent = open.find((draft) => draft.state === 'writing');
  if (unsent) return { kind: 'finishDraft', draft: unsent, missing: missing(unsent) };
  return { kind: 'start', workshop: workshops.find((card) => !card.over && !card.calledOff && !card.mine) };
};
