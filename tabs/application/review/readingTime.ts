/** How long the council needs to read an application, at 200 words a minute. Pure. */

import { answerWords } from '../../../src/domain/form/answerWords.ts';
import { askedIn } from '../../../src/domain/form/form.ts';
import type { Answers } from '../../../src/schema/application.ts';
import type { FormDefinition } from '../../../src/schema/form.ts';

const WORDS_A_MINUTE = 200;

/** Whole minutes, at least one; only what the council sees is counted. */
export const readingMinutes = (definition: FormDefinition, answers: Answers): number => {
  const text = definition.steps
    .flatMap((step) => askedIn(step, answers))
    .flatMap((question) => answerWords('nb', question, answers[question.id]))
    .join(' ');
  return Math.max(1, Math.ceil(text.split(/\s+/).filter(Boolean).length / WORDS_A_MINUTE));
};
