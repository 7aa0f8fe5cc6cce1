/** Choices of a question, for the form files beside this: from stored value and label, or from the column the answer lives in. */
import type { ChoiceOption } from '../../../../src/schema/form.ts';
import type { Field } from '../../../../src/schema/kit/field.ts';

/** Stored value -> label, in the order people see them. */
export const options = (choices: Readonly<Record<string, string>>): ChoiceOption[] =>
  Object.entries(choices).map(([value, label]) => ({ value, label }));

/** The same choices as the column of list `application` where the answer has its home. */
export const optionsOf = (field: Field): ChoiceOption[] => options(field.choices ?? {});

/** Yes, not sure, no: «nei» never stops anybody. */
export const yesUnsureNo = options({ yes: 'Ja', unsure: 'Usikker', no: 'Nei' });
