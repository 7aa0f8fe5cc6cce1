/** How values compare in the local Graph: text without case as SharePoint's database does, dates as ISO text, persons and lookups as ids. */
import type { Value } from '../store/types.ts';

/** Text as it is compared: without case; longer than 255 characters is cut, as an index does. */
export function foldText(text: string): string {
  return text.toLocaleLowerCase('nb').slice(0, 255);
}

/** The comparable forms of a stored value: none for an empty field, several for a field of many values. */
export function indexValues(value: Value | undefined): (string | number)[] {
  if (value === undefined) return [];
  if (Array.isArray(value)) return value.map((part) => (typeof part === 'string' ? foldText(part) : part));
  if (typeof value === 'boolean') return [value ? 1 : 0];
  if (typeof value === 'number') return [value];
  if (typeof value === 'string') return [foldText(value)];
  return [foldText(value.Url)];
}
