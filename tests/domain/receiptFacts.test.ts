/** What a receipt says in short, on the page and on paper: which of its times say whose they are. */
import { expect, test } from '@jest/globals';
import { receiptFacts } from '../../src/domain/receiptFacts.ts';

const GIVEN = {
  key: '2020-1-7K3M',
  title: 'Arbeidsplass på fire hjul',
  state: 'submitted',
  submittedAt: Date.parse('2020-02-10T09:00:00Z'),
  deadlineAt: Date.parse('2020-03-01T22:59:00Z'),
  answerOn: '2020-04-15',
} as const;

test('while it can be changed, the deadline says that it is Norwegian time', () => {
  expect(receiptFacts('nb', GIVEN, true)).toEqual([
    ['Saksnummer', '2020-1-7K3M'],
    ['Søknad', 'Arbeidsplass på fire hjul'],
    ['Sendt inn', 'mandag 10. februar 2020 kl. 10.00'],
    ['Kan endres til', 'søndag 1. mars 2020 kl. 23.59 (norsk tid)'],
    ['Svar, etter planen', 'onsdag 15. april 2020'],
  ]);
});

test('that it was sent in is told once, with the time; any other state has its line', () => {
  const states = ['submitted', 'inAssessment', 'returned', 'withdrawn'] as const;
  const status = (state: (typeof states)[number]) =>
    receiptFacts('nb', { ...GIVEN, state }, true).find(([word]) => word === 'Status')?.[1];
  expect(states.map(status)).toEqual([undefined, 'Til vurdering', 'Trenger svar fra dere', 'Trukket']);
});

test('withdrawn, it tells until when it can be sent again', () => {
  expect(receiptFacts('nb', { ...GIVEN, state: 'withdrawn' }, true)[4]).toEqual([
    'Kan sendes på nytt til',
    'søndag 1. mars 2020 kl. 23.59 (norsk tid)',
  ]);
});

test('afterwards the time it was sent says so', () => {
  const sentAt = (language: 'nn' | 'en') => receiptFacts(language, { ...GIVEN, state: 'inAssessment' }, false)[3];
  expect(sentAt('nn')).toEqual(['Sendt inn', 'måndag 10. februar 2020 kl. 10.00 (norsk tid)']);
  expect(sentAt('en')).toEqual(['Sent in', 'Monday 10 February 2020 at 10:00 (Norwegian time)']);
});
