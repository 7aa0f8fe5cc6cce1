/** Adding a field to a list is one line: it is then found in the columns, the type, the form, the check, the row and the view. */
import { expect, test } from '@jest/globals';
import { check } from '../../src/schema/kit/check.ts';
import { columns } from '../../src/schema/kit/columns.ts';
import { choice, number, text } from '../../src/schema/kit/field.ts';
import { questionOf } from '../../src/schema/kit/form.ts';
import { list, type Values } from '../../src/schema/kit/list.ts';
import { toFields, toRow } from '../../src/schema/kit/row.ts';
import { viewActions } from '../../src/schema/kit/views.ts';

const before = {
  key: text({ label: 'Nøkkel', required: true }),
  title: text({ label: 'Tittel', required: true, max: 20 }),
} as const;

const without = list({
  name: 'shelf',
  title: 'Hyller',
  description: 'Til prøven.',
  key: 'key',
  rights: 'managersEdit',
  fields: before,
  views: [{ title: 'Alle hyller', fields: ['title'] }],
});
const withColour = list({
  ...without,
  fields: {
    ...before,
    colour: choice({ red: 'Rød', darkBlue: 'Mørkeblå' }, { label: 'Farge', required: true, indexed: true }),
    boards: number({ label: 'Bord', min: 1, max: 9 }),
  },
  key: 'key',
  views: [{ title: 'Alle hyller', fields: ['title', 'colour'], filter: { field: 'colour', anyOf: ['darkBlue'] } }],
});

const row: Values<typeof withColour> = { key: 'a', title: 'Inngangen', colour: 'darkBlue' };

test('it becomes a column, and the others stay as they were', () => {
  expect(columns(withColour).slice(0, columns(without).length)).toEqual(columns(without));
  expect(columns(withColour).slice(columns(without).length)).toEqual([
    {
      name: 'Colour',
      displayName: 'Farge',
      indexed: true,
      choice: { choices: ['Rød', 'Mørkeblå'], allowTextEntry: false, displayAs: 'dropDownMenu' },
    },
    { name: 'Boards', displayName: 'Bord', number: { decimalPlaces: 'automatic', minimum: 1 } },
  ]);
});

test('the compiler knows its values', () => {
  const colour: 'red' | 'darkBlue' = row.colour;
  const boards: number | undefined = row.boards;
  // @ts-expect-error a colour the list does not have
  const wrongChoice: Values<typeof withColour> = { ...row, colour: 'green' };
  // @ts-expect-error a required field that is left out
  const missing: Values<typeof withColour> = { key: 'a', title: 'Inngangen' };
  // @ts-expect-error the field was not there before
  const early: Values<typeof without>['colour'] = 'red';
  expect([colour, boards, wrongChoice.colour, missing.colour, early]).toEqual(['darkBlue', undefined, 'green', undefined, 'red']);
});

test('a form can ask for it with its limits and choices', () => {
  expect(questionOf(withColour, 'colour', { id: 'shelf.colour', label: 'Hvilken farge?' })).toEqual({
    id: 'shelf.colour',
    kind: 'choice',
    label: 'Hvilken farge?',
    required: true,
    choices: [
      { value: 'red', label: 'Rød' },
      { value: 'darkBlue', label: 'Mørkeblå' },
    ],
    home: 'colour',
  });
  expect(questionOf(withColour, 'boards', { id: 'shelf.boards' })).toMatchObject({
    kind: 'number',
    min: 1,
    max: 9,
    label: 'Bord',
  });
});

test('it is checked', () => {
  expect(check(withColour, { key: 'a', title: 'Inngangen', colour: 'green', boards: 12 })).toEqual([
    { code: 'notChoice', field: 'colour', values: {} },
    { code: 'tooLarge', field: 'boards', values: { max: 9, min: 1 } },
  ]);
  expect(check(withColour, { key: 'a', title: 'Inngangen' })).toEqual([{ code: 'required', field: 'colour' }]);
});

test('it is written with its Norwegian label and read back as its value', () => {
  const fields = toFields(withColour, row);
  expect(fields).toEqual({ Key: 'a', Title: 'Inngangen', Colour: 'Mørkeblå' });
  expect(toRow(withColour, { id: '1', eTag: '"x,1"', fields })).toEqual({ ...row, id: '1', etag: '"x,1"' });
});

test('a view shows it and filters on the label managers see', () => {
  expect(viewActions(withColour)).toEqual([
    {
      verb: 'addSPView',
      name: 'Alle hyller',
      viewFields: ['LinkTitle', 'Colour'],
      query: '<Where><Eq><FieldRef Name="Colour" /><Value Type="Choice">Mørkeblå</Value></Eq></Where>',
      rowLimit: 100,
      isPaged: true,
      makeDefault: true,
    },
  ]);
});
