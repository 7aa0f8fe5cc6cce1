/** Which round a draft is for: what was not sent in before the deadline goes on to the next one, under the same case number. Pure. Source: programme rules, Time. */
import type { Application } from '../schema/application.ts';
import type { Draft } from '../schema/draft.ts';
import type { Round } from '../schema/round.ts';
import { roundForNewDraft } from './round.ts';

/** What the question is asked of: a draft, and what was sent from it. */
interface Whose {
  readonly draft: Pick<Draft, 'round' | 'state'>;
  readonly application: Pick<Application, 'round'> | undefined;
}

const isUnsent = ({ draft, application }: Whose): boolean => draft.state === 'writing' && !application;

const isOver = ({ state, deadlineAt }: Round, now: number, graceMs: number): boolean =>
  state === 'closed' || (deadlineAt !== undefined && now > deadlineAt + graceMs);

/**
 * What was sent in stays in its round. Undefined for an unsent draft while no next round stands in the list. A deadline that a manager moves back
 * takes its drafts back. `now` is UTC ms.
 */
export const roundOfDraft = (whose: Whose, rounds: readonly Round[], now: number, graceMs: number): Round | undefined => {
  const key = whose.application?.round ?? whose.draft.round;
  const own = rounds.find((one) => one.key === key);
  return isUnsent(whose) && (!own || isOver(own, now, graceMs)) ? roundForNewDraft(rounds, now, graceMs) : own;
};

/** An unsent draft that the round it was begun in has left behind. `round` is the one it is for now. */
export const isCarriedOver = (whose: Whose, round: Round | undefined): boolean =>
  isUnsent(whose) && whose.draft.round !== round?.key;
