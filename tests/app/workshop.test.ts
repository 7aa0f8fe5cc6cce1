/** Signing up, waiting and cancelling, as people and managers do it. */
import { expect, test } from '@jest/globals';
import { cancelSignup, listWorkshops, signUp } from '../../src/api/workshop.ts';
import { audit } from '../../src/schema/audit.ts';
import { signup } from '../../src/schema/signup.ts';
import { workshop } from '../../src/schema/workshop.ts';
import { actor, houseOn, WORKSHOP, type World, world } from './world.ts';

const seats = async (house: World, count: number) => {
  house.lists.edit(workshop, WORKSHOP, { Seats: count });
  await house.lists.refresh();
};

const put = (house: World, oid: string) => house.ask(signUp, actor(oid), { workshop: WORKSHOP });
const leave = (house: World, oid: string) => house.ask(cancelSignup, actor(oid), { workshop: WORKSHOP });
const states = (house: World) => Object.fromEntries(house.lists.stored(signup).map((one) => [one.who.oid, one.state]));

test('one press signs up, and pressing again changes nothing', async () => {
  const house = await world();
  const first = await put(house, 'a');
  const again = await put(house, 'a');
  expect(again).toEqual(first);
  expect(first).toMatchObject({ ok: true, value: { seatsLeft: 29, mine: { state: 'signedUp' } } });
  expect(house.lists.stored(signup).map(({ id, etag, ...row }) => row)).toEqual([
    {
      key: `${WORKSHOP}/a`,
      title: 'Ansatt a',
      workshop: WORKSHOP,
      who: { oid: 'a', name: 'Ansatt a' },
      state: 'signedUp',
      queuedAt: house.clock.now(),
      heldAt: house.clock.now(),
      toldStartsAt: Date.parse('2020-01-29T08:00:00Z'),
    },
  ]);
});

test('every change of a sign-up stands in the log once', async () => {
  const house = await world();
  await put(house, 'a');
  await put(house, 'a');
  await leave(house, 'a');
  await put(house, 'a');
  const log = house.lists
    .stored(audit)
    .map(({ title, subject, before, after, actor: who }) => ({ title, subject, before, after, by: who.oid }));
  const subject = `${WORKSHOP}/a`;
  expect(log).toEqual([
    { title: 'workshop.signUp', subject, before: undefined, after: 'signedUp', by: 'a' },
    { title: 'workshop.cancel', subject, before: 'signedUp', after: 'cancelled', by: 'a' },
    { title: 'workshop.signUp', subject, before: 'cancelled', after: 'signedUp', by: 'a' },
  ]);
});

test('the last seat goes to one person, not two, when ten press at once', async () => {
  const house = await world();
  await seats(house, 1);
  await Promise.all(Array.from({ length: 10 }, (_, index) => put(house, `p${index}`)));
  const found = Object.values(states(house));
  expect([found.filter((state) => state === 'signedUp').length, found.filter((state) => state === 'waitingList').length]).toEqual(
    [1, 9],
  );
});

test('what was pressed last counts, also when it reaches the other instance before that has heard of the first', async () => {
  const one = await world();
  const two = houseOn(one.lists.another(), one.clock);
  await two.lists.refresh();
  await put(one, 'a');
  const stood: unknown[] = [];
  for (const press of [() => leave(two, 'a'), () => put(one, 'a'), () => leave(two, 'a')]) {
    const told = await press();
    stood.push([told.ok && told.value.mine?.state, states(one).a]);
  }
  expect(stood).toEqual([
    [undefined, 'cancelled'],
    ['signedUp', 'signedUp'],
    [undefined, 'cancelled'],
  ]);
});

test('the last seat goes to one person when two instances of the product take it at the same moment', async () => {
  const one = await world();
  await seats(one, 1);
  const two = houseOn(one.lists.another(), one.clock);
  await two.lists.refresh();
  let arrived = 0;
  let open: () => void = () => undefined;
  const both = new Promise<void>((resolve) => (open = resolve));
  const gate = () => {
    if (++arrived >= 2) open();
    return both;
  };
  one.lists.gate = gate;
  two.lists.gate = gate;
  const answers = await Promise.all([put(one, 'a'), put(two, 'b')]);
  const told = answers.map((answer) => answer.ok && answer.value.mine?.state);
  expect(told.sort()).toEqual(['signedUp', 'waitingList']);
  expect(Object.values(states(one)).sort()).toEqual(['signedUp', 'waitingList']);
});

test('a cancelled seat goes to the first on the waiting list, who is told once', async () => {
  const house = await world();
  await seats(house, 1);
  await put(house, 'a');
  house.clock.pass(1000);
  await put(house, 'b');
  house.clock.pass(1000);
  await put(house, 'c');
  house.clock.pass(1000);
  const offeredAt = house.clock.now();
  await leave(house, 'a');
  await house.handOutSeats();
  expect(states(house)).toEqual({ a: 'cancelled', b: 'signedUp', c: 'waitingList' });
  expect(
    house.house.deliveries
      .list()
      .map(({ key, occasion, recipient, state, content }) => ({ key, occasion, recipient, state, content })),
  ).toEqual([
    {
      key: `seatOffered/${WORKSHOP}/b/${offeredAt}`,
      occasion: 'seatOffered',
      recipient: 'person/b',
      state: 'planned',
      content: JSON.stringify({ workshop: WORKSHOP }),
    },
  ]);
});

test('who gives the seat back and comes again stands last in the queue', async () => {
  const house = await world();
  await seats(house, 1);
  for (const oid of ['a', 'b', 'c']) {
    await put(house, oid);
    house.clock.pass(1000);
  }
  await leave(house, 'b');
  house.clock.pass(1000);
  const b = await put(house, 'b');
  expect(b).toMatchObject({ ok: true, value: { mine: { state: 'waitingList', place: 2 } } });
});

test('a manager who adds seats in the list gives them to those who wait', async () => {
  const house = await world();
  await seats(house, 1);
  for (const oid of ['a', 'b', 'c']) {
    await put(house, oid);
    house.clock.pass(1000);
  }
  await seats(house, 2);
  await house.handOutSeats();
  expect(states(house)).toEqual({ a: 'signedUp', b: 'signedUp', c: 'waitingList' });
});

test('nobody signs up for what has begun, is called off or is not there, and the answer says which', async () => {
  const house = await world();
  const codes: unknown[] = [];
  const press = async (key: string) => {
    const answer = await house.ask(signUp, actor('a'), { workshop: key });
    codes.push(answer.ok ? 'ok' : answer.refusals);
  };
  await press('finnes-ikke');
  house.lists.edit(workshop, WORKSHOP, { CalledOff: true });
  await house.lists.refresh();
  await press(WORKSHOP);
  house.lists.edit(workshop, WORKSHOP, { CalledOff: false });
  await house.lists.refresh();
  house.clock.set('2020-01-29T08:00:00Z');
  await press(WORKSHOP);
  expect(codes).toEqual([[{ code: 'workshopUnknown' }], [{ code: 'workshopCalledOff' }], [{ code: 'workshopOver' }]]);
});

test('a sign-up uses at most two requests', async () => {
  const house = await world();
  const before = house.lists.writes();
  await put(house, 'a');
  expect(house.lists.writes() - before).toBe(1);
});

test('the list shows workshops to come and lately over, soonest first, with the calendar address', async () => {
  const house = await world();
  const answer = await house.ask(listWorkshops, actor('a'), {});
  expect(answer.ok && answer.value.map(({ key, over, calendarUrl }) => ({ key, over, calendarUrl }))).toEqual([
    { key: '2019-infoverksted', over: true, calendarUrl: expect.stringContaining('/kalender/2019-infoverksted.ics?til=') },
    { key: WORKSHOP, over: false, calendarUrl: expect.stringContaining(`/kalender/${WORKSHOP}.ics?til=`) },
  ]);
});
