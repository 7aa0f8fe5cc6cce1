/** A workshop is called off: who has a seat or waits for one is told once by the bot, unless the manager takes it back in time. */
import { expect, test } from '@jest/globals';
import { signUp } from '../../src/api/workshop.ts';
import { tellCalledOff } from '../../src/app/calledOff.ts';
import { workshop } from '../../src/schema/workshop.ts';
import { remindingSeason } from '../story/season.ts';
import { actor, WORKSHOP } from './world.ts';

const MINUTE = 60_000;
const OFF = 'Søkerverksted onsdag 29. januar 2020 kl. 09.00 er avlyst.';

/** «a» has the only seat, «b» waits, «c» only subscribes. */
const season = async (at: string) => {
  const story = await remindingSeason();
  await story.patch(workshop, WORKSHOP, { seats: 1 });
  for (const oid of ['a', 'b', 'c']) await story.install(oid);
  await story.subscribe('c', 'workshops');
  for (const oid of ['a', 'b']) await story.ask(signUp, actor(oid), { workshop: WORKSHOP });
  story.down(at);
  const tick = tellCalledOff(story.house);
  const tickAfter = async (minutes: number): Promise<string[]> => {
    story.clock.pass(minutes * MINUTE);
    await tick();
    await story.look();
    return story.seen().filter((line) => line.includes('avlyst'));
  };
  const callOff = (calledOff: boolean) => story.patch(workshop, WORKSHOP, { calledOff });
  return { story, tickAfter, callOff };
};

test('both are told, once, ten minutes later; who only subscribes is not, and no other reminder comes', async () => {
  const { story, tickAfter, callOff } = await season('2020-01-16 12:00');
  await callOff(true);
  expect([await tickAfter(0), await tickAfter(9)]).toEqual([[], []]);
  const told = [`2020-01-16 12:10 a: ${OFF}`, `2020-01-16 12:10 b: ${OFF}`];
  expect(await tickAfter(1)).toEqual(told);
  await tickAfter(60);
  await story.live('2020-01-31 12:00');
  expect(story.seen()).toEqual(told);
  expect(story.journal((row) => row.occasion === 'workshopCalledOff')).toEqual([
    expect.stringMatching(/person\/a: sent$/),
    expect.stringMatching(/person\/b: sent$/),
  ]);
});

test('a slip taken back within ten minutes is told nobody; called off for good later, it is', async () => {
  const { tickAfter, callOff } = await season('2020-01-16 12:00');
  await callOff(true);
  await tickAfter(0);
  await callOff(false);
  expect(await tickAfter(15)).toEqual([]);
  await callOff(true);
  expect([(await tickAfter(0)).length, (await tickAfter(10)).length]).toEqual([0, 2]);
});

test('in the evening it waits for the morning, unless that would be too late', async () => {
  const evening = await season('2020-01-27 20:00');
  await evening.callOff(true);
  expect([(await evening.tickAfter(0)).length, (await evening.tickAfter(60)).length]).toEqual([0, 0]);
  await evening.story.live('2020-01-28 08:30');
  expect((await evening.tickAfter(0)).length).toBe(2);

  const soon = await season('2020-01-29 08:55');
  await soon.callOff(true);
  expect((await soon.tickAfter(0)).length).toBe(2);
});

test('who cancels meanwhile, and who would hear of it after it had begun, is told nothing', async () => {
  const { story, tickAfter, callOff } = await season('2020-01-16 12:00');
  await callOff(true);
  await tickAfter(0);
  story.clock.set('2020-01-29T09:00:00Z');
  expect(await tickAfter(0)).toEqual([]);
  expect(story.journal((row) => row.occasion === 'workshopCalledOff')).toEqual([
    expect.stringContaining('cancelled (tooLate)'),
    expect.stringContaining('cancelled (tooLate)'),
  ]);
});
