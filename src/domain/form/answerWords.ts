/** An answer as people read it: labels for choices, sums with spaces, dates in words. Pure. */
import type { Answer, TableRow } from '../../schema/application.ts';
import type { Question } from '../../schema/form.ts';
import type { Language } from '../../text/say.ts';
import { form } from '../../text/tab/form.ts';
import { sayDay, sayNok, sayNumber } from '../../text/when.ts';
import { choicesOf, emptyRow, isEmpty } from './answer.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

const labelOf = (question: Question, value: string): string =>
  question.choices?.find((choice) => choice.value === value)?.label ?? value;

const choiceWords = (question: Question, answer: Answer): string[] => {
  const { choices, text } = choicesOf(answer);
  const labels = choices.map((value) => labelOf(question, value)).join(', ');
  return [labels, text].filter((line) => line !== '');
};

const rowWords = (language: Language, question: Question, row: TableRow): string =>
  (question.columns ?? [])
    .filter((column) => row[column.id] !== undefined && row[column.id] !== '')
    .map((column) => `${column.label}: ${answerWords(language, column, row[column.id]).join(', ')}`)
    .join(' · ');

/** The answer in lines; none when there is no answer. */
export const answerWords = (language: Language, question: Question, answer: Answer | null | undefined): string[] => {
  if (answer === undefined || answer === null || isEmpty(answer)) return [];
  if (question.kind === 'choice' || question.kind === 'choices') return choiceWords(question, answer);
  if (typeof answer === 'boolean') return [form.say(language, answer ? 'yes' : 'no')];
  if (typeof answer === 'number') return [question.kind === 'money' ? sayNok(answer) : sayNumber(answer)];
  if (typeof answer === 'string') return [question.kind === 'day' && DAY.test(answer) ? sayDay(language, answer) : answer];
  if (Array.isArray(answer))
    return answer
      .filter((row): row is TableRow => typeof row === 'object' && !emptyRow(row))
      .map((row) => rowWords(language, question, row));
  if ('name' in answer) return [answer.oid ? answer.name : form.say(language, 'typed', { name: answer.name })];
  return choiceWords(question, answer);
};
