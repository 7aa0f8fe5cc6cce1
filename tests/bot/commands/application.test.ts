/** «mine søknader» and «se alle spørsmål»: my own things, told to nobody else. */
import { expect, test } from '@jest/globals';
import { DEADLINE, draft, NOW, write } from './asking.ts';

test('nothing written yet: an invitation', async () => {
  const { message } = await write('mine søknader', { 'draft.list': [] });
  expect(message).toEqual({
    kind: 'noApplications',
    header: 'Mine søknader',
    fact: 'Du har ingen søknader ennå.',
    lines: ['Har du noe du vil endre?'],
    actions: [
      { label: 'Start med behovet', open: '/soknader/ny' },
      { label: 'Se alle spørsmål', open: '/sporsmal/applicationShort' },
    ],
    plain: 'Du har ingen søknader ennå. Har du noe du vil endre?',
  });
});

test('one draft: how far it is, when it must be sent, and the way back in', async () => {
  const { message } = await write('utkastet mitt', { 'draft.list': [draft()] });
  expect(message).toEqual({
    kind: 'application',
    header: 'Mine søknader',
    fact: '«Arbeidsplass på fire hjul»',
    lines: ['Utkast, 2 av 8 steg gjenstår.', 'Fristen er søndag 1. mars 2020 kl. 23.59 – om 12 dager.'],
    actions: [
      { label: 'Skriv videre', open: '/soknader/2020-1-7K3M' },
      { label: 'Se alle spørsmål', open: '/sporsmal/applicationShort' },
    ],
    plain: '«Arbeidsplass på fire hjul»: utkast, 2 av 8 steg gjenstår.',
  });
});

const CLOSED = { may: { write: false, submit: false, withdraw: true } };
const ANSWER = 'Svar onsdag 15. april 2020, etter planen.';
const DUE = 'Fristen er søndag 1. mars 2020 kl. 23.59 – om 12 dager.';

test.each([
  [
    { state: 'sent', applicationState: 'submitted' },
    ['Sendt inn.', `Du kan endre den til søndag 1. mars 2020 kl. 23.59. ${ANSWER}`],
    'Åpne',
  ],
  [
    { state: 'sent', applicationState: 'submitted', changedSinceSent: true },
    ['Sendt inn, men endret siden. Send på nytt for at endringen skal telle.', DUE],
    'Skriv videre',
  ],
  [{ state: 'sent', applicationState: 'inAssessment', ...CLOSED }, ['Til vurdering.', ANSWER], 'Åpne'],
  [{ state: 'sent', applicationState: 'inAssessment', answerOn: undefined, ...CLOSED }, ['Til vurdering.'], 'Åpne'],
  [{ state: 'sent', applicationState: 'returned' }, ['Trenger svar fra dere.', DUE], 'Skriv videre'],
  [{ state: 'sent', applicationState: 'returned', ...CLOSED }, ['Trenger svar fra dere.'], 'Åpne'],
  [
    { state: 'withdrawn', applicationState: 'withdrawn' },
    ['Trukket.', 'Du kan sende den inn på nytt til søndag 1. mars 2020 kl. 23.59 – om 12 dager.'],
    'Åpne',
  ],
] as const)('one that is %j reads «%s»', async (more, said, label) => {
  const { message } = await write('mine søknader', { 'draft.list': [draft(more)] });
  expect([message.lines, message.actions[0]?.label]).toEqual([said, label]);
});

test('a deadline that has passed is not told as if it lay ahead', async () => {
  const { message } = await write('mine søknader', { 'draft.list': [draft()] }, { now: DEADLINE.at + 1 });
  expect(message.lines).toEqual(['Utkast, 2 av 8 steg gjenstår.']);
});

test('many: the newest, how many more, and the unfinished one to go on with', async () => {
  const drafts = [
    draft({ key: 'a', state: 'sent', applicationState: 'submitted', changedAt: NOW }),
    draft({ key: 'b', title: '' }),
    draft({ key: 'c' }),
  ];
  const { message } = await write('mine søknader', { 'draft.list': drafts });
  expect([message.fact, message.lines, message.actions]).toEqual([
    '3 søknader',
    ['«Arbeidsplass på fire hjul»: sendt inn.', '… og 2 til.'],
    [
      { label: 'Skriv videre', open: '/soknader/b' },
      { label: 'Se alle', open: '/soknader' },
    ],
  ]);
});

test('in a channel it is taken to the chat, and nothing is asked for', async () => {
  const { message, calls } = await write('mine søknader', {}, { inChannel: true });
  expect([message.kind, calls]).toEqual(['inChat', []]);
});

test('all questions are counted and linked', async () => {
  const definition = {
    form: 'applicationShort',
    version: 1,
    title: 'Søknad',
    takesMinutes: [10],
    notice: '',
    steps: [
      { id: 'check', title: '', questions: [{}, {}] },
      { id: 'need', title: '', counts: true, questions: [{}, {}, {}] },
      { id: 'money', title: '', counts: true, questions: [{}] },
    ],
  };
  const { message } = await write('se alle spørsmål', { 'form.read': definition });
  expect([message.fact, message.actions[0]]).toEqual([
    '4 spørsmål i 2 steg',
    { label: 'Se alle spørsmål', open: '/sporsmal/applicationShort' },
  ]);
});
