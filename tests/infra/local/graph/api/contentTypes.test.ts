/** Content types of sites and lists of the local Graph. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { errorOf, makeList, type Started, started } from '../started.ts';

const SITE = '/sites/root/contentTypes';

let world: Started;
beforeAll(async () => {
  world = await started();
});
afterAll(() => world.close());

test('a site has Item, Document and Folder, which nobody changes or deletes', async () => {
  const { body } = await world.product('GET', SITE);
  expect(body.value.map(({ id, name, isBuiltIn }: Record<string, unknown>) => [id, name, isBuiltIn])).toEqual([
    ['0x01', 'Item', true],
    ['0x0101', 'Document', true],
    ['0x0120', 'Folder', true],
  ]);
  const answers = [await world.admin('PATCH', `${SITE}/0x01`, { name: 'X' }), await world.admin('DELETE', `${SITE}/0x0120`)];
  expect(answers.map((answer) => errorOf(answer).code)).toEqual(['accessDenied', 'accessDenied']);
});

test('one made on the site is changed, gets columns, is copied to a list, and goes when nothing uses it', async () => {
  const made = await world.admin('POST', SITE, { name: 'Søknad', base: { id: '0x01' } });
  const path = `${SITE}/${made.body.id}`;
  const changed = await world.admin('PATCH', path, { name: 'Kort søknad', description: 'Den korte', group: 'Oppdrift' });
  expect([changed.status, (await world.product('GET', path)).body]).toMatchObject([
    200,
    { name: 'Kort søknad', description: 'Den korte', group: 'Oppdrift', parentId: '0x01', isBuiltIn: false },
  ]);
  const { body: column } = await world.admin('POST', '/sites/root/columns', { name: 'Frist', dateTime: {} });
  const bind = { 'sourceColumn@odata.bind': `https://graph.microsoft.com/v1.0/sites/root/columns/${column.id}` };
  const bound = [await world.admin('POST', `${path}/columns`, bind), await world.admin('POST', `${path}/columns`, bind)];
  expect(bound.map(({ status }) => status)).toEqual([201, 409]);
  const columns = (await world.product('GET', `${path}/columns`)).body.value.map(({ name }: { name: string }) => name);
  expect(columns).toEqual(['Title', 'Frist']);
  const list = await makeList(world.admin, 'Søknader');
  const copy = await world.admin('POST', `${list}/contentTypes/addCopy`, { contentType: `${world.graph.url}/v1.0${path}` });
  expect([copy.status, errorOf(await world.admin('DELETE', path)).code]).toEqual([201, 'invalidRequest']);
  await world.admin('DELETE', `${list}/contentTypes/${copy.body.id}`);
  expect([(await world.admin('DELETE', path)).status, (await world.product('GET', path)).status]).toEqual([204, 404]);
});

test.each([
  ['a base as text', { name: 'A', base: '0x01' }],
  ['a base that is not there', { name: 'A', base: { id: '0x0199' } }],
  ['a property it does not have', { name: 'A', farge: 'rød' }],
  ['no name', { base: { id: '0x01' } }],
])('%s is refused', async (_, body) => {
  expect(errorOf(await world.admin('POST', SITE, body))).toMatchObject({ status: 400, code: 'invalidRequest' });
});

test('there is no hub: nothing in it is compatible, nothing can be copied from it', async () => {
  const list = await makeList(world.admin, 'Uten nav');
  for (const path of [SITE, `${list}/contentTypes`]) {
    const both = ['getCompatibleHubContentTypes', 'getCompatibleHubContentTypes()'].map((name) => `${path}/${name}`);
    for (const form of both) expect((await world.product('GET', form)).body.value).toEqual([]);
    const copied = await world.admin('POST', `${path}/addCopyFromContentTypeHub`, { contentTypeId: '0x0101AA' });
    expect(errorOf(copied)).toMatchObject({ status: 404, code: 'itemNotFound' });
  }
});

test('who may only write items changes none', async () => {
  const answers = [await world.product('POST', SITE, { name: 'B' }), await world.product('DELETE', `${SITE}/0x01`)];
  expect(answers.map(({ status }) => status)).toEqual([403, 403]);
});
