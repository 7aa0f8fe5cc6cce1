/** People in person columns: found by the site's own number, written with the row, and never in the way of a write. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { GraphLists } from '../../../src/adapters/graph/lists.ts';
import { change, create } from '../../../src/ports/lists.ts';
import { person } from '../../../src/schema/person.ts';
import { signup } from '../../../src/schema/signup.ts';
import { workshop } from '../../../src/schema/workshop.ts';
import { PEOPLE, personToken } from '../../infra/local/graph/started.ts';
import { newKey } from '../../ports/lists/world.ts';
import { type GraphWorld, graphWorld } from './world.ts';

let world: GraphWorld;
let lists: GraphLists;
let number: number;
const [leader, , employee] = PEOPLE as [(typeof PEOPLE)[0], (typeof PEOPLE)[0], (typeof PEOPLE)[0]];

beforeAll(async () => {
  world = await graphWorld([person, workshop, signup]);
  // A visit makes somebody known to the site.
  await world.as(await personToken('a'))('GET', '/sites/root/lists');
  lists = await world.open();
  await lists.start();
  number = (await lists.siteUsers.numberOf(leader.upn)) ?? 0;
  await lists.write(create(person, { oid: leader.oid, title: leader.displayName, siteUser: number }));
});
afterAll(() => world.close());

const whoOf = ({ oid, displayName }: (typeof PEOPLE)[0]) => ({ oid, name: displayName });
const seat = (key: string, who: (typeof PEOPLE)[0]) =>
  create(signup, { key, title: who.displayName, workshop: 'w', who: whoOf(who), state: 'signedUp', queuedAt: 1_578_384_000_000 });
/** The number in the row's person column. */
const numberIn = async (key: string) => (await world.item(signup, key))?.fields.WhoLookupId;

test('the site is asked for its number of a person; of one who has never been there it has none', async () => {
  expect(number).toBeGreaterThan(0);
  expect(await lists.siteUsers.numberOf(leader.upn.toUpperCase())).toBe(number);
  expect(await lists.siteUsers.numberOf("o'hara@oppdrift.local")).toBeUndefined();
});

test('a new row names the person in its person column; one the site does not know is named in text alone', async () => {
  const [known, unknown] = [newKey('s'), newKey('s')];
  await lists.write(seat(known, leader), seat(unknown, employee));
  expect([await numberIn(known), await numberIn(unknown)]).toEqual([String(number), undefined]);
});

test('a row that changes hands never keeps the number of the one before', async () => {
  const key = newKey('s');
  const written = await lists.write(seat(key, leader));
  const row = written.ok && written.done[0].row;
  if (!row) throw new Error('not written');
  const next = await lists.write(change(signup, row, { who: whoOf(employee) }));
  expect([next.ok, await numberIn(key), next.ok && next.done[0].row.who.oid]).toEqual([true, undefined, employee.oid]);
});

test('where the site has forgotten the person the row is written all the same, once, new and changed, alone and among others', async () => {
  const gone = { ...employee, oid: '33333333-3333-4333-8333-0000000000ff' };
  await lists.write(create(person, { oid: gone.oid, title: gone.displayName, siteUser: 999 }));
  const [alone, among, other] = [newKey('s'), newKey('s'), newKey('s')];
  const one = await lists.write(seat(alone, gone));
  const two = await lists.write(seat(other, leader), seat(among, gone));
  const row = two.ok && two.done[0].row;
  if (!row) throw new Error('not written');
  const changed = await lists.write(change(signup, row, { who: whoOf(gone) }));
  expect([one.ok && one.done[0].made, two.ok && two.done.map(({ made }) => made), changed.ok]).toEqual([
    true,
    [true, true],
    true,
  ]);
  const keys = await world.keys(signup);
  expect([alone, among, other].map((key) => keys.filter((found) => found === key).length)).toEqual([1, 1, 1]);
  expect([await numberIn(alone), await numberIn(among), await numberIn(other)]).toEqual([undefined, undefined, undefined]);
});
