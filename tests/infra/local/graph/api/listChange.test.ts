/** Changing and finding lists of the local Graph: If-Match, unknown properties, odd titles, pages. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { errorOf, makeList, type Started, started } from '../started.ts';

let world: Started;
beforeAll(async () => {
  world = await started();
});
afterAll(() => world.close());

test('a property lists do not have is refused', async () => {
  const list = await makeList(world.admin, 'Endres');
  expect(errorOf(await world.admin('PATCH', list, { foo: 1 }))).toMatchObject({ status: 400, code: 'invalidRequest' });
  expect((await world.admin('PATCH', list, { list: { foo: 1 } })).status).toBe(400);
  expect((await world.admin('PATCH', list, { displayName: 'Endret', '@odata.etag': 'x' })).status).toBe(200);
});

test('If-Match keeps a change or deletion from falling on another state', async () => {
  const list = await makeList(world.admin, 'Samtidig');
  const { body: before } = await world.admin('GET', list);
  expect((await world.admin('PATCH', list, { description: 'ny' }, { 'if-match': before.eTag })).status).toBe(200);
  const late = [
    await world.admin('PATCH', list, { description: 'sen' }, { 'if-match': before.eTag }),
    await world.admin('DELETE', list, undefined, { 'if-match': before.eTag }),
    await world.admin('DELETE', list, undefined, { 'if-match': 'uten fnutter' }),
  ];
  expect(late.map(({ status }) => status)).toEqual([412, 412, 400]);
  const { body: after } = await world.admin('GET', list);
  expect([after.description, (await world.admin('DELETE', list, undefined, { 'if-match': after.eTag })).status]).toEqual([
    'ny',
    204,
  ]);
});

test('a title that ends in a colon names its list', async () => {
  const list = await makeList(world.admin, 'Kolon:');
  const id = list.split('/').at(-1);
  for (const form of ['root/lists/Kolon%3A', 'root/lists/Kolon:', 'localhost:/sites/oppdrift:/lists/Kolon%3A'])
    expect((await world.product('GET', `/sites/${form}`)).body.id).toBe(id);
  expect((await world.product('GET', '/sites/root/lists/Kolon%3A/items')).status).toBe(200);
});

test('all sites are told by the function form too', async () => {
  const all = await world.product('GET', '/sites/getAllSites()');
  expect(all.body.value.map(({ name }: { name: string }) => name)).toEqual(['oppdrift']);
});
