/** What people wonder about before they apply: answered with what is true now, and with the way on. */
import { describe, expect, test } from '@jest/globals';
import { applicationShort } from '../../../infra/sharepoint/seed/form/short.ts';
import { infoTexts } from '../../../src/text/botInfo.ts';
import { DEADLINE, draft, home, PRIZE, workshop, write } from './asking.ts';

const ANSWER = { ...DEADLINE, kind: 'answer' as const, at: Date.parse('2020-04-14T22:00:00Z'), dayOnly: true };

describe('how much one can get', () => {
  test('is told with the limit the form has, and how to begin', async () => {
    const { message, calls } = await write('hvor mye penger kan vi få', { 'form.read': applicationShort });
    expect(calls).toEqual([['form.read', { form: 'applicationShort' }]]);
    expect(message).toEqual({
      kind: 'money',
      header: 'Oppdrift',
      fact: 'Kort søknad gir inntil 100 000 kr.',
      lines: [
        'Lang søknad, for større beløp, kommer senere og har ingen fast grense. Tidligere har tildelingene ligget mellom 35 000 og 500 000 kr.',
        'Du begynner med behovet, så ser dere hvor mye dere trenger. Veiledning kan dere få uten penger.',
      ],
      actions: [
        { label: 'Start med behovet', open: '/soknader/ny' },
        { label: 'Se alle spørsmål', open: '/sporsmal/applicationShort' },
      ],
      plain:
        'Kort søknad gir inntil 100 000 kr. Lang søknad, for større beløp, kommer senere og har ingen fast grense. Tidligere har tildelingene ligget mellom 35 000 og 500 000 kr. Du begynner med behovet, så ser dere hvor mye dere trenger. Veiledning kan dere få uten penger.',
    });
  });

  test('follows the form when its limit is another, in the language of the one who asks', async () => {
    const steps = applicationShort.steps.map((step) => ({
      ...step,
      questions: step.questions.map((one) => (one.id === 'money.total' ? { ...one, max: 1_250_000 } : one)),
    }));
    const answers = { 'form.read': { ...applicationShort, steps } };
    expect((await write('kor mykje pengar kan vi få', answers)).message.fact).toBe('Kort søknad gir inntil 1 250 000 kr.');
    expect((await write('how much money can we get', answers)).message.fact).toBe(
      'The short application gives up to 1 250 000 kr.',
    );
  });
});

describe('when the answer comes', () => {
  test('is told by the plan to one who has not applied', async () => {
    const { message } = await write('når får vi svar', { 'draft.list': [draft()], 'home.read': home({ season: [ANSWER] }) });
    expect(message.plain).toBe('Svaret kommer onsdag 15. april 2020. Det er planen. Alle som har søkt, får svar samtidig.');
  });

  test('is told of the application itself to one who has', async () => {
    const { message } = await write('når får vi svar', {
      'draft.list': [draft({ state: 'sent', applicationState: 'inAssessment' })],
    });
    expect(message.lines).toEqual(['Til vurdering.', expect.stringContaining('Svar onsdag 15. april 2020, etter planen.')]);
  });

  test('in a channel asks nothing about the one who wonders', async () => {
    const { calls } = await write('når får vi svar', { 'home.read': home({ season: [ANSWER] }) }, { inChannel: true });
    expect(calls).toEqual([['home.read', {}]]);
  });
});

test('who will not make the deadline is told what to do, and when it is', async () => {
  const { message } = await write('jeg rekker ikke fristen', { 'home.read': home() });
  expect([message.fact, message.lines[0]]).toEqual([
    'Søndag 1. mars 2020 kl. 23.59',
    'Send inn det du har, så er du med. Du kan endre helt til fristen. Trenger du utsettelse, spør oss før fristen går ut.',
  ]);
  const { message: over } = await write('jeg rekker ikke fristen', { 'home.read': home({ season: [] }) });
  expect(over.lines[0]).toBe('Spør oss om noe kom i veien. Utkastet ditt blir liggende.');
});

test('what a workshop is stands before the next one’s card', async () => {
  const { message } = await write(
    'hva er et søkerverksted',
    { 'workshop.list': [workshop()] },
    { now: Date.parse('2020-01-10T08:00:00Z') },
  );
  expect([message.lines[0], message.actions[0]?.label]).toEqual([
    'På verkstedet jobber du med behov, løsning og test, og får hjelp med søknaden. Et behov er nok å ta med.',
    'Meld på',
  ]);
});

test('the prizes are told with their deadline', async () => {
  const { message } = await write('hva er innovasjonsprisen', {
    'home.read': home({ season: [PRIZE, { ...PRIZE, kind: 'ceremony', at: Date.parse('2020-11-20T08:00:00Z') }] }),
  });
  expect(message.lines).toEqual([
    'Fristen er onsdag 15. april 2020 kl. 23.59. Utdelingen er fredag 20. november 2020. Nominering og vinnere kommer i Oppdrift senere.',
  ]);
});

test.each([
  ['hva er Oppdrift', 'about', 'nb'],
  ['korleis søkjer eg', 'howTo', 'nn'],
  ['jeg har bare en idé', 'idea', 'nb'],
  ['who can apply', 'whoMay', 'en'],
  ['kan jeg søke alene', 'together', 'nb'],
  ['må leiaren min godkjenne søknaden', 'leader', 'nn'],
  ['what can we apply for', 'whatFor', 'en'],
  ['hvilke kriterier er det', 'criteria', 'nb'],
  ['kva er gevinst', 'gain', 'nn'],
  ['hva er innovasjon', 'innovation', 'nb'],
  ['kven bestemmer', 'whoDecides', 'nn'],
  ['who can read my application', 'whoReads', 'en'],
  ['kan jeg endre søknaden', 'change', 'nb'],
] as const)('«%s» is answered, asks nothing of the house, and leads on', async (text, what, language) => {
  const { message, calls } = await write(text, {});
  expect([message.fact, message.lines, calls]).toEqual([
    infoTexts.say(language, what),
    [infoTexts.say(language, `${what}Line`)],
    [],
  ]);
  expect(message.actions.length).toBeGreaterThan(0);
});
