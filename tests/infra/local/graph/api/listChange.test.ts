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

test('the lists of an expanded site follow the options inside the brackets', async () => {
  await makeList(world.admin, 'Navngitt');
  const { body } = await world.product(
    'GET',
    '/sites/root?$select=id&$expand=lists($select=name,displayName;$expand=columns($select=name))',
  );
  const found = body.lists.find(({ name }: { name: string }) => name === 'Navngitt');
  const { columns, '@odata.etag': _, ...rest } = found;
  expect([rest, columns[0]]).toEqual([{ name: 'Navngitt', displayName: 'Navngitt' }, { name: 'Title' }]);
  expect((await world.product('GET', '/sites/root?$expand=lists($select=constructor)')).status).toBe(400);
});

const followed = async (start: string): Promise<number[]> => {
  const sizes: number[] = [];
  for (let next: string | undefined = start; next; ) {
    const { body } = await world.product('GET', next);
    sizes.push(body.value.length);
    next = body['@odata.nextLink']?.replace(world.graph.world.origin, world.graph.url);
  }
  return sizes;
};

test('$top cuts lists, versions and the content of folders into pages', async () => {
  const list = await makeList(world.admin, 'Sider');
  await world.product('POST', `${list}/items`, { fields: { Title: '1' } });
  for (const Title of ['2', '3']) await world.product('PATCH', `${list}/items/1/fields`, { Title });
  for (const name of ['a', 'b', 'c']) await world.product('POST', '/sites/root/drive/root/children', { name, folder: {} });
  expect(await followed(`${list}/items/1/versions?$top=2&$expand=fields`)).toEqual([2, 1]);
  expect(await followed('/sites/root/drive/root/children?$top=2')).toEqual([2, 1]);
  const lists = (await world.product('GET', '/sites/root/lists')).body.value.length;
  expect(await followed('/sites/root/lists?$top=1')).toEqual(Array.from({ length: lists }, () => 1));
  expect((await world.product('GET', '/sites/root/lists?$top=0')).status).toBe(400);
});
