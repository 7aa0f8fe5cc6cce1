/** The site and its lists and columns as SharePoint REST tells them. */
import { LEVEL, levelOnList } from '../../access/rights.ts';
import { kindOf } from '../../fields/kinds.ts';
import type { Column, List } from '../../store/types.ts';
import type { Answer, Entity, RestCall } from '../call.ts';
import { argument, listOf, sentObject } from '../call.ts';
import { RestError, spException, unauthorized } from '../errors.ts';
import type { Segment } from '../path.ts';

const GENERIC = 100;
const LIBRARY = 101;

/** SharePoint's FieldTypeKind by what a column holds here. */
const FIELD_KINDS: Record<string, readonly [number, string]> = {
  text: [2, 'Text'],
  note: [3, 'Note'],
  dateTime: [4, 'DateTime'],
  dateOnly: [4, 'DateTime'],
  choice: [6, 'Choice'],
  lookup: [7, 'Lookup'],
  lookups: [7, 'LookupMulti'],
  boolean: [8, 'Boolean'],
  number: [9, 'Number'],
  link: [11, 'URL'],
  choices: [15, 'MultiChoice'],
  calculated: [17, 'Calculated'],
};

/** `web`. */
export const readWeb = (call: RestCall): Answer => ({
  entity: {
    Created: new Date(call.site.createdAt).toISOString(),
    Description: call.site.description,
    HasUniqueRoleAssignments: true,
    Id: call.site.webId,
    Language: 1044,
    ServerRelativeUrl: `/${call.site.path}`,
    Title: call.site.title,
    Url: `${call.world.origin}/${call.site.path}`,
    WebTemplate: 'STS',
  },
});

/** `web/lists`: those the caller may see. */
export const readLists = (call: RestCall): Answer => ({
  collection: call.world.store.lists
    .all(call.site.siteId)
    .filter((list) => levelOnList(call.world, call.caller, list) >= LEVEL.read)
    .map((list) => showList(call, list)),
});

/** One list. */
export const readList = (call: RestCall): Answer => ({ entity: showList(call, listOf(call)) });

/** The list that `getbytitle('…')`, `getbyid('…')` or `getlist('/sites/…/Lists/…')` names, readable at least; throws 403 or 404. */
export function findList(call: RestCall, { name, positional, named }: Segment): List {
  const key = positional[0] ?? [...named.values()][0] ?? '';
  const lists = call.world.store.lists.all(call.site.siteId);
  const folded = key.toLocaleLowerCase('nb');
  const found =
    name === 'getbyid'
      ? lists.find((list) => list.id === key.replace(/[{}]/g, '').toLowerCase())
      : name === 'getbytitle'
        ? lists.find((list) => list.title.toLocaleLowerCase('nb') === folded)
        : lists.find((list) => rootFolder(call, list).toLocaleLowerCase('nb') === folded.replace(/\/$/, ''));
  if (!found && name === 'getbyid')
    throw spException(
      404,
      'List does not exist. The page you selected contains a list that does not exist. It may have been deleted by another user.',
      -2130575322,
    );
  if (!found) {
    const url = `${call.world.origin}/${call.site.path}`;
    throw new RestError(404, '-1, System.ArgumentException', `List '${key}' does not exist at site with URL '${url}'.`);
  }
  if (levelOnList(call.world, call.caller, found) < LEVEL.read) throw unauthorized();
  return found;
}

/** `fields` of a list, hidden ones too, as REST does. */
export const readFields = (call: RestCall): Answer => ({
  collection: call.world.store.columns.all(listOf(call).id).map((column) => showField(call, column)),
});

/** `fields/getbyinternalnameortitle('…')`, `fields/getbytitle('…')`, `fields/getbyid('…')`. */
export const readField = (call: RestCall): Answer => ({ entity: showField(call, fieldOf(call)) });

/** MERGE of a field: only its formatting can be set here; columns are Graph's business. */
export function changeField(call: RestCall): Answer {
  const column = fieldOf(call);
  const list = listOf(call);
  if (levelOnList(call.world, call.caller, list) < LEVEL.manage) throw unauthorized();
  const { CustomFormatter, ...rest } = sentObject(call);
  const other = Object.keys(rest).find((name) => name !== '__metadata');
  if (other) throw spException(400, `The property '${other}' cannot be set here.`);
  if (CustomFormatter !== undefined)
    call.world.store.views.setColumnFormat(list.id, column.name, typeof CustomFormatter === 'string' ? CustomFormatter : '');
  return { nothing: true };
}

function fieldOf(call: RestCall): Column {
  const key = argument(call, 'strName', 0);
  const columns = call.world.store.columns.all(listOf(call).id);
  const found =
    columns.find((one) => one.name === key || one.id === key.toLowerCase()) ?? columns.find((one) => one.displayName === key);
  if (!found)
    throw new RestError(
      404,
      '-2147024809, System.ArgumentException',
      `Column '${key}' does not exist. It may have been deleted by another user.`,
    );
  return found;
}

function rootFolder(call: RestCall, list: List): string {
  const folder = list.template === 'documentLibrary' || list.system ? '' : 'Lists/';
  return `/${call.site.path}/${folder}${list.name}`;
}

function showList(call: RestCall, list: List): Entity {
  const { store } = call.world;
  return {
    BaseTemplate: list.template === 'documentLibrary' ? LIBRARY : GENERIC,
    Created: new Date(list.createdAt).toISOString(),
    Description: list.description,
    EnableVersioning: true,
    EntityTypeName: `${list.name}List`,
    HasUniqueRoleAssignments: list.ownRights,
    Hidden: list.hidden,
    Id: list.id,
    ItemCount: store.items.count(list.id),
    LastItemModifiedDate: new Date(list.modifiedAt).toISOString(),
    RootFolder: { Name: list.name, ServerRelativeUrl: rootFolder(call, list) },
    Title: list.title,
  };
}

function showField(call: RestCall, column: Column): Entity {
  const [kind, type] = FIELD_KINDS[kindOf(column)] ?? [0, 'Invalid'];
  const person = column.facet?.name === 'personOrGroup';
  const money = column.facet?.name === 'currency';
  return {
    CustomFormatter: call.world.store.views.columnFormat(listOf(call).id, column.name) || null,
    Description: column.description,
    EnforceUniqueValues: column.enforceUniqueValues,
    FieldTypeKind: person ? 20 : money ? 10 : kind,
    Hidden: column.hidden,
    Id: column.id,
    Indexed: column.indexed,
    InternalName: column.name,
    ReadOnlyField: column.readOnly,
    Required: column.required,
    Title: column.displayName,
    TypeAsString: person ? 'User' : money ? 'Currency' : type,
  };
}
