/** Delta queries over list items of the local Graph: latest state per item, deletions, pages, and 410 with a fresh start when a token is lost (docs: listitem-delta). */
import { GraphError, invalidRequest } from '../http/errors.ts';
import { context, linkTo, siteId } from '../http/links.ts';
import { type Call, json, type Reply } from '../http/message.ts';
import type { Route } from '../http/router.ts';
import { top } from '../query/options.ts';
import type { Change } from '../store/types.ts';
import type { World } from '../world.ts';
import { USUAL_PAGE } from './items/pages.ts';
import { itemShower } from './items/shape.ts';
import { type ListScope, listOf } from './scope.ts';

const ITEMS = '/sites/:site/lists/:list/items';
const EPOCH = 'deltaEpoch';

/** The routes of delta: as a path or function, and as a function with the token as its argument. */
export const DELTA_ROUTES: Route[] = [`${ITEMS}/delta`, `${ITEMS}/delta/:token`].map((pattern) => ({
  method: 'GET',
  pattern,
  units: (call) => (tokenOf(call) === undefined ? 2 : 1),
  handle: readDelta,
}));

/** Makes every delta token given out so far expire. */
export function expireDeltaTokens(world: World): void {
  world.store.setSetting(EPOCH, String(Number(world.store.setting(EPOCH) ?? 0) + 1));
}

/** How far a client has come: the newest change it knows, and the change after which it must be told of deletions (the start of a first walk, which knows no older ones). */
type Position = { seq: number; since: number };

/** What a token says. */
type Token = Position & { list: string; epoch: string };

const tokenOf = (call: Call) =>
  call.params.token ?? call.options.get('token') ?? call.options.get('deltatoken') ?? call.options.get('skiptoken');

/** Options a delta query over list items does not take. */
const REFUSED = ['filter', 'orderby', 'skip', 'search', 'count'];

async function readDelta(call: Call): Promise<Reply> {
  const refused = REFUSED.find((name) => call.options.has(name));
  if (refused) throw invalidRequest(`$${refused} is not supported with delta queries.`);
  const scope = await listOf(call);
  const { store } = call.world;
  const text = tokenOf(call);
  if (text === 'latest')
    return json(200, { ...head(call), '@odata.deltaLink': link(call, scope, followUp(store.changes.newest())), value: [] });
  const size = top(call.options, USUAL_PAGE, call.world.settings.largestPage);
  const newest = store.changes.newest();
  const { seq, since } = text === undefined ? { seq: 0, since: newest } : readToken(call, scope, text);
  const changes = store.changes.after(scope.list.id, seq, size + 1, since);
  const more = changes.length > size;
  if (more) changes.pop();
  const end = more
    ? { '@odata.nextLink': link(call, scope, { seq: changes.at(-1)?.seq ?? 0, since }) }
    : { '@odata.deltaLink': link(call, scope, followUp(newest)) };
  return json(200, { ...head(call), ...end, value: show(call, scope, changes) });
}

const followUp = (seq: number): Position => ({ seq, since: 0 });

const head = (call: Call) => ({ '@odata.context': context(call, 'Collection(listItem)') });

function show(call: Call, scope: ListScope, changes: Change[]): Record<string, unknown>[] {
  const present = changes.filter((change) => !change.deleted).map((change) => change.itemId);
  const items = new Map(call.world.store.items.many(scope.list.id, present).map((item) => [item.id, item]));
  const shower = itemShower(call, scope, call.options);
  return changes.flatMap((change): Record<string, unknown>[] => {
    const item = items.get(change.itemId);
    if (item) return [shower(item)];
    if (!change.deleted) return [];
    return [
      {
        id: String(change.itemId),
        parentReference: { siteId: siteId(scope.site) },
        contentType: { id: change.contentTypeId },
        deleted: { state: 'deleted' },
      },
    ];
  });
}

function link(call: Call, { list }: ListScope, position: Position): string {
  const token: Token = { list: list.id, epoch: call.world.store.setting(EPOCH) ?? '0', ...position };
  const text = Buffer.from(JSON.stringify(token)).toString('base64url');
  return linkTo(call, { token: text, deltatoken: undefined, skiptoken: undefined }, plainPath(call));
}

/** The request's path without a token as argument. */
function plainPath(call: Call): string {
  return call.request.path.replace(/\/[^/]*delta[^/]*$/i, '/delta');
}

function readToken(call: Call, scope: ListScope, text: string): Position {
  const token = parse(text);
  const { store } = call.world;
  const known =
    token.list === scope.list.id && token.epoch === (store.setting(EPOCH) ?? '0') && token.seq <= store.changes.newest();
  if (known) return token;
  throw new GraphError(
    410,
    'resyncChangesApplyDifferences',
    "Resync required. Replace any local items with the server's version and upload what the server does not know.",
    {
      innerCode: 'resyncRequired',
      headers: { location: linkTo(call, { token: undefined, deltatoken: undefined, skiptoken: undefined }, plainPath(call)) },
    },
  );
}

function parse(text: string): Token {
  try {
    const token = JSON.parse(Buffer.from(text, 'base64url').toString()) as Partial<Token>;
    if (typeof token.list === 'string' && typeof token.seq === 'number' && typeof token.epoch === 'string')
      return { ...token, since: typeof token.since === 'number' ? token.since : 0 } as Token;
  } catch {
    // Told below.
  }
  throw invalidRequest('The provided token is not valid.');
}
