/** Merging answers of two writers, and the one home of each answer. */
import { expect, test } from '@jest/globals';
import { fromHomes, mergeAnswers, sameAnswer, toHomes } from '../../../src/domain/form/answers.ts';
import type { FormDefinition } from '../../../src/schema/form.ts';

test('a field only I changed takes my value, and theirs stay', () => {
  expect(mergeAnswers({ title: 'Gammel', summary: 'Deres nye' }, [{ id: 'title', base: 'Gammel', value: 'Min' }])).toEqual({
    answers: { title: 'Min', summary: 'Deres nye' },
    conflicts: [],
  });
});

test('a field both changed keeps theirs and is named, with both versions', () => {
  expect(mergeAnswers({ title: 'Deres' }, [{ id: 'title', base: 'Gammel', value: 'Min' }])).toEqual({
    answers: { title: 'Deres' },
    conflicts: [{ id: 'title', mine: 'Min', theirs: 'Deres' }],
  });
});

test.each([
  ['the same change twice', { title: 'Min' }, { id: 'title', base: 'Gammel', value: 'Min' }, { title: 'Min' }],
  ['emptying a field', { title: 'Min' }, { id: 'title', base: 'Min', value: null }, {}],
  ['emptying what is empty', {}, { id: 'title', base: 'x', value: '' }, {}],
  ['filling what was empty', {}, { id: 'title', base: null, value: 'Min' }, { title: 'Min' }],
])('%s is no conflict', (_name, current, change, answers) => {
  expect(mergeAnswers(current as Record<string, string>, [change])).toEqual({ answers, conflicts: [] });
});

test('answers are the same whatever the order of their parts', () => {
  expect([
    sameAnswer({ choices: ['a'], text: 'x' }, { text: 'x', choices: ['a'] }),
    sameAnswer(['a', 'b'], ['b', 'a']),
    sameAnswer(undefined, null),
    sameAnswer([], ''),
    sameAnswer(0, ''),
  ]).toEqual([true, false, true, true, false]);
});

const definition: FormDefinition = {
  form: 'prove',
  version: 1,
  title: 'Prøve',
  takesMinutes: [1],
  notice: '',
  steps: [
    {
      id: 'a',
      title: 'A',
      questions: [
        { id: 'title', kind: 'text', label: 'Tittel', home: 'title' },
        { id: 'help.wish', kind: 'choices', label: 'Hjelp', home: 'helpWish', textMax: 100 },
        { id: 'need.today', kind: 'note', label: 'I dag' },
      ],
    },
  ],
};

test('each answer has one home, and comes back from it as it was', () => {
  const all = { title: 'Zipline', 'help.wish': { choices: ['privacy'], text: 'Snarest' }, 'need.today': 'Slik' };
  const homes = toHomes(definition, all);
  expect(homes).toEqual({
    columns: { title: 'Zipline', helpWish: ['privacy'] },
    answers: { 'help.wish.text': 'Snarest', 'need.today': 'Slik' },
  });
  expect(fromHomes(definition, { ...homes.columns, answers: homes.answers })).toEqual(all);
});

test('an answer that was taken away empties its column', () => {
  expect(toHomes(definition, {}).columns).toEqual({ title: null, helpWish: null });
});
