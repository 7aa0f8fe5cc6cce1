/** Projects a list to Graph's columnDefinitions, for provisioning. Source: graph/resources/columndefinition. */
import type { Field } from './field.ts';
import { columnName, type ListDef } from './list.ts';
import { LOCK_COLUMN, lockedFields } from './lock.ts';

/** A columnDefinition as `POST …/columns` takes it. */
export interface Column {
  readonly name: string;
  readonly displayName: string;
  readonly description?: string;
  readonly indexed?: boolean;
  readonly enforceUniqueValues?: boolean;
  readonly hidden?: boolean;
  readonly text?: { allowMultipleLines: boolean; maxLength?: number; textType?: 'plain'; linesForEditing?: number };
  readonly number?: { decimalPlaces: 'none' | 'automatic'; minimum?: number };
  readonly currency?: { locale: string };
  readonly boolean?: Record<string, never>;
  readonly dateTime?: { format: 'dateOnly' | 'dateTime'; displayAs: 'standard' };
  readonly choice?: { choices: string[]; allowTextEntry: boolean; displayAs: 'dropDownMenu' | 'checkBoxes' };
  readonly personOrGroup?: { allowMultipleSelection: boolean; chooseFromType: 'peopleOnly' };
}

const singleLine = (max = 255) => ({ text: { allowMultipleLines: false, maxLength: Math.min(max, 255) } });
const multiLine = { text: { allowMultipleLines: true, textType: 'plain', linesForEditing: 6 } } as const;

/** Days are `dateOnly`; choices keep their Norwegian labels in the list, because managers read and type them there. */
const facet = (field: Field): Partial<Column> => {
  switch (field.kind) {
    case 'text':
    case 'ref':
    case 'person':
      return singleLine(field.max);
    case 'note':
    case 'json':
      return multiLine;
    case 'number':
      return { number: { decimalPlaces: 'automatic', ...(field.min === undefined ? {} : { minimum: field.min }) } };
    case 'money':
      return { currency: { locale: 'nb-NO' } };
    case 'yesNo':
      return { boolean: {} };
    case 'instant':
      return { dateTime: { format: 'dateTime', displayAs: 'standard' } };
    case 'day':
      return { dateTime: { format: 'dateOnly', displayAs: 'standard' } };
    case 'choice':
      return { choice: { choices: Object.values(field.choices ?? {}), allowTextEntry: false, displayAs: 'dropDownMenu' } };
    case 'choices':
      return { choice: { choices: Object.values(field.choices ?? {}), allowTextEntry: false, displayAs: 'checkBoxes' } };
  }
};

const common = (field: Field, isKey: boolean): Partial<Column> => ({
  ...(field.help ? { description: field.help } : {}),
  ...(field.indexed || field.unique || isKey || field.kind === 'ref' ? { indexed: true } : {}),
  ...(field.unique || isKey ? { enforceUniqueValues: true } : {}),
  ...(field.hidden || field.kind === 'json' ? { hidden: true } : {}),
});

const columnsOf = (name: string, field: Field, isKey: boolean): Column[] => {
  const column = columnName(name);
  if (field.kind !== 'person') return [{ name: column, displayName: field.label, ...common(field, isKey), ...facet(field) }];
  return [
    { name: `${column}Oid`, displayName: `${field.label} (Entra-id)`, indexed: true, hidden: true, ...singleLine() },
    { name: `${column}Name`, displayName: `${field.label} (navn)`, ...singleLine() },
    {
      name: column,
      displayName: field.label,
      indexed: true,
      personOrGroup: { allowMultipleSelection: false, chooseFromType: 'peopleOnly' },
    },
  ];
};

/** Where the list keeps what its locked fields hold. */
const lockColumns = (list: ListDef): Column[] =>
  lockedFields(list).length > 0 ? [{ name: LOCK_COLUMN, displayName: 'Låste verdier', hidden: true, ...multiLine }] : [];

/** Every column of a list but `Title`, which SharePoint brings and which {@link titleColumn} renames. */
export const columns = (list: ListDef): Column[] => [
  ...Object.entries(list.fields).flatMap(([name, field]) => (name === 'title' ? [] : columnsOf(name, field, name === list.key))),
  ...lockColumns(list),
];

/** The new display name of SharePoint's own Title, where the list uses it. */
export const titleColumn = (list: ListDef): { name: 'Title'; displayName: string } | undefined =>
  list.fields.title && { name: 'Title', displayName: list.fields.title.label };
