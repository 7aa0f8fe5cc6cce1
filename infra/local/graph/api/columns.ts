/** Columns of lists and sites of the local Graph: told, made, changed, deleted (docs: list-post-columns, columndefinition-update). */
import { LEVEL } from '../access/rights.ts';
import { changeColumn, parseColumn, showColumn } from '../fields/definition.ts';
import { FACET_NAMES } from '../fields/facets.ts';
import { isTitle, SYSTEM_COLUMNS } from '../fields/system.ts';
import { accessDenied, itemNotFound, nameAlreadyExists } from '../http/errors.ts';
import { context } from '../http/links.ts';
import { type Call, json, objectBody, param, type Reply } from '../http/message.ts';
import type { Route } from '../http/router.ts';
import { addColumn, updateColumn } from '../operations/lists.ts';
import { names, type Options } from '../query/options.ts';
import type { Column, List } from '../store/types.ts';
import { listOf, siteOf } from './scope.ts';
import { selectFrom } from './select.ts';

const LIST = '/sites/:site/lists/:list/columns';
const SITE = '/sites/:site/columns';

/** Properties a column may lack and may yet be chosen. */
export const COLUMN_OPTIONAL = [
  ...FACET_NAMES,
  'type',
  'defaultValue',
  'validation',
  'isDeletable',
  'isReorderable',
  'isSealed',
  'propagateChanges',
];

/** The routes of columns. */
export const COLUMN_ROUTES: Route[] = [
  { method: 'GET', pattern: LIST, units: 2, handle: readColumns },
  { method: 'POST', pattern: LIST, units: 2, handle: makeColumn },
  { method: 'GET', pattern: `${LIST}/:column`, units: 1, handle: readColumn },
  { method: 'PATCH', pattern: `${LIST}/:column`, units: 2, handle: patchColumn },
  { method: 'DELETE', pattern: `${LIST}/:column`, units: 2, handle: deleteColumn },
  { method: 'GET', pattern: SITE, units: 2, handle: readSiteColumns },
  { method: 'POST', pattern: SITE, units: 2, handle: makeSiteColumn },
  { method: 'GET', pattern: `${SITE}/:column`, units: 1, handle: readSiteColumn },
  { method: 'PATCH', pattern: `${SITE}/:column`, units: 2, handle: patchSiteColumn },
  { method: 'DELETE', pattern: `${SITE}/:column`, units: 2, handle: deleteSiteColumn },
];

/** The columns told of a list: hidden ones only when `hidden` is chosen. */
export function visibleColumns(call: Call, list: List, options: Options): Column[] {
  const withHidden = names(options.get('select'))?.includes('hidden') ?? false;
  return [...call.world.store.columns.all(list.id), ...SYSTEM_COLUMNS].filter((column) => withHidden || !column.hidden);
}

function show(call: Call, column: Column): Record<string, unknown> {
  return selectFrom(showColumn(column), call.options, 'columnDefinition', COLUMN_OPTIONAL);
}

async function readColumns(call: Call): Promise<Reply> {
  const { list } = await listOf(call);
  const value = visibleColumns(call, list, call.options).map((column) => show(call, column));
  return json(200, { '@odata.context': context(call, `lists('${list.id}')/columns`), value });
}

function find(call: Call, owner: string): Column {
  const key = param(call, 'column');
  const system = SYSTEM_COLUMNS.find((column) => column.name === key || column.id === key.toLowerCase());
  const column = call.world.store.columns.find(owner, key) ?? system;
  if (!column) throw itemNotFound('The specified column was not found.');
  return column;
}

async function readColumn(call: Call): Promise<Reply> {
  const { list } = await listOf(call);
  return json(200, {
    '@odata.context': context(call, `lists('${list.id}')/columns/$entity`),
    ...show(call, find(call, list.id)),
  });
}

async function makeColumn(call: Call): Promise<Reply> {
  const { list } = await listOf(call, LEVEL.manage);
  const column = parseColumn(objectBody(call.request));
  const made = call.world.store.transaction(() => addColumn(call.world.store, list, column));
  return json(201, { '@odata.context': context(call, `lists('${list.id}')/columns/$entity`), ...showColumn(made) });
}

async function patchColumn(call: Call): Promise<Reply> {
  const { list } = await listOf(call, LEVEL.manage);
  const before = find(call, list.id);
  const after = changeColumn(before, objectBody(call.request));
  updateColumn(call.world.store, list, before, after);
  return json(200, showColumn(after));
}

async function deleteColumn(call: Call): Promise<Reply> {
  const { list } = await listOf(call, LEVEL.manage);
  const column = find(call, list.id);
  if (isTitle(column) || SYSTEM_COLUMNS.includes(column)) throw accessDenied();
  call.world.store.transaction(() => call.world.store.columns.remove(list.id, column));
  return { status: 204 };
}

async function readSiteColumns(call: Call): Promise<Reply> {
  const { siteId } = await siteOf(call);
  const value = [...call.world.store.columns.all(siteId), ...SYSTEM_COLUMNS].map((column) => show(call, column));
  return json(200, { '@odata.context': context(call, 'columns'), value });
}

async function readSiteColumn(call: Call): Promise<Reply> {
  const { siteId } = await siteOf(call);
  return json(200, show(call, find(call, siteId)));
}

async function makeSiteColumn(call: Call): Promise<Reply> {
  const { siteId } = await siteOf(call, LEVEL.manage);
  const column = parseColumn(objectBody(call.request));
  if (call.world.store.columns.find(siteId, column.name)) throw nameAlreadyExists();
  return json(201, showColumn(call.world.store.columns.add(siteId, column)));
}

async function patchSiteColumn(call: Call): Promise<Reply> {
  const { siteId } = await siteOf(call, LEVEL.manage);
  const after = changeColumn(find(call, siteId), objectBody(call.request));
  call.world.store.columns.update(siteId, after);
  return json(200, showColumn(after));
}

async function deleteSiteColumn(call: Call): Promise<Reply> {
  const { siteId } = await siteOf(call, LEVEL.manage);
  const column = find(call, siteId);
  if (SYSTEM_COLUMNS.includes(column)) throw accessDenied();
  call.world.store.columns.remove(siteId, column);
  return { status: 204 };
}
