/** What the self-check replies to an answer, and whether to propose a talk first. Always an invitation. Pure. */
import type { Answer, Answers } from '../../../src/schema/application.ts';
import type { ChoiceOption, FormDefinition, Question, Step } from '../../../src/schema/form.ts';
import type { Language } from '../../../src/text/say.ts';
import { selfCheck } from '../../../src/text/tab/application.ts';
import { form } from '../../../src/text/tab/form.ts';

/** The step that is asked before both forms: the one with the question of money or guidance. */
export const selfCheckOf = (definition: FormDefinition): Step | undefined =>
  definition.steps.find((step) => !step.counts && step.questions.some((question) => question.id === 'ask.kind'));

/** The answers one can press. */
export const pressable = (language: Language, question: Question): readonly ChoiceOption[] =>
  question.kind === 'yesNo'
    ? [
        { value: 'yes', label: form.say(language, 'yes') },
        { value: 'no', label: form.say(language, 'no') },
      ]
    : (question.choices ?? []);

/** The pressed value as the form's answer, and back. */
export const answerOf = (question: Question, pressed: string): Answer =>
  question.kind === 'yesNo' ? pressed === 'yes' : pressed;
/** Which button an answer pressed. */
export const pressedOf = (answer: Answer | undefined): string | undefined =>
  typeof answer === 'boolean' ? (answer ? 'yes' : 'no') : typeof answer === 'string' ? answer : undefined;

/** The reply to an answer; nothing for questions somebody added later. */
export const replyTo = (language: Language, question: Question, answer: Answer | undefined): string | undefined => {
  const key = `${question.id} ${pressedOf(answer) ?? ''}`;
  return key in selfCheck.all ? selfCheck.say(language, key as keyof typeof selfCheck.all) : undefined;
};

/** A «nei» or «usikker» never stops anybody; it proposes a talk. */
export const proposesTalk = (step: Step, answers: Answers): boolean =>
  step.questions.some(
    (question) => question.id !== 'ask.kind' && ['no', 'unsure'].includes(pressedOf(answers[question.id]) ?? ''),
  );

/** How many questions to show: those answered, and the next one. */
export const shownQuestions = (step: Step, answers: Answers): readonly Question[] => {
  const open = step.questions.findIndex((question) => answers[question.id] === undefined);
  return open === -1 ? step.questions : step.questions.slice(0, open + 1);
};
