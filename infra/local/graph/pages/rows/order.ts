/** The order of rows on a list page: by one column after the other, text as Norwegian sorts it. */
import type { Item } from '../../store/types.ts';
import type { CamlOrder } from '../caml/query.ts';
import type { Shown } from './columns.ts';
import { type Place, textOf, valueIn } from './value.ts';

const collator = new Intl.Collator('nb');

/** Compares rows by several columns; those that are not known do not count. */
export function comparer(
  place: Place,
  order: readonly CamlOrder[],
  known: (name: string) => Shown | undefined,
): (one: Item, other: Item) => number {
  const steps = order.flatMap(({ name, descending }) => {
    const shown = known(name);
    return shown ? [{ key: sortKey(place, shown), sign: descending ? -1 : 1 }] : [];
  });
  const keys = new Map<Item, (string | number | undefined)[]>();
  const keysOf = (item: Item) => {
    const found = keys.get(item) ?? steps.map(({ key }) => key(item));
    keys.set(item, found);
    return found;
  };
  return (one, other) => {
    const left = keysOf(one);
    const right = keysOf(other);
    for (const [at, { sign }] of steps.entries()) {
      const difference = compare(left[at], right[at]);
      if (difference !== 0) return sign * difference;
    }
    return 0;
  };
}

/** Numbers, dates and truth values by what they are, the rest by its text. */
function sortKey(place: Place, shown: Shown): (item: Item) => string | number | undefined {
  const direct = ['number', 'dateTime', 'dateOnly', 'boolean'].includes(shown.kind);
  return (item) => {
    const value = valueIn(shown, item);
    if (value === undefined) return undefined;
    if (!direct) return textOf(place, shown, item);
    return typeof value === 'boolean' ? Number(value) : typeof value === 'string' ? Date.parse(value) : (value as number);
  };
}

/** What is empty comes first, as in SharePoint. */
function compare(one: string | number | undefined, other: string | number | undefined): number {
  if (one === undefined || other === undefined) return Number(one !== undefined) - Number(other !== undefined);
  return typeof one === 'number' && typeof other === 'number' ? one - other : collator.compare(String(one), String(other));
}
