/** The local Graph keeps everything over a restart, as a process of its own, and is fast with ten thousand items. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { readSettings } from '../../../../infra/local/graph/settings.ts';
import { makeList, started } from './started.ts';

test('lists, items, versions, delta tokens and grants are there after a restart', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'graph-'));
  const file = join(folder, 'graph.db');
  const before = await started({ file });
  const list = await makeList(before.admin, 'Varig', [{ name: 'Key', text: {}, indexed: true, enforceUniqueValues: true }]);
  await before.product('POST', `${list}/items`, { fields: { Title: 'a', Key: 'k' } });
  await before.product('PATCH', `${list}/items/1/fields`, { Title: 'b' });
  const followed = await before.product('GET', `${list}/items/delta`);
  const told = await before.product('GET', `${list}/items/1?$expand=fields,versions`);
  const origin = before.graph.world.origin;
  await before.close();
  const after = await started({ file });
  const again = await after.product('GET', `${list}/items/1?$expand=fields,versions`);
  expect(JSON.stringify(again.body).replaceAll(after.graph.world.origin, origin)).toBe(JSON.stringify(told.body));
  expect((await after.product('POST', `${list}/items`, { fields: { Key: 'K' } })).status).toBe(400);
  await after.product('DELETE', `${list}/items/1`);
  expect((await after.product('POST', `${list}/items`, { fields: { Key: 'K' } })).body.id).toBe('2');
  const link = followed.body['@odata.deltaLink'].replace(origin, after.graph.url);
  expect(
    (await after.product('GET', link)).body.value.map(({ id, deleted }: { id: string; deleted?: object }) => [id, deleted]),
  ).toEqual([
    ['1', { state: 'deleted' }],
    ['2', undefined],
  ]);
  await after.close();
  await rm(folder, { recursive: true });
});

test('as a process it says where it listens and stops cleanly when asked', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'graph-'));
  const child = spawn(process.execPath, ['infra/local/graph/main.ts'], {
    env: { ...process.env, GRAPH_PORT: '0', DATA_DIR: folder, NODE_OPTIONS: '' },
  });
  const line = await new Promise<string>((resolve) => child.stdout.once('data', (data) => resolve(String(data))));
  const url = /http:\/\/localhost:\d+/.exec(line)?.[0];
  expect((await fetch(`${url}/v1.0/sites/root`)).status).toBe(401);
  const ended = new Promise((resolve) => child.once('exit', (code) => resolve(code)));
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
  await rm(folder, { recursive: true });
});

test('settings that cannot be are told all at once', () => {
  expect(() => readSettings({ GRAPH_PORT: 'x', GRAPH_412_CODE: 'y', TENANT_ID: 'z' })).toThrow(
    'The local Graph cannot start: GRAPH_PORT cannot be "x"; TENANT_ID cannot be "z"; GRAPH_412_CODE cannot be "y".',
  );
});

test('ten thousand items are read in two requests, and one is found by its key at once', async () => {
  const world = await started();
  const list = await makeList(world.admin, 'Mange', [
    { name: 'Key', text: {}, indexed: true, enforceUniqueValues: true },
    ...Array.from({ length: 20 }, (_, at) => ({ name: `F${at}`, text: {} })),
  ]);
  const { store } = world.graph;
  const found = store.lists.find(store.sites.root()?.siteId ?? '', 'Mange');
  const values = Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`F${at}`, `verdi ${at}`]));
  store.transaction(() => {
    for (let n = 0; n < 10_000; n++) {
      const fields = { Title: `Rad ${n}`, Key: `k-${n}`, ...values };
      const contentTypeId = store.contentTypes.all(found?.id ?? '')[0]?.id ?? '';
      const state = { fields, contentTypeId, at: 0, by: { userId: 7, appUserId: null } };
      const item = store.items.insert(found?.id ?? '', store.lists.takeItemId(found?.id ?? ''), state, ['Key']);
      store.changes.note(item.listId, item.id, contentTypeId, false, 0);
    }
  });
  const start = performance.now();
  const first = await world.product('GET', `${list}/items?$top=9999&$expand=fields`);
  const second = await world.product('GET', first.body['@odata.nextLink'].replace(world.graph.world.origin, world.graph.url));
  const readMs = performance.now() - start;
  expect([first.body.value.length, second.body.value.length, '@odata.nextLink' in second.body]).toEqual([5000, 5000, false]);
  const seekStart = performance.now();
  const one = await world.product('GET', `${list}/items?$expand=fields($select=Title)&$filter=fields/Key eq 'K-7777'`);
  expect(one.body.value.map(({ fields }: { fields: { Title: string } }) => fields.Title)).toEqual(['Rad 7777']);
  expect([readMs < 5000, performance.now() - seekStart < 500]).toEqual([true, true]);
  process.stdout.write(`ten thousand items: ${Math.round(readMs)} ms, by key ${Math.round(performance.now() - seekStart)} ms\n`);
  await world.close();
});
