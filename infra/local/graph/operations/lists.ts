/** Makes lists and their columns in the local Graph with what SharePoint gives them of itself, for the API, the REST part and the first start. */
import { kindOf } from '../fields/kinds.ts';
import { RESERVED, TITLE } from '../fields/system.ts';
import { invalidRequest, nameAlreadyExists } from '../http/errors.ts';
import type { Store } from '../store/open.ts';
import type { Column, List, Stamp } from '../store/types.ts';
import { typesOfList } from './contentTypes.ts';

/** What a new list needs. */
export type ListWish = {
  siteId: string;
  title: string;
  /** The last part of its address; taken from the title when missing. */
  name?: string;
  description?: string;
  template?: string;
  hidden?: boolean;
  system?: boolean;
  contentTypesEnabled?: boolean;
  columns?: Omit<Column, 'id'>[];
};

/** How many columns of a list may be indexed. */
const MAX_INDEXES = 20;

/** Makes the list with Title, content type and default view; throws 409 when the title or name is taken. */
export function createList(store: Store, wish: ListWish, at: number, by: Stamp): List {
  const { siteId, title, columns = [] } = wish;
  const name = wish.name ?? folderName(title);
  if (store.lists.find(siteId, title) || name === '') throw nameAlreadyExists();
  const flags = {
    hidden: wish.hidden ?? false,
    system: wish.system ?? false,
    contentTypesEnabled: wish.contentTypesEnabled ?? false,
  };
  const template = wish.template ?? 'genericList';
  return store.transaction(() => {
    const free = freeName(store, siteId, name);
    const list = store.lists.add({ siteId, name: free, title, description: wish.description ?? '', template, ...flags, at, by });
    store.columns.add(list.id, TITLE);
    for (const column of columns) addColumn(store, list, column);
    for (const type of typesOfList(template)) store.contentTypes.add(list.id, type);
    const fields = ['LinkTitle', ...columns.filter((column) => !column.hidden).map((column) => column.name)];
    store.views.save({ ...ALL_ITEMS, listId: list.id, fields });
    return list;
  });
}

const ALL_ITEMS = {
  title: 'All Items',
  isDefault: true,
  query: '<OrderBy><FieldRef Name="ID"/></OrderBy>',
  rowLimit: 30,
  paged: true,
  formatter: '',
  aggregations: '',
  viewType2: '',
  viewData: '',
};

/** Adds a column to a list; throws 409 for a name that is taken and 400 beyond twenty indexes. */
export function addColumn(store: Store, list: List, column: Omit<Column, 'id'>): Column {
  const taken = store.columns.all(list.id).some((other) => other.name.toLowerCase() === column.name.toLowerCase());
  if (taken || RESERVED.has(column.name) || column.name in Object.prototype)
    throw nameAlreadyExists(`A column with the name '${column.name}' already exists.`);
  checkLookup(store, list, column);
  checkIndexes(store, list, column);
  const made = store.columns.add(list.id, column);
  if (made.indexed) store.items.reindex(list.id, made.name, true);
  return made;
}

/** Replaces a column's definition; refuses unique values where the list has some twice. */
export function updateColumn(store: Store, list: List, before: Column, after: Column): void {
  checkIndexes(store, list, after);
  store.transaction(() => {
    store.columns.update(list.id, after);
    if (after.indexed !== before.indexed) store.items.reindex(list.id, after.name, after.indexed);
    if (after.enforceUniqueValues && !before.enforceUniqueValues && hasDuplicates(store, list, after.name))
      throw invalidRequest('This column contains duplicate values. Remove them before unique values are enforced.');
  });
}

function checkLookup(store: Store, list: List, column: Omit<Column, 'id'>): void {
  if (column.facet?.name !== 'lookup') return;
  const { listId, columnName } = column.facet.settings as { listId: string; columnName: string };
  const target = store.lists.byId(list.siteId, listId);
  if (!target) throw invalidRequest('The list of the lookup column does not exist.');
  if (columnName !== 'ID' && !store.columns.find(target.id, columnName))
    throw invalidRequest('The column of the lookup column does not exist.');
}

function checkIndexes(store: Store, list: List, column: Omit<Column, 'id'>): void {
  const others = store.columns.all(list.id).filter((other) => other.indexed && other.name !== column.name);
  if (column.indexed && others.length >= MAX_INDEXES)
    throw invalidRequest(`A list can have at most ${MAX_INDEXES} indexed columns.`);
}

function hasDuplicates(store: Store, list: List, name: string): boolean {
  const seen = new Set<string>();
  for (const { fields } of store.items.each(list.id)) {
    if (fields[name] === undefined) continue;
    const key = JSON.stringify(fields[name]).toLocaleLowerCase('nb');
    if (seen.has(key)) return true;
    seen.add(key);
  }
  return false;
}

/** The names of the columns whose values the store indexes. */
export function indexedNames(store: Store, list: List): string[] {
  return store.columns.all(list.id).flatMap((column) => (column.indexed && kindOf(column) !== 'note' ? [column.name] : []));
}

function folderName(title: string): string {
  return title.replace(/["#%*:<>?/\\|.&'~{}]/g, '').trim();
}

function freeName(store: Store, siteId: string, name: string): string {
  const taken = new Set(store.lists.all(siteId).map((list) => list.name.toLowerCase()));
  for (let number = 0; ; number++) {
    const candidate = number === 0 ? name : `${name}${number}`;
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
}
