/** Projects a list's field to a question of a form, so that what is asked and what is stored share kind, limits and choices. */
import type { Question, QuestionKind } from '../form.ts';
import type { Field, FieldKind } from './field.ts';
import type { ListDef } from './list.ts';

/** Kinds people can be asked for; moments, references and structures are the product's to write. */
const ASKED: Readonly<Partial<Record<FieldKind, QuestionKind>>> = {
  text: 'text',
  note: 'note',
  number: 'number',
  money: 'money',
  yesNo: 'yesNo',
  day: 'day',
  choice: 'choice',
  choices: 'choices',
  person: 'person',
};

const given = (field: Field): Partial<Question> => ({
  ...(field.help ? { help: field.help } : {}),
  ...(field.max === undefined ? {} : { max: field.max }),
  ...(field.min === undefined ? {} : { min: field.min }),
  ...(field.required ? { required: true } : {}),
  ...(field.choices ? { choices: Object.entries(field.choices).map(([value, label]) => ({ value, label })) } : {}),
});

/** The question whose answer has its home in this field; `own` says what the form puts differently. Throws for a field nobody can be asked for. */
export const questionOf = <L extends ListDef>(
  list: L,
  name: keyof L['fields'] & string,
  own: Partial<Question> & { readonly id: string },
): Question => {
  const field = list.fields[name];
  const kind = field && ASKED[field.kind];
  if (!kind) throw new Error(`The field ${name} of ${list.name} cannot be asked for in a form`);
  return { kind, label: field.label, ...given(field), home: name, ...own };
};
