/** Lists of the local Graph: told, made, changed, deleted; by GUID, title or name (docs: list-get, list-create). */
import { LEVEL, levelOnList, levelOnSite } from '../access/rights.ts';
import { parseColumn, showColumn } from '../fields/definition.ts';
import { identitySet } from '../fields/identity.ts';
import { showDrive } from '../files/show.ts';
import { recordOf } from '../http/body.ts';
import { accessDenied, invalidRequest, nameAlreadyExists } from '../http/errors.ts';
import { context, listUrl, siteId, siteUrl } from '../http/links.ts';
import { type Call, json, objectBody, type Reply } from '../http/message.ts';
import type { Route } from '../http/router.ts';
import { stampOf } from '../operations/actor.ts';
import { checkEntityTag } from '../operations/items.ts';
import { createList } from '../operations/lists.ts';
import { type Expansion, parseExpand } from '../query/expand.ts';
import { names, type Options, top } from '../query/options.ts';
import type { Column, List, Site } from '../store/types.ts';
import { COLUMN_OPTIONAL, visibleColumns } from './columns.ts';
import { showContentType } from './contentTypes.ts';
import { readItems } from './items/pages.ts';
import { listOf, siteOf } from './scope.ts';
import { selectFrom } from './select.ts';
import { slice } from './slice.ts';

const EXPANDABLE = ['columns', 'contentTypes', 'items', 'drive'];
const TEMPLATES =
  'genericList documentLibrary survey links announcements contacts events tasks discussionBoard pictureLibrary webPageLibrary genericLibrary issueTracking'.split(
    ' ',
  );

/** The routes of lists. */
export const LIST_ROUTES: Route[] = [
  { method: 'GET', pattern: '/sites/:site/lists', units: 2, handle: readLists },
  { method: 'POST', pattern: '/sites/:site/lists', units: 2, handle: makeList },
  { method: 'GET', pattern: '/sites/:site/lists/:list', units: (call) => (call.options.has('expand') ? 2 : 1), handle: readList },
  { method: 'PATCH', pattern: '/sites/:site/lists/:list', units: 2, handle: changeList },
  { method: 'DELETE', pattern: '/sites/:site/lists/:list', units: 2, handle: deleteList },
];

/** The lists of a site the caller may read; system lists only when `system` is chosen. */
export function visibleLists(call: Call, site: Site, chosen: readonly string[]): List[] {
  return call.world.store.lists
    .all(site.siteId)
    .filter((list) => (!list.system || chosen.includes('system')) && levelOnList(call.world, call.caller, list) >= LEVEL.read);
}

/** Shows lists of a site as Graph does. */
function listShower(call: Call, site: Site): (list: List) => Record<string, unknown> {
  const { store } = call.world;
  return (list) => ({
    '@odata.etag': `"${list.id},${list.version}"`,
    createdDateTime: new Date(list.createdAt).toISOString(),
    description: list.description,
    eTag: `"${list.id},${list.version}"`,
    id: list.id,
    lastModifiedDateTime: new Date(list.modifiedAt).toISOString(),
    name: list.name,
    webUrl: listUrl(call, site, list),
    displayName: list.title,
    createdBy: identitySet(store, site.siteId, list.author),
    lastModifiedBy: identitySet(store, site.siteId, list.editor),
    parentReference: { siteId: siteId(site) },
    list: { contentTypesEnabled: list.contentTypesEnabled, hidden: list.hidden, template: list.template },
    ...(list.system ? { system: {} } : {}),
  });
}

async function readLists(call: Call): Promise<Reply> {
  const site = await siteOf(call);
  const expansion = parseExpand(call.options.get('expand'), EXPANDABLE, 'list');
  const shown = visibleLists(call, site, names(call.options.get('select')) ?? []).filter(titleFilter(call));
  const page = slice(call, shown);
  const value = await Promise.all(page.value.map((list) => showList(call, site, list, expansion)));
  return json(200, { '@odata.context': context(call, `sites('${encodeURIComponent(siteId(site))}')/lists`), ...page, value });
}

/** `$filter` on lists: only equality of displayName or name, which is what clients use to find one. */
function titleFilter(call: Call): (list: List) => boolean {
  const filter = call.options.get('filter');
  if (filter === undefined) return () => true;
  const match = /^\s*(displayName|name)\s+eq\s+'((?:[^']|'')*)'\s*$/.exec(filter);
  if (!match?.[2]) throw invalidRequest('Invalid filter clause');
  const sought = match[2].replaceAll("''", "'").toLocaleLowerCase('nb');
  return (list) => (match[1] === 'name' ? list.name : list.title).toLocaleLowerCase('nb') === sought;
}

async function readList(call: Call): Promise<Reply> {
  const { site, list } = await listOf(call);
  const expansion = parseExpand(call.options.get('expand'), EXPANDABLE, 'list');
  const entity = await showList(call, site, list, expansion);
  return json(200, { '@odata.context': context(call, `sites('${encodeURIComponent(siteId(site))}')/lists/$entity`), ...entity });
}

/** The lists of a site as its `$expand` tells them, under the inner options. */
export async function expandedLists(call: Call, site: Site, options: Options): Promise<Record<string, unknown>[]> {
  const expansion = parseExpand(options.get('expand'), EXPANDABLE, 'list');
  const shown = visibleLists(call, site, names(options.get('select')) ?? []).slice(0, top(options, 200, 5000));
  return Promise.all(shown.map((list) => showList({ ...call, options }, site, list, expansion)));
}

async function showList(call: Call, site: Site, list: List, expansion: Expansion): Promise<Record<string, unknown>> {
  const { store, settings } = call.world;
  const ids = () => ({
    listId: list.id,
    siteId: site.siteId,
    siteUrl: siteUrl(call, site),
    tenantId: settings.tenantId,
    webId: site.webId,
  });
  const entity = selectFrom(listShower(call, site)(list), call.options, 'list', ['system', ...EXPANDABLE], {
    sharepointIds: ids,
  });
  const columns = expansion.get('columns');
  if (columns)
    entity.columns = visibleColumns(call, list, columns).map((column) =>
      selectFrom(showColumn(column), columns, 'columnDefinition', COLUMN_OPTIONAL),
    );
  if (expansion.has('drive') && list.template === 'documentLibrary') entity.drive = showDrive(call, site, list);
  if (expansion.has('contentTypes')) entity.contentTypes = store.contentTypes.all(list.id).map(showContentType);
  const items = expansion.get('items');
  if (items) Object.assign(entity, readItems(call, { site, list }, items, 'items'));
  return entity;
}

async function makeList(call: Call): Promise<Reply> {
  const site = await siteOf(call, LEVEL.manage);
  const { displayName, description, columns = [], list: facet, ...rest } = objectBody(call.request);
  refuseOthers(rest);
  if (typeof displayName !== 'string' || displayName.trim() === '' || displayName.length > 255)
    throw invalidRequest('The list needs a displayName.');
  if (!Array.isArray(columns)) throw invalidRequest('columns must be an array.');
  const { template = 'genericList', hidden = false, contentTypesEnabled = false } = recordOf(facet, 'list');
  if (!TEMPLATES.includes(template as string)) throw invalidRequest('The list template is not known.');
  const wish = {
    siteId: site.siteId,
    title: displayName,
    description: typeof description === 'string' ? description : '',
    template: template as string,
    hidden: hidden === true,
    contentTypesEnabled: contentTypesEnabled === true,
    columns: columns.map((column): Omit<Column, 'id'> => parseColumn(recordOf(column, 'A column'))),
  };
  const made = createList(call.world.store, wish, call.world.now(), await stampOf(call.world, call.caller, site.siteId));
  return json(201, { '@odata.context': context(call, 'lists/$entity'), ...listShower(call, site)(made) });
}

/** Refuses what a list does not have, or nobody can set. */
function refuseOthers(rest: Record<string, unknown>): void {
  const unknown = Object.keys(rest).find((name) => !name.startsWith('@odata.') && name !== 'name');
  if (unknown) throw invalidRequest(`The property '${unknown}' cannot be set on a list.`);
}

/** Throws 412 when If-Match names another state of the list. */
function checkListTag(call: Call, list: List): void {
  checkEntityTag(call.world, `"${list.id},${list.version}"`, call.request.headers['if-match']);
}

async function changeList(call: Call): Promise<Reply> {
  const { site, list } = await listOf(call, LEVEL.manage);
  const { displayName, description, list: facet, ...rest } = objectBody(call.request);
  checkListTag(call, list);
  refuseOthers(rest);
  const { hidden, ...others } = recordOf(facet, 'list');
  for (const name of Object.keys(others))
    if (!['template', 'contentTypesEnabled'].includes(name))
      throw invalidRequest(`The property '${name}' does not exist on type 'microsoft.graph.listInfo'.`);
  const { store } = call.world;
  if (displayName !== undefined && (typeof displayName !== 'string' || displayName.trim() === ''))
    throw invalidRequest('The list needs a displayName.');
  const holder =
    typeof displayName === 'string'
      ? store.lists.all(site.siteId).find((one) => one.title.toLocaleLowerCase('nb') === displayName.toLocaleLowerCase('nb'))
      : undefined;
  if (holder && holder.id !== list.id) throw nameAlreadyExists();
  const change = {
    ...(typeof displayName === 'string' ? { title: displayName } : {}),
    ...(typeof description === 'string' ? { description } : {}),
    ...(typeof hidden === 'boolean' ? { hidden } : {}),
  };
  store.lists.update(list.id, change, call.world.now(), await stampOf(call.world, call.caller, site.siteId));
  return json(200, listShower(call, site)(store.lists.byId(site.siteId, list.id) ?? list));
}

async function deleteList(call: Call): Promise<Reply> {
  const { site, list } = await listOf(call, LEVEL.manage);
  if (list.system || levelOnSite(call.world, call.caller, site) < LEVEL.manage) throw accessDenied();
  checkListTag(call, list);
  call.world.store.transaction(() => call.world.store.lists.remove(list.id));
  return { status: 204 };
}
