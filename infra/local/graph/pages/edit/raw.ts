/** The texts a field's editor starts with, so that an unchanged editor changes nothing. */
import type { Shown } from '../rows/columns.ts';
import { type Place, type Row, textsOf, valueIn } from '../rows/value.ts';
import type { Typed } from './typed.ts';

/** What the editor of a column holds for an item; empty for a new one. */
export function rawOf(place: Place, shown: Shown, row: Row | undefined): Typed {
  const value = row && valueIn(shown, row);
  if (value === undefined) return [];
  if (shown.kind === 'lookup') return [String(value)];
  if (shown.kind === 'lookups') return (value as number[]).map(String);
  if (shown.kind === 'link' && typeof value === 'object' && !Array.isArray(value)) return [value.Url, value.Description];
  if (shown.kind === 'note' || shown.kind === 'text') return [String(value)];
  return textsOf(place, shown, value).map((text) => text.replace(/\u00a0/g, ' ').replace(/ (kr|%)$/, ''));
}

/** Whether two editors hold the same; line ends, outer spaces and the order of choices do not count. */
export function sameTyped(one: Typed, other: Typed): boolean {
  const plain = (typed: Typed) =>
    [...typed]
      .map((text) => text.replace(/\r\n/g, '\n').trim())
      .filter((text) => text !== '')
      .sort();
  return JSON.stringify(plain(one)) === JSON.stringify(plain(other));
}
