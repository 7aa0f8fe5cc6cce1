/** Questions about signing up or off, hints, denials and wishes for others: answered with the card and its buttons, and nothing is changed. */
import { describe, expect, test } from '@jest/globals';
import { workshop, write } from './asking.ts';

const january = { now: Date.parse('2020-01-10T08:00:00Z') };
const mine = workshop({ mine: { state: 'signedUp' } });
const LATER = workshop({
  key: '2020-info',
  title: 'Informasjons- og sparringsverksted',
  startsAt: Date.parse('2020-02-12T08:00:00Z'),
});

const KEY = '2020-sokerverksted';
const ON = { label: 'Meld på', verb: 'signUp', data: { workshop: KEY } };
const OFF = { label: 'Meld av', verb: 'cancelSignup', data: { workshop: KEY } };

test.each([
  'hvordan melder jeg meg av?',
  'kan jeg melde meg av senere?',
  'hva skjer hvis jeg melder meg av',
  'korleis melder eg meg av',
  'jeg kan ikke komme',
  'how do I cancel my seat',
  'ikke meld meg av',
  'jeg vil ikke melde meg av',
  'meld av kollegaen min',
  'hvordan melder jeg meg på',
  'må jeg melde meg på?',
  'do I have to sign up',
  'meld på kollegaen min Ansatt 4',
])('«%s» changes nothing, with or without a seat', async (text) => {
  for (const card of [mine, workshop()]) {
    const { message, calls } = await write(text, { 'workshop.list': [card] }, january);
    expect([message.kind, new Set(calls.map(([name]) => name))]).toEqual(['workshop', new Set(['workshop.list'])]);
  }
});

describe('the answer', () => {
  const asked = async (text: string, ...cards: (typeof mine)[]) => {
    const { message } = await write(text, { 'workshop.list': cards }, january);
    return [message.lines[0], message.actions[0]];
  };

  test('to «how do I sign up» shows the button', async () => {
    expect(await asked('hvordan melder jeg meg på?', workshop())).toEqual([
      'Du får plass når du trykker «Meld på», og kan melde deg av helt til start.',
      ON,
    ]);
    expect(await asked('må eg melde meg på', workshop({ seatsLeft: 0 }))).toEqual([
      'Det er fullt, men du kan stå på ventelista. Får du plass, seier eg frå med ein gong.',
      { ...ON, label: 'Stå på venteliste' },
    ]);
    expect(await asked('må jeg melde meg på?', mine)).toEqual([
      'Du trenger ikke gjøre noe. Kan du ikke komme likevel, trykker du «Meld av».',
      OFF,
    ]);
    expect((await asked('hvordan melder jeg meg på?', workshop(), LATER))[0]).toBe(
      'Velg et verksted, så kan du melde deg på der.',
    );
  });

  test('to «how do I cancel» says what becomes of the seat', async () => {
    expect(await asked('hvordan melder jeg meg av?', LATER, mine)).toEqual([
      'Du kan melde deg av helt til start: Trykk «Meld av». Da går plassen til den neste på ventelisten.',
      OFF,
    ]);
    expect(await asked('can I cancel later', workshop({ mine: { state: 'waitingList', place: 2 } }))).toEqual([
      'Press “Cancel sign-up” if you no longer want to wait. You then lose your place in the queue.',
      { ...OFF, label: 'Cancel sign-up' },
    ]);
    expect(await asked('hvordan melder jeg meg av?', workshop())).toEqual([
      'Du er ikke påmeldt nå, så det er ingenting å melde av.',
      ON,
    ]);
  });

  test('to a denial, and for a colleague, says that nothing was changed', async () => {
    expect(await asked('ikke meld meg av', mine)).toEqual(['Den er grei. Jeg har ikke endret noe.', OFF]);
    expect(await asked('meld på kollegaen min Ansatt 4', workshop())).toEqual([
      'Hver enkelt melder seg på og av selv, med et par ord til meg eller på siden Verksted i Oppdrift. Jeg har ikke endret noe.',
      ON,
    ]);
  });

  test('where no workshop lies ahead is that', async () => {
    const { message } = await write('hvordan melder jeg meg på?', { 'workshop.list': [] }, january);
    expect(message.fact).toBe('Det er ikke satt opp noe verksted ennå.');
  });
});
