/** What reminders are about: the moments of rounds, drafts and workshops that rules count from. Pure. */
import type { Application } from '../../schema/application.ts';
import type { Draft } from '../../schema/draft.ts';
import type { Round } from '../../schema/round.ts';
import type { Workshop } from '../../schema/workshop.ts';
import { sendingBegins } from '../../time/hours.ts';
import { DAY_MS, dayInOslo } from '../../time/oslo.ts';
import { workdaysAfter } from '../../time/workday.ts';
import { stateOf } from '../applicationState.ts';
import { changedSinceSent } from '../draft.ts';
import { roundOfDraft } from '../draftRound.ts';
import { refusalOf } from '../permission.ts';
import { deadlineOf } from '../round.ts';
import { endOf } from '../workshop.ts';
import type { SkipReason } from './skip.ts';
import type { Occasion } from './timing.ts';

/** Something that happens to one row at one time. `validUntil`: after it nobody needs to be told. Instants are UTC ms. */
export interface Moment {
  readonly occasion: Occasion;
  readonly subject: string;
  readonly anchorAt: number;
  readonly validUntil: number;
  readonly skip?: SkipReason;
  readonly draft?: Draft;
}

/** The rows moments are made of; a date nobody can read is absent. */
export interface Dated {
  readonly rounds: readonly Round[];
  readonly workshops: readonly Workshop[];
  readonly drafts: readonly Draft[];
  readonly applications: readonly Application[];
}

/** An opening is news until the deadline; without one for so long. */
const NEWS_MS = 14 * DAY_MS;
/** Thanks come within so many working days, for attendance may be noted late. */
const THANKS_WITHIN = 10;

const ofRound = (round: Round): Moment[] => {
  const { key: subject, opensAt, deadlineAt } = round;
  const skip = round.state === 'closed' ? ('roundClosed' as const) : undefined;
  const moments: Moment[] = [];
  if (opensAt !== undefined) {
    moments.push({ occasion: 'roundOpens', subject, anchorAt: opensAt, validUntil: deadlineAt ?? opensAt + NEWS_MS, skip });
  }
  if (deadlineAt !== undefined) {
    moments.push({ occasion: 'applicationDeadline', subject, anchorAt: deadlineAt, validUntil: deadlineAt, skip });
  }
  return moments;
};

const ofWorkshop = (workshop: Workshop): Moment[] => {
  const { startsAt } = workshop;
  if (startsAt === undefined) return [];
  const endsAt = endOf(workshop) ?? startsAt;
  const skip = workshop.calledOff ? ('calledOff' as const) : undefined;
  const thanksUntil = sendingBegins(workdaysAfter(dayInOslo(endsAt), THANKS_WITHIN));
  return [
    { occasion: 'workshop', subject: workshop.key, anchorAt: startsAt, validUntil: startsAt, skip },
    { occasion: 'workshopThanks', subject: workshop.key, anchorAt: endsAt, validUntil: thanksUntil, skip },
  ];
};

const draftSkip = (draft: Draft, application: Application | undefined): SkipReason | undefined => {
  const state = (application && stateOf(application)) ?? 'none';
  if (draft.state === 'withdrawn' || draft.state === 'discarded' || state === 'withdrawn') return 'draftClosed';
  // What lies with the council cannot be sent again.
  if (refusalOf('application.submit', ['Employee'], 'owner', state)) return 'draftClosed';
  // What a manager has deleted is to be sent again.
  return draft.state === 'sent' && application && !changedSinceSent(draft) ? 'draftSent' : undefined;
};

const ofDraft = (draft: Draft, round: Round | undefined, application: Application | undefined): Moment[] => {
  const deadline = round && deadlineOf(round, application);
  if (!round || deadline === undefined) return [];
  const skip = round.state === 'closed' ? 'roundClosed' : draftSkip(draft, application);
  return [{ occasion: 'ownDraft', subject: draft.key, anchorAt: deadline, validUntil: deadline, skip, draft }];
};

/** Every moment of the calendar, those that no longer matter among them, with the reason: a draft keeps that of the round it was left behind by. `now` is UTC ms. */
export const momentsOf = ({ rounds, workshops, drafts, applications }: Dated, now: number): Moment[] => {
  const roundByKey = new Map(rounds.map((row) => [row.key, row]));
  const applicationByKey = new Map(applications.map((row) => [row.key, row]));
  return [
    ...rounds.flatMap(ofRound),
    ...workshops.flatMap(ofWorkshop),
    ...drafts.flatMap((draft) => {
      const application = applicationByKey.get(draft.key);
      const own = roundByKey.get(application?.round ?? draft.round);
      // Whom a reminder can no longer help at the deadline itself is for the next round: nobody is told of the grace.
      const current = roundOfDraft({ draft, application }, rounds, now + 1, 0);
      return [...new Set([own, current])].flatMap((round) => ofDraft(draft, round, application));
    }),
  ];
};
