/** A draft that was not sent before the deadline: kept, written on, and sent in the next round under the same case number. */
import { expect, test } from '@jest/globals';
import { submit, withdraw } from '../../src/api/application.ts';
import { listDrafts, readDraft, saveDraft, startDraft } from '../../src/api/draft.ts';
import { readHome } from '../../src/api/home.ts';
import { create } from '../../src/ports/lists.ts';
import { application } from '../../src/schema/application.ts';
import { draft } from '../../src/schema/draft.ts';
import { round } from '../../src/schema/round.ts';
import { COMPLETE } from './answers.ts';
import { actor, world } from './world.ts';

const ME = actor('a');
const OPEN = '2020-02-03T09:00:00Z';
const AFTER = '2020-03-02T09:00:00Z';
const IN_AUTUMN = '2020-09-01T09:00:00Z';
const OPENS = Date.parse('2020-08-15T06:00:00Z');
const DEADLINE = Date.parse('2020-10-01T21:59:00Z');

const begun = async () => {
  const house = await world();
  house.clock.set(OPEN);
  const started = await house.ask(startDraft, ME, { request: 'trykk-nummer-1', form: 'applicationShort', answers: COMPLETE });
  if (!started.ok) throw new Error(JSON.stringify(started.refusals));
  return { house, key: started.value.key };
};
type House = Awaited<ReturnType<typeof begun>>['house'];

const announce = (house: House) =>
  house.lists.write(
    create(round, { key: '2020-2', title: 'Oppdrift høst 2020', state: 'current', opensAt: OPENS, deadlineAt: DEADLINE }),
  );

const told = async (house: House, key: string) => {
  const page = await house.ask(readDraft, ME, { key });
  if (!page.ok) throw new Error(JSON.stringify(page.refusals));
  const { carriedOver, round: into, deadlineAt, may } = page.value;
  return { carriedOver, round: into, deadlineAt, may };
};

const retitle = (house: House, key: string, from: string, to: string) =>
  house.ask(saveDraft, ME, { key, changes: [{ id: 'title', base: from, value: to }] });

test('with no next round yet one writes on, and is told that it has no date', async () => {
  const { house, key } = await begun();
  house.clock.set(AFTER);
  expect(await told(house, key)).toEqual({
    carriedOver: true,
    round: '2020-1',
    deadlineAt: undefined,
    may: { write: true, submit: false, withdraw: false, submitRefusal: { code: 'roundNotOpen' } },
  });
  expect((await retitle(house, key, 'Zipline for alle', 'Zipline for flere')).ok).toBe(true);
  const home = await house.ask(readHome, ME, {});
  expect(home.ok && home.value.next).toMatchObject({ kind: 'finishDraft', draft: { key, title: 'Zipline for flere' } });
});

test('the next round takes it in: everywhere the same deadline, and sent there it keeps its case number', async () => {
  const { house, key } = await begun();
  house.clock.set(AFTER);
  await announce(house);
  const closed = { code: 'roundNotOpen', values: { opens: OPENS } };
  const may = { write: true, submit: false, withdraw: false, submitRefusal: closed };
  expect(await told(house, key)).toEqual({ carriedOver: true, round: '2020-2', deadlineAt: DEADLINE, may });
  const home = await house.ask(readHome, ME, {});
  expect(home.ok && [home.value.next.kind, home.value.drafts.map((one) => one.deadlineAt)]).toEqual(['finishDraft', [DEADLINE]]);
  house.clock.set(IN_AUTUMN);
  expect(await house.ask(submit, ME, { key })).toMatchObject({ ok: true, value: { key, deadlineAt: DEADLINE } });
  expect([application, draft].map((list) => house.lists.stored(list).map((row) => [row.key, row.round, row.state]))).toEqual([
    [[key, '2020-2', 'submitted']],
    [[key, '2020-2', 'sent']],
  ]);
  expect(await told(house, key)).toMatchObject({ carriedOver: false, round: '2020-2', may: { write: true, withdraw: true } });
});

test('what was written after sending is still there when it is withdrawn and the deadline has passed', async () => {
  const { house, key } = await begun();
  await house.ask(submit, ME, { key });
  house.clock.set('2020-02-04T09:00:00Z');
  await retitle(house, key, 'Zipline for alle', 'Zipline for alle, versjon 2');
  await house.ask(withdraw, ME, { key });
  house.clock.set(AFTER);
  await announce(house);
  const [page, list] = [await house.ask(readDraft, ME, { key }), await house.ask(listDrafts, ME, {})];
  const title = 'Zipline for alle, versjon 2';
  expect(page).toMatchObject({ ok: true, value: { title, answers: { title }, may: { write: false }, round: '2020-1' } });
  expect(list.ok && list.value.map((one) => one.title)).toEqual([title]);
});
