/** The rules of drafts and of what was sent from them, as one person sees them. Pure. */
import type { ApplicationReceipt, ApplicationState, DraftRights, DraftSummary } from '../api/draft.ts';
import { type Application, application as applicationList } from '../schema/application.ts';
import { type Draft, draft as draftList } from '../schema/draft.ts';
import type { FormDefinition } from '../schema/form.ts';
import type { Round } from '../schema/round.ts';
import { type State, stateOf } from './applicationState.ts';
import { isCarriedOver } from './draftRound.ts';
import { questionsOf } from './form/answers.ts';
import { refusalOf } from './permission.ts';
import type { Refusal } from './result.ts';
import { deadlineOf, submitRefusal } from './round.ts';

/** What belongs together: a draft, what was sent from it, the round it is for and its form. */
export interface DraftCase {
  readonly draft: Draft;
  readonly application: Application | undefined;
  readonly round: Round | undefined;
  readonly definition: FormDefinition | undefined;
}

/** Columns of drafts and applications that no answer can set: somebody tries to reach past the form. */
const COLUMNS = new Set([...Object.keys(draftList.fields), ...Object.keys(applicationList.fields)]);

/**
 * What stands among answers and is no question of the form: the names of our own columns, and how many others, whose names are not told since
 * anything may be written there. Undefined when there is nothing.
 */
export const ignoredFields = (
  definition: FormDefinition,
  ids: readonly string[],
): { readonly fields: string; readonly others: number } | undefined => {
  const asked = new Set(questionsOf(definition).map(({ id }) => id));
  const ignored = [...new Set(ids)].filter((id) => !asked.has(id));
  const fields = ignored.filter((id) => COLUMNS.has(id)).sort();
  return ignored.length === 0 ? undefined : { fields: fields.join(' '), others: ignored.length - fields.length };
};

/** Written on since it was sent; whether it still can be sent is another matter. */
export const changedSinceSent = (draft: Draft): boolean => draft.sentAt !== undefined && draft.changedAt > draft.sentAt;

/** Nothing can be sent in for this round any more. */
const isOver = (refusal: Refusal | undefined): boolean => refusal?.code === 'deadlinePassed' || refusal?.code === 'roundClosed';

const rightsOf = ({ draft, application, round }: DraftCase, now: number, graceMs: number): DraftRights => {
  const window = submitRefusal(round, application, now, graceMs);
  const state = (application && stateOf(application)) ?? 'none';
  const closed = refusalOf('application.submit', ['Employee'], 'owner', state);
  return {
    write: draft.state !== 'discarded' && !closed && !isOver(window),
    submit: !window && !closed,
    withdraw:
      application !== undefined && state !== 'withdrawn' && !refusalOf('application.withdraw', ['Employee'], 'owner', state),
    ...(window ? { submitRefusal: window } : {}),
  };
};

/** What the list calls a state, and what the applicant is told. Without a word of its own it is «til vurdering». */
const TOLD: Readonly<Partial<Record<State, ApplicationState>>> = {
  submitted: 'submitted',
  returned: 'returned',
  withdrawn: 'withdrawn',
};

type Sent = Pick<DraftCase, 'application' | 'round'>;

/**
 * What an applicant is told of the state; after the deadline and its grace what was sent in is «til vurdering». So is a recommendation
 * and a decision, until the round's decisions are released: no list tells of a release yet, and this is where it comes in.
 */
const toldState = (application: Application, round: Round | undefined, now: number, graceMs: number): ApplicationState => {
  const state = stateOf(application);
  const told = (state ? TOLD[state] : 'submitted') ?? 'inAssessment';
  const over = isOver(submitRefusal(round, application, now, graceMs));
  return told === 'submitted' && over ? 'inAssessment' : told;
};

/** What one gets for having sent in. `now` is UTC ms. */
export const receiptOf = ({ application, round }: Sent, now: number, graceMs: number): ApplicationReceipt | undefined =>
  application && {
    key: application.key,
    title: application.title,
    state: toldState(application, round, now, graceMs),
    submittedAt: application.submittedAt ?? 0,
    answerOn: round?.answerOn,
    deadlineAt: round && deadlineOf(round, application),
  };

/** A draft as a row of my list. `now` is UTC ms. */
export const draftSummary = (one: DraftCase, now: number, graceMs: number): DraftSummary => {
  const { draft, application, round, definition } = one;
  const may = rightsOf(one, now, graceMs);
  return {
    key: draft.key,
    title: draft.title ?? '',
    form: draft.form,
    round: round?.key ?? draft.round,
    carriedOver: isCarriedOver(one, round),
    state: draft.state === 'discarded' ? 'withdrawn' : draft.state,
    changedAt: draft.changedAt,
    stepsDone: draft.stepsDone?.length ?? 0,
    stepsInAll: definition?.steps.filter((step) => step.counts).length ?? 0,
    deadlineAt: round && deadlineOf(round, application),
    answerOn: round?.answerOn,
    applicationState: application && toldState(application, round, now, graceMs),
    changedSinceSent: changedSinceSent(draft) && may.submit,
    may,
  };
};

/** Whether what was written after sending came too late to be sent again. `now` is UTC ms. */
export const changesLeftOut = (one: DraftCase, now: number, graceMs: number): boolean =>
  one.draft.state === 'sent' && changedSinceSent(one.draft) && !rightsOf(one, now, graceMs).submit;
