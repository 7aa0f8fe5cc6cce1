/** Skjemaer: the questions of a form as data. A published version never changes; an application keeps the version it was written in. */
import { instant, isNamed, json, number, text } from './kit/field.ts';
import { list } from './kit/list.ts';

/** The kinds of answer a question can ask for. */
export type QuestionKind =
  | 'text'
  | 'note'
  | 'number'
  | 'money'
  | 'day'
  | 'yesNo'
  | 'choice'
  | 'choices'
  | 'person'
  | 'serviceUnit'
  | 'table'
  | 'files';

/** One choice: the stored value and the words people see. */
export interface ChoiceOption {
  readonly value: string;
  readonly label: string;
}

/** One question. `home` is the field of list `application` that holds the answer; without it the answer lives in `answers`. */
export interface Question {
  readonly id: string;
  readonly kind: QuestionKind;
  readonly label: string;
  readonly help?: string;
  /** «Hvorfor spør vi?» */
  readonly why?: string;
  /** «Eksempel» */
  readonly example?: string;
  /** Most characters of a text, or the largest number. */
  readonly max?: number;
  readonly min?: number;
  /** What to write instead when the number is larger than `max`. */
  readonly tooLarge?: string;
  /** Needed to send in, never to save. */
  readonly required?: true;
  readonly criteria?: readonly string[];
  /** Not shown to assessors when blind assessment is on. */
  readonly blind?: true;
  readonly choices?: readonly ChoiceOption[];
  /** The choice comes with a line of free text, this many characters at most; the answer is then `{ choices, text? }`. */
  readonly textMax?: number;
  /** A table's columns, and how few and many rows. */
  readonly columns?: readonly Question[];
  readonly rows?: { readonly min: number; readonly max: number };
  readonly showIf?: { readonly question: string; readonly not: string };
  readonly home?: string;
}

/** A page of a form. */
export interface Step {
  readonly id: string;
  readonly title: string;
  readonly intro?: string;
  /** Steps that count as writing; the self-check, the leader's card and the last look do not. */
  readonly counts?: true;
  readonly questions: readonly Question[];
}

/** A form as data. */
export interface FormDefinition {
  readonly form: string;
  readonly version: number;
  readonly title: string;
  /** About how long it takes: so many minutes, or from and to. */
  readonly takesMinutes: readonly [number, number?];
  readonly notice: string;
  readonly steps: readonly Step[];
}

const isQuestion = (value: unknown): boolean =>
  isNamed(value) &&
  typeof value.id === 'string' &&
  typeof value.kind === 'string' &&
  [value.choices, value.columns].every((parts) => parts === undefined || (Array.isArray(parts) && parts.every(isNamed)));

/** Somebody may have edited the definition by hand in the list: only one that can be gone through is taken. */
const isForm = (value: unknown): boolean =>
  isNamed(value) &&
  Array.isArray(value.steps) &&
  value.steps.every((step) => isNamed(step) && Array.isArray(step.questions) && step.questions.every(isQuestion));

/** The list. */
export const form = list({
  name: 'form',
  title: 'Skjemaer',
  description: 'Skjemaene folk fyller ut. En versjon som er i bruk, endres aldri. Lag en ny versjon i stedet.',
  key: 'key',
  rights: 'managersRead',
  fields: {
    key: text({ label: 'Nøkkel', required: true, max: 60, locked: true }),
    title: text({ label: 'Tittel', required: true, max: 120 }),
    form: text({ label: 'Skjema', required: true, max: 40, indexed: true }),
    version: number({ label: 'Versjon', required: true, min: 1 }),
    publishedAt: instant({ label: 'Publisert' }),
    definition: json<FormDefinition>()({ label: 'Definisjon', required: true, fits: isForm }),
  },
  views: [{ title: 'Alle skjemaer', fields: ['title', 'form', 'version', 'publishedAt'], sort: { field: 'form' } }],
});

/** A form's natural key. */
export const formKey = (name: string, version: number): string => `${name}-${version}`;
