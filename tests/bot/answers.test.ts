/** What people write to the bot and what they get, through the channel with real tokens: the bot's part of a season. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type BotWorld, cardIn, openWorld } from './world.ts';

let world: BotWorld;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

test('hjelp is answered with what one can ask', async () => {
  const answer = await world.say('ansatt1', 'hjelp');
  expect(answer?.activity.summary).toBe(
    'Dette kan jeg hjelpe deg med. Skriv frister, verksted, meld på, meld av, mine søknader, se alle spørsmål, abonner eller avslutt.',
  );
  expect(cardIn(answer).actions?.map((one) => one.title)).toEqual([
    'Frister',
    'Verksted',
    'Meld på',
    'Mine søknader',
    'Se alle spørsmål',
    'Abonner',
  ]);
});

test('frister tells the deadline of the round', async () => {
  const answer = await world.say('ansatt1', 'når er fristn');
  expect(answer?.activity.summary).toBe(
    'Søknadsfrist: søndag 1. mars 2020 kl. 23.59 (norsk tid) – om 53 dager. Runden åpner onsdag 15. januar 2020.',
  );
});
