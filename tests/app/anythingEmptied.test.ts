/** Whatever a manager empties, garbles or makes by hand in a list: everybody's pages, the bot, the reminders and the notes go on. */
import { expect, test } from '@jest/globals';
import { dispatch, type Verb } from '../../bot/commands/dispatch.ts';
import { submit, withdraw } from '../../src/api/application.ts';
import { listDrafts, readDraft, readForm, saveDraft, startDraft } from '../../src/api/draft.ts';
import { readHome } from '../../src/api/home.ts';
import { cancelSignup, listWorkshops, signUp } from '../../src/api/workshop.ts';
import { diagnose } from '../../src/app/needsFixing.ts';
import { seats } from '../../src/app/workshop/seats.ts';
import { calendarFile } from '../../src/domain/calendarFile.ts';
import { everyList } from '../../src/schema/everyList.ts';
import { columnName, type ListDef } from '../../src/schema/kit/list.ts';
import { LOCK_COLUMN, lockedFields } from '../../src/schema/kit/lock.ts';
import { workshop } from '../../src/schema/workshop.ts';
import { remindingSeason } from '../story/season.ts';
import { COMPLETE } from './answers.ts';
import { actor, WORKSHOP } from './world.ts';

const EDITED = everyList.filter((list) => list.rights === 'managersEdit');
const VERBS: readonly Verb[] = ['hello', 'deadlines', 'workshops', 'signUp', 'cancelSignup', 'applications', 'questions'];

/** An open round, somebody signed up and somebody waiting, a subscriber, an application that was sent in. */
const season = async () => {
  const story = await remindingSeason();
  const { ask, lists, clock } = story;
  clock.set('2020-01-16T08:00:00Z');
  await story.install('a');
  await story.install('team', 'channel');
  await story.subscribe('a');
  await story.patch(workshop, WORKSHOP, { seats: 1 });
  for (const oid of ['a', 'b']) await ask(signUp, actor(oid), { workshop: WORKSHOP });
  const started = await ask(startDraft, actor('a'), { request: 'trykk-nummer-1', form: 'applicationShort', answers: COMPLETE });
  const key = started.ok ? started.value.key : '';
  await ask(submit, actor('a'), { key });
  await lists.refresh();
  return { story, key };
};

type Season = Awaited<ReturnType<typeof season>>;

/** A day of the product with everything it does; throws what somebody would have met as a fault. */
const live = async ({ story, key }: Season): Promise<void> => {
  const { ask, house, lists, clock } = story;
  await lists.refresh();
  await diagnose(house)();
  await seats(house).handOutEverywhere();
  for (const one of ['a', 'b', 'c'].map((oid) => actor(oid))) {
    expect(await ask(readHome, one, {})).toMatchObject({ ok: true });
    expect(await ask(listWorkshops, one, {})).toMatchObject({ ok: true });
    expect(await ask(listDrafts, one, {})).toMatchObject({ ok: true });
    for (const op of [signUp, cancelSignup]) await ask(op, one, { workshop: WORKSHOP });
    await ask(readForm, one, { form: 'applicationShort' });
    const intent = { command: 'unknown', language: 'nb', mood: 'order', guesses: [] } as const;
    for (const verb of VERBS) await dispatch(verb, { actor: one, ask, intent, data: {}, inChannel: false, now: clock.now() });
  }
  await ask(readDraft, actor('a'), { key });
  await ask(saveDraft, actor('a'), { key, changes: [{ id: 'title', base: 'Zipline for alle', value: 'Sykler' }] });
  for (const op of [submit, withdraw, submit]) await ask(op, actor('a'), { key });
  const dated = lists.all(workshop).filter((one) => calendarFile(one, clock.now()) !== undefined);
  expect(dated.every((one) => one.startsAt > 0)).toBe(true);
  for (const at of ['2020-01-28 09:00', '2020-01-29 08:30', '2020-01-30 08:30', '2020-02-27 08:30']) {
    story.down(at);
    await story.look();
  }
};

const FIELDS = EDITED.flatMap((list) =>
  Object.keys(list.fields)
    // What no rule looks into can break none.
    .filter(
      (field) =>
        field !== 'needsFixing' && (list.fields[field]?.required || !/^(text|note)$/.test(list.fields[field]?.kind ?? '')),
    )
    .map((field): [name: string, field: string, list: ListDef] => [list.name, field, list]),
);

/** What a slip of the hand, or a joke, can put into a cell that SharePoint takes. */
const EXTREMES: Readonly<Record<string, readonly unknown[]>> = {
  instant: ['9999-12-31T23:59:00Z', '1900-01-01T00:00:00Z', '0001-01-01T00:00:00Z'],
  day: ['9999-12-31T00:00:00Z', '0001-01-01T00:00:00Z'],
  number: [1e15, 1e308, 1_000_000, 0.5, -3.7],
  money: [1e308, -1],
  text: ['../%00/'.repeat(36), '<img src=x onerror=alert(1)>'],
  ref: ['__proto__', 'x'.repeat(255)],
};

test.each(FIELDS)('%s: an emptied or garbled %s stops nobody', async (_name, field, list) => {
  const one = await season();
  const columns =
    list.fields[field]?.kind === 'person' ? [`${columnName(field)}Oid`, `${columnName(field)}Name`] : [columnName(field)];
  // Rows from before their locked fields were kept have no lock to hold on to.
  if (lockedFields(list).includes(field)) columns.push(LOCK_COLUMN);
  for (const value of ['Invilget 🚲', null, ...(EXTREMES[list.fields[field]?.kind ?? ''] ?? [])]) {
    for (const row of one.story.lists.stored(list) as readonly { key?: string }[])
      if (row.key) one.story.lists.edit(list, row.key, Object.fromEntries(columns.map((column) => [column, value])));
    await live(one);
  }
});

test.each(EDITED.map((list): [string, ListDef] => [list.name, list]))(
  '%s: an empty row made by hand stops nobody',
  async (_name, list) => {
    const one = await season();
    one.story.lists.add(list, {});
    one.story.lists.add(list, { Title: 'Lagt inn for hånd', Workshop: WORKSHOP, Round: '2020-1', State: 'Påmeldt' });
    await live(one);
  },
);

const STRUCTURES = everyList.flatMap((list) =>
  Object.entries(list.fields).flatMap(([name, field]): [string, string, ListDef][] =>
    field.kind === 'json' ? [[list.name, name, list]] : [],
  ),
);

test.each(STRUCTURES)('%s: %s of another shape stops nobody', async (_name, field, list) => {
  const one = await season();
  const rows = (one.story.lists.stored(list) as readonly Readonly<Record<string, unknown>>[]).map((row) => String(row[list.key]));
  for (const value of [
    'null',
    '[]',
    '{}',
    '5',
    '"x"',
    '[null]',
    '{"steps":[{"id":"x"}]}',
    '{"steps":[{"questions":[{"id":"q"}]}]}',
  ]) {
    for (const key of rows) one.story.lists.edit(list, key, { [columnName(field)]: value });
    await live(one);
  }
});
