/** A whole application as text, step by step with its questions, for those who read it in the list. Pure. */
import type { Answers } from '../../schema/application.ts';
import type { FormDefinition } from '../../schema/form.ts';
import { answerWords } from './answerWords.ts';
import { askedIn } from './form.ts';

/** SharePoint's column of several lines takes 63 999 characters; the questions come on top of the answers. */
const MOST = 63_000;

/** Written in bokmål, as the questions are. What was not answered is left out. */
export const applicationText = (definition: FormDefinition, answers: Answers): string => {
  const text = definition.steps
    .map(({ title, ...step }) => {
      const said = askedIn({ title, ...step }, answers).flatMap((question) => {
        const words = answerWords('nb', question, answers[question.id]).join('\n');
        return words ? [`${question.label}\n${words}`] : [];
      });
      return said.length > 0 ? `${title.toUpperCase()}\n\n${said.join('\n\n')}` : '';
    })
    .filter(Boolean)
    .join('\n\n\n');
  return text.length > MOST ? `${text.slice(0, MOST)} …` : text;
};
