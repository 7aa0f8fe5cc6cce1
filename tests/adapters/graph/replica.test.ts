/** The replica on the local Graph: cheap to fill, one unit to keep, and whatever happens to tokens, columns and lists it goes on. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { expireDeltaTokens } from '../../../infra/local/graph/api/delta.ts';
import { create } from '../../../src/ports/lists.ts';
import { draft } from '../../../src/schema/draft.ts';
import { columns } from '../../../src/schema/kit/columns.ts';
import { round } from '../../../src/schema/round.ts';
import { newKey } from '../../ports/lists/world.ts';
import { type GraphWorld, graphWorld, provision } from './world.ts';

let world: GraphWorld;
beforeAll(async () => {
  world = await graphWorld([round, draft]);
});
afterAll(() => world.close());

const planned = (key: string) => create(round, { key, title: key, state: 'planned' });
const opened = async () => {
  const lists = await world.open();
  await lists.start();
  return lists;
};
const paths = () =>
  world.graph.log
    .entries()
    .map(({ method, path, units }) => `${method} ${path.replace(/^.*\/items/, 'items').split('?')[0]} ${units}`);

describe('ten thousand rows', () => {
  let many: GraphWorld;
  beforeAll(async () => {
    many = await graphWorld([round]);
    many.fill(round, 10_000, (at) => ({ Key: `r${at}`, Title: `Runde ${at}`, State: at % 2 ? 'Planlagt' : 'Gjeldende' }));
  }, 60_000);
  afterAll(() => many.close());

  test('are read within ten units, and caught up with for one', async () => {
    const lists = await many.open();
    many.graph.log.reset();
    await lists.start();
    const first = many.graph.log.counters().units;
    expect(first).toBeLessThanOrEqual(10);
    expect([lists.all(round).length, lists.find(round, 'r9999')?.title, lists.where(round, 'state', 'current').length]).toEqual([
      10_000,
      'Runde 9999',
      5_000,
    ]);
    await many.edit(round, 'r4711', { Title: 'Ny' });
    many.graph.log.reset();
    await lists.poll();
    expect([lists.find(round, 'r4711')?.title, many.graph.log.counters().units, lists.spent() >= first + 1]).toEqual([
      'Ny',
      1,
      true,
    ]);
  });

  test('are handed out without being copied', async () => {
    const lists = await many.open();
    await lists.start();
    expect(lists.all(round)).toBe(lists.all(round));
    expect(lists.where(round, 'state', 'planned')).toBe(lists.where(round, 'state', 'planned'));
    expect(lists.all(round).map(({ key }) => key)).toEqual(Array.from({ length: 10_000 }, (_, at) => `r${at}`));
  });
});

describe('tokens', () => {
  test('that expired lead to everything anew, once: rows deleted meanwhile go, new ones come', async () => {
    const lists = await opened();
    const [kept, gone, came] = [newKey('kept'), newKey('gone'), newKey('came')];
    await lists.write(planned(kept), planned(gone));
    await lists.refresh(round);
    await world.remove(round, gone);
    await (await opened()).write(planned(came));
    expireDeltaTokens(world.graph.world);
    world.graph.log.reset();
    await lists.refresh(round);
    expect([gone, kept, came].map((key) => lists.find(round, key)?.key)).toEqual([undefined, kept, came]);
    expect(world.graph.log.counters().byStatus).toMatchObject({ 410: 1 });
    await lists.refresh(round);
    expect(world.graph.log.counters().byStatus).toMatchObject({ 410: 1 });
  });

  test('a row made while everything is read anew stays', async () => {
    const lists = await opened();
    expireDeltaTokens(world.graph.world);
    const key = newKey('during');
    await Promise.all([lists.refresh(round), lists.write(planned(key))]);
    expect(lists.find(round, key)?.key).toBe(key);
  });
});

describe('refreshing', () => {
  test('many who ask at once share two reads, so that each sees what was there when they asked', async () => {
    const lists = await opened();
    world.graph.log.reset();
    await Promise.all(Array.from({ length: 20 }, () => lists.refresh(round)));
    expect(paths()).toEqual(['GET items/delta 1', 'GET items/delta 1']);
  });

  test('a list that is not there is a fault, the others are read, and it comes when it is made', async () => {
    const late = { ...round, name: 'late', title: 'Sen' };
    const lists = await world.open({ lists: [late, round] });
    await expect(lists.start()).rejects.toMatchObject({ code: 'graphUnavailable' });
    expect([lists.asOf(), lists.all(round).length > 0]).toEqual([undefined, true]);
    await provision(world.admin, late);
    await lists.poll();
    expect([typeof lists.asOf(), lists.all(late)]).toEqual(['number', []]);
  });

  test('a list deleted and made again is read from its new place', async () => {
    const again = { ...round, name: 'again', title: 'Igjen' };
    const path = await provision(world.admin, again);
    const lists = await world.open({ lists: [again] });
    await lists.start();
    await lists.write(create(again, { key: 'old', title: 'old', state: 'planned' }));
    await world.admin('DELETE', path);
    await expect(lists.refresh()).rejects.toMatchObject({ code: 'graphUnavailable' });
    await provision(world.admin, again);
    await lists.refresh();
    const written = await lists.write(create(again, { key: 'new', title: 'new', state: 'planned' }));
    expect([written.ok, lists.all(again).map(({ key }) => key)]).toEqual([true, ['new']]);
  });

  test('a write finds the new place by itself', async () => {
    const moved = { ...round, name: 'moved', title: 'Flyttet' };
    const path = await provision(world.admin, moved);
    const lists = await world.open({ lists: [moved] });
    await lists.start();
    await world.admin('DELETE', path);
    await provision(world.admin, moved);
    const written = await lists.write(create(moved, { key: 'new', title: 'new', state: 'planned' }));
    expect(written.ok && written.done[0]).toMatchObject({ made: true });
  });
});

describe('managers who change the columns', () => {
  test('a renamed or deleted column, or one of another type, harms only its own field', async () => {
    const lists = await opened();
    const key = newKey('columns');
    await lists.write(create(round, { key, title: 'Høsten', state: 'planned', frameNok: 200_000, headlineNok: 1, about: 'Om' }));
    const all = (await world.admin('GET', `${world.path(round)}/columns`)).body.value as { id: string; name: string }[];
    const column = (name: string) => `${world.path(round)}/columns/${all.find((one) => one.name === name)?.id}`;
    await world.admin('PATCH', column('About'), { displayName: 'Beskrivelse' });
    await world.admin('DELETE', column('FrameNok'));
    await world.admin('DELETE', column('HeadlineNok'));
    await world.admin('POST', `${world.path(round)}/columns`, { name: 'FrameNok', displayName: 'Ramme', text: {} });
    await world.edit(round, key, { FrameNok: 'ca 200 000,-' });
    const fresh = await opened();
    expect(fresh.find(round, key)).toEqual({
      ...{ id: expect.any(String), etag: expect.any(String), key, title: 'Høsten', state: 'planned', about: 'Om' },
      problems: [{ field: 'frameNok', typed: 'ca 200 000,-', code: 'notNumber' }],
    });
    // The one that is gone is named, hidden ones and those under another display name are not.
    expect([lists.missingColumns(), await lists.checkColumns(), lists.missingColumns()]).toEqual([
      [],
      ['round.HeadlineNok'],
      ['round.HeadlineNok'],
    ]);
    expect(columns(round).map(({ name }) => name)).toContain('FrameNok');
  });
});
