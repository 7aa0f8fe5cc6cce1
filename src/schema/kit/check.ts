/** Checks values against a list's fields, for the product's own writes, the tab's forms and managers' edits; refusals name field and sentence. */
import * as v from 'valibot';
import type { Field } from './field.ts';
import type { ListDef } from './list.ts';

/** Why a value was not taken: `code` is the key of a sentence in `src/text/refusal.ts`. */
export interface Refusal {
  readonly code: string;
  readonly field?: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

const lengths = (field: Field, most: number) => v.pipe(v.string('notText'), v.maxLength(field.max ?? most, 'tooLong'));

/** The valibot schema of one field's value, its messages being refusal codes. */
export const valueSchema = (field: Field): v.GenericSchema<unknown, unknown> => {
  switch (field.kind) {
    case 'text':
    case 'ref':
      return lengths(field, 255);
    case 'note':
      return lengths(field, 63_000);
    case 'number':
    case 'money': {
      const whole = field.kind === 'money' ? v.pipe(v.number('notNumber'), v.integer('notWholeKroner')) : v.number('notNumber');
      return v.pipe(
        whole,
        v.minValue(field.min ?? (field.kind === 'money' ? 0 : -Number.MAX_SAFE_INTEGER), 'tooSmall'),
        v.maxValue(field.max ?? Number.MAX_SAFE_INTEGER, 'tooLarge'),
      );
    }
    case 'yesNo':
      return v.boolean('notYesNo');
    case 'instant':
      return v.pipe(v.number('notDate'), v.integer('notDate'));
    case 'day':
      return v.pipe(v.string('notDate'), v.regex(DAY, 'notDate'));
    case 'choice':
      return v.picklist(Object.keys(field.choices ?? {}), 'notChoice');
    case 'choices':
      return v.array(v.picklist(Object.keys(field.choices ?? {}), 'notChoice'), 'notChoice');
    case 'person':
      // A name somebody typed has no id: the directory was out of reach, or does not know them.
      return v.pipe(
        v.object({ oid: v.string(), name: v.string() }, 'notPerson'),
        v.check((who) => who.oid !== '' || (!field.required && who.name.trim() !== ''), 'required'),
      );
    case 'json':
      return v.unknown();
  }
};

const bounds = (field: Field): Refusal['values'] => ({
  ...(field.max === undefined ? {} : { max: field.max }),
  ...(field.min === undefined ? {} : { min: field.min }),
});

const absent = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** Checks one value. No value is fine unless the field is required. */
export const checkValue = (name: string, field: Field, value: unknown): Refusal[] => {
  if (absent(value)) return field.required ? [{ code: 'required', field: name }] : [];
  const result = v.safeParse(valueSchema(field), value, { abortEarly: true });
  return result.success ? [] : [{ code: result.issues[0].message, field: name, values: bounds(field) }];
};

/** Checks a whole row's values: every refusal at once, in the order of the fields. */
export const check = (list: ListDef, values: Readonly<Record<string, unknown>>): Refusal[] =>
  Object.entries(list.fields).flatMap(([name, field]) => checkValue(name, field, values[name]));
