/** The Title column of a list of the local Graph: it has SharePoint's id and stays. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { errorOf, makeList, type Started, started } from '../started.ts';

const TITLE = 'fa564e0f-0c70-4ab9-b863-0177e6ddd247';

let world: Started;
let list: string;
beforeAll(async () => {
  world = await started();
  list = await makeList(world.admin, 'Med tittel', [{ name: 'Notat', text: {} }]);
});
afterAll(() => world.close());

test('has its fixed id, and cannot be deleted by id or by name', async () => {
  const { body: column } = await world.admin('GET', `${list}/columns/Title`);
  const answers = await Promise.all(['Title', TITLE].map((key) => world.admin('DELETE', `${list}/columns/${key}`)));
  expect([column.id, answers.map((answer) => errorOf(answer).code)]).toEqual([TITLE, ['accessDenied', 'accessDenied']]);
  expect((await world.admin('DELETE', `${list}/columns/Notat`)).status).toBe(204);
});

test('cannot be deleted either in a file made before, where it has an id of its own', async () => {
  const { store } = world.graph;
  const id = list.split('/').at(-1) ?? '';
  const column = store.columns.find(id, 'Title');
  if (!column) throw new Error('no Title');
  store.columns.remove(id, column);
  const { id: _, ...bare } = column;
  const older = store.columns.add(id, bare);
  expect(older.id).not.toBe(TITLE);
  expect(errorOf(await world.admin('DELETE', `${list}/columns/${older.id}`))).toMatchObject({ status: 403 });
});
