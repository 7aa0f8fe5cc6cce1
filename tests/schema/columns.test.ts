/** Every list as Graph will be asked to make it: valid columnDefinitions, indexes within SharePoint's limits, references that make no circle. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { everyList, followedLists } from '../../src/schema/everyList.ts';
import { type Column, columns, titleColumn } from '../../src/schema/kit/columns.ts';
import type { ListDef } from '../../src/schema/kit/list.ts';
import { selectedColumns } from '../../src/schema/kit/row.ts';

const FACETS = ['text', 'number', 'currency', 'boolean', 'dateTime', 'choice', 'personOrGroup'] as const;
const COMMON = ['name', 'displayName', 'description', 'indexed', 'enforceUniqueValues', 'hidden'];
/** What SharePoint keeps for itself; a column of ours by such a name would be lost. */
const TAKEN = [
  'Id',
  'ID',
  'Title',
  'Created',
  'Modified',
  'Author',
  'Editor',
  'Attachments',
  'ContentType',
  'Edit',
  'Order',
  'GUID',
];
const MOST_INDEXES = 20;
const LONGEST_INTERNAL_NAME = 32;

const facetsOf = (column: Column) => FACETS.filter((facet) => column[facet] !== undefined);
/** Kinds SharePoint can index: single lines, numbers, sums, dates, yes/no and single choices. */
const indexable = (column: Column): boolean =>
  column.text?.allowMultipleLines !== true && column.choice?.displayAs !== 'checkBoxes';

describe.each(everyList.map((list) => [list.name, list] as const))('the list %s', (_, list) => {
  const all = columns(list);

  test('has columns with exactly one type each, and nothing Graph does not know', () => {
    expect(all.filter((column) => facetsOf(column).length !== 1)).toEqual([]);
    const known: readonly string[] = [...COMMON, ...FACETS];
    expect(all.flatMap((column) => Object.keys(column).filter((member) => !known.includes(member)))).toEqual([]);
  });

  test('has internal names in plain letters, short, its own, and not SharePoint’s', () => {
    const names = all.map(({ name }) => name);
    expect(names.filter((name) => !/^[A-Z][A-Za-z0-9]*$/.test(name) || name.length > LONGEST_INTERNAL_NAME)).toEqual([]);
    expect(names.filter((name) => TAKEN.includes(name))).toEqual([]);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  });

  test('has display names of their own, because formatting goes by them', () => {
    const labels = [...all.map(({ displayName }) => displayName), titleColumn(list)?.displayName ?? 'Title'];
    expect(labels.filter((label, index) => labels.indexOf(label) !== index)).toEqual([]);
  });

  test('has at most twenty indexes, and only on what can be indexed', () => {
    const indexed = all.filter((column) => column.indexed);
    expect(indexed.length).toBeLessThanOrEqual(MOST_INDEXES);
    expect(indexed.filter((column) => !indexable(column))).toEqual([]);
  });

  test('has a unique and indexed key, and no unique column without an index', () => {
    const key = all.find(({ name }) => name.toLowerCase() === list.key.toLowerCase());
    expect(key).toMatchObject({ indexed: true, enforceUniqueValues: true, text: { allowMultipleLines: false } });
    expect(all.filter((column) => column.enforceUniqueValues && !column.indexed)).toEqual([]);
  });

  test('reads every column it writes, hidden ones by name and person columns never', () => {
    const written = all.filter((column) => !column.personOrGroup).map(({ name }) => name);
    const title = titleColumn(list) ? ['Title'] : [];
    expect(selectedColumns(list).toSorted()).toEqual([...written, ...title].toSorted());
  });

  test('refers only to lists that are made before it, by an indexed key', () => {
    const targets = Object.values(list.fields).flatMap(({ target }) => target?.() ?? []);
    const position = (one: ListDef) => everyList.indexOf(one);
    expect(targets.filter((target) => position(target) < 0 || position(target) >= position(list))).toEqual([]);
  });

  test('can be read by a manager whose rows it lets them edit: what is wrong has a place to be told', () => {
    expect(list.rights === 'managersEdit').toBe('needsFixing' in list.fields);
  });
});

test('no two lists share a name or a title', () => {
  const names = everyList.flatMap(({ name, title }) => [name.toLowerCase(), title.toLowerCase()]);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

test('the replica follows every list but the log', () => {
  expect(everyList.filter((list) => !followedLists.includes(list)).map(({ name }) => name)).toEqual(['audit']);
});

test('the lists of drafts, persons, conversations, subscriptions and the log are confidential', () => {
  const confidential = everyList.filter(({ rights }) => rights === 'confidential').map(({ name }) => name);
  expect(confidential).toEqual(['draft', 'person', 'conversation', 'topicSubscription', 'audit']);
});

test('every list has a file of its own name', () => {
  const missing = everyList.filter(({ name }) => {
    const file = readFileSync(new URL(`../../src/schema/${name}.ts`, import.meta.url), 'utf8');
    return !file.includes(`name: '${name}'`);
  });
  expect(missing).toEqual([]);
});
