/** Finds which items of a list a query of the local Graph must look at: by index where one helps, and never more than the list view threshold. */
import { GraphError, THRESHOLD_TEXT } from '../http/errors.ts';
import type { IndexRange } from '../store/list/items.ts';
import type { Store } from '../store/open.ts';
import type { Item, List } from '../store/types.ts';
import type { QueryField } from './field.ts';
import { type Filter, pathsOf } from './filter.ts';
import type { Order } from './order.ts';

/** What the answers above the threshold look like, and where it lies. */
export type Threshold = { rows: number; answer: 'error' | 'throttled' };

/** The field behind a path of the query. */
export type FieldOf = (path: string) => QueryField;

/** The items the query must look at; throws what SharePoint says above the list view threshold. */
export function candidates(
  store: Store,
  list: List,
  filter: Filter | undefined,
  orders: Order[],
  fieldOf: FieldOf,
  threshold: Threshold,
): Iterable<Item> {
  const large = store.items.count(list.id) > threshold.rows;
  if (!large) {
    const narrow = filter && narrowest(store, list, filter, fieldOf, Number.MAX_SAFE_INTEGER);
    return narrow ? store.items.many(list.id, narrow) : store.items.each(list.id);
  }
  const indexed = new Set(
    [...(filter ? pathsOf(filter).map(fieldOf) : []), ...orders.map((order) => order.field)]
      .filter((field) => field.indexed)
      .map((field) => field.name),
  );
  const ascendingId = orders.every((order) => order.field.name === 'id' && !order.descending);
  if (!filter && (ascendingId || (orders.length === 1 && orders[0]?.field.stored))) return store.items.each(list.id);
  if (indexed.size > 1) throw thresholdError(threshold);
  const narrow = filter && narrowest(store, list, filter, fieldOf, threshold.rows + 1);
  if (!narrow || narrow.length > threshold.rows) throw thresholdError(threshold);
  return store.items.many(list.id, narrow);
}

function thresholdError({ answer }: Threshold): GraphError {
  if (answer === 'throttled')
    return new GraphError(429, 'activityLimitReached', 'The request has been throttled', { innerCode: 'throttledRequest' });
  return new GraphError(500, 'generalException', THRESHOLD_TEXT);
}

/** Ids an index leaves over, at most `limit`; `undefined` when no index helps. */
function narrowest(store: Store, list: List, filter: Filter, fieldOf: FieldOf, limit: number): number[] | undefined {
  if (filter.op === 'not') return undefined;
  if (filter.op === 'and') {
    const both = intersection(filter, fieldOf);
    if (both) return store.items.lookUp(list.id, both.name, both.range, limit);
    return narrowest(store, list, filter.left, fieldOf, limit) ?? narrowest(store, list, filter.right, fieldOf, limit);
  }
  if ('left' in filter) {
    const left = narrowest(store, list, filter.left, fieldOf, limit);
    const right = left && narrowest(store, list, filter.right, fieldOf, limit);
    return right && [...new Set([...left, ...right])].slice(0, limit);
  }
  const field = fieldOf(filter.path);
  const range = rangeOf(filter, field);
  if (!range) return undefined;
  if (field.name === 'id') return idsIn(store, list, range, limit);
  return field.stored ? store.items.lookUp(list.id, field.name, range, limit) : undefined;
}

/** `X ge a and X lt b` as one range. */
function intersection(filter: Filter & { op: 'and' | 'or' }, fieldOf: FieldOf): { name: string; range: IndexRange } | undefined {
  const { left, right } = filter;
  if (!('path' in left) || !('path' in right) || left.path !== right.path) return undefined;
  const field = fieldOf(left.path);
  const one = rangeOf(left, field);
  const other = rangeOf(right, field);
  if (!field.stored || !one || !other || ('from' in one && 'from' in other) || ('to' in one && 'to' in other)) return undefined;
  return { name: field.name, range: { ...one, ...other } };
}

function rangeOf(filter: Filter, field: QueryField): IndexRange | undefined {
  if (!('path' in filter) || filter.literal.value === null) return undefined;
  const key = field.literal(filter.literal);
  switch (filter.op) {
    case 'eq':
      return { from: key, to: key };
    case 'ge':
      return { from: key };
    case 'gt':
      return { from: key, fromOpen: true };
    case 'le':
      return { to: key };
    case 'lt':
      return { to: key, toOpen: true };
    case 'startswith':
      return { from: key, to: `${key}\u{10FFFF}` };
    default:
      return undefined;
  }
}

function idsIn(store: Store, list: List, { from = 0, fromOpen, to, toOpen }: IndexRange, limit: number): number[] {
  const first = Math.ceil(Number(from)) + (fromOpen && Number.isInteger(from) ? 1 : 0);
  const last = to === undefined ? Number.MAX_SAFE_INTEGER : Math.floor(Number(to)) - (toOpen && Number.isInteger(to) ? 1 : 0);
  if (last - first < 1) return last < first ? [] : [first];
  return store.items
    .page(list.id, first - 1, limit)
    .map((item) => item.id)
    .filter((id) => id <= last);
}
