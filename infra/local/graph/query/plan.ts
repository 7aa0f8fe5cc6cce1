/** Runs `$filter` and `$orderby` over the items of a list under SharePoint's rules: indexed fields or the Prefer header, one indexed field and the list view threshold on large lists. */
import { checkLookups } from '../fields/read.ts';
import { notIndexed } from '../http/errors.ts';
import type { Store } from '../store/open.ts';
import type { Item, List } from '../store/types.ts';
import { candidates, type Threshold } from './candidates.ts';
import { type QueryField, queryField } from './field.ts';
import { parseFilter, pathsOf } from './filter.ts';
import { comparator, type Order, parseOrder } from './order.ts';
import { predicate } from './predicate.ts';

/** A query as it was sent. */
export type ItemQuery = {
  filter?: string | undefined;
  orderby?: string | undefined;
  /** Person and lookup columns that are asked for beside, in `$expand`. */
  lookups: ReadonlySet<string>;
  preferNonIndexed: boolean;
  zone: string;
  threshold: Threshold;
};

/** All items that fit, in order; throws 400 for a query SharePoint refuses. Without an order they come by id. */
export function runQuery(store: Store, list: List, query: ItemQuery): { items: Item[]; orders: Order[] } {
  const filter = query.filter === undefined ? undefined : parseFilter(query.filter);
  const fields = new Map<string, QueryField>();
  const fieldOf = (path: string) => {
    const field = fields.get(path) ?? queryField(store, list, path, query.zone);
    fields.set(path, field);
    return field;
  };
  const orders = query.orderby === undefined ? [] : parseOrder(query.orderby, fieldOf);
  for (const path of filter ? pathsOf(filter) : []) fieldOf(path);
  checkRules([...fields.values()], query);
  const fits = filter ? predicate(filter, fieldOf) : () => true;
  const items = [...candidates(store, list, filter, orders, fieldOf, query.threshold)].filter(fits);
  return { items: orders.length > 0 ? items.sort(comparator(orders)) : items, orders };
}

function checkRules(fields: QueryField[], query: ItemQuery): void {
  const open = fields.find((field) => !field.indexed);
  if (open && !query.preferNonIndexed) throw notIndexed(open.name);
  checkLookups(new Set([...query.lookups, ...fields.flatMap((field) => field.joined ?? [])]));
}
