/** Writing an application: started once, saved field by field, seen by nobody else. */
import { expect, test } from '@jest/globals';
import { discardDraft, readDraft, saveDraft, startDraft } from '../../src/api/draft.ts';
import type { Answers } from '../../src/schema/application.ts';
import { draft } from '../../src/schema/draft.ts';
import { round } from '../../src/schema/round.ts';
import { actor, houseOn, type World, world } from './world.ts';

const start = async (house: World, oid = 'a', request = 'trykk-nummer-1', answers: Answers = { 'ask.kind': 'guidanceOnly' }) => {
  const answer = await house.ask(startDraft, actor(oid), { request, form: 'applicationShort', answers });
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusals));
  return answer.value;
};

const save = (house: World, key: string, id: string, base: string | null, value: string | null, oid = 'a') =>
  house.ask(saveDraft, actor(oid), { key, changes: [{ id, base, value }] });

test('pressing start twice makes one draft, with a case number one can read', async () => {
  const house = await world();
  const first = await start(house);
  const again = await start(house);
  expect(again.key).toBe(first.key);
  expect(first.key).toMatch(/^2020-1-[0-9A-HJKMNP-TV-Z]{4}$/);
  expect(house.lists.stored(draft)).toHaveLength(1);
});

test('a draft may be started before the round opens, and says when one can send in', async () => {
  const house = await world();
  const page = await start(house);
  expect(page.may).toEqual({
    write: true,
    submit: false,
    withdraw: false,
    submitRefusal: { code: 'roundNotOpen', values: { opens: Date.parse('2020-01-15T07:00:00Z') } },
  });
});

test('after the deadline a draft is for the next round, which gets its row with the first one', async () => {
  const house = await world('2020-03-02T09:00:00Z');
  const start = async (request: string) => {
    const started = await house.ask(startDraft, actor('a'), {
      request,
      form: 'applicationShort',
      answers: { title: 'Høstens idé' },
    });
    return started.ok ? { round: started.value.round, refusal: started.value.may.submitRefusal } : started.refusals;
  };
  const wanted = { round: '2021-1', refusal: { code: 'roundNotOpen' } };
  expect([await start('trykk-nummer-1'), await start('trykk-nummer-2')]).toEqual([wanted, wanted]);
  const rows = house.lists.stored(round).filter(({ key }) => key === '2021-1');
  expect(rows.map(({ id, etag, ...row }) => row)).toEqual([{ key: '2021-1', title: 'Oppdrift 2021', state: 'planned' }]);
});

test('twenty drafts at a time are enough; pressing again for one that was made gives that one, and a deleted one gives room', async () => {
  const house = await world();
  const ask = (request: number) =>
    house.ask(startDraft, actor('a'), { request: `trykk-nummer-${request}`, form: 'applicationShort', answers: {} });
  const keys: string[] = [];
  for (let number = 1; number <= 20; number += 1) {
    const started = await ask(number);
    if (started.ok) keys.push(started.value.key);
  }
  expect([new Set(keys).size, await ask(21)]).toEqual([20, { ok: false, refusals: [{ code: 'tooManyDrafts' }] }]);
  expect(await ask(20)).toMatchObject({ ok: true, value: { key: keys[19] } });
  await house.ask(discardDraft, actor('a'), { key: keys[0] ?? '' });
  expect(await ask(21)).toMatchObject({ ok: true });
});

test('what is saved comes back, also to another instance after a restart', async () => {
  const house = await world();
  const { key } = await start(house);
  const saved = await save(house, key, 'title', null, 'Zipline for alle');
  expect(saved).toEqual({
    ok: true,
    value: {
      savedAt: house.clock.now(),
      answers: { 'ask.kind': 'guidanceOnly', title: 'Zipline for alle' },
      done: [],
      conflicts: [],
    },
  });
  const restarted = houseOn(house.lists.another(), house.clock);
  await restarted.lists.refresh();
  const page = await restarted.ask(readDraft, actor('a'), { key });
  expect(page.ok && [page.value.title, page.value.answers]).toEqual([
    'Zipline for alle',
    { 'ask.kind': 'guidanceOnly', title: 'Zipline for alle' },
  ]);
});

test('too long a title is kept whole in the draft, and cut only in the list’s own column', async () => {
  const house = await world();
  const { key } = await start(house);
  const long = 'Æ'.repeat(400);
  await save(house, key, 'title', null, long);
  const page = await house.ask(readDraft, actor('a'), { key });
  expect(page.ok && [page.value.answers.title, page.value.title.length]).toEqual([long, 255]);
});

test('answers that together are more than SharePoint keeps are refused at the longest of them, and what was saved stands', async () => {
  const house = await world();
  const { key } = await start(house);
  for (const id of ['summary', 'need.today', 'sol.idea']) await save(house, key, id, null, 'æ'.repeat(19_000));
  const [much, more] = ['x'.repeat(1_000), 'x'.repeat(4_000)];
  const changes = [
    { id: 'title', base: null, value: much },
    { id: 'test.first', base: null, value: more },
  ];
  const refused = await house.ask(saveDraft, actor('a'), { key, changes });
  expect(refused).toEqual({ ok: false, refusals: [{ code: 'answersTooLong', field: 'test.first' }] });
  expect(await save(house, key, 'title', null, much)).toMatchObject({ ok: true });
  const page = await house.ask(readDraft, actor('a'), { key });
  expect(page.ok && Object.keys(page.value.answers).sort()).toEqual(['ask.kind', 'need.today', 'sol.idea', 'summary', 'title']);
});

test('an answer to a question the form does not have is not kept', async () => {
  const house = await world();
  const { key } = await start(house);
  const saved = await save(house, key, 'fb.liked', null, 'Rådet likte dette');
  expect(saved.ok && saved.value.answers).toEqual({ 'ask.kind': 'guidanceOnly' });
});

test('a thousand interleavings of two editors lose no update: what was said to be saved stands, or its writer was told', async () => {
  let state = 20200301;
  const random = (below: number): number => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state % below;
  };
  const fields = ['title', 'need.today', 'sol.idea'];
  const house = await world();
  const other = houseOn(house.lists.another(), house.clock);
  for (let round = 0; round < 100; round += 1) {
    const writer = `a${round}`;
    const { key } = await start(house, writer, `interleaving-${round}`, {});
    await other.lists.refresh();
    const known = new Map<World, Record<string, string | null>>([house, other].map((one) => [one, {}]));
    const accepted = new Map<string, string>();
    const edit = async (one: World, number: number) => {
      const id = fields[random(fields.length)]!;
      const mine = known.get(one)!;
      const value = `${number}`;
      const answer = await save(one, key, id, mine[id] ?? null, value, writer);
      if (!answer.ok) return;
      if (answer.value.conflicts.length === 0) accepted.set(id, value);
      for (const field of fields) mine[field] = (answer.value.answers[field] as string | undefined) ?? null;
    };
    for (let pair = 0; pair < 5; pair += 1) {
      await Promise.all([edit(house, round * 100 + pair * 2), edit(other, round * 100 + pair * 2 + 1)]);
    }
    const stored = house.lists.stored(draft).find((one) => one.key === key)?.answers ?? {};
    expect(Object.fromEntries(fields.flatMap((id) => (stored[id] === undefined ? [] : [[id, stored[id]]])))).toEqual(
      Object.fromEntries(fields.flatMap((id) => (accepted.has(id) ? [[id, accepted.get(id)]] : []))),
    );
  }
});

test('somebody else’s draft and no draft are the same answer, for reading, writing and deleting', async () => {
  const house = await world();
  const { key } = await start(house);
  await save(house, key, 'title', null, 'HEMMELIG-UTKAST');
  const stranger = actor('b', { roles: ['Employee', 'Programme', 'Admin'] });
  const answers = [];
  for (const which of [key, '2020-1-0000']) {
    answers.push(
      await house.ask(readDraft, stranger, { key: which }),
      await house.ask(saveDraft, stranger, { key: which, changes: [{ id: 'title', base: null, value: 'Kapret' }] }),
      await house.ask(discardDraft, stranger, { key: which }),
    );
  }
  expect(answers).toEqual(Array.from({ length: 6 }, () => ({ ok: false, refusals: [{ code: 'notFound' }] })));
});

test('a deleted draft is gone with what was written in it; one that was sent cannot be deleted', async () => {
  const house = await world();
  const { key } = await start(house);
  await save(house, key, 'title', null, 'Bort med dette');
  expect(await house.ask(discardDraft, actor('a'), { key })).toEqual({ ok: true, value: { key } });
  expect(await house.ask(discardDraft, actor('a'), { key })).toEqual({ ok: true, value: { key } });
  expect(JSON.stringify(house.lists.stored(draft))).not.toContain('Bort med dette');
  expect(await house.ask(readDraft, actor('a'), { key })).toEqual({ ok: false, refusals: [{ code: 'notFound' }] });
});
