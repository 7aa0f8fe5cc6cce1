/** Shows the fields of items as Graph does: string LookupIds, chosen or default field set, hidden columns only by name. */

import { entry } from '../http/body.ts';
import { invalidRequest } from '../http/errors.ts';
import type { Store } from '../store/open.ts';
import type { Column, Item, List } from '../store/types.ts';
import { joins, kindOf } from './kinds.ts';
import { lookupReader } from './lookup.ts';
import { isoSeconds } from './zone.ts';

/** The state of an item that is shown: the item itself or one of its versions. */
export type Shown = Pick<
  Item,
  'id' | 'version' | 'fields' | 'createdAt' | 'modifiedAt' | 'author' | 'editor' | 'contentTypeId'
> & { guid: string };

/** Makes the `fields` object of one item. */
export type Projector = (item: Shown) => Record<string, unknown>;

type Step = (item: Shown, out: Record<string, unknown>) => void;

/** How many person and lookup columns one query may ask for (docs: resources/fieldvalueset). */
const MAX_LOOKUPS = 12;

/** The projector for all visible fields, or for the names in `select`; throws 400 above twelve lookups. */
export function projector(store: Store, list: List, select?: readonly string[]): Projector {
  const columns = store.columns.all(list.id);
  const steps = select
    ? chosen(store, list, columns, select)
    : [...systemSteps(store, list), ...columns.filter((c) => !c.hidden).map((c) => plain(store, list, c))];
  return (item) => {
    const out: Record<string, unknown> = { '@odata.etag': etag(item) };
    for (const step of steps) step(item, out);
    return out;
  };
}

/** The quoted entity tag of an item. */
export function etag(item: { guid: string; version: number }): string {
  return `"${item.guid},${item.version}"`;
}

function chosen(store: Store, list: List, columns: readonly Column[], select: readonly string[]): Step[] {
  const byName = new Map(columns.map((column) => [column.name, column]));
  checkLookups(askedLookups(columns, select));
  return [...new Set(select)].flatMap((name): Step[] => {
    const direct = byName.get(name);
    const bare = bareName(name);
    const column = direct ?? byName.get(bare);
    const person = entry(PERSONS, bare);
    if (person) return [bare === name ? personText(store, list, name, person) : personId(name, person)];
    if (column && joins(kindOf(column))) return [direct ? looked(store, list, column) : plain(store, list, column)];
    return column && direct ? [plain(store, list, column)] : systemSteps(store, list, name);
  });
}

const bareName = (name: string): string => (name.endsWith('LookupId') ? name.slice(0, -8) : name);

/** The person and lookup columns among the names a client chose. */
export function askedLookups(columns: readonly Column[], select: readonly string[]): ReadonlySet<string> {
  const joined = new Set(columns.filter((column) => joins(kindOf(column))).map(({ name }) => name));
  return new Set(
    select.map((name) => (joined.has(name) ? name : bareName(name))).filter((name) => joined.has(name) || entry(PERSONS, name)),
  );
}

/** Throws 400 above twelve lookups in one query, wherever in it they are named. */
export function checkLookups(asked: ReadonlySet<string>): void {
  if (asked.size <= MAX_LOOKUPS) return;
  const limit = `the maximum number of lookup fields in a query is ${MAX_LOOKUPS}.`;
  throw invalidRequest(`The query asks for ${asked.size} lookup fields; ${limit}`);
}

const PERSONS: Record<string, (item: Shown) => number | null> = {
  Author: (item) => item.author.userId,
  Editor: (item) => item.editor.userId,
  AppAuthor: (item) => item.author.appUserId,
  AppEditor: (item) => item.editor.appUserId,
};

function personText(store: Store, list: List, name: string, of: (item: Shown) => number | null): Step {
  return (item, out) => {
    const id = of(item);
    const user = id === null ? undefined : store.users.byId(list.siteId, id);
    if (user) out[name] = user.name;
  };
}

function personId(name: string, of: (item: Shown) => number | null): Step {
  return (item, out) => {
    const id = of(item);
    if (id !== null) out[name] = String(id);
  };
}

const title = (item: Shown) => item.fields.Title;

const COMPUTED: Record<string, (item: Shown) => unknown> = {
  id: (item) => String(item.id),
  ID: (item) => String(item.id),
  GUID: (item) => item.guid,
  Modified: (item) => isoSeconds(item.modifiedAt),
  Created: (item) => isoSeconds(item.createdAt),
  ContentTypeId: (item) => item.contentTypeId,
  _UIVersionString: (item) => `${item.version}.0`,
  Attachments: () => false,
  Edit: () => '',
  LinkTitleNoMenu: title,
  LinkTitle: title,
  ItemChildCount: () => '0',
  FolderChildCount: () => '0',
  _ComplianceFlags: () => '',
  _ComplianceTag: () => '',
  _ComplianceTagWrittenTime: () => '',
  _ComplianceTagUserId: () => '',
};

const BY_NAME_ONLY = new Set(['ID', 'GUID', 'ContentTypeId']);

function systemSteps(store: Store, list: List, only?: string): Step[] {
  const names = only === undefined ? Object.keys(COMPUTED).filter((name) => !BY_NAME_ONLY.has(name)) : [only];
  const steps = names.flatMap((name): Step[] => {
    const compute = entry(COMPUTED, name);
    if (!compute) return [];
    return [
      (item, out) => {
        const value = compute(item);
        if (value !== undefined) out[name] = value;
      },
    ];
  });
  if (only === undefined || only === 'ContentType') steps.push(contentType(store, list));
  if (only === undefined) steps.push(...Object.entries(PERSONS).map(([name, of]) => personId(`${name}LookupId`, of)));
  return steps;
}

function contentType(store: Store, list: List): Step {
  const names = new Map(store.contentTypes.all(list.id).map((type) => [type.id, type.name]));
  return (item, out) => {
    const name = names.get(item.contentTypeId);
    if (name) out.ContentType = name;
  };
}

/** As it comes when nothing is chosen: a single lookup as its id in text, several as objects. */
function plain(store: Store, list: List, column: Column): Step {
  const { name } = column;
  const kind = kindOf(column);
  if (kind === 'lookups') return looked(store, list, column);
  if (kind === 'lookup')
    return ({ fields }, out) => {
      if (fields[name] !== undefined) out[`${name}LookupId`] = String(fields[name]);
    };
  if (kind === 'choices')
    return ({ fields }, out) => {
      if (fields[name] === undefined) return;
      out[`${name}@odata.type`] = '#Collection(String)';
      out[name] = fields[name];
    };
  return ({ fields }, out) => {
    if (fields[name] !== undefined) out[name] = fields[name];
  };
}

/** A lookup with the text of its target. */
function looked(store: Store, list: List, column: Column): Step {
  const read = lookupReader(store, list, column);
  return ({ fields }, out) => {
    const value = fields[column.name];
    if (value === undefined) return;
    if (!Array.isArray(value)) {
      const found = read(value as number);
      if (found) out[column.name] = found.LookupValue;
    } else out[column.name] = (value as number[]).flatMap((id) => read(id) ?? []);
  };
}
