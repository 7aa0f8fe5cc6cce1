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
  if (filter.op === 'or') {
    const left = narrowest(store, list, filter.left, fieldOf, limit);
    const right = left && narrowest(store, list, filter.right, fieldOf, limit);
    return right && [...new Set([...left, ...right])].slice(0, limit);
  }
  const parts = conjuncts(filter);
  let cut: number[] | undefined;
  for (const { field, range } of ranges(parts, fieldOf)) {
    const ids = field.name === 'id' ? idsIn(store, list, range, limit) : store.items.lookUp(list.id, field.name, range, limit);
    if (ids.length < limit) return ids;
    cut = ids;
  }
  for (const part of parts) {
    const ids = part.op === 'or' ? narrowest(store, list, part, fieldOf, limit) : undefined;
    if (ids && ids.length < limit) return ids;
    cut ??= ids;
  }
  return cut;
}

/** The parts that must all hold, whatever brackets stand around them. */
function conjuncts(filter: Filter): Filter[] {
  return filter.op === 'and' ? [...conjuncts(filter.left), ...conjuncts(filter.right)] : [filter];
}

/** One range for every field an index or the ids can be searched by, in which all its comparisons lie; indexed fields first. */
function ranges(parts: readonly Filter[], fieldOf: FieldOf): { field: QueryField; range: IndexRange }[] {
  const found = new Map<string, { field: QueryField; range: IndexRange }>();
  for (const part of parts) {
    if (!('path' in part)) continue;
    const field = fieldOf(part.path);
    const range = field.stored || field.name === 'id' ? rangeOf(part, field) : undefined;
    if (range) found.set(field.name, { field, range: narrower(found.get(field.name)?.range, range) });
  }
  return [...found.values()].sort((one, other) => Number(other.field.stored) - Number(one.field.stored));
}

/** Takes the tighter of each end. Indexed fields have one value, so both ends bind the same one. */
function narrower(one: IndexRange | undefined, other: IndexRange): IndexRange {
  if (!one) return other;
  const lower = one.from === undefined || (other.from !== undefined && other.from >= one.from) ? other : one;
  const upper = one.to === undefined || (other.to !== undefined && other.to <= one.to) ? other : one;
  return {
    ...(lower.from === undefined ? {} : { from: lower.from, fromOpen: lower.fromOpen ?? false }),
    ...(upper.to === undefined ? {} : { to: upper.to, toOpen: upper.toOpen ?? false }),
  };
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
