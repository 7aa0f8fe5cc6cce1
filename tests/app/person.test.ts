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

test('the first visit remembers roles, language, unit and leader; within the hour nothing more is written', async () => {
  const house = await world();
  const before = house.lists.writes();
  expect((await come(house)).me).toMatchObject({
    name: 'Ansatt a',
    serviceUnit: 'Kultur',
    leader: { oid: 'leder', name: 'Leder 1' },
  });
  await come(house);
  expect(house.lists.writes() - before).toBe(1);
  house.clock.pass(HOUR);
  await come(house, 'a', { roles: ['Employee', 'Guide'] });
  expect(house.lists.writes() - before).toBe(2);
  expect(house.lists.find(person, 'a')).toMatchObject({
    roles: ['Employee', 'Guide'],
    seenAt: house.clock.now(),
    language: 'nb',
  });
});

test('who comes while SharePoint is down sees the page, with unit and leader from the directory', async () => {
  const house = await world();
  house.lists.fail({ when: 'before', list: person });
  const home = await come(house);
  expect([home.me.serviceUnit, home.me.leader?.oid, home.season.length > 0]).toEqual(['Kultur', 'leder', true]);
  expect(house.lists.find(person, 'a')).toBeUndefined();
  await come(house);
  expect(house.lists.find(person, 'a')).toMatchObject({ serviceUnit: 'Kultur' });
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
