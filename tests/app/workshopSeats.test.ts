/** Who keeps a seat when more were taken than there are: whoever was told; and every change of a sign-up stands in the log once, whichever way it came. */
import { describe, expect, test } from '@jest/globals';
import { cancelSignup, signUp } from '../../src/api/workshop.ts';
import { audit } from '../../src/schema/audit.ts';
import { signup } from '../../src/schema/signup.ts';
import { workshop } from '../../src/schema/workshop.ts';
import { MINUTE_MS } from '../../src/time/oslo.ts';
import { actor, houseOn, WORKSHOP, type World, world } from './world.ts';

const put = (house: World, oid: string) => house.ask(signUp, actor(oid), { workshop: WORKSHOP });
const leave = (house: World, oid: string) => house.ask(cancelSignup, actor(oid), { workshop: WORKSHOP });
const states = (house: World) => Object.fromEntries(house.lists.stored(signup).map((one) => [one.who.oid, one.state]));
const trail = (house: World, oid: string) =>
  house.lists
    .stored(audit)
    .flatMap(({ subject, before, after }) => (subject === `${WORKSHOP}/${oid}` ? [`${before} -> ${after}`] : []));

const seats = async (house: World, count: number) => {
  house.lists.edit(workshop, WORKSHOP, { Seats: count });
  await house.lists.refresh();
};

/** Two instances of the product that take the one seat at the same moment; `fails` is the instance whose second look does not come. */
const race = async (fails: 'none' | 'one' | 'two') => {
  const one = await world();
  await seats(one, 1);
  const two = houseOn(one.lists.another(), one.clock);
  await two.lists.refresh();
  let arrived = 0;
  let open: () => void = () => undefined;
  const both = new Promise<void>((resolve) => (open = resolve));
  for (const { lists } of [one, two])
    lists.gate = () => {
      if (++arrived >= 2) open();
      return both;
    };
  const houses = { one, two };
  const refreshes = Object.fromEntries(Object.entries(houses).map(([name, { lists }]) => [name, lists.refresh]));
  if (fails !== 'none')
    houses[fails].lists.refresh = async () => {
      throw await import('../../src/domain/result.ts').then(({ Fault }) => new Fault('graphUnavailable', 'away'));
    };
  const told = await Promise.all(
    [put(one, 'a'), put(two, 'b')].map((press) =>
      press.then(
        (answer) => (answer.ok ? answer.value.mine?.state : answer.refusals[0]?.code),
        () => 'failed',
      ),
    ),
  );
  for (const [name, { lists }] of Object.entries(houses)) lists.refresh = refreshes[name]!;
  return { one, two, told };
};

describe('of two who take the last seat at two instances', () => {
  test('one goes to the waiting list, and both changes stand in the log', async () => {
    const { one, told } = await race('none');
    expect(told).toEqual(['signedUp', 'waitingList']);
    expect([trail(one, 'a'), trail(one, 'b')]).toEqual([
      ['undefined -> signedUp'],
      ['undefined -> signedUp', 'signedUp -> waitingList'],
    ]);
  });

  test.each([
    ['one', 'a', ['failed', 'waitingList']],
    ['two', 'b', ['signedUp', 'failed']],
  ] as const)('the press whose second look failed, at instance %s, is mended by pressing again', async (fails, oid, expected) => {
    const { one, two, told } = await race(fails);
    expect(told).toEqual(expected);
    await put(fails === 'one' ? one : two, oid);
    expect(Object.values(states(one)).sort()).toEqual(['signedUp', 'waitingList']);
  });

  test.each(['the same process', 'another one'])('what failed is mended by the tick of %s', async (which) => {
    const { one, two, told } = await race('two');
    expect(told).toEqual(['signedUp', 'failed']);
    await one.handOutSeats();
    // A restart: nobody knows any more who was told, but by the list.
    const after = which === 'the same process' ? two : houseOn(one.lists.another(), one.clock);
    one.clock.pass(11 * MINUTE_MS);
    await after.lists.refresh();
    await after.handOutSeats();
    expect(states(one)).toEqual({ a: 'signedUp', b: 'waitingList' });
    expect(trail(one, 'b')).toEqual(['undefined -> signedUp', 'signedUp -> waitingList']);
  });

  test('a seat just taken elsewhere, which this process knows nothing of, is left alone', async () => {
    const { one } = await race('two');
    const third = houseOn(one.lists.another(), one.clock);
    await third.lists.refresh();
    await third.handOutSeats();
    expect(states(one)).toEqual({ a: 'signedUp', b: 'signedUp' });
  });
});

describe('nobody who was told of a seat loses it', () => {
  const cases: readonly (readonly [string, (house: World) => Promise<void>])[] = [
    ['the seats are fewer at once', (house) => seats(house, 1)],
    [
      'the tick has been, and the seats are fewer later',
      async (house) => {
        await house.handOutSeats();
        house.clock.pass(60 * MINUTE_MS);
        await seats(house, 1);
      },
    ],
    [
      'a manager gives somebody who waits a seat by hand',
      async (house) => {
        await seats(house, 2);
        await put(house, 'c');
        house.lists.edit(signup, `${WORKSHOP}/c`, { State: 'Påmeldt' });
        house.clock.pass(60 * MINUTE_MS);
        await house.lists.refresh();
      },
    ],
    [
      'the number of seats is emptied',
      async (house) => {
        house.lists.edit(workshop, WORKSHOP, { Seats: null });
        await house.lists.refresh();
      },
    ],
  ];
  test.each(cases)('when %s', async (_what, edit) => {
    const house = await world();
    for (const oid of ['a', 'b']) await put(house, oid);
    await edit(house);
    for (const _tick of [1, 2, 3]) {
      await house.handOutSeats();
      house.clock.pass(20 * MINUTE_MS);
    }
    expect(states(house)).toMatchObject({ a: 'signedUp', b: 'signedUp' });
    expect(house.lists.stored(signup).filter(({ heldAt }) => heldAt !== undefined)).toEqual([]);
  });
});

test('every change of a sign-up by every way is in the log once, each going on from the one before', async () => {
  const house = await world();
  await seats(house, 1);
  const steps: readonly (() => Promise<unknown>)[] = [
    () => put(house, 'a'),
    () => put(house, 'b'),
    () => put(house, 'c'),
    () => leave(house, 'a'),
    () => leave(house, 'c'),
    () => put(house, 'a'),
    () => leave(house, 'b'),
    () => house.handOutSeats(),
    () => put(house, 'c'),
  ];
  for (const step of steps) {
    // The answer is lost, so one presses again.
    house.lists.fail({ when: 'after', list: signup });
    for (const _twice of [1, 2, 3]) await step().catch(() => undefined);
    await house.handOutSeats();
    house.clock.pass(2 * MINUTE_MS);
  }
  expect(states(house)).toEqual({ a: 'signedUp', b: 'cancelled', c: 'waitingList' });
  expect([trail(house, 'a'), trail(house, 'b'), trail(house, 'c')]).toEqual([
    ['undefined -> signedUp', 'signedUp -> cancelled', 'cancelled -> waitingList', 'waitingList -> signedUp'],
    ['undefined -> waitingList', 'waitingList -> signedUp', 'signedUp -> cancelled'],
    ['undefined -> waitingList', 'waitingList -> cancelled', 'cancelled -> waitingList'],
  ]);
});
