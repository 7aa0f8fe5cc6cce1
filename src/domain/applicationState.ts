/** The table of an application's states: which steps managers take in the list, which state holds meanwhile, and what is put back. Pure. Source: programme rules, States. */
import { type Application, application } from '../schema/application.ts';
import type { Patch } from '../schema/kit/list.ts';
import type { Happening } from './audit.ts';
import type { Refusal } from './result.ts';

export type State = Application['state'];

/** The council's steps. Sending in and withdrawing are the applicant's, and so is the answer to a decision; nobody does them in the list. */
const STEPS: Readonly<Partial<Record<State, readonly State[]>>> = {
  submitted: ['eligibility', 'returned', 'inAssessment'],
  eligibility: ['returned', 'inAssessment'],
  returned: ['inAssessment'],
  inAssessment: ['recommended'],
  recommended: ['decided'],
};

/** A step may be taken back, so that a slip does no harm; a released decision will be final, once decisions can be released. */
const mayStep = (from: State, to: State): boolean => Boolean(STEPS[from]?.includes(to) || STEPS[to]?.includes(from));

const LABELS = application.fields.state.choices as Readonly<Record<State, string>>;

/** Every state a manager may choose in the list from this one. */
export const stepsFrom = (from: State): State[] => (Object.keys(LABELS) as State[]).filter((to) => mayStep(from, to));

type Marked = Pick<Application, 'state' | 'settledState'>;

/** The state that holds: the column's, or the last one that was right where somebody emptied it or took a step that may not be taken. */
export const stateOf = (row: Marked): State | undefined => {
  // A manager may have emptied the column.
  const state: State | undefined = row.state;
  const { settledState: before } = row;
  if (before === undefined || state === before) return state;
  return state !== undefined && mayStep(before, state) ? state : before;
};

/** What the product writes beside a state it sets itself. */
export const settled = (state: State) => ({ state, settledState: state, refusedState: null }) as const;

/** What must be written because a manager changed the state: a step is noted, any other change put back. */
export interface Settling {
  readonly patch: Patch<typeof application>;
  /** For the log. */
  readonly happening?: Happening;
}

/** Undefined when nothing must be. A row without our mark was not made by us and is left alone. */
export const settlingOf = (row: Application): Settling | undefined => {
  const { key: subject, settledState: before, refusedState, needsFixing } = row;
  const state: State | undefined = row.state;
  // Whoever empties «Må rettes» has read it.
  if (state === undefined || state === before)
    return refusedState && !needsFixing ? { patch: { refusedState: null } } : undefined;
  if (before === undefined) return undefined;
  const change = { subject, before, after: state };
  if (mayStep(before, state)) return { patch: settled(state), happening: { ...change, operation: 'application.stateInList' } };
  return {
    patch: { state: before, refusedState: state },
    happening: { ...change, operation: 'application.putBack', before: state, after: before },
  };
};

const EITHER = new Intl.ListFormat('nb', { type: 'disjunction' });

/** What «Må rettes» says of a state that was put back. */
export const putBackRefusals = ({ settledState: from, refusedState: to }: Partial<Application>): Refusal[] => {
  if (from === undefined || to === undefined) return [];
  const steps = stepsFrom(from).map((one) => `«${LABELS[one]}»`);
  const values = { from: LABELS[from], to: LABELS[to], steps: EITHER.format(steps) };
  return [{ code: steps.length > 0 ? 'statePutBack' : 'stateOfApplicant', field: 'state', values }];
};
