/** Walks the season of 2020 so that the bot says everything it can: what people ask for, and every reminder to person and channel. */
import { submit } from '../../../src/api/application.ts';
import { subscribe } from '../../../src/api/home.ts';
import { cancelSignup, signUp } from '../../../src/api/workshop.ts';
import { COMPLETE, draftOf } from '../world/draft.ts';
import { editCell } from '../world/pages.ts';
import { until } from '../world/until.ts';
import type { World } from '../world.ts';

const WORKSHOP = '2020-sokerverksted';
const ASKED = [
  'hjelp',
  'frister',
  'verksted',
  'meld på',
  'meld av',
  'mine søknader',
  'se alle spørsmål',
  'abonner',
  'avslutt',
  'kaffe og kake',
];

/** Instants a minute after half past eight in Oslo, with something the bot then says to `ansatt2`. */
const STOPS: readonly (readonly [at: string, says: string])[] = [
  ['2020-01-15T07:31:00Z', 'Søknadsrunden er åpen'],
  ['2020-01-20T07:31:00Z', 'om 9 dager'],
  ['2020-01-28T07:31:00Z', 'i morgen'],
  ['2020-01-29T07:31:00Z', 'Verkstedet begynner snart'],
  ['2020-02-11T07:31:00Z', 'Søknadsfrist'],
  // The deadline's second reminder fell on the 20th, and comes together with the draft's first.
  ['2020-02-26T07:31:00Z', '2 ting å huske'],
  ['2020-02-27T07:31:00Z', 'om 3 dager'],
  ['2020-02-28T07:31:00Z', 'Utkastet ditt'],
];

/** What is there before the walk: drafts in every state, seats, subscriptions; and what the bot answers to `ansatt1`. */
export const prepare = async (world: World): Promise<{ writing: string; sent: string }> => {
  for (const person of ['ansatt1', 'ansatt2', 'ansatt3']) await world.chat(person).open();
  const writing = await draftOf(world, 'ansatt1', {
    title: COMPLETE.title,
    summary: COMPLETE.summary,
    'ask.kind': 'moneyAndGuidance',
  });
  const sent = await draftOf(world, 'ansatt1', { ...COMPLETE, title: 'Arbeidsplass på fire hjul' });
  for (const text of ASKED) await world.chat('ansatt1').says(text);
  for (const text of ['deadlines', 'sign up', 'cancel sign-up']) await world.chat('ansatt3').says(text, 'en-US');
  await world.ask('ansatt2', subscribe, { topic: 'rounds', on: true });
  await draftOf(world, 'ansatt2', { ...COMPLETE, title: 'Ny vei til første jobb' });
  return { writing, sent };
};

/** Lets `ansatt2` get a seat from the waiting list, then goes from stop to stop. The clock is at the end of February afterwards. */
export const walk = async (world: World, sent: string): Promise<void> => {
  const list = await world.listPage('leder1', 'workshop');
  await editCell(list, 'Søkerverksted', 'Plasser', '1');
  await until('the seat is the last', async () => (await world.chat('ansatt3').says('verksted')).words.includes('Én plass'));
  await world.ask('ansatt1', signUp, { workshop: WORKSHOP });
  await world.ask('ansatt2', signUp, { workshop: WORKSHOP });
  await world.ask('ansatt1', cancelSignup, { workshop: WORKSHOP });
  await world.chat('ansatt2').hears('Du har fått plass');
  await editCell(list, 'Søkerverksted', 'Plasser', '30');
  for (const [at, says] of STOPS) {
    const before = (await world.chat('ansatt2').said()).length;
    await world.killProduct();
    await world.startProduct(at);
    await until(`the bot says «${says}»`, async () =>
      (await world.chat('ansatt2').said()).slice(before).some(({ words }) => words.includes(says)),
    );
    if (at.startsWith('2020-01-15')) await world.ask('ansatt1', submit, { key: sent });
  }
};
