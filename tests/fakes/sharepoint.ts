/** A SharePoint in memory behind the fake `lists`: items with eTags, unique keys, whole seconds and short lines as real. */
import { randomUUID } from 'node:crypto';
import { Fault } from '../../src/domain/result.ts';
import type { Change, Create } from '../../src/ports/lists.ts';
import { columnName, type ListDef } from '../../src/schema/kit/list.ts';
import { lockColumn } from '../../src/schema/kit/lock.ts';
import { type Item, type ItemFields, toFields, toRow } from '../../src/schema/kit/row.ts';

/** A step of a write on any list. */
export type AnyStep = Create<ListDef> | Change<ListDef>;

/** What is stored, shared by every instance of the product. */
export interface FakeSharePoint {
  itemsOf(list: ListDef): readonly Item[];
  /** Throws Fault `graphRefused` for a value SharePoint would not take. */
  create(step: Create<ListDef>): { readonly item: Item; readonly made: boolean };
  /** The item after the change, or as it is when its eTag is another one (undefined: deleted). */
  change(step: Change<ListDef>): { readonly item: Item } | { readonly changed: Item | undefined };
  add(list: ListDef, fields: ItemFields): void;
  edit(list: ListDef, key: string, fields: ItemFields): void;
  remove(list: ListDef, key: string): void;
}

/** Text as SharePoint compares it. */
export const fold = (text: unknown): string => String(text).toLocaleLowerCase('nb');

/** SharePoint keeps whole seconds, and nothing for an empty value. */
const kept = (list: ListDef, fields: ItemFields): ItemFields => {
  const copy = JSON.parse(JSON.stringify(fields)) as Record<string, unknown>;
  for (const [name, field] of Object.entries(list.fields)) {
    const value = copy[columnName(name)];
    if (field.kind === 'instant' && typeof value === 'string') copy[columnName(name)] = value.replace(/\.\d+Z$/, 'Z');
    const oneLine = ['text', 'ref'].includes(field.kind) && typeof value === 'string';
    if (oneLine && value.length > 255) throw new Fault('graphRefused', `column ${columnName(name)} takes at most 255 characters`);
  }
  return copy;
};

const merged = (before: ItemFields, change: ItemFields): ItemFields =>
  Object.fromEntries(Object.entries({ ...before, ...change }).filter(([name, value]) => value !== null && !name.includes('@')));

const next = (item: Item, fields: ItemFields): Item => {
  const [guid, version] = item.eTag.replaceAll('"', '').split(',');
  return { id: item.id, eTag: `"${guid},${Number(version) + 1}"`, fields };
};

const fresh = (id: number, fields: ItemFields): Item => ({ id: String(id), eTag: `"${randomUUID()},1"`, fields });

/** An empty one. */
export const fakeSharePoint = (): FakeSharePoint => {
  const stored = new Map<string, Item[]>();
  let lastId = 0;
  const itemsOf = (list: ListDef): Item[] => stored.get(list.name) ?? stored.set(list.name, []).get(list.name)!;
  const byKey = (list: ListDef, key: unknown) => (item: Item) => fold(item.fields[columnName(list.key)]) === fold(key);
  const indexOfKey = (list: ListDef, key: string): number => {
    const keyOf = (item: Item) => (toRow(list, item) as Readonly<Record<string, unknown>>)[list.key];
    const index = itemsOf(list).findIndex((item) => fold(keyOf(item)) === fold(key));
    if (index === -1) throw new Error(`no row ${key} in ${list.name}`);
    return index;
  };
  const put = (list: ListDef, index: number, item: Item): Item => {
    itemsOf(list)[index] = item;
    return item;
  };
  const refuseTaken = (list: ListDef, fields: ItemFields): void => {
    const uniques = Object.entries(list.fields).flatMap(([name, { unique }]) => (unique ? [columnName(name)] : []));
    for (const name of uniques) {
      const taken = fields[name] !== undefined && itemsOf(list).some((one) => fold(one.fields[name]) === fold(fields[name]));
      if (taken) throw new Fault('graphRefused', `column ${name} has unique values`);
    }
  };
  return {
    itemsOf,
    create({ list, values }) {
      const fields = merged({}, kept(list, { ...toFields(list, values), ...lockColumn(list, values) }));
      const key = fields[columnName(list.key)];
      if (typeof key !== 'string') throw new Fault('bug', `a new row of ${list.name} needs its key`);
      const there = itemsOf(list).find(byKey(list, key));
      if (there) return { item: there, made: false };
      refuseTaken(list, fields);
      lastId += 1;
      return { item: put(list, itemsOf(list).length, fresh(lastId, fields)), made: true };
    },
    change({ list, row, patch }) {
      const index = itemsOf(list).findIndex((item) => item.id === row.id);
      const item = itemsOf(list)[index];
      if (item?.eTag !== row.etag) return { changed: item };
      const fields = kept(list, { ...toFields(list, patch), ...lockColumn(list, { ...row, ...patch }) });
      return { item: put(list, index, next(item, merged(item.fields, fields))) };
    },
    add(list, fields) {
      lastId += 1;
      put(list, itemsOf(list).length, fresh(lastId, merged({}, fields)));
    },
    edit(list, key, fields) {
      const index = indexOfKey(list, key);
      const item = itemsOf(list)[index]!;
      put(list, index, next(item, merged(item.fields, fields)));
    },
    remove: (list, key) => void itemsOf(list).splice(indexOfKey(list, key), 1),
  };
};
