/** Where one is in a form: steps that ask something, the question of a narrow screen, what comes before and after. Pure. */
import { askedIn } from '../../../src/domain/form/form.ts';
import type { Answers } from '../../../src/schema/application.ts';
import type { FormDefinition, Question, Step } from '../../../src/schema/form.ts';
import { REVIEW } from '../../kit/route/route.ts';

/** A place in the form; without a question, the whole step. `REVIEW` is the last. */
export interface Place {
  readonly step: string;
  readonly question?: string;
}

/** The steps that ask something, given the answers. */
export const askingSteps = (definition: FormDefinition, answers: Answers): readonly Step[] =>
  definition.steps.filter((step) => askedIn(step, answers).length > 0);

/** The step to open: the one asked for, else the first writing step that is not called done, else the last look. */
export const stepToOpen = (steps: readonly Step[], wanted: string | undefined, done: readonly string[]): string => {
  if (wanted === REVIEW || steps.some((step) => step.id === wanted)) return wanted ?? REVIEW;
  const writing = steps.filter((step) => step.counts);
  return writing.find((step) => !done.includes(step.id))?.id ?? writing[0]?.id ?? steps[0]?.id ?? REVIEW;
};

/** The step before and after, the last look being the last; undefined at the ends. */
export const stepsAround = (steps: readonly Step[], step: string): { before: Step | undefined; after: Step | undefined } => {
  const at = steps.findIndex((each) => each.id === step);
  if (step === REVIEW) return { before: steps.at(-1), after: undefined };
  return { before: at > 0 ? steps[at - 1] : undefined, after: steps[at + 1] };
};

interface Asked {
  readonly step: Step;
  readonly question: Question;
}

/** One question at a time: which one, its number in its step, and the places before and after. */
export interface Turn extends Asked {
  readonly at: number;
  readonly inAll: number;
  readonly before: Place | undefined;
  readonly after: Place;
}

const placeOf = ({ step, question }: Asked): Place => ({ step: step.id, question: question.id });

/** The turn of a narrow screen; undefined when nothing is asked in that step. */
export const turnAt = (
  steps: readonly Step[],
  answers: Answers,
  step: string,
  question: string | undefined,
): Turn | undefined => {
  const all = steps.flatMap((each) => askedIn(each, answers).map((one): Asked => ({ step: each, question: one })));
  const inStep = all.filter((each) => each.step.id === step);
  const current = inStep.find((each) => each.question.id === question) ?? inStep[0];
  if (!current) return undefined;
  const at = all.indexOf(current);
  const next = all[at + 1];
  const previous = all[at - 1];
  return {
    ...current,
    at: inStep.indexOf(current) + 1,
    inAll: inStep.length,
    before: previous && placeOf(previous),
    after: next ? placeOf(next) : { step: REVIEW },
  };
};
