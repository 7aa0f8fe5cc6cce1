/** A manager writes rubbish in a list: the row says what to write instead, nothing else stops, and mending it clears the note. */
import { expect, test } from '@jest/globals';
import { diagnose } from '../../src/app/needsFixing.ts';
import { Fault } from '../../src/domain/result.ts';
import { create, type Step } from '../../src/ports/lists.ts';
import type { ListDef } from '../../src/schema/kit/list.ts';
import { reminderRule } from '../../src/schema/reminderRule.ts';
import { round } from '../../src/schema/round.ts';
import { signup } from '../../src/schema/signup.ts';
import { workshop } from '../../src/schema/workshop.ts';
import type { FakeLists } from '../fakes/lists.ts';
import { WORKSHOP, type World, world } from './world.ts';

const notes = (house: World) =>
  Object.fromEntries(
    [round, workshop, signup].flatMap((list) =>
      (house.lists.stored(list) as readonly { key: string; needsFixing?: string }[]).flatMap((row) =>
        row.needsFixing ? [[row.key, row.needsFixing.split('\n')]] : [],
      ),
    ),
  );

test('the seed needs no mending, and looking again writes nothing', async () => {
  const house = await world();
  const tick = diagnose(house.house);
  expect([await tick(), await tick(), notes(house)]).toEqual([{ written: 0 }, { written: 0 }, {}]);
});

test.each([
  [
    'an amount with words',
    round,
    '2020-1',
    { FrameNok: 'ca 200 000,-' },
    'Ramme: «ca 200 000,-» kan ikke leses og regnes som tom. Skriv bare tall, for eksempel 200000.',
  ],
  [
    'a date without its year',
    round,
    '2020-1',
    { DeadlineAt: '1.3.20' },
    'Søknadsfrist: «1.3.20» kan ikke leses og regnes som tom. Skriv dato og klokkeslett i datofeltet, for eksempel 01.03.2020 23:59.',
  ],
  [
    'a misspelt choice',
    workshop,
    WORKSHOP,
    { Kind: 'Søkerversted' },
    'Type: «Søkerversted» kan ikke leses og regnes som tom. Velg et av valgene i kolonnen.',
  ],
  ['no seats', workshop, WORKSHOP, { Seats: 0 }, 'Plasser: Tallet er for lite. Minst 1.'],
  ['an emptied title', workshop, WORKSHOP, { Title: '' }, 'Tittel mangler.'],
  ['a round that is not there', workshop, WORKSHOP, { Round: '2021-7' }, 'Runde: «2021-7» finnes ikke.'],
  [
    'an end before the start',
    workshop,
    WORKSHOP,
    { EndsAt: '2020-01-29T07:00:00Z' },
    'Slutter: Tidspunktet er før verkstedet starter.',
  ],
  ['a deadline before the opening', round, '2020-1', { DeadlineAt: '2020-01-10T11:00:00Z' }, 'Søknadsfrist er før runden åpner.'],
])('%s is told in the row', async (_what, list, key, fields, sentence) => {
  const house = await world();
  const before = list === round ? house.lists.find(round, key) : house.lists.find(workshop, key);
  house.lists.edit(list, key, fields);
  await house.lists.refresh();
  const tick = diagnose(house.house);
  expect(await tick()).toEqual({ written: 1 });
  expect(notes(house)).toEqual({ [key]: [sentence] });
  expect(await tick()).toEqual({ written: 0 });
  house.lists.edit(list, key, { ...Object.fromEntries(Object.keys(fields).map((name) => [name, mended(name, before)])) });
  await house.lists.refresh();
  await tick();
  expect(notes(house)).toEqual({});
});

test('a workshop a manager made gets its key by itself; in other lists the manager is told that it is missing', async () => {
  const house = await world();
  house.lists.add(workshop, { Title: 'Ekstra verksted', Kind: 'Søkerverksted', StartsAt: '2020-02-05T08:00:00Z', Seats: 5 });
  house.lists.add(round, { Title: 'Våren', State: 'Planlagt' });
  house.lists.add(signup, { Title: 'Kari', Workshop: WORKSHOP, State: 'Påmeldt', QueuedAt: '2020-01-08T08:00:00Z' });
  await house.lists.refresh();
  const tick = diagnose(house.house);
  expect([await tick(), await tick()]).toEqual([{ written: 3 }, { written: 0 }]);
  const [made] = house.lists.stored(workshop).filter((one) => one.title === 'Ekstra verksted');
  expect(made).toMatchObject({ key: `verksted-${made?.id}` });
  expect(made?.needsFixing).toBeUndefined();
  expect(house.lists.incomplete(round).map((one) => one.needsFixing)).toEqual(['Runde mangler.']);
  expect(house.lists.incomplete(signup).map((one) => one.needsFixing)).toEqual(['Nøkkel mangler.\nPåmeldt mangler.']);
});

test('a row that does not take its note holds up no other, and is tried again only when it changes', async () => {
  const house = await world();
  house.lists.add(signup, { Title: 'Kari' });
  house.lists.edit(reminderRule, 'draft-3', { Amount: -1 });
  await house.lists.refresh();
  const tick = diagnose({ ...house.house, lists: { ...house.lists, write: refusing(house.lists, signup) } });
  await expect(tick()).rejects.toThrow('column NeedsFixing');
  expect(house.lists.find(reminderRule, 'draft-3')?.needsFixing).toBe('Antall: Tallet er for lite. Minst 0.');
  expect(await tick()).toEqual({ written: 0 });
});

test('a list full of rubbish is mended a little at a time', async () => {
  const house = await world();
  for (let index = 0; index < 25; index += 1) {
    await house.lists.write(
      create(workshop, { key: `w${index}`, title: `V${index}`, kind: 'infoSparring', startsAt: house.clock.now(), seats: 10 }),
    );
    house.lists.edit(workshop, `w${index}`, { Seats: 0 });
  }
  await house.lists.refresh();
  const tick = diagnose(house.house);
  expect([await tick(), await tick(), await tick()]).toEqual([{ written: 20 }, { written: 5 }, { written: 0 }]);
});

/** What stood in the column before. */
const mended = (column: string, row: object | undefined): unknown => {
  const value = (row as Record<string, unknown>)[column.charAt(0).toLowerCase() + column.slice(1)];
  if (column === 'Kind') return 'Søkerverksted';
  return typeof value === 'number' && column.endsWith('At') ? new Date(value).toISOString() : (value ?? null);
};

/** A SharePoint that does not take what is written into one list. */
const refusing = (lists: FakeLists, list: ListDef): FakeLists['write'] =>
  ((...steps: readonly Step[]) => {
    if (steps.some((step) => step.list.name === list.name)) throw new Fault('graphRefused', 'column NeedsFixing');
    return lists.write(...steps);
  }) as FakeLists['write'];
