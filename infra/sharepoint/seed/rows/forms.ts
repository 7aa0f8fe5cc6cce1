/** The two forms as rows of list `form`, version 1 of each. */
import { type FormDefinition, form, formKey } from '../../../../src/schema/form.ts';
import { applicationLong } from '../form/long.ts';
import { applicationShort } from '../form/short.ts';
import { row, type SeedRow } from '../seedRow.ts';

/** The forms, published at this instant (UTC ms). */
export const formRows = (publishedAt: number): SeedRow[] =>
  [applicationShort, applicationLong].map((definition: FormDefinition) =>
    row(form, {
      key: formKey(definition.form, definition.version),
      title: definition.title,
      form: definition.form,
      version: definition.version,
      publishedAt,
      definition,
    }),
  );
