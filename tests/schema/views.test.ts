/** The views managers get: site scripts SharePoint accepts, CAML that goes by indexed columns, and fields the list has. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import { everyList } from '../../src/schema/everyList.ts';
import { type Column, columns } from '../../src/schema/kit/columns.ts';
import { choice, number, person, text, yesNo } from '../../src/schema/kit/field.ts';
import { list, type ViewDef } from '../../src/schema/kit/list.ts';
import { aggregations, camlQuery, shownColumn, siteScript, viewActions } from '../../src/schema/kit/views.ts';

const read = (path: string): object => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
const draft06 = read('../../node_modules/ajv/dist/refs/json-schema-draft-06.json');
const schema = read('../schemas/sharepoint/site-script.derived-from-docs-2026-07.schema.json');
const ajv = new Ajv({ strict: false, unicodeRegExp: false, allErrors: true, validateFormats: false });
ajv.addMetaSchema(draft06);
const accepts = ajv.compile(schema);

const formatting = new Ajv({ strict: false, unicodeRegExp: false, allErrors: true, validateFormats: false });
formatting.addSchema(read('../schemas/sharepoint/list-formatting.derived-from-docs.strict.schema.json'), 'formatting');
const acceptsFormat = formatting.getSchema('formatting#/definitions/view');

const MOST_ACTIONS = 30;
const MOST_CHARACTERS = 100_000;
const MOST_JOINS = 12;

const refs = (query: string): string[] => [...query.matchAll(/<FieldRef Name="([^"]+)"/g)].map(([, name = '']) => name);

describe.each(everyList.map((one) => [one.name, one] as const))('the site script of %s', (_, one) => {
  const script = siteScript(one);
  const known = new Map<string, Column>(columns(one).map((column) => [column.name, column]));

  test('is valid, and small enough to be applied at once', () => {
    accepts(script);
    expect(accepts.errors ?? []).toEqual([]);
    expect(1 + (script.actions[0]?.subactions.length ?? 0)).toBeLessThanOrEqual(MOST_ACTIONS);
    expect(JSON.stringify(script).length).toBeLessThan(MOST_CHARACTERS);
  });

  test('shows and asks for columns the list has, none of them hidden', () => {
    const used = viewActions(one).flatMap(({ viewFields, query }) => [...viewFields, ...refs(query)]);
    const strange = used.filter(
      (name) => name !== 'LinkTitle' && name !== 'Title' && (known.get(name)?.hidden ?? !known.has(name)),
    );
    expect(strange).toEqual([]);
  });

  test('filters first on an indexed column, so that it opens however long the list grows', () => {
    const first = viewActions(one).flatMap(({ query }) => (query.startsWith('<Where>') ? refs(query).slice(0, 1) : []));
    expect(first.filter((name) => !known.get(name)?.indexed)).toEqual([]);
  });

  test('has names of their own, one default, and never too many persons in a view', () => {
    const actions = viewActions(one);
    expect(new Set(actions.map(({ name }) => name)).size).toBe(actions.length);
    expect(actions.map(({ makeDefault }) => makeDefault)).toEqual(actions.map((_action, index) => index === 0));
    expect(actions.filter(({ viewFields }) => viewFields.length > MOST_JOINS)).toEqual([]);
  });
});

test('rows a manager must mend are tinted wherever the column is shown, and nowhere else', () => {
  const actions = everyList.flatMap(viewActions);
  const tinted = actions.filter(({ formatterJSON }) => formatterJSON);
  expect(tinted).toEqual(actions.filter(({ viewFields }) => viewFields.includes('NeedsFixing')));
  expect(tinted.length).toBeGreaterThan(5);
  const [format] = tinted.map(({ formatterJSON }) => formatterJSON);
  expect(format?.additionalRowClass).toBe("=if([$NeedsFixing] == '', '', 'sp-field-severity--warning')");
  expect([acceptsFormat?.(format), acceptsFormat?.({ ...format, onclick: 'x' })]).toEqual([true, false]);
});

test('a script with a verb in the wrong case or a view without fields is refused', () => {
  const [first] = everyList;
  const script = first && siteScript(first);
  const [action] = script?.actions ?? [];
  expect(accepts({ ...script, actions: [{ ...action, verb: 'CreateSPList' }] })).toBe(false);
  expect(accepts({ ...script, actions: [{ ...action, subactions: [{ verb: 'addSPView', name: 'X' }] }] })).toBe(false);
});

const shelf = list({
  name: 'shelf',
  title: 'Hyller',
  description: 'Til prøven.',
  key: 'key',
  rights: 'managersEdit',
  fields: {
    key: text({ label: 'Nøkkel', required: true }),
    title: text({ label: 'Tittel' }),
    colour: choice({ red: 'Rød & hvit', blue: 'Blå', green: 'Grønn' }, { label: 'Farge', indexed: true }),
    full: yesNo({ label: 'Full' }),
    boards: number({ label: 'Bord' }),
    owner: person({ label: 'Eier' }),
  },
  views: [],
});

const view = (more: Partial<ViewDef>): ViewDef => ({ title: 'Prøve', fields: ['title'], ...more });

test.each<[string, Partial<ViewDef>, string]>([
  ['nothing', {}, ''],
  ['the order', { sort: { field: 'title' } }, '<OrderBy><FieldRef Name="Title" /></OrderBy>'],
  [
    'the newest first',
    { sort: { field: 'boards', descending: true } },
    '<OrderBy><FieldRef Name="Boards" Ascending="FALSE" /></OrderBy>',
  ],
  ['groups', { groupBy: 'colour' }, '<GroupBy Collapse="FALSE"><FieldRef Name="Colour" /></GroupBy>'],
  ['groups by a person’s name', { groupBy: 'owner' }, '<GroupBy Collapse="FALSE"><FieldRef Name="OwnerName" /></GroupBy>'],
  [
    'a label with a sign XML reserves',
    { filter: { field: 'colour', anyOf: ['red'] } },
    '<Where><Eq><FieldRef Name="Colour" /><Value Type="Choice">Rød &amp; hvit</Value></Eq></Where>',
  ],
  [
    'one of three, in pairs',
    { filter: { field: 'colour', anyOf: ['blue', 'green', 'red'] } },
    '<Where><Or><Eq><FieldRef Name="Colour" /><Value Type="Choice">Blå</Value></Eq><Or><Eq><FieldRef Name="Colour" /><Value Type="Choice">Grønn</Value></Eq><Eq><FieldRef Name="Colour" /><Value Type="Choice">Rød &amp; hvit</Value></Eq></Or></Or></Where>',
  ],
  [
    'two things at once',
    {
      filter: [
        { field: 'colour', anyOf: ['blue'] },
        { field: 'full', anyOf: ['1'] },
      ],
    },
    '<Where><And><Eq><FieldRef Name="Colour" /><Value Type="Choice">Blå</Value></Eq><Eq><FieldRef Name="Full" /><Value Type="Boolean">1</Value></Eq></And></Where>',
  ],
  [
    'the reader',
    { filter: { field: 'owner', isMe: true } },
    '<Where><Eq><FieldRef Name="Owner" /><Value Type="Integer"><UserID Type="Integer" /></Value></Eq></Where>',
  ],
  [
    'a yes',
    { filter: { field: 'full', anyOf: ['1'] } },
    '<Where><Eq><FieldRef Name="Full" /><Value Type="Boolean">1</Value></Eq></Where>',
  ],
])('CAML says %s', (_, more, query) => {
  expect(camlQuery(shelf, view(more))).toBe(query);
});

test('sums are told as SharePoint wants them, and a person is shown by name', () => {
  expect(aggregations(shelf, view({ sum: ['boards'] }))).toBe('<FieldRef Name="Boards" Type="SUM" />');
  expect(aggregations(shelf, view({}))).toBe('');
  expect(['title', 'owner', 'colour'].map((name) => shownColumn(shelf, name))).toEqual(['LinkTitle', 'OwnerName', 'Colour']);
});

test('a view that names a field the list does not have is refused', () => {
  expect(() => shownColumn(shelf, 'smell')).toThrow('smell');
});
