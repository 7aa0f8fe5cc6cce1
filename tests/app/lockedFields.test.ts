/** A manager changes a field that is the product's: it never counts, is put back with the reason, and the reason goes when it has been read. */
import { expect, test } from '@jest/globals';
import { listWorkshops, signUp } from '../../src/api/workshop.ts';
import { diagnose } from '../../src/app/needsFixing.ts';
import { audit } from '../../src/schema/audit.ts';
import { signup, signupKey } from '../../src/schema/signup.ts';
import { actor, houseOn, WORKSHOP, type World, world } from './world.ts';

const KEY = signupKey(WORKSHOP, 'a');
const SAID =
  'Påmeldt ble endret til «Bjørn» og er satt tilbake, for det er Oppdrift som fyller ut feltet. Tøm dette feltet når du har lest det.';

const signedUp = async () => {
  const house = await world();
  await house.ask(signUp, actor('a'), { workshop: WORKSHOP });
  return { house, tick: diagnose(house.house) };
};
const edit = async (house: World, fields: Record<string, unknown>): Promise<void> => {
  house.lists.edit(signup, KEY, fields);
  await house.lists.refresh();
};
const seatOf = async (house: World, oid: string) => {
  const list = await house.ask(listWorkshops, actor(oid), {});
  return list.ok && list.value.find(({ key }) => key === WORKSHOP)?.mine?.state;
};
const inList = (house: World) => {
  const row = house.lists.stored(signup)[0];
  return [row?.who, row?.key, row?.overwritten, row?.needsFixing];
};

test('a seat given to somebody else in the list stays with its owner, also before it is put back', async () => {
  const { house, tick } = await signedUp();
  await edit(house, { WhoOid: 'b', WhoName: 'Bjørn' });
  expect([await seatOf(house, 'a'), await seatOf(house, 'b')]).toEqual(['signedUp', undefined]);
  expect([await tick(), await tick()]).toEqual([{ written: 1 }, { written: 0 }]);
  expect(inList(house)).toEqual([{ oid: 'a', name: 'Ansatt a' }, KEY, undefined, SAID]);
  expect(house.lists.stored(audit).filter(({ title }) => title === 'signup.putBack')).toMatchObject([
    { subject: KEY, reason: 'Påmeldt: «Bjørn»', actor: { name: 'Oppdrift' } },
  ]);
});

test('after a restart the same rows give the same result, and the reason stays until it has been read', async () => {
  const { house, tick } = await signedUp();
  await edit(house, { WhoOid: 'b', WhoName: 'Bjørn' });
  await tick();
  const again = houseOn(house.lists.another(), house.clock);
  await again.lists.refresh();
  const ticking = diagnose(again.house);
  expect([await ticking(), inList(again)[3]]).toEqual([{ written: 0 }, SAID]);
  await edit(again, { NeedsFixing: null });
  expect([await ticking(), await ticking(), inList(again)[3]]).toEqual([{ written: 1 }, { written: 0 }, undefined]);
});

test('a second slip before the first was read is told beside it', async () => {
  const { house, tick } = await signedUp();
  await edit(house, { WhoOid: 'b', WhoName: 'Bjørn' });
  await tick();
  await edit(house, { Workshop: null });
  await tick();
  expect(inList(house)).toEqual([
    { oid: 'a', name: 'Ansatt a' },
    KEY,
    undefined,
    `${SAID}\nVerksted ble tømt og er satt tilbake, for det er Oppdrift som fyller ut feltet. Tøm dette feltet når du har lest det.`,
  ]);
});

test('what the product itself changes is no slip', async () => {
  const { house, tick } = await signedUp();
  await house.lists.refresh();
  expect([await tick(), inList(house)[3]]).toEqual([{ written: 0 }, undefined]);
});
