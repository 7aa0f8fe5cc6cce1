/** A row through SharePoint and back, kind by kind; and what managers type, read or named as a problem but never lost. */
import { describe, expect, test } from '@jest/globals';
import {
  choice,
  choices,
  day,
  instant,
  json,
  money,
  note,
  number,
  person,
  ref,
  text,
  yesNo,
} from '../../src/schema/kit/field.ts';
import { list, type Values } from '../../src/schema/kit/list.ts';
import { type ItemFields, toFields, toRow } from '../../src/schema/kit/row.ts';
import { round } from '../../src/schema/round.ts';

const everyKind = list({
  name: 'everyKind',
  title: 'Alle slag',
  description: 'Til prøven.',
  key: 'key',
  rights: 'managersEdit',
  fields: {
    key: text({ label: 'Nøkkel', required: true }),
    title: text({ label: 'Tittel' }),
    about: note({ label: 'Om' }),
    seats: number({ label: 'Plasser' }),
    sumNok: money({ label: 'Sum' }),
    off: yesNo({ label: 'Av' }),
    startsAt: instant({ label: 'Starter' }),
    answerOn: day({ label: 'Svar' }),
    state: choice({ granted: 'Innvilget', declined: 'Avslått' }, { label: 'Status' }),
    topics: choices({ gain: 'Måle gevinst', privacy: 'Personvern' }, { label: 'Tema' }),
    owner: person({ label: 'Eier' }),
    round: ref(() => round, { label: 'Runde' }),
    more: json<{ readonly a: readonly number[] }>()({ label: 'Mer' }),
  },
  views: [],
});

const read = (fields: ItemFields) => toRow(everyKind, { id: '7', eTag: '"guid,3"', fields });
const head = { id: '7', etag: '"guid,3"' };

type Full = Values<typeof everyKind>;
const at = Date.parse('2020-03-01T22:59:00Z');

describe('a value goes out and comes back the same', () => {
  test.each<[string, Partial<Full>, ItemFields]>([
    ['text', { title: 'Arbeidsplass på fire hjul' }, { Title: 'Arbeidsplass på fire hjul' }],
    ['emoji and signs', { title: '🚐 «Kaffe & prat» <nå> 100 %' }, { Title: '🚐 «Kaffe & prat» <nå> 100 %' }],
    ['several lines', { about: 'Én\nTo\n\nTre' }, { About: 'Én\nTo\n\nTre' }],
    ['what looks like a formula', { title: '=SUM(A1:A9)' }, { Title: '=SUM(A1:A9)' }],
    ['a number', { seats: 30.5 }, { Seats: 30.5 }],
    ['nothing at all, as a number', { seats: 0 }, { Seats: 0 }],
    ['whole kroner', { sumNok: 2_575_000 }, { SumNok: 2_575_000 }],
    ['yes', { off: true }, { Off: true }],
    ['no', { off: false }, { Off: false }],
    ['a moment', { startsAt: at }, { StartsAt: '2020-03-01T22:59:00.000Z' }],
    ['a day in winter', { answerOn: '2020-01-15' }, { AnswerOn: '2020-01-14T23:00:00.000Z' }],
    ['a day in summer', { answerOn: '2020-07-15' }, { AnswerOn: '2020-07-14T22:00:00.000Z' }],
    ['the day the clock goes forward', { answerOn: '2020-03-29' }, { AnswerOn: '2020-03-28T23:00:00.000Z' }],
    ['the day the clock goes back', { answerOn: '2020-10-25' }, { AnswerOn: '2020-10-24T22:00:00.000Z' }],
    ['a choice, by its label', { state: 'declined' }, { State: 'Avslått' }],
    [
      'several choices, by their labels',
      { topics: ['privacy', 'gain'] },
      { 'Topics@odata.type': 'Collection(Edm.String)', Topics: ['Personvern', 'Måle gevinst'] },
    ],
    ['a person', { owner: { oid: 'o-1', name: 'Leder 1' } }, { OwnerOid: 'o-1', OwnerName: 'Leder 1' }],
    ['a reference', { round: '2020-1' }, { Round: '2020-1' }],
    ['a structure', { more: { a: [1, 2] } }, { More: '{"a":[1,2]}' }],
  ])('%s', (_, values, fields) => {
    const row = { key: 'k', ...values };
    expect(toFields(everyKind, row)).toEqual({ Key: 'k', ...fields });
    expect(read({ Key: 'k', ...fields })).toEqual({ ...row, ...head });
  });
});

describe('an emptied value', () => {
  test('is null in SharePoint, for a person in both columns, for several choices an empty collection', () => {
    expect(toFields(everyKind, { title: null, sumNok: null, owner: null, topics: [], startsAt: null, more: null })).toEqual({
      Title: null,
      SumNok: null,
      OwnerOid: null,
      OwnerName: null,
      'Topics@odata.type': 'Collection(Edm.String)',
      Topics: [],
      StartsAt: null,
      More: null,
    });
  });

  test('is absent in the row, however it came', () => {
    expect(read({ Key: 'k', Title: '', Seats: null, Topics: [], OwnerOid: '', OwnerName: '' })).toEqual({
      key: 'k',
      ...head,
    });
  });

  test('is a name alone for a person somebody typed', () => {
    expect(read({ Key: 'k', OwnerOid: '', OwnerName: 'Noen' })).toEqual({ key: 'k', owner: { oid: '', name: 'Noen' }, ...head });
  });

  test('that a change does not name is not written', () => {
    expect(toFields(everyKind, { seats: undefined, title: 'Ny' })).toEqual({ Title: 'Ny' });
  });
});

describe('what managers type', () => {
  test.each<[string, ItemFields, Partial<Full>]>([
    ['spaces around a choice', { State: 'Innvilget ' }, { state: 'granted' }],
    ['a choice in other letters', { State: 'AVSLÅTT' }, { state: 'declined' }],
    ['a choice by its stored value', { State: 'granted' }, { state: 'granted' }],
    ['one choice where several may be', { Topics: 'Personvern' }, { topics: ['privacy'] }],
    ['a sum with øre', { SumNok: 199_999.5 }, { sumNok: 200_000 }],
    ['spaces around a text', { Title: '  Kaffebil \n' }, { title: 'Kaffebil' }],
    ['a number in a text column', { Title: 2020 }, { title: '2020' }],
    ['yes as SharePoint sometimes says it', { Off: 1 }, { off: true }],
    ['a person without a name', { OwnerOid: 'o-1' }, { owner: { oid: 'o-1', name: '' } }],
  ])('%s is understood', (_, fields, values) => {
    expect(read({ Key: 'k', ...fields })).toEqual({ key: 'k', ...values, ...head });
  });

  test.each<[string, ItemFields, string, string, string]>([
    ['a misspelt choice', { State: 'Invilget ' }, 'state', 'Invilget ', 'notChoice'],
    ['one wrong choice among right ones', { Topics: ['Personvern', 'Kaffe'] }, 'topics', 'Personvern,Kaffe', 'notChoice'],
    ['a sum in words', { SumNok: 'ca 200 000,-' }, 'sumNok', 'ca 200 000,-', 'notNumber'],
    ['a number as text', { Seats: '30' }, 'seats', '30', 'notNumber'],
    ['a date that is none', { StartsAt: 'til sommeren' }, 'startsAt', 'til sommeren', 'notDate'],
    ['a date far away', { StartsAt: '9999-12-31T23:59:00Z' }, 'startsAt', '9999-12-31T23:59:00Z', 'farDate'],
    ['a day long ago', { AnswerOn: '0001-01-01T00:00:00Z' }, 'answerOn', '0001-01-01T00:00:00Z', 'farDate'],
    ['a day that is none', { AnswerOn: 'uke 15' }, 'answerOn', 'uke 15', 'notDate'],
    ['a broken structure', { More: '{"a":[1,' }, 'more', '{"a":[1,', 'notJson'],
    ['a structure in a text column', { Title: { Url: 'x' } }, 'title', '[object Object]', 'notText'],
  ])('%s counts as empty and is named, the rest of the row stands', (_, fields, field, typed, code) => {
    expect(read({ Key: 'k', Round: '2020-1', ...fields })).toEqual({
      key: 'k',
      round: '2020-1',
      ...head,
      problems: [{ field, typed, code }],
    });
  });

  test('several faults are named in the order of the columns, each cut to what fits in a line', () => {
    const row = read({ Key: 'k', State: 'x'.repeat(400), Seats: 'mange' });
    expect(row.problems).toEqual([
      { field: 'seats', typed: 'mange', code: 'notNumber' },
      { field: 'state', typed: 'x'.repeat(255), code: 'notChoice' },
    ]);
  });

  test('a date in Norwegian figures is never read as an American one', () => {
    expect(read({ Key: 'k', StartsAt: '1.3.20', AnswerOn: '12.1.2020' })).toEqual({
      key: 'k',
      ...head,
      problems: [
        { field: 'startsAt', typed: '1.3.20', code: 'notDate' },
        { field: 'answerOn', typed: '12.1.2020', code: 'notDate' },
      ],
    });
  });

  test('columns that are not ours are left alone', () => {
    expect(read({ Key: 'k', LinkTitle: 'x', _UIVersionString: '1.0', Owner: 'Leder 1', OwnerLookupId: '7' })).toEqual({
      key: 'k',
      ...head,
    });
  });
});
