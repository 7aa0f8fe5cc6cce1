/** A workshop or a round whose date a manager emptied or garbled: it is shown to everybody, can be left and not entered, and says so in the list. */
import { expect, test } from '@jest/globals';
import { dispatch, type Verb } from '../../bot/commands/dispatch.ts';
import { readHome } from '../../src/api/home.ts';
import { cancelSignup, listWorkshops, signUp, type WorkshopCard } from '../../src/api/workshop.ts';
import { calendarFile } from '../../src/domain/calendarFile.ts';
import type { Message } from '../../src/domain/message.ts';
import { round } from '../../src/schema/round.ts';
import { signup } from '../../src/schema/signup.ts';
import { workshop } from '../../src/schema/workshop.ts';
import { actor, WORKSHOP, type World, world } from './world.ts';

const EMPTIED: [string, unknown][] = [
  ['emptied', null],
  ['garbled', 'en gang i januar'],
];

/** «a» is signed up, «b» waits, and then a manager edits the only seat's workshop. */
const edited = async (fields: Record<string, unknown>): Promise<World> => {
  const house = await world();
  house.lists.edit(workshop, WORKSHOP, { Seats: 1 });
  await house.lists.refresh();
  for (const oid of ['a', 'b']) await house.ask(signUp, actor(oid), { workshop: WORKSHOP });
  house.lists.edit(workshop, WORKSHOP, fields);
  await house.lists.refresh();
  return house;
};

const cardOf = async (house: World, oid: string): Promise<WorkshopCard | undefined> => {
  const found = await house.ask(listWorkshops, actor(oid), {});
  return found.ok ? found.value.find(({ key }) => key === WORKSHOP) : undefined;
};

const say = (house: World, oid: string, verb: Verb, language: 'nb' | 'nn' | 'en' = 'nb') =>
  dispatch(verb, {
    actor: actor(oid),
    ask: house.ask,
    intent: { command: verb, language, guesses: [], mood: 'order' } as never,
    data: { workshop: WORKSHOP },
    inChannel: false,
    now: house.clock.now(),
  });

test.each(EMPTIED)('a workshop whose start is %s stands in the list and among one’s own', async (_how, typed) => {
  const house = await edited({ StartsAt: typed, EndsAt: null });
  const undated = { startsAt: undefined, calendarUrl: undefined, remindersAt: [], over: false };
  expect(await cardOf(house, 'a')).toMatchObject({ ...undated, mine: { state: 'signedUp' } });
  expect(await cardOf(house, 'c')).toMatchObject({ ...undated, mine: undefined });
  const home = await house.ask(readHome, actor('a'), {});
  expect(home).toMatchObject({ ok: true, value: { signups: [{ key: WORKSHOP, startsAt: undefined }] } });
  expect(home.ok && home.value.season.at(-1)).toMatchObject({ key: WORKSHOP, at: undefined, past: false });
});

test.each(EMPTIED)('nobody signs up while the start is %s, and what one has can be given back', async (_how, typed) => {
  const house = await edited({ StartsAt: typed, EndsAt: null });
  expect(await house.ask(signUp, actor('c'), { workshop: WORKSHOP })).toEqual({
    ok: false,
    refusals: [{ code: 'workshopUndated' }],
  });
  expect(await house.ask(signUp, actor('a'), { workshop: WORKSHOP })).toMatchObject({ ok: true });
  expect(await house.ask(cancelSignup, actor('a'), { workshop: WORKSHOP })).toMatchObject({
    ok: true,
    value: { mine: undefined },
  });
  expect(house.lists.stored(signup).map(({ who, state }) => [who.oid, state])).toEqual([
    ['a', 'cancelled'],
    ['b', 'waitingList'],
  ]);
});

test('the freed seat is handed out when the date is back', async () => {
  const house = await edited({ StartsAt: null, EndsAt: null });
  await house.ask(cancelSignup, actor('a'), { workshop: WORKSHOP });
  house.lists.edit(workshop, WORKSHOP, { StartsAt: '2020-01-30T08:00:00Z' });
  await house.lists.refresh();
  await house.handOutSeats();
  expect(await cardOf(house, 'b')).toMatchObject({ mine: { state: 'signedUp' } });
});

test('one without a start whose end is over is over, and goes the way of the others', async () => {
  const house = await edited({ StartsAt: null, EndsAt: '2020-01-07T10:00:00Z' });
  expect(await cardOf(house, 'a')).toMatchObject({ over: true });
  house.clock.set('2020-07-01T10:00:00Z');
  expect(await cardOf(house, 'a')).toBeUndefined();
});

test.each([
  ['nb', 'Tidspunktet kommer', 'Du er påmeldt søkerverksted. Tidspunktet kommer.', 'Du er meldt av søkerverksted.'],
  ['nn', 'Tidspunktet kjem', 'Du er påmeld søkjarverkstad. Tidspunktet kjem.', 'Du er meld av søkjarverkstad.'],
  [
    'en',
    'The date will follow',
    'You are signed up for the applicant workshop. The date will follow.',
    'You are no longer signed up for the applicant workshop.',
  ],
] as const)('the bot tells of it in %s, and offers no way in', async (language, fact, signedUp, cancelled) => {
  const house = await edited({ StartsAt: null, EndsAt: null });
  const open = ({ actions }: Message) => actions.flatMap((action) => ('verb' in action ? [action.verb] : []));
  const shown = await say(house, 'c', 'workshops', language);
  expect([shown.fact, open(shown)]).toEqual([fact, []]);
  const again = await say(house, 'a', 'signUp', language);
  expect([again.fact, open(again), again.actions.some((action) => 'url' in action)]).toEqual([signedUp, ['cancelSignup'], false]);
  const gone = await say(house, 'a', 'cancelSignup', language);
  expect([gone.fact, open(gone)]).toEqual([cancelled, []]);
});

test('there is no calendar file of it, and its title is its kind while that is emptied too', async () => {
  const house = await edited({ StartsAt: null, EndsAt: null, Title: null, Place: null });
  expect(house.lists.all(workshop).filter((one) => one.key === WORKSHOP && calendarFile(one, house.clock.now()))).toEqual([]);
  expect(await cardOf(house, 'a')).toMatchObject({ title: 'Søkerverksted', place: undefined });
});

test('those signed up are told once that it is called off, also when it has no date', async () => {
  const house = await edited({ StartsAt: null, EndsAt: null, CalledOff: true });
  await house.tellWorkshopNews();
  await house.tellWorkshopNews();
  const planned = house.house.deliveries.list().map(({ occasion, recipient, state }) => [occasion, recipient, state]);
  expect(planned).toEqual([
    ['workshopCalledOff', 'person/a', 'planned'],
    ['workshopCalledOff', 'person/b', 'planned'],
  ]);
});

test('the current round goes on being the season’s while its deadline is emptied, and the list says what is missing', async () => {
  const house = await world();
  house.lists.add(round, { Key: '2021-1', Title: 'Oppdrift 2021', State: 'Planlagt', DeadlineAt: '2021-03-01T22:59:00Z' });
  house.lists.edit(round, '2020-1', { DeadlineAt: null, State: 'Gjeldende' });
  await house.lists.refresh();
  const home = await house.ask(readHome, actor('a'), {});
  const stops = home.ok ? home.value.season.filter(({ key }) => key.startsWith('2020-1/')) : [];
  expect(stops.map(({ kind, at, past }) => [kind, at === undefined, past])).toEqual([
    ['roundOpens', false, false],
    ['answer', false, false],
    ['applicationDeadline', true, false],
  ]);
  await house.diagnose();
  expect(house.lists.stored(round).find(({ key }) => key === '2020-1')?.needsFixing).toBe('Søknadsfrist mangler.');
});
