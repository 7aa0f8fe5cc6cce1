/** Seats, the waiting list and who is next. */
import { expect, test } from '@jest/globals';
import {
  endOf,
  hasBegun,
  lastToYield,
  mustYield,
  nextInLine,
  queuePlace,
  seatsLeft,
  signUpRefusal,
  stateOfNew,
  titleOf,
  waiting,
} from '../../src/domain/workshop.ts';
import { workshopCard } from '../../src/domain/workshopCard.ts';
import type { Signup } from '../../src/schema/signup.ts';
import type { Workshop } from '../../src/schema/workshop.ts';
import { instantInOslo } from '../../src/time/oslo.ts';

const startsAt = instantInOslo('2020-01-29', '09:00');
const before = startsAt - 1;
const workshop: Workshop = {
  id: '1',
  etag: '"a,1"',
  key: '2020-sokerverksted',
  title: 'Søkerverksted',
  kind: 'applicantWorkshop',
  startsAt,
  seats: 2,
};

test('an end that is not after the start, since somebody moved the start alone, is no end', () => {
  const ends = [startsAt + 1, startsAt, startsAt - 1, undefined].map((endsAt) => endOf({ ...workshop, endsAt }));
  expect([...ends, endOf({ ...workshop, startsAt: undefined, endsAt: startsAt })]).toEqual([
    startsAt + 1,
    undefined,
    undefined,
    undefined,
    startsAt,
  ]);
});

let made = 0;
const signup = (oid: string, state: Signup['state'], queuedAt: number, serviceUnit = 'Kultur'): Signup => ({
  id: String(++made),
  etag: '"b,1"',
  key: `2020-sokerverksted/${oid}`,
  title: oid,
  workshop: '2020-sokerverksted',
  who: { oid, name: `Ansatt ${oid}` },
  state,
  queuedAt,
  serviceUnit,
});

const two = [signup('a', 'signedUp', 1), signup('b', 'attended', 2)];

test.each([
  ['an empty workshop gives a seat', [], 'signedUp'],
  ['a full one gives a place on the waiting list', two, 'waitingList'],
  ['a cancelled seat is free', [two[0]!, signup('b', 'cancelled', 2)], 'signedUp'],
  ['a free seat is theirs who already wait', [two[0]!, signup('c', 'waitingList', 3)], 'waitingList'],
])('%s', (_what, signups, state) => {
  expect(stateOfNew(workshop, signups)).toBe(state);
});

test('the waiting list is in order of who came, and of the rows when two came within a second', () => {
  const signups = [...two, signup('c', 'waitingList', 5), signup('d', 'waitingList', 4), signup('b2', 'waitingList', 5)];
  expect(waiting(signups).map((one) => one.who.oid)).toEqual(['d', 'c', 'b2']);
  expect([queuePlace(signups, '2020-sokerverksted/b2'), queuePlace(signups, '2020-sokerverksted/a')]).toEqual([3, 0]);
});

test('as many as there are seats for are next; nobody once it has begun or is called off', () => {
  const signups = [signup('a', 'signedUp', 1), signup('c', 'waitingList', 3), signup('d', 'waitingList', 4)];
  expect(nextInLine(workshop, signups, before).map((one) => one.who.oid)).toEqual(['c']);
  expect(nextInLine({ ...workshop, seats: 30 }, signups, before).map((one) => one.who.oid)).toEqual(['c', 'd']);
  expect(nextInLine(workshop, signups, startsAt)).toEqual([]);
  expect(nextInLine({ ...workshop, calledOff: true }, signups, before)).toEqual([]);
});

test('fewer seats than people shows no seats left, never a negative number', () => {
  expect(seatsLeft(workshop, [...two, signup('c', 'signedUp', 3)])).toBe(0);
});

test('one signs up until it begins, unless it is called off', () => {
  expect([
    signUpRefusal(workshop, before),
    signUpRefusal(workshop, startsAt),
    signUpRefusal({ ...workshop, calledOff: true }, before),
  ]).toEqual([undefined, 'workshopOver', 'workshopCalledOff']);
});

test('a person sees their own place and the colleagues of their own unit who have a seat', () => {
  const signups = [signup('a', 'signedUp', 1), signup('b', 'signedUp', 2, 'Geodata'), signup('me', 'waitingList', 4)];
  expect(
    workshopCard(workshop, signups, { oid: 'me', serviceUnit: 'Kultur' }, before, { calendarUrl: 'https://k', remindersAt: [7] }),
  ).toEqual({
    key: '2020-sokerverksted',
    title: 'Søkerverksted',
    kind: 'applicantWorkshop',
    startsAt,
    endsAt: undefined,
    place: undefined,
    teamsLink: undefined,
    prepare: undefined,
    seats: 2,
    seatsLeft: 0,
    waiting: 1,
    calledOff: false,
    sample: false,
    over: false,
    mine: { state: 'waitingList', place: 1 },
    fromMyUnit: ['Ansatt a'],
    calendarUrl: 'https://k',
    remindersAt: [7],
  });
});

test.each([
  ['its title', {}, 'Søkerverksted'],
  ['its kind while a manager has emptied the title', { title: undefined, kind: 'infoSparring' }, 'Informasjon og sparring'],
  ['its key while both are emptied', { title: undefined, kind: undefined }, '2020-sokerverksted'],
] as const)('a workshop is called by %s', (_what, emptied, title) => {
  expect(titleOf({ ...workshop, ...emptied })).toBe(title);
});

test.each([
  ['nothing is known of when', {}, false, 'workshopUndated'],
  ['its end is still to come', { endsAt: startsAt }, false, 'workshopUndated'],
  ['its end is over', { endsAt: before }, true, 'workshopOver'],
  ['it is called off', { calledOff: true }, false, 'workshopCalledOff'],
] as const)('without a start nobody signs up: %s', (_what, known, begun, refusal) => {
  const undated: Workshop = { ...workshop, startsAt: undefined, ...known };
  expect([hasBegun(undated, before), signUpRefusal(undated, before)]).toEqual([begun, refusal]);
  expect(nextInLine(undated, [signup('c', 'waitingList', 3)], before)).toEqual([]);
});

const held = (oid: string, heldAt: number): Signup => ({ ...signup(oid, 'signedUp', heldAt), heldAt });

test.each([
  ['nobody while there are seats for all', 3, []],
  ['the later of two who were not told', 2, ['d']],
  ['both where two are too many', 1, ['d', 'c']],
  ['none of those who were told, however many are too many', 0, ['d', 'c']],
  ['nobody while nobody can read how many seats there are', undefined, []],
] as const)('of seats nobody was told of goes back: %s', (_what, seats, expected) => {
  const told = signup('a', 'signedUp', 1);
  const untold = [held('c', 3), held('d', 4)];
  const yielding = lastToYield({ ...workshop, seats }, [told, ...untold], untold);
  expect(yielding.map(({ who }) => who.oid)).toEqual(expected);
});

test('of two new rows for one seat the later yields; whoever comes again always does', () => {
  const [first, second] = [held('c', 3), held('d', 3)];
  const one = { ...workshop, seats: 1 };
  const yields = (mine: Signup, isNew: boolean) => mustYield(one, [first, second], mine, isNew);
  expect([yields(first, true), yields(second, true), yields(first, false)]).toEqual([false, true, true]);
});
