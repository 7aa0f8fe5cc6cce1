/** Who is known to both the tab and the site is entered in the person columns of every row that names them; once, and again when it stopped half-way. */
import { expect, test } from '@jest/globals';
import { readHome } from '../../src/api/home.ts';
import { enterPeople } from '../../src/app/person/personColumns.ts';
import { create } from '../../src/ports/lists.ts';
import { person } from '../../src/schema/person.ts';
import { signup, signupKey } from '../../src/schema/signup.ts';
import { actor, WORKSHOP, type World, world } from './world.ts';

const HOUR = 3_600_000;
const seat = (oid: string) =>
  create(signup, {
    key: signupKey(WORKSHOP, oid),
    title: `Ansatt ${oid}`,
    workshop: WORKSHOP,
    who: { oid, name: `Ansatt ${oid}` },
    state: 'signedUp' as const,
    queuedAt: Date.parse('2020-01-09T09:00:00Z'),
  });

/** Two people with a seat, of whom the site knows `leder1`; what was asked and how often each row was written. */
const housed = async () => {
  const house = await world();
  const asked: string[] = [];
  const enter = enterPeople({
    ...house.house,
    siteUsers: {
      numberOf: async (account) => {
        asked.push(account);
        return account.startsWith('leder1') ? 17 : undefined;
      },
    },
  });
  for (const oid of ['leder1', 'ansatt1']) await house.lists.write(seat(oid));
  const visit = async (oid: string) => {
    await house.ask(readHome, actor(oid), {});
    await house.writeVisits();
  };
  return { house, asked, enter, visit };
};
const versionOf = (house: World, oid: string) => house.lists.find(signup, signupKey(WORKSHOP, oid))?.etag.split(',').at(-1);
const rounds = async (count: number, enter: () => Promise<void>) => {
  for (let round = 0; round < count; round += 1) await enter();
};

test('after a visit the site is asked once, and rows from before are written anew, once', async () => {
  const { house, asked, enter, visit } = await housed();
  await enter();
  expect(asked).toEqual([]);
  await visit('leder1');
  await visit('ansatt1');
  await rounds(5, enter);
  expect(asked.sort()).toEqual(['ansatt1@oppdrift.test', 'leder1@oppdrift.test']);
  expect(house.lists.find(person, 'leder1')).toMatchObject({ siteUser: 17, enteredAs: 17 });
  expect([versionOf(house, 'leder1'), versionOf(house, 'ansatt1')]).toEqual(['2"', '1"']);
});

test('one the site did not know is asked for again at the next visit', async () => {
  const { house, asked, enter, visit } = await housed();
  await visit('ansatt1');
  await rounds(2, enter);
  house.clock.pass(HOUR);
  await rounds(2, enter);
  expect(asked).toHaveLength(1);
  await visit('ansatt1');
  await rounds(2, enter);
  expect(asked).toHaveLength(2);
});

test('what stopped half-way is done at the next round', async () => {
  const { house, enter, visit } = await housed();
  await visit('leder1');
  await enter();
  house.lists.fail({ when: 'before', list: signup });
  await expect(enter()).rejects.toMatchObject({ code: 'graphUnavailable' });
  expect(house.lists.find(person, 'leder1')?.enteredAs).toBeUndefined();
  await enter();
  expect([house.lists.find(person, 'leder1')?.enteredAs, versionOf(house, 'leder1')]).toEqual([17, '2"']);
});
