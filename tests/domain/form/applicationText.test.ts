/** A whole application as one reads it in the list. */
import { expect, test } from '@jest/globals';
import { applicationText } from '../../../src/domain/form/applicationText.ts';
import type { FormDefinition } from '../../../src/schema/form.ts';

const definition = {
  steps: [
    {
      id: 'need',
      title: 'Behov',
      counts: true,
      questions: [
        { id: 'title', kind: 'text', label: 'Hva kaller dere prosjektet?' },
        { id: 'sum', kind: 'money', label: 'Hvor mye?', showIf: { question: 'kind', not: 'guidance' } },
      ],
    },
    { id: 'test', title: 'Test', counts: true, questions: [{ id: 'first', kind: 'note', label: 'Hva prøver dere først?' }] },
  ],
} as unknown as FormDefinition;

test.each([
  [
    'step by step',
    { title: 'Buss', sum: 90_000, first: 'En ettermiddag\nmed fem' },
    'BEHOV\n\nHva kaller dere prosjektet?\nBuss\n\nHvor mye?\n90\u00a0000\u00a0kr\n\n\nTEST\n\nHva prøver dere først?\nEn ettermiddag\nmed fem',
  ],
  [
    'without what was not asked or not answered',
    { title: 'Buss', sum: 90_000, kind: 'guidance' },
    'BEHOV\n\nHva kaller dere prosjektet?\nBuss',
  ],
  ['nothing', {}, ''],
])('%s', (_how, answers, text) => {
  expect(applicationText(definition, answers)).toBe(text);
});

test('what is longer than a column takes is cut, and says so', () => {
  const text = applicationText(definition, { first: 'å'.repeat(70_000) });
  expect([text.length, text.endsWith('å …')]).toEqual([63_002, true]);
});
