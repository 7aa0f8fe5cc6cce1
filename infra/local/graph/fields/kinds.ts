/** What a column holds, told from its facet, for reading, writing and filtering fields in the local Graph. */
import type { Column } from '../store/types.ts';

/** The kinds of values a column can hold. */
export type Kind =
  | 'text'
  | 'note'
  | 'number'
  | 'choice'
  | 'choices'
  | 'dateTime'
  | 'dateOnly'
  | 'boolean'
  | 'lookup'
  | 'lookups'
  | 'link'
  | 'calculated'
  | 'other';

/** The kind of a column; persons are lookups into the User Information List. */
export function kindOf(column: Column): Kind {
  const settings = column.facet?.settings ?? {};
  switch (column.facet?.name) {
    case 'text':
      return settings.allowMultipleLines ? 'note' : 'text';
    case 'number':
    case 'currency':
      return 'number';
    case 'choice':
      return settings.displayAs === 'checkBoxes' ? 'choices' : 'choice';
    case 'dateTime':
      return settings.format === 'dateOnly' ? 'dateOnly' : 'dateTime';
    case 'boolean':
      return 'boolean';
    case 'personOrGroup':
      return settings.allowMultipleSelection ? 'lookups' : 'lookup';
    case 'lookup':
      return settings.allowMultipleValues ? 'lookups' : 'lookup';
    case 'hyperlinkOrPicture':
      return 'link';
    case 'calculated':
      return 'calculated';
    default:
      return 'other';
  }
}

/** Whether SharePoint can index the kind. */
export function indexable(kind: Kind): boolean {
  return ['text', 'number', 'choice', 'dateTime', 'dateOnly', 'boolean', 'lookup'].includes(kind);
}

/** Whether a query over the column joins another list: at most twelve of these may be asked for at once. */
export function joins(kind: Kind): boolean {
  return kind === 'lookup' || kind === 'lookups';
}
