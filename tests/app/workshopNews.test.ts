/** A workshop is called off or moved: who has a seat or waits for one is told once by the bot, unless the manager takes it back in time. */
import { describe, expect, test } from '@jest/globals';
import { signUp } from '../../src/api/workshop.ts';
import { tellWorkshopNews } from '../../src/app/workshop/workshopNews.ts';
import { workshop } from '../../src/schema/workshop.ts';
import { at } from '../domain/season.ts';
import { remindingSeason } from '../story/season.ts';
import { actor, WORKSHOP } from './world.ts';

const MINUTE = 60_000;
const OFF = 'Søkerverksted onsdag 29. januar 2020 kl. 09.00 er avlyst.';

/** «a» has the only seat, «b» waits, «c» only subscribes. */
const season = async (when: string) => {
  const story = await remindingSeason();
  await story.patch(workshop, WORKSHOP, { seats: 1 });
  for (const oid of ['a', 'b', 'c']) await story.install(oid);
  await story.subscribe('c', 'workshops');
  for (const oid of ['a', 'b']) await story.ask(signUp, actor(oid), { workshop: WORKSHOP });
  story.down(when);
  const tick = tellWorkshopNews(story.house);
  const tickAfter = async (minutes: number): Promise<string[]> => {
    story.clock.pass(minutes * MINUTE);
    await tick();
    await story.look();
    return story.seen().filter((line) => /avlyst|flyttet/.test(line));
  };
  const callOff = (calledOff: boolean) => story.patch(workshop, WORKSHOP, { calledOff });
  const move = (to: string) => story.patch(workshop, WORKSHOP, { startsAt: at(to) });
  return { story, tickAfter, callOff, move };
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

describe('a workshop moves', () => {
  const MOVED = 'Søkerverksted er flyttet til onsdag 12. februar 2020 kl. 09.00.';

  test('who has only a receipt, with a seat or without, is told once, ten minutes later', async () => {
    const { story, tickAfter, move } = await season('2020-01-16 12:00');
    await move('2020-02-12 09:00');
    expect([await tickAfter(0), await tickAfter(9)]).toEqual([[], []]);
    const told = [`2020-01-16 12:10 a: ${MOVED}`, `2020-01-16 12:10 b: ${MOVED}`];
    expect(await tickAfter(1)).toEqual(told);
    await story.live('2020-02-03 12:00');
    expect(await tickAfter(0)).toEqual(told);
    expect(story.seen().filter((line) => line.includes(' a: Søkerverksted onsdag 12. februar'))).toEqual([
      '2020-02-03 08:30 a: Søkerverksted onsdag 12. februar 2020 kl. 09.00 – om 9 dager. Du er påmeldt.',
    ]);
  });

  test('moved back in time is told nobody; moved back later, and on again, is told each time', async () => {
    const { tickAfter, move } = await season('2020-01-14 09:00');
    await move('2020-02-12 09:00');
    await tickAfter(0);
    await move('2020-01-29 09:00');
    expect(await tickAfter(15)).toEqual([]);
    await move('2020-02-12 09:00');
    await tickAfter(0);
    expect((await tickAfter(10)).length).toBe(2);
    await move('2020-01-29 09:00');
    await tickAfter(0);
    const back = await tickAfter(10);
    expect(back.slice(2)).toEqual([
      '2020-01-14 09:35 a: Søkerverksted er flyttet til onsdag 29. januar 2020 kl. 09.00.',
      '2020-01-14 09:35 b: Søkerverksted er flyttet til onsdag 29. januar 2020 kl. 09.00.',
    ]);
    await move('2020-02-12 09:00');
    await tickAfter(0);
    expect((await tickAfter(10)).length).toBe(6);
  });

  test('who gets a reminder with the new time at once is not told twice; who waits is told of the move', async () => {
    const { story, tickAfter, move } = await season('2020-01-16 12:00');
    await move('2020-01-17 13:00');
    await story.look();
    await tickAfter(0);
    await tickAfter(10);
    await tickAfter(60);
    expect(story.seen()).toEqual([
      '2020-01-16 12:10 b: Søkerverksted er flyttet til fredag 17. januar 2020 kl. 13.00.',
      '2020-01-16 12:10 a: Søkerverksted fredag 17. januar 2020 kl. 13.00 – i morgen. Du er påmeldt.',
    ]);
  });

  test('who signed up for the new time is told nothing', async () => {
    const { story, tickAfter, move } = await season('2020-01-16 12:00');
    await move('2020-02-12 09:00');
    await story.patch(workshop, WORKSHOP, { seats: 2 });
    await story.ask(signUp, actor('c'), { workshop: WORKSHOP });
    await tickAfter(0);
    expect((await tickAfter(10)).filter((line) => line.includes(' c: '))).toEqual([]);
  });
});
