/** What a script may try with drafts: more than anybody writes on, the same request again and again, and fields that are no answers. */
import { expect, test } from '@jest/globals';
import { discardDraft, saveDraft, startDraft } from '../../src/api/draft.ts';
import type { Answers } from '../../src/schema/application.ts';
import { draft } from '../../src/schema/draft.ts';
import { actor, type World, world } from './world.ts';

const start = (house: World, oid: string, request: string, answers: Answers = {}) =>
  house.ask(startDraft, actor(oid), { request, form: 'applicationShort', answers });
const times = <T>(count: number, work: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => work(index)));
const keysOf = (house: World, oid: string) =>
  house.lists.stored(draft).flatMap(({ owner, key }) => (owner.oid === oid ? [key] : []));

test('of sixty starts at once twenty are taken, and another person’s are not counted among them', async () => {
  const house = await world();
  const mine = times(60, (index) => start(house, 'a', `trykk-nummer-${index}`));
  const theirs = times(5, (index) => start(house, 'b', `trykk-nummer-${index}`));
  const answers = await mine;
  expect(answers.filter(({ ok }) => ok).length).toBe(20);
  expect(answers.find(({ ok }) => !ok)).toEqual({ ok: false, refusals: [{ code: 'tooManyDrafts' }] });
  expect((await theirs).filter(({ ok }) => ok).length).toBe(5);
  expect([keysOf(house, 'a').length, keysOf(house, 'b').length]).toEqual([20, 5]);
});

test('one request is one draft, at once and afterwards, also with twenty open and once it was discarded', async () => {
  const house = await world();
  const first = await times(10, () => start(house, 'a', 'trykk-nummer-1'));
  const key = first[0]?.ok ? first[0].value.key : '';
  await times(25, (index) => start(house, 'a', `trykk-nummer-${index}`));
  expect(new Set(first.map((answer) => answer.ok && answer.value.key))).toEqual(new Set([key]));
  expect(await start(house, 'a', 'trykk-nummer-1')).toMatchObject({ ok: true, value: { key } });
  await house.ask(discardDraft, actor('a'), { key });
  expect(await start(house, 'a', 'trykk-nummer-30')).toMatchObject({ ok: true });
  expect(await start(house, 'a', 'trykk-nummer-1')).toMatchObject({ ok: true, value: { key } });
  expect(keysOf(house, 'a').length).toBe(21);
});

const change = (id: string, value: string) => ({ id, base: '', value });

test.each([
  ['an answer', ['title'], []],
  ['the state', ['state'], [{ event: 'fieldsIgnored', operation: 'draft.save', fields: 'state', others: 0 }]],
  [
    'two of our columns beside an answer',
    ['title', 'owner', 'state'],
    [{ event: 'fieldsIgnored', operation: 'draft.save', fields: 'owner state', others: 0 }],
  ],
  ['what nobody knows', ['Kari Nordmann'], [{ event: 'fieldsIgnored', operation: 'draft.save', fields: '', others: 1 }]],
])('saving %s: what is no question is ignored, and the log names only our own fields', async (_what, ids, notes) => {
  const house = await world();
  const started = await start(house, 'a', 'trykk-nummer-1');
  const key = started.ok ? started.value.key : '';
  const saved = await house.ask(saveDraft, actor('a'), { key, changes: ids.map((id) => change(id, 'decided')) });
  expect(saved).toMatchObject({ ok: true, value: { answers: ids.includes('title') ? { title: 'decided' } : {} } });
  expect(house.notes).toEqual(notes);
  expect(house.lists.stored(draft)[0]).toMatchObject({ state: 'writing', owner: { oid: 'a', name: 'Ansatt a' } });
});

test('starting with the state among the answers is no different', async () => {
  const house = await world();
  await start(house, 'a', 'trykk-nummer-1', { title: 'Sykler', state: 'decided' });
  expect(house.notes).toEqual([{ event: 'fieldsIgnored', operation: 'draft.start', fields: 'state', others: 0 }]);
  expect(house.lists.stored(draft)[0]).toMatchObject({ state: 'writing', answers: { title: 'Sykler' } });
});
