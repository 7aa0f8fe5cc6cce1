/** Signing up while SharePoint and the sign-in service fail in every way at every request: one row, one seat, one line per change, and nobody is told what is not so. */
import { afterAll, beforeAll, expect } from '@jest/globals';
import { cancelSignup, signUp, type WorkshopCard } from '../../../src/api/workshop.ts';
import { create } from '../../../src/ports/lists.ts';
import { signup } from '../../../src/schema/signup.ts';
import { workshop } from '../../../src/schema/workshop.ts';
import { DAY_MS } from '../../../src/time/oslo.ts';
import { actor } from '../world.ts';
import { insist } from './insist.ts';
import type { Run, Scene } from './loop.ts';
import { describeFaults } from './rounds.ts';
import { type FaultWorld, faultWorld, type Instance } from './world.ts';

let world: FaultWorld;
beforeAll(async () => {
  world = await faultWorld();
}, 60_000);
afterAll(() => world.close());

let made = 0;

/** A workshop of its own, known to this instance and the other. */
const newWorkshop = async (at: Instance, seats: number): Promise<string> => {
  const key = `verksted-${++made}`;
  world.clock.pass(2_000);
  const startsAt = world.clock.now() + 20 * DAY_MS;
  await world.other.lists.write(create(workshop, { key, title: 'Verksted', kind: 'applicantWorkshop', startsAt, seats }));
  await insist(() => at.lists.refresh(workshop));
  return key;
};

const put = (at: Instance, key: string, oid: string) => at.ask(signUp, actor(oid), { workshop: key });
const leave = (at: Instance, key: string, oid: string) => at.ask(cancelSignup, actor(oid), { workshop: key });
const must = async (press: () => ReturnType<typeof put>) => expect(await insist(press)).toMatchObject({ ok: true });

/** «a» presses on instance one. In the end every person has one row, and every change of it one line that goes on from the line before. */
const signingUp = (key: string, press: Run<WorkshopCard>['press']): Run<WorkshopCard> => {
  const rows = () => world.rows(signup, 'workshop', key);
  return {
    press,
    isTrue: async (told) => {
      const found = await rows();
      const mine = found.find(({ who }) => who.oid === 'a')?.state;
      const seated = found.filter(({ state }) => state === 'signedUp').length;
      return (told.mine?.state ?? 'cancelled') === mine && seated <= told.seats;
    },
    rows: async () => (await rows()).map(({ who, state }) => `${who.oid}: ${state}`).sort(),
    log: async () => {
      const found = await rows();
      return (await Promise.all(found.map(async ({ who, key: subject }) => `${who.oid}: ${await world.logOf(subject)}`))).sort();
    },
  };
};

const freeSeat = async (at: Instance) => {
  const key = await newWorkshop(at, 1);
  return signingUp(key, () => put(at, key, 'a'));
};

/** Signed up once, cancelled, and now again: the old row is changed. */
const again = async (at: Instance) => {
  const key = await newWorkshop(at, 1);
  await must(() => put(at, key, 'a'));
  world.clock.pass(2_000);
  await must(() => leave(at, key, 'a'));
  world.clock.pass(2_000);
  return signingUp(key, () => put(at, key, 'a'));
};

/** «b» has just taken the last seat on the other instance, and this one has not heard of it. */
const lastSeat = async (at: Instance) => {
  const key = await newWorkshop(at, 1);
  await must(() => put(world.other, key, 'b'));
  world.clock.pass(2_000);
  return signingUp(key, () => put(at, key, 'a'));
};

const lastSeatAgain = async (at: Instance) => {
  const key = await newWorkshop(at, 2);
  await must(() => put(at, key, 'a'));
  await must(() => put(at, key, 'c'));
  world.clock.pass(2_000);
  await must(() => leave(at, key, 'a'));
  await world.other.lists.refresh();
  world.clock.pass(2_000);
  await must(() => put(world.other, key, 'b'));
  world.clock.pass(2_000);
  return signingUp(key, () => put(at, key, 'a'));
};

const SCENES: readonly Scene<WorkshopCard>[] = [
  { name: 'a seat is free', prepare: freeSeat, rows: ['a: signedUp'], log: /^a: none -> signedUp$/ },
  {
    name: 'one cancelled before',
    prepare: again,
    rows: ['a: signedUp'],
    log: /^a: none -> signedUp -> cancelled -> signedUp$/,
  },
  {
    name: 'somebody took the last seat on the other instance',
    prepare: lastSeat,
    rows: ['a: waitingList', 'b: signedUp'],
    log: /^a: none -> (signedUp -> )?waitingList,b: none -> signedUp$/,
  },
  {
    name: 'somebody took the seat one gave back',
    prepare: lastSeatAgain,
    rows: ['a: waitingList', 'b: signedUp', 'c: signedUp'],
    log: /^a: none -> signedUp -> cancelled -> (signedUp -> )?waitingList,b: none -> signedUp,c: none -> signedUp$/,
  },
];

describeFaults(() => world, SCENES, ['a seat is free', 'somebody took the last seat on the other instance']);
