/** Parses `$orderby` of list items for the local Graph, and orders by it. */
import { badRequest } from '../http/errors.ts';
import type { Item } from '../store/types.ts';
import type { Key, QueryField } from './field.ts';

/** One field to order by. */
export type Order = { field: QueryField; descending: boolean };

/** The orders of an `$orderby` text; throws 400 for anything but `path [asc|desc]` separated by commas. */
export function parseOrder(text: string, fieldOf: (path: string) => QueryField): Order[] {
  return text.split(',').map((part) => {
    const match = /^\s*([A-Za-z_][\w./]*)(?:\s+(asc|desc))?\s*$/i.exec(part);
    if (!match?.[1]) throw badRequest('Invalid orderby clause');
    return { field: fieldOf(match[1]), descending: match[2]?.toLowerCase() === 'desc' };
  });
}

/** Compares two items by the orders, then by id. */
export function comparator(orders: Order[]): (one: Item, other: Item) => number {
  return (one, other) => {
    for (const { field, descending } of orders) {
      const difference = compareKeys(field.values(one)[0], field.values(other)[0]);
      if (difference !== 0) return descending ? -difference : difference;
    }
    return one.id - other.id;
  };
}

/** Empty comes first; text by Norwegian rules. */
function compareKeys(one: Key | undefined, other: Key | undefined): number {
  if (one === other) return 0;
  if (one === undefined) return -1;
  if (other === undefined) return 1;
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  return NORWEGIAN.compare(String(one), String(other));
}

const NORWEGIAN = new Intl.Collator('nb');
