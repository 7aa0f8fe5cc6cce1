/** What the product remembers of a person who comes by, and that nobody is kept waiting outside when it cannot. */
import { expect, test } from '@jest/globals';
import { readHome } from '../../src/api/home.ts';
import { mute } from '../../src/api/mute.ts';
import { person } from '../../src/schema/person.ts';
import { actor, houseOn, type World, world } from './world.ts';

const come = async (house: World, oid = 'a', more = {}) => {
  const home = await house.ask(readHome, actor(oid, more), {});
  if (!home.ok) throw new Error(JSON.stringify(home.refusals));
  return home.value;
};
const HOUR = 3_600_000;

/** The next beat of the product. */
const written = async (house: World) => house.writeVisits();

test('the first visit remembers roles, language, unit and leader; within the hour nothing more is written', async () => {
  const house = await world();
  const before = house.lists.writes();
  expect((await come(house)).me).toMatchObject({
    name: 'Ansatt a',
    serviceUnit: 'Kultur',
    leader: { oid: 'leder', name: 'Leder 1' },
  });
  await written(house);
  await come(house);
  await written(house);
  expect(house.lists.writes() - before).toBe(1);
  house.clock.pass(HOUR);
  await come(house, 'a', { roles: ['Employee', 'Guide'] });
  await come(house, 'a', { roles: ['Employee', 'Guide'] });
  await written(house);
  await written(house);
  expect(house.lists.writes() - before).toBe(2);
  expect(house.lists.find(person, 'a')).toMatchObject({
    roles: ['Employee', 'Guide'],
    seenAt: house.clock.now(),
    language: 'nb',
  });
});

test('who comes while SharePoint is silent sees the page at once, and the visit is written when it is back', async () => {
  const house = await world();
  const silence = Promise.withResolvers<void>();
  house.lists.gate = () => silence.promise;
  house.lists.fail({ when: 'before', list: person });
  const home = await come(house);
  expect([home.me.serviceUnit, home.me.leader?.oid, home.season.length > 0]).toEqual(['Kultur', 'leder', true]);
  const cameAt = house.clock.now();
  const writing = written(house);
  silence.resolve();
  await expect(writing).rejects.toMatchObject({ code: 'graphUnavailable' });
  expect(house.lists.find(person, 'a')).toBeUndefined();
  house.clock.pass(HOUR / 2);
  await written(house);
  expect(house.lists.find(person, 'a')).toMatchObject({ serviceUnit: 'Kultur', seenAt: cameAt });
});

test('one whose row is refused holds up nobody, and is told in the log', async () => {
  const house = await world();
  await come(house, 'a', { name: 'x'.repeat(300) });
  await come(house, 'b');
  await expect(written(house)).rejects.toMatchObject({ code: 'graphRefused' });
  expect([house.lists.find(person, 'a'), house.lists.find(person, 'b')?.serviceUnit]).toEqual([undefined, 'Kultur']);
  await written(house);
});

test('before the lists were read for the first time nobody is told that they are empty', async () => {
  const { lists, clock } = await world();
  const starting = houseOn({ ...lists, asOf: () => undefined }, clock);
  await expect(starting.ask(readHome, actor('a'), {})).rejects.toMatchObject({ code: 'graphUnavailable' });
});

test('what somebody muted is theirs to see, also before they ever opened the tab', async () => {
  const house = await world();
  const inChat = { tabToken: undefined };
  for (const what of ['ownDraft/x', 'workshop/y']) await house.ask(mute, actor('a', inChat), { what, on: true });
  await house.ask(mute, actor('a', inChat), { what: 'ownDraft/x', on: false });
  expect([(await come(house, 'a', inChat)).me.muted, (await come(house, 'b')).me.muted]).toEqual([['workshop/y'], []]);
});
