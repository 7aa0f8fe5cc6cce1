/** Answers of a form: merging what two writers changed, and the one home each answer has in list `application`. Pure. */
import type { FieldChange, FieldConflict } from '../../api/draft.ts';
import type { Answer, Answers } from '../../schema/application.ts';
import { application } from '../../schema/application.ts';
import type { FormDefinition, Question } from '../../schema/form.ts';

const canonical = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, one]) => [name, canonical(one)]));
};

const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** The same answer, whatever the order of its parts; all ways of being empty are the same. */
export const sameAnswer = (a: unknown, b: unknown): boolean =>
  (isBlank(a) && isBlank(b)) || JSON.stringify(canonical(a)) === JSON.stringify(canonical(b));

/** A SharePoint column of several lines takes 63 999 characters. */
const MOST_CHARACTERS = 60_000;

/** Which of the changed answers must be shortened first where all together, as JSON, are more than can be kept; undefined where there is room. */
export const tooMuch = (answers: Answers, changed: readonly string[]): string | undefined => {
  if (JSON.stringify(answers).length <= MOST_CHARACTERS) return undefined;
  const sizeOf = (id: string): number => JSON.stringify(answers[id] ?? '').length;
  return changed.toSorted((a, b) => sizeOf(b) - sizeOf(a))[0];
};

/** Field by field: a field only I changed takes mine, one that somebody else changed meanwhile keeps theirs and is named as a conflict. */
export const mergeAnswers = (
  current: Answers,
  changes: readonly FieldChange[],
): { answers: Answers; conflicts: FieldConflict[] } => {
  const answers: Record<string, Answer> = { ...current };
  const conflicts: FieldConflict[] = [];
  for (const { id, base, value } of changes) {
    const theirs = current[id] ?? null;
    if (sameAnswer(theirs, value)) continue;
    if (!sameAnswer(theirs, base)) conflicts.push({ id, mine: value, theirs });
    else if (isBlank(value)) delete answers[id];
    else answers[id] = value as Answer;
  }
  return { answers, conflicts };
};

/** Every question of a form, in its order. */
export const questionsOf = (definition: FormDefinition): Question[] => definition.steps.flatMap((step) => step.questions);

const isChoicesWithText = (value: unknown): value is { choices: readonly string[]; text?: string } =>
  typeof value === 'object' && value !== null && 'choices' in value;

/** The text beside a choice lives in `answers` under this id when the choice itself has a column. */
const besideId = (id: string): string => `${id}.text`;

/** The questions whose answer, or the choices of it, has a column of its own. */
const housed = (definition: FormDefinition): (Question & { readonly home: string })[] =>
  questionsOf(definition).flatMap((question) => {
    const { home } = question;
    return home && home in application.fields ? [{ ...question, home }] : [];
  });

/** Puts each answer in its home: columns of list `application`, the rest in `answers`. A home that is empty is emptied. */
export const toHomes = (definition: FormDefinition, all: Answers): { columns: Record<string, unknown>; answers: Answers } => {
  const columns: Record<string, unknown> = {};
  const rest: Record<string, Answer> = { ...all };
  for (const { id, home, kind } of housed(definition)) {
    const value = all[id];
    delete rest[id];
    const chosen = isChoicesWithText(value) ? (kind === 'choice' ? value.choices[0] : value.choices) : value;
    columns[home] = isBlank(chosen) ? null : chosen;
    if (isChoicesWithText(value) && value.text) rest[besideId(id)] = value.text;
  }
  return { columns, answers: rest };
};

const listed = (chosen: unknown): readonly string[] => (isBlank(chosen) ? [] : Array.isArray(chosen) ? chosen : [String(chosen)]);

/** The other way: one typed value out of an application's columns and `answers`. A text beside a choice is an answer also where nothing is chosen. */
export const fromHomes = (definition: FormDefinition, application: object): Answers => {
  const row = application as Readonly<Record<string, unknown>>;
  const all: Record<string, Answer> = { ...((row.answers as Answers | undefined) ?? {}) };
  for (const { id, home, textMax } of housed(definition)) {
    const chosen = row[home];
    const text = all[besideId(id)];
    delete all[besideId(id)];
    if (isBlank(chosen) && isBlank(text)) continue;
    all[id] = (textMax === undefined ? chosen : { choices: listed(chosen), ...(isBlank(text) ? {} : { text }) }) as Answer;
  }
  return all;
};

/** The name people gave what they write: the answer to the question `title`. */
export const titleIn = ({ title }: Answers): string | undefined =>
  typeof title === 'string' && title.trim() ? title.trim() : undefined;
