/** Makes, changes and deletes list items in the local Graph with all of SharePoint's checks, for the API, the REST part and the list pages. */
import { foldText } from '../fields/fold.ts';
import { etag } from '../fields/read.ts';
import { applyChange, defaultValue, type FieldChange, parseFields, type WriteContext } from '../fields/write.ts';
import { GraphError, invalidRequest, itemNotFound } from '../http/errors.ts';
import type { Column, ContentType, Fields, Item, ItemVersion, List, Stamp } from '../store/types.ts';
import { USER_LIST_TITLE } from '../store/users.ts';
import type { World } from '../world.ts';
import { indexedNames } from './lists.ts';

/** Exactly what SharePoint says when a unique column is violated. */
export const UNIQUE_TEXT = 'One or more fields with unique constraints already has the provided value.';

/** Makes an item of a fieldValueSet as Graph reads it. */
export function createItem(world: World, list: List, sent: Record<string, unknown>, by: Stamp, contentTypeId?: string): Item {
  const { store } = world;
  const columns = store.columns.all(list.id);
  const type = contentTypeOf(world, list, contentTypeId);
  const at = world.now();
  const change = parseFields(columns, sent, writeContext(world, list));
  const fields = applyChange(defaults(world, columns, change), change);
  return store.transaction(() => {
    checkUnique(world, list, columns, fields);
    const id = store.lists.takeItemId(list.id);
    const item = store.items.insert(list.id, id, { fields, contentTypeId: type.id, at, by }, indexedNames(store, list));
    store.changes.note(list.id, id, item.contentTypeId, false, at);
    world.notifier.changed(list.id);
    return item;
  });
}

/** Changes the fields named in a fieldValueSet; null clears. `ifMatch` is the header of that name, if any. */
export function updateItem(
  world: World,
  list: List,
  id: number,
  sent: Record<string, unknown>,
  by: Stamp,
  ifMatch?: string,
  contentTypeId?: string,
): Item {
  const { store } = world;
  return store.transaction(() => {
    const item = findItem(world, list, id);
    checkEntityTag(world, etag(item), ifMatch);
    const change = parseFields(store.columns.all(list.id), sent, writeContext(world, list));
    const type = contentTypeId === undefined ? item.contentTypeId : contentTypeOf(world, list, contentTypeId).id;
    return save(world, list, item, applyChange(item.fields, change), type, by);
  });
}

/** Deletes an item; its versions go with it. */
export function deleteItem(world: World, list: List, id: number, ifMatch?: string): void {
  const { store } = world;
  store.transaction(() => {
    const item = findItem(world, list, id);
    checkEntityTag(world, etag(item), ifMatch);
    store.items.remove(item);
    store.changes.note(list.id, id, item.contentTypeId, true, world.now());
    world.notifier.changed(list.id);
  });
}

/** Makes a new version with the fields of an old one. */
export function restoreItem(world: World, list: List, id: number, version: ItemVersion, by: Stamp): Item {
  return world.store.transaction(() => {
    const item = findItem(world, list, id);
    return save(world, list, item, version.fields, item.contentTypeId, by);
  });
}

/** The item; throws 404. */
export function findItem(world: World, list: List, id: number): Item {
  const item = world.store.items.find(list.id, id);
  if (!item) throw itemNotFound('The specified list item was not found.');
  return item;
}

/** Throws 412 when an If-Match header names another state than `present`, 400 when it is no quoted entity tag. */
export function checkEntityTag(world: World, present: string, ifMatch: string | undefined): void {
  if (ifMatch === undefined || ifMatch.trim() === '*') return;
  const tags = ifMatch.split(/,(?=\s*(?:W\/)?")/).map((tag) => tag.trim().replace(/^W\//, ''));
  if (!tags.every((tag) => /^"[^"]*"$/.test(tag)))
    throw new GraphError(400, 'invalidRequest', 'The entity tag is malformed.', { innerCode: 'malformedEntityTag' });
  if (tags.includes(present)) return;
  const code = world.settings.preconditionCode;
  const inner = code === 'resourceModified' ? { innerCode: 'entityTagDoesNotMatch' } : {};
  throw new GraphError(412, code, "ETag does not match current item's value", inner);
}

function save(world: World, list: List, item: Item, fields: Fields, contentTypeId: string, by: Stamp): Item {
  const { store } = world;
  checkUnique(world, list, store.columns.all(list.id), fields, item);
  const at = world.now();
  const next = store.items.update(item, { fields, contentTypeId, at, by }, indexedNames(store, list));
  store.changes.note(list.id, item.id, contentTypeId, false, at);
  world.notifier.changed(list.id);
  return next;
}

/** What reading fields needs to know of the list's surroundings. */
function writeContext(world: World, list: List): WriteContext {
  const { store, settings } = world;
  return {
    zone: settings.zone,
    targetExists(column, id) {
      if (column.facet?.name === 'personOrGroup') return store.users.byId(list.siteId, id) !== undefined;
      const target = store.lists.find(list.siteId, String(column.facet?.settings.listId));
      return target !== undefined && store.items.find(target.id, id) !== undefined;
    },
  };
}

function defaults(world: World, columns: readonly Column[], change: FieldChange): Fields {
  const fields: Fields = {};
  for (const column of columns) {
    const value = column.name in change ? undefined : defaultValue(column, world.now(), world.settings.zone);
    if (value !== undefined) fields[column.name] = value;
  }
  return fields;
}

function checkUnique(world: World, list: List, columns: readonly Column[], fields: Fields, present?: Item): void {
  for (const column of columns) {
    const value = fields[column.name];
    if (!column.enforceUniqueValues || value === undefined || Array.isArray(value) || typeof value === 'object') continue;
    const key = typeof value === 'string' ? foldText(value) : Number(value);
    const holders = world.store.items.lookUp(list.id, column.name, { from: key, to: key }, 2);
    if (holders.some((id) => id !== present?.id)) throw invalidRequest(UNIQUE_TEXT);
  }
}

function contentTypeOf(world: World, list: List, id: string | undefined): ContentType {
  const types = world.store.contentTypes.all(list.id);
  const type =
    id === undefined ? types[0] : types.find((one) => one.id.toLowerCase() === id.toLowerCase() || one.parentId === id);
  if (!type) throw invalidRequest('The content type does not exist in this list.');
  return type;
}

/** Whether the list is the site's list of users, which nobody writes. */
export function isUserList(list: List): boolean {
  return list.system && list.title === USER_LIST_TITLE;
}
