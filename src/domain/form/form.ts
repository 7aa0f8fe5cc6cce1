/** The one checker of forms, for the server and the tab alike: which questions are asked, what keeps answers from being sent in, how far one has come. Pure. */
import type { Answers } from '../../schema/application.ts';
import type { FormDefinition, Question, Step } from '../../schema/form.ts';
import type { Refusal } from '../result.ts';
import { checkAnswer, choicesOf } from './answer.ts';

/** Whether a question is asked, given the other answers; one whose condition is unanswered is asked. */
export const isAsked = (question: Question, answers: Answers): boolean => {
  if (!question.showIf) return true;
  return !choicesOf(answers[question.showIf.question]).choices.includes(question.showIf.not);
};

/** The questions of a step that are asked, given the answers so far. */
export const askedIn = (step: Step, answers: Answers): readonly Question[] =>
  step.questions.filter((question) => isAsked(question, answers));

/** Everything that keeps the answers from being sent in, in the order of the form; a hidden question never does. */
export const checkAnswers = (definition: FormDefinition, answers: Answers): Refusal[] =>
  definition.steps.flatMap((step) => askedIn(step, answers)).flatMap((question) => checkAnswer(question, answers[question.id]));

/** What is longer than it may be when sent; allowed in a draft. */
export const lengthWarnings = (definition: FormDefinition, answers: Answers): Refusal[] =>
  checkAnswers(definition, answers).filter((refusal) => refusal.code === 'tooLong');

/** How many of the steps that count the writers have called done. */
export const progress = (
  definition: FormDefinition,
  done: readonly string[],
): { readonly done: number; readonly inAll: number } => {
  const counting = definition.steps.filter((step) => step.counts);
  return { done: counting.filter((step) => done.includes(step.id)).length, inAll: counting.length };
};

/** Whether a step needs nothing more: by the writers' own word where it counts, else when all it asks is answered. */
export const isStepDone = (step: Step, answers: Answers, done: readonly string[]): boolean =>
  step.counts ? done.includes(step.id) : askedIn(step, answers).every((question) => answers[question.id] !== undefined);

/** The question by its id, or by the id of one of its cells; undefined when the form has none. */
export const findQuestion = (definition: FormDefinition, field: string): Question | undefined => {
  const all = definition.steps.flatMap((step) => step.questions);
  return all.find((question) => question.id === field) ?? all.find((question) => field.startsWith(`${question.id}[`));
};

/** The step a question, or a cell of its table, stands in. */
export const stepOf = (definition: FormDefinition, field: string): Step | undefined => {
  const question = findQuestion(definition, field);
  return question && definition.steps.find((step) => step.questions.includes(question));
};
