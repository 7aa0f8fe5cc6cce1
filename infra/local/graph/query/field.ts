/** What a path in `$filter` or `$orderby` of list items means: which column, its comparable values, whether it is indexed. */
import { foldText, indexValues } from '../fields/fold.ts';
import { joins, type Kind, kindOf } from '../fields/kinds.ts';
import { lookupReader } from '../fields/lookup.ts';
import { isoSeconds, parseInstant } from '../fields/zone.ts';
import { badRequest, invalidRequest } from '../http/errors.ts';
import type { Store } from '../store/open.ts';
import type { Item, List } from '../store/types.ts';
import type { Literal } from './filter.ts';

/** A comparable value. */
export type Key = string | number;

/** A field that can be compared. */
export type QueryField = {
  name: string;
  /** Whether SharePoint may search it on any size of list. */
  indexed: boolean;
  /** Whether the store's index holds it. */
  stored: boolean;
  /** The lookup column it joins, if any. */
  joined: string | undefined;
  values(item: Item): Key[];
  /** The literal as a comparable value; throws 400 when it does not fit. */
  literal(literal: Literal): Key;
};

/** The field behind a path (`fields/Title`, `id`); throws 400 for what cannot be queried. */
export function queryField(store: Store, list: List, path: string, zone: string): QueryField {
  const name = path.startsWith('fields/') ? path.slice(7) : path;
  if (name.toLowerCase() === 'id')
    return { name: 'id', indexed: true, stored: false, joined: undefined, values: (item) => [item.id], literal: asNumber };
  if (path === name || name.includes('/')) throw badRequest('Invalid filter clause');
  return systemField(store, list, name, zone) ?? columnField(store, list, name, zone);
}

function columnField(store: Store, list: List, name: string, zone: string): QueryField {
  const columns = store.columns.all(list.id);
  const direct = columns.find((column) => column.name === name || (name.startsWith('LinkTitle') && column.name === 'Title'));
  const column =
    direct ??
    (name.endsWith('LookupId') ? columns.find((one) => one.name === name.slice(0, -8) && joins(kindOf(one))) : undefined);
  if (!column) throw invalidRequest(`Field '${name}' is not recognized`);
  const kind = kindOf(column);
  if (['note', 'calculated', 'other'].includes(kind) && kind !== 'note')
    throw invalidRequest(`Field '${name}' cannot be referenced in filter or orderby.`);
  const joined = joins(kind) ? column.name : undefined;
  if (joined && direct) {
    const read = lookupReader(store, list, column);
    const texts = (item: Item) => indexValues(item.fields[column.name]).flatMap((id) => read(id as number)?.LookupValue ?? []);
    return { name, indexed: false, stored: false, joined, values: (item) => texts(item).map(foldText), literal: asText };
  }
  // An indexed lookup does not lift the threshold (SharePoint's field schema), yet the index rule accepts it.
  return {
    name: column.name,
    indexed: column.indexed,
    stored: column.indexed && !joined,
    joined,
    values: (item) => indexValues(item.fields[column.name]),
    literal: reader(kind, zone),
  };
}

function systemField(store: Store, list: List, name: string, zone: string): QueryField | undefined {
  const base = { name, indexed: false, stored: false, joined: undefined };
  if (name === 'Created') return { ...base, values: (item) => [isoSeconds(item.createdAt).toLowerCase()], literal: moment(zone) };
  if (name === 'Modified')
    return { ...base, values: (item) => [isoSeconds(item.modifiedAt).toLowerCase()], literal: moment(zone) };
  if (name === 'AuthorLookupId') return { ...base, joined: 'Author', values: (item) => [item.author.userId], literal: asNumber };
  if (name === 'EditorLookupId') return { ...base, joined: 'Editor', values: (item) => [item.editor.userId], literal: asNumber };
  if (name === 'ContentType') {
    const typeName = (item: Item) => store.contentTypes.find(list.id, item.contentTypeId)?.name ?? '';
    return { ...base, values: (item) => [foldText(typeName(item))], literal: asText };
  }
  if (name === 'ContentTypeId') return { ...base, values: (item) => [foldText(item.contentTypeId)], literal: asText };
  return undefined;
}

function reader(kind: Kind, zone: string): (literal: Literal) => Key {
  if (kind === 'number' || kind === 'lookup' || kind === 'lookups') return asNumber;
  if (kind === 'boolean') return asFlag;
  if (kind === 'dateTime' || kind === 'dateOnly') return moment(zone);
  return asText;
}

function asText({ value }: Literal): Key {
  return foldText(String(value));
}

function asNumber({ value }: Literal): Key {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof number !== 'number' || Number.isNaN(number)) throw badRequest('Invalid filter clause');
  return number;
}

function asFlag({ value }: Literal): Key {
  if (value === true || value === 1 || value === '1') return 1;
  if (value === false || value === 0 || value === '0') return 0;
  throw badRequest('Invalid filter clause');
}

function moment(zone: string): (literal: Literal) => Key {
  return ({ value }) => {
    const at = typeof value === 'string' ? parseInstant(value, zone) : undefined;
    if (at === undefined) throw badRequest('Invalid filter clause');
    return isoSeconds(at).toLowerCase();
  };
}
