/** What is said between people: short, kind, and nothing asked of the house for it. */
import { expect, test } from '@jest/globals';
import type { Language } from '../../../src/schema/person.ts';
import { write } from './asking.ts';

test('«hei» asks what it can help with, and shows how, without asking anything of the house', async () => {
  const { message, calls } = await write('hei', {});
  expect(calls).toEqual([]);
  expect(message).toEqual({
    kind: 'helloChoice',
    header: 'Oppdrift',
    fact: 'Hei! Hva kan jeg hjelpe deg med?',
    lines: [],
    actions: [
      { label: 'Frister', verb: 'deadlines', data: {} },
      { label: 'Verksted', verb: 'workshops', data: {} },
      { label: 'Mine søknader', verb: 'applications', data: {} },
      { label: 'Abonner', verb: 'subscribe', data: {} },
    ],
    plain: 'Hei! Hva kan jeg hjelpe deg med? Skriv frister, verksted, mine søknader eller abonner.',
  });
});

test('in a channel «hei» holds nothing personal', async () => {
  const { message } = await write('hei', {}, { inChannel: true });
  expect(message.actions).toEqual([{ label: 'Åpne Oppdrift', open: '/hjem' }]);
});

test.each([
  ['takk', 'nb', 'Bare hyggelig! Skriv til meg når du lurer på noe.'],
  ['takk', 'nn', 'Berre hyggeleg! Skriv til meg når du lurer på noko.'],
  ['thank you', 'en', 'You are welcome! Write to me whenever you wonder about something.'],
  ['👍', 'nb', 'Helt i orden. Skriv til meg når du lurer på noe.'],
  ['nei', 'nn', 'Heilt i orden. Skriv til meg når du lurer på noko.'],
  ['bye', 'en', 'All right. Write to me whenever you wonder about something.'],
] as const)(
  '«%s» in %s gets a kind word, no buttons, and nothing is looked up; in a channel too',
  async (text, language, plain) => {
    for (const inChannel of [false, true]) {
      const { message, calls } = await write(text, {}, { language: language as Language, inChannel });
      expect([message.plain, message.actions, calls]).toEqual([plain, [], []]);
    }
  },
);

test('who would rather talk to a person is shown where to find one', async () => {
  const { message } = await write('jeg vil snakke med et menneske', {});
  expect([message.plain, message.actions]).toEqual([
    'Du kan alltid spørre et menneske. Hvem du kan spørre, står på hjelpesiden.',
    [{ label: 'Åpne hjelpesiden', open: '/hjelp' }],
  ]);
});

test.each([
  ['hvilke språk kan du', 'nb', 'Jeg svarer på det språket du skriver.', 'Åpne Oppdrift'],
  ['kva språk kan du', 'nn', 'Eg svarer på det språket du skriv.', 'Opne Oppdrift'],
  ['english please', 'en', 'I answer in the language you write.', 'Open Oppdrift'],
] as const)('«%s» is told in %s, and where to choose', async (text, language, fact, label) => {
  const { message } = await write(text, {}, { language });
  expect([message.fact, message.actions]).toEqual([fact, [{ label, open: '/hjem' }]]);
});
