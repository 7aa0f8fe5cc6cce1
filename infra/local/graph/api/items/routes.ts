/** List items of the local Graph: made, told, changed, deleted (docs: listitem-create, -list, -get, -update, -delete). */
import { LEVEL } from '../../access/rights.ts';
import { projector } from '../../fields/read.ts';
import { recordOf } from '../../http/body.ts';
import { invalidRequest } from '../../http/errors.ts';
import { context } from '../../http/links.ts';
import { type Call, json, objectBody, type Reply } from '../../http/message.ts';
import type { Route } from '../../http/router.ts';
import { stampOf } from '../../operations/actor.ts';
import { createItem, deleteItem, findItem, updateItem } from '../../operations/items.ts';
import { names } from '../../query/options.ts';
import { itemIdOf, type ListScope, listOf } from '../scope.ts';
import { readItems } from './pages.ts';
import { itemShower } from './shape.ts';

const ITEMS = '/sites/:site/lists/:list/items';

/** The routes of items. */
export const ITEM_ROUTES: Route[] = [
  { method: 'GET', pattern: ITEMS, units: 2, handle: readAll },
  { method: 'POST', pattern: ITEMS, units: 2, handle: make },
  { method: 'GET', pattern: `${ITEMS}/:item`, units: 1, handle: readOne },
  { method: 'PATCH', pattern: `${ITEMS}/:item`, units: 2, handle: change },
  { method: 'DELETE', pattern: `${ITEMS}/:item`, units: 2, handle: remove },
  { method: 'GET', pattern: `${ITEMS}/:item/fields`, units: 1, handle: readFields },
  { method: 'PATCH', pattern: `${ITEMS}/:item/fields`, units: 2, handle: changeFields },
];

const about = (call: Call, { list }: ListScope, what: string) => context(call, `lists('${list.id}')/items${what}`);

async function readAll(call: Call): Promise<Reply> {
  const scope = await listOf(call);
  return json(200, { '@odata.context': about(call, scope, ''), ...readItems(call, scope, call.options) });
}

async function readOne(call: Call): Promise<Reply> {
  const scope = await listOf(call);
  const item = findItem(call.world, scope.list, itemIdOf(call, scope.list));
  return json(200, { '@odata.context': about(call, scope, '/$entity'), ...itemShower(call, scope, call.options)(item) });
}

async function make(call: Call): Promise<Reply> {
  const scope = await listOf(call, LEVEL.write);
  if (scope.list.template === 'documentLibrary') throw invalidRequest('Files are added to a library through its drive.');
  const { fields, contentTypeId } = bodyOf(call);
  const stamp = await stampOf(call.world, call.caller, scope.site.siteId);
  const item = createItem(call.world, scope.list, fields ?? {}, stamp, contentTypeId);
  return json(201, { '@odata.context': about(call, scope, '/$entity'), ...itemShower(call, scope, call.options, true)(item) });
}

async function change(call: Call): Promise<Reply> {
  const scope = await listOf(call, LEVEL.write);
  const id = itemIdOf(call, scope.list);
  const { fields, contentTypeId } = bodyOf(call);
  const stamp = await stampOf(call.world, call.caller, scope.site.siteId);
  const item = updateItem(call.world, scope.list, id, fields ?? {}, stamp, call.request.headers['if-match'], contentTypeId);
  return json(200, { '@odata.context': about(call, scope, '/$entity'), ...itemShower(call, scope, call.options, true)(item) });
}

async function changeFields(call: Call): Promise<Reply> {
  const scope = await listOf(call, LEVEL.write);
  const id = itemIdOf(call, scope.list);
  const sent = objectBody(call.request);
  const stamp = await stampOf(call.world, call.caller, scope.site.siteId);
  const item = updateItem(call.world, scope.list, id, sent, stamp, call.request.headers['if-match']);
  return json(200, {
    '@odata.context': about(call, scope, `('${id}')/fields/$entity`),
    ...projector(call.world.store, scope.list)(item),
  });
}

async function readFields(call: Call): Promise<Reply> {
  const scope = await listOf(call);
  const item = findItem(call.world, scope.list, itemIdOf(call, scope.list));
  const project = projector(call.world.store, scope.list, names(call.options.get('select')));
  return json(200, { '@odata.context': about(call, scope, `('${item.id}')/fields/$entity`), ...project(item) });
}

async function remove(call: Call): Promise<Reply> {
  const { list } = await listOf(call, LEVEL.write);
  deleteItem(call.world, list, itemIdOf(call, list), call.request.headers['if-match']);
  return { status: 204 };
}

function bodyOf(call: Call): { fields?: Record<string, unknown>; contentTypeId?: string } {
  const { fields, contentType, ...rest } = objectBody(call.request);
  const unknown = Object.keys(rest).find((name) => !name.startsWith('@odata.') && !['id', 'name'].includes(name));
  if (unknown) throw invalidRequest(`The property '${unknown}' cannot be set on a list item; put values under 'fields'.`);
  if (fields !== undefined && (typeof fields !== 'object' || fields === null || Array.isArray(fields)))
    throw invalidRequest('fields must be an object.');
  const { id } = recordOf(contentType, 'contentType');
  return {
    ...(fields ? { fields: fields as Record<string, unknown> } : {}),
    ...(typeof id === 'string' ? { contentTypeId: id } : {}),
  };
}
