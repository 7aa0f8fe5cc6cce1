/** Answers the local Graph never gives, made by a server between it and the product: 502 before and after, and a batch with one answer missing. */
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { GraphLists } from '../../../src/adapters/graph/lists.ts';
import { change, create } from '../../../src/ports/lists.ts';
import { round } from '../../../src/schema/round.ts';
import { APPS, appToken } from '../../infra/local/graph/started.ts';
import { newKey } from '../../ports/lists/world.ts';
import { type Got, type Reply, type Stub, startStub } from './stub.ts';
import { type GraphWorld, graphWorld } from './world.ts';

let world: GraphWorld;
let between: Stub;
let lists: GraphLists;

beforeAll(async () => {
  world = await graphWorld([round]);
  between = await startStub();
  lists = await world.open({ url: between.url });
});
beforeEach(() => {
  between.reply = pass;
});
afterAll(async () => {
  await between.close();
  await world.close();
});

/** Carries a request out on the local Graph. */
const pass = async ({ method, path, headers, body }: Got): Promise<Exclude<Reply, 'hang'>> => {
  const ifMatch = headers['if-match'];
  const send = world.as(await appToken(APPS.product));
  const answer = await send(method, path, body || undefined, ifMatch ? { 'if-match': ifMatch } : {});
  const text = JSON.stringify(answer.body ?? null).replaceAll(world.graph.world.origin, between.url);
  return { status: answer.status, body: JSON.parse(text) ?? undefined };
};
/** Garbles the first request that fits. */
const once = (fits: (got: Got) => boolean, garble: (got: Got) => Promise<Reply>) => {
  let done = false;
  between.reply = (got) => {
    if (done || !fits(got)) return pass(got);
    done = true;
    return garble(got);
  };
};
const planned = (key: string) => create(round, { key, title: key, state: 'planned' });

test.each(['before', 'after'])('502 %s it was done makes one row', async (when) => {
  const key = newKey('bad');
  once(
    ({ method }) => method === 'POST',
    async (got) => {
      if (when === 'after') await pass(got);
      return { status: 502 };
    },
  );
  const written = await lists.write(planned(key));
  expect(written.ok && written.done[0]).toMatchObject({ made: true, row: { key } });
  expect(await world.keys(round)).toEqual(expect.arrayContaining([key]));
});

test.each(['1', '2', '3'])('a batch whose answer number %s is missing is done once', async (missing) => {
  const row = await lists.write(planned(newKey('row')));
  if (!row.ok) throw new Error('not made');
  const [before, after] = [newKey('one'), newKey('two')];
  once(
    ({ path }) => path === '/$batch',
    async (got) => {
      const { responses } = (await pass(got)).body as { responses: { id: string }[] };
      return { status: 200, body: { responses: responses.filter(({ id }) => id !== missing) } };
    },
  );
  const written = await lists.write(planned(before), change(round, row.done[0].row, { title: 'Ny' }), planned(after));
  expect(written.ok && written.done.map(({ made }) => made)).toEqual([true, true, true]);
  const keys = await world.keys(round);
  expect([before, after].map((key) => keys.filter((one) => one === key).length)).toEqual([1, 1]);
  expect((await world.item(round, row.done[0].row.key))?.fields).toMatchObject({ Title: 'Ny', _UIVersionString: '2.0' });
});

test('a lost change with another on top of it is told as changed, with both in the row', async () => {
  const made = await lists.write(planned(newKey('top')));
  if (!made.ok) throw new Error('not made');
  const { row } = made.done[0];
  once(
    ({ method }) => method === 'PATCH',
    async (got) => {
      await pass(got);
      await world.edit(round, row.key, { About: 'Lederens' });
      return { status: 502 };
    },
  );
  const written = await lists.write(change(round, row, { title: 'Vår' }));
  expect(written).toMatchObject({ ok: false, code: 'changed', step: 0, row: { title: 'Vår', about: 'Lederens' } });
});

test('a page with rubbish in it, a row twice and a row without its fields is read as far as it goes', async () => {
  const reader = await world.open({ url: between.url, lists: [round] });
  const [one, two] = [newKey('a'), newKey('b')];
  await reader.write(planned(one), planned(two));
  const first = await world.item(round, one);
  const older = { id: first?.id, eTag: '"x,1"', fields: { Key: one, Title: 'Eldre', State: 'Planlagt' } };
  once(
    ({ path }) => /items\?/.test(path),
    async (got) => {
      const { value } = (await pass(got)).body as { value: { id: string; fields?: object }[] };
      const bare = value.map(({ fields, ...rest }) => (rest.id === first?.id ? rest : { ...rest, fields }));
      return { status: 200, body: { value: [{ error: { code: 'InternalServerError' } }, older, ...bare, {}] } };
    },
  );
  await reader.refresh();
  expect([reader.find(round, one)?.title, reader.find(round, two)?.title]).toEqual([one, two]);
});

test('an own write is not undone by a page that was asked for before it', async () => {
  const reader = await world.open({ url: between.url, lists: [round] });
  const made = await reader.write(planned(newKey('older')));
  await reader.refresh();
  if (!made.ok) throw new Error('not made');
  await world.edit(round, made.done[0].row.key, { Title: 'Lederens' });
  const { key } = made.done[0].row;
  once(
    ({ path }) => /delta/.test(path),
    async (got) => {
      const older = await pass(got);
      const refused = await reader.write(change(round, made.done[0].row, { title: 'Vår' }));
      const written = await reader.write(change(round, reader.find(round, key)!, { title: 'Vår' }));
      expect([refused.ok, written.ok]).toEqual([false, true]);
      return older;
    },
  );
  await reader.refresh();
  expect(reader.find(round, key)?.title).toBe('Vår');
});
