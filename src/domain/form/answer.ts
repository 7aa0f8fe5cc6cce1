/** One answer against its question: whether it is there, and whether it fits. Pure; asked by `form.ts` for the server and the tab alike. */
import type { Answer, TableRow } from '../../schema/application.ts';
import type { Question } from '../../schema/form.ts';
import type { Refusal } from '../result.ts';

type Given = Answer | null | undefined;

/** Choices and the line of text beside them, however the answer is shaped. */
export const choicesOf = (answer: Given): { readonly choices: readonly string[]; readonly text: string } => {
  if (typeof answer === 'string') return { choices: answer === '' ? [] : [answer], text: '' };
  if (Array.isArray(answer)) return { choices: answer.filter((value) => typeof value === 'string'), text: '' };
  if (typeof answer === 'object' && answer !== null && 'choices' in answer)
    return { choices: answer.choices, text: answer.text ?? '' };
  return { choices: [], text: '' };
};

const blank = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

/** Whether a row of a table says anything at all. */
export const emptyRow = (row: TableRow): boolean => Object.values(row).every(blank);

/** Whether there is no answer: nothing, spaces only, no choice and no text, a person without a name, a table of empty rows. */
export const isEmpty = (answer: Given): boolean => {
  if (blank(answer)) return true;
  if (typeof answer !== 'object' || answer === null) return false;
  if (Array.isArray(answer)) return answer.every((part) => (typeof part === 'object' ? emptyRow(part as TableRow) : blank(part)));
  if ('choices' in answer) return answer.choices.length === 0 && blank(answer.text);
  return 'name' in answer ? blank(answer.name) : false;
};

const refusal = (field: string, code: string, values?: Refusal['values']): Refusal[] => [
  values ? { code, field, values } : { code, field },
];

const textFits = (field: string, value: unknown, max: number | undefined): Refusal[] => {
  if (typeof value !== 'string') return refusal(field, 'notText');
  return max !== undefined && value.length > max ? refusal(field, 'tooLong', { max }) : [];
};

const numberFits = (question: Question, field: string, value: unknown): Refusal[] => {
  if (typeof value !== 'number' || !Number.isFinite(value)) return refusal(field, 'notNumber');
  if (question.kind === 'money' && !Number.isInteger(value)) return refusal(field, 'notWholeKroner');
  const min = question.min ?? (question.kind === 'money' ? 0 : undefined);
  if (min !== undefined && value < min) return refusal(field, 'tooSmall', { min });
  return question.max !== undefined && value > question.max ? refusal(field, 'tooLarge', { max: question.max }) : [];
};

const DAY = /^\d{4}-\d{2}-\d{2}$/;

const dayFits = (field: string, value: unknown): Refusal[] => {
  const date = typeof value === 'string' && DAY.test(value) ? new Date(`${value}T00:00:00Z`) : undefined;
  const real = date && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(String(value));
  return real ? [] : refusal(field, 'notDate');
};

const choiceFits = (question: Question, field: string, answer: Answer): Refusal[] => {
  const shaped = typeof answer === 'string' || (typeof answer === 'object' && (Array.isArray(answer) || 'choices' in answer));
  const { choices, text } = choicesOf(answer);
  const known = question.choices?.map((choice) => choice.value);
  const one = question.kind === 'choice' && choices.length > 1;
  if (!shaped || one || (known && choices.some((value) => !known.includes(value)))) return refusal(field, 'notChoice');
  return textFits(field, text, question.textMax);
};

const personFits = (field: string, answer: Answer): Refusal[] =>
  typeof answer === 'object' && 'name' in answer && 'oid' in answer ? [] : refusal(field, 'notPerson');

const tableFits = (question: Question, field: string, answer: Answer): Refusal[] => {
  if (!Array.isArray(answer) || answer.some((row) => typeof row !== 'object')) return refusal(field, 'notTable');
  const rows = (answer as readonly TableRow[]).map((row, at) => ({ row, at })).filter(({ row }) => !emptyRow(row));
  const { min = 0, max = Number.POSITIVE_INFINITY } = question.rows ?? {};
  const count =
    rows.length < min ? refusal(field, 'tooFewRows', { min }) : rows.length > max ? refusal(field, 'tooManyRows', { max }) : [];
  const cells = rows.flatMap(({ row, at }) =>
    (question.columns ?? []).flatMap((column) => checkAnswer({ ...column, id: cellId(field, at, column.id) }, row[column.id])),
  );
  return [...count, ...cells];
};

/** The id of one cell of a table, by which a refusal finds its field: `plan.milestones[0].what`. */
export const cellId = (table: string, row: number, column: string): string => `${table}[${row}].${column}`;

/** Everything that keeps one answer from being sent in; an empty answer is refused only where one is needed. */
export const checkAnswer = (question: Question, answer: Given): Refusal[] => {
  const field = question.id;
  if (answer === undefined || answer === null || isEmpty(answer)) return question.required ? refusal(field, 'required') : [];
  switch (question.kind) {
    case 'text':
    case 'note':
    case 'serviceUnit':
      return textFits(field, answer, question.max);
    case 'number':
    case 'money':
      return numberFits(question, field, answer);
    case 'day':
      return dayFits(field, answer);
    case 'yesNo':
      return typeof answer === 'boolean' ? [] : refusal(field, 'notYesNo');
    case 'choice':
    case 'choices':
      return choiceFits(question, field, answer);
    case 'person':
      return personFits(field, answer);
    case 'table':
      return tableFits(question, field, answer);
    case 'files':
      return [];
  }
};
