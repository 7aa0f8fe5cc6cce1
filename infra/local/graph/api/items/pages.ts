/** Collections of list items of the local Graph: filter, order, and pages by opaque `$skiptoken` links (200 usually, 5 000 at most). */
import { createHash } from 'node:crypto';
import { askedLookups } from '../../fields/read.ts';
import { badRequest, invalidRequest } from '../../http/errors.ts';
import { linkTo, siteId } from '../../http/links.ts';
import type { Call } from '../../http/message.ts';
import { parseExpand } from '../../query/expand.ts';
import { names, type Options, top } from '../../query/options.ts';
import { runQuery } from '../../query/plan.ts';
import type { Item } from '../../store/types.ts';
import type { ListScope } from '../scope.ts';
import { EXPANDABLE, itemShower } from './shape.ts';

/** Items of a page when `$top` is missing. */
export const USUAL_PAGE = 200;

/** One page as `{value, @odata.nextLink}`, or under the name of the expanded property. */
export function readItems(call: Call, scope: ListScope, options: Options, name = 'value'): Record<string, unknown> {
  if (options.has('skip'))
    throw invalidRequest('$skip is not supported on this API. Only URLs returned by the API can be used to page.');
  if (options.has('search')) throw invalidRequest('$search is not supported on this API.');
  const size = top(options, USUAL_PAGE, call.world.settings.largestPage);
  const query = { listId: scope.list.id, filter: options.get('filter'), orderby: options.get('orderby') };
  const after = readToken(options.get('skiptoken'), query);
  const { items, next } = page(call, scope, query, chosenLookups(call, scope, options), after, size);
  const show = itemShower(call, scope, options);
  const prefix = name === 'value' ? '' : name;
  const path = prefix ? `/v1.0/sites/${siteId(scope.site)}/lists/${scope.list.id}/items` : call.request.path;
  const link = next === undefined ? {} : { [`${prefix}@odata.nextLink`]: nextLink(call, options, path, makeToken(next, query)) };
  return { ...link, [name]: items.map(show) };
}

/** The person and lookup columns chosen in `$expand=fields($select=…)`. */
function chosenLookups(call: Call, { list }: ListScope, options: Options): ReadonlySet<string> {
  const select = names(parseExpand(options.get('expand'), EXPANDABLE, 'listItem').get('fields')?.get('select'));
  return askedLookups(call.world.store.columns.all(list.id), select ?? []);
}

type Query = { listId: string; filter: string | undefined; orderby: string | undefined };

/** Where a page ended: the last id, and for ordered or filtered queries how many items went before. */
type Position = { id: number; passed: number };

function page(
  call: Call,
  { list }: ListScope,
  query: Query,
  lookups: ReadonlySet<string>,
  after: Position,
  size: number,
): { items: Item[]; next?: Position } {
  const { store, settings } = call.world;
  if (query.filter === undefined && query.orderby === undefined) {
    const items = store.items.page(list.id, after.id, size + 1);
    if (items.length <= size) return { items };
    items.pop();
    return { items, next: { id: items.at(-1)?.id ?? 0, passed: 0 } };
  }
  const preferNonIndexed = /HonorNonIndexedQueriesWarningMayFailRandomly|allowthrottleablequeries/i.test(
    call.request.headers.prefer ?? '',
  );
  const { items, orders } = runQuery(store, list, {
    ...query,
    lookups,
    preferNonIndexed,
    zone: settings.zone,
    threshold: settings.threshold,
  });
  const start = orders.length === 0 ? items.findIndex((item) => item.id > after.id) : startOf(items, after);
  const rest = start < 0 ? [] : items.slice(start, start + size);
  if (start < 0 || start + size >= items.length) return { items: rest };
  return { items: rest, next: { id: rest.at(-1)?.id ?? 0, passed: start + size } };
}

/** Goes on behind the item that ended the last page, wherever it lies now; or by count when it is gone. */
function startOf(items: Item[], after: Position): number {
  if (after.id === 0) return 0;
  const at = items.findIndex((item) => item.id === after.id);
  return at >= 0 ? at + 1 : after.passed;
}

function makeToken({ id, passed }: Position, query: Query): string {
  return Buffer.from(`Paged=TRUE&p_ID=${id}&p_N=${passed}&p_Q=${digest(query)}`).toString('base64url');
}

function readToken(token: string | undefined, query: Query): Position {
  if (token === undefined) return { id: 0, passed: 0 };
  const match = /^Paged=TRUE&p_ID=(\d+)&p_N=(\d+)&p_Q=(\w+)$/.exec(Buffer.from(token, 'base64url').toString());
  if (!match || match[3] !== digest(query)) throw badRequest('The $skiptoken is not valid for this query.');
  return { id: Number(match[1]), passed: Number(match[2]) };
}

function digest(query: Query): string {
  return createHash('sha256').update(JSON.stringify(query)).digest('hex').slice(0, 12);
}

function nextLink(call: Call, options: Options, path: string, token: string): string {
  return linkTo({ ...call, options }, { skiptoken: token }, path);
}
