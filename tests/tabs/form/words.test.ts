/** Answers as people write and read them: numbers, names, counters, and every kind of answer in words. */
import { describe, expect, test } from '@jest/globals';
import { answerWords } from '../../../src/domain/form/answerWords.ts';
import type { Answer, TableRow } from '../../../src/schema/application.ts';
import type { Question } from '../../../src/schema/form.ts';
import { sayNumber } from '../../../src/text/when.ts';
import { matching } from '../../../tabs/kit/form/control/matching.ts';
import { parseNumber } from '../../../tabs/kit/form/control/number.ts';
import { fullness } from '../../../tabs/kit/form/fullness.ts';

describe('numbers', () => {
  test.each([
    ['300 000', 300_000],
    ['300\u00a0000 kr', 300_000],
    ['300000,-', 300_000],
    ['1,5', 1.5],
    ['-3', -3],
    ['  ', null],
    ['tusen', undefined],
    ['12a', undefined],
    ['1.000.000', undefined],
  ])('«%s» is read as %s', (typed, number) => {
    expect(parseNumber(typed)).toBe(number);
  });

  test('are shown with spaces that do not break and a decimal comma', () => {
    expect([0, 950, 95_000, 1_234_567.5].map(sayNumber)).toEqual(['0', '950', '95\u00a0000', '1\u00a0234\u00a0567,5']);
  });
});

test('names that begin with what is typed come first, then those that hold it', () => {
  const units = ['Arbeid og aktivitet', 'Kultur', 'Barnehage administrasjon', 'Aktivitetshuset'];
  expect(matching(units, 'akt')).toEqual(['Aktivitetshuset', 'Arbeid og aktivitet']);
  expect(matching(units, ' ')).toEqual(units);
  expect(matching(units, 'xyz')).toEqual([]);
});

test('a counter is shown from 80 % and warns above the limit', () => {
  expect([79, 80, 100, 101].map((length) => fullness(length, 100))).toEqual(['roomy', 'near', 'near', 'over']);
  expect(fullness(10_000, undefined)).toBe('roomy');
});

const question = (kind: Question['kind'], more: Partial<Question> = {}): Question => ({ id: 'q', label: 'Q', kind, ...more });
const choices = [
  { value: 'a', label: 'Ansatte' },
  { value: 'b', label: 'Brukere' },
];

test.each<[Question, Answer | undefined, string[]]>([
  [question('text'), 'Bil', ['Bil']],
  [question('text'), '  ', []],
  [question('money'), 95_000, ['95 000 kr']],
  [question('number'), 1.5, ['1,5']],
  [question('yesNo'), false, ['Nei']],
  [question('day'), '2020-03-01', ['søndag 1. mars 2020']],
  [question('choice', { choices }), 'a', ['Ansatte']],
  [question('choices', { choices }), ['a', 'b'], ['Ansatte, Brukere']],
  [question('choices', { choices, textMax: 9 }), { choices: ['b'], text: 'unge' }, ['Brukere', 'unge']],
  [question('person'), { oid: 'x', name: 'Leder 1' }, ['Leder 1']],
  [question('person'), { oid: '', name: 'Sjefen' }, ['Sjefen (skrevet inn)']],
  [question('text'), undefined, []],
])('%j answered %j reads %j', (asked, answer, lines) => {
  expect(answerWords('nb', asked, answer).map((line) => line.replaceAll('\u00a0', ' '))).toEqual(lines);
});

test('a table reads row by row, without its empty rows', () => {
  const table = question('table', {
    columns: [question('text', { id: 'what', label: 'Hva' }), question('day', { id: 'on', label: 'Når' })],
  });
  const rows: readonly TableRow[] = [{ what: 'Start', on: '2020-03-01' }, { what: '' }, { what: 'Slutt' }];
  expect(answerWords('nb', table, rows)).toEqual(['Hva: Start · Når: søndag 1. mars 2020', 'Hva: Slutt']);
});
