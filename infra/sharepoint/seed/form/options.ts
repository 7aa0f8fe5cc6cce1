/** Choices of a question, for the form files beside this that has no column of its own. */
import type { ChoiceOption } from '../../../../src/schema/form.ts';

/** Stored value -> label, in the order people see them. */
export const options = (choices: Readonly<Record<string, string>>): ChoiceOption[] =>
  Object.entries(choices).map(([value, label]) => ({ value, label }));

/** Yes, not sure, no: «nei» never stops anybody. */
export const yesUnsureNo = options({ yes: 'Ja', unsure: 'Usikker', no: 'Nei' });
