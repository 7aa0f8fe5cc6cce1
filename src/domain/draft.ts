/** The rules of drafts and of what was sent from them, as one person sees them. Pure. */
import type { ApplicationReceipt, DraftRights, DraftSummary } from '../api/draft.ts';
import type { Application } from '../schema/application.ts';
import type { Draft } from '../schema/draft.ts';
import type { FormDefinition } from '../schema/form.ts';
import type { Round } from '../schema/round.ts';
import { refusalOf } from './permission.ts';
import { deadlineOf, submitRefusal } from './round.ts';

/** What belongs together: a draft, what was sent from it, its round and its form. */
export interface DraftCase {
  readonly draft: Draft;
  readonly application: Application | undefined;
  readonly round: Round | undefined;
  readonly definition: FormDefinition | undefined;
}

/** Written on since it was sent. */
export const changedSinceSent = (draft: Draft): boolean => draft.sentAt !== undefined && draft.changedAt > draft.sentAt;

const rightsOf = ({ draft, application, round }: DraftCase, now: number, graceMs: number): DraftRights => {
  const window = submitRefusal(round, application, now, graceMs);
  const state = application?.state ?? 'none';
  const closed = refusalOf('application.submit', ['Employee'], 'owner', state);
  return {
    write: draft.state !== 'discarded' && !closed && window?.code !== 'deadlinePassed',
    submit: !window && !closed,
    withdraw:
      application !== undefined && state !== 'withdrawn' && !refusalOf('application.withdraw', ['Employee'], 'owner', state),
    ...(window ? { submitRefusal: window } : {}),
  };
};

/** What an applicant is told of the state: a recommendation and a pending decision are «til vurdering». */
const shownState = (state: Application['state']): ApplicationReceipt['state'] =>
  state === 'recommended' ? 'inAssessment' : state;

export const receiptOf = ({ application, round }: Pick<DraftCase, 'application' | 'round'>): ApplicationReceipt | undefined =>
  application && {
    key: application.key,
    title: application.title,
    state: shownState(application.state),
    submittedAt: application.submittedAt ?? 0,
    answerOn: round?.answerOn,
    deadlineAt: round && deadlineOf(round, application),
  };

/** A draft as a row of my list. `now` is UTC ms. */
export const draftSummary = (one: DraftCase, now: number, graceMs: number): DraftSummary => ({
  key: one.draft.key,
  title: one.draft.title ?? '',
  form: one.draft.form,
  round: one.draft.round,
  state: one.draft.state === 'discarded' ? 'withdrawn' : one.draft.state,
  changedAt: one.draft.changedAt,
  stepsDone: one.draft.stepsDone?.length ?? 0,
  stepsInAll: one.definition?.steps.filter((step) => step.counts).length ?? 0,
  deadlineAt: one.round && deadlineOf(one.round, one.application),
  changedSinceSent: changedSinceSent(one.draft),
  may: rightsOf(one, now, graceMs),
});
