/** Versions of list items of the local Graph, newest first, and going back to one (docs: listitem-list-versions, listitemversion-restore). */
import { LEVEL } from '../../access/rights.ts';
import { projector } from '../../fields/read.ts';
import { itemNotFound } from '../../http/errors.ts';
import { context } from '../../http/links.ts';
import { type Call, json, param, type Reply } from '../../http/message.ts';
import type { Route } from '../../http/router.ts';
import { stampOf } from '../../operations/actor.ts';
import { findItem, restoreItem } from '../../operations/items.ts';
import { names } from '../../query/options.ts';
import type { Item, ItemVersion } from '../../store/types.ts';
import { itemIdOf, type ListScope, listOf } from '../scope.ts';
import { slice } from '../slice.ts';
import { versionShower } from './versionShape.ts';

const VERSIONS = '/sites/:site/lists/:list/items/:item/versions';

/** The routes of versions. */
export const VERSION_ROUTES: Route[] = [
  { method: 'GET', pattern: VERSIONS, units: 2, handle: readVersions },
  { method: 'GET', pattern: `${VERSIONS}/:version`, units: 1, handle: readVersion },
  { method: 'GET', pattern: `${VERSIONS}/:version/fields`, units: 1, handle: readVersionFields },
  { method: 'POST', pattern: `${VERSIONS}/:version/restoreVersion`, units: 2, handle: restore },
];

async function itemOf(call: Call): Promise<{ scope: ListScope; item: Item; versions: ItemVersion[] }> {
  const scope = await listOf(call);
  const item = findItem(call.world, scope.list, itemIdOf(call, scope.list));
  return { scope, item, versions: call.world.store.items.versions(scope.list.id, item.id) };
}

function find(call: Call, versions: ItemVersion[]): ItemVersion {
  const version = versions.find((one) => `${one.version}.0` === param(call, 'version'));
  if (!version) throw itemNotFound('The specified version was not found.');
  return version;
}

async function readVersions(call: Call): Promise<Reply> {
  const { scope, item, versions } = await itemOf(call);
  const page = slice(call, versions);
  return json(200, {
    '@odata.context': context(call, 'versions'),
    ...page,
    value: page.value.map(versionShower(call, scope, call.options)(item)),
  });
}

async function readVersion(call: Call): Promise<Reply> {
  const { scope, item, versions } = await itemOf(call);
  return json(200, {
    '@odata.context': context(call, 'versions/$entity'),
    ...versionShower(call, scope, call.options)(item)(find(call, versions)),
  });
}

async function readVersionFields(call: Call): Promise<Reply> {
  const { scope, item, versions } = await itemOf(call);
  const project = projector(call.world.store, scope.list, names(call.options.get('select')));
  return json(200, project({ ...item, ...find(call, versions), id: item.id }));
}

async function restore(call: Call): Promise<Reply> {
  const { site, list } = await listOf(call, LEVEL.write);
  const { item, versions } = await itemOf(call);
  restoreItem(call.world, list, item.id, find(call, versions), await stampOf(call.world, call.caller, site.siteId));
  return { status: 204 };
}
