/** Where files and folders lie in the library of the local Graph: moved only where they can lie, folders made only with what goes into them. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { APPS, appToken, errorOf, type Started, started } from '../started.ts';

let world: Started;
let bearer: string;
beforeAll(async () => {
  world = await started();
  bearer = `Bearer ${await appToken(APPS.product)}`;
});
afterAll(() => world.close());

const DRIVE = '/sites/root/drive';
const put = (path: string, content = 'x', headers = {}) =>
  fetch(`${world.graph.url}/v1.0${DRIVE}/root:/${path}:/content`, {
    method: 'PUT',
    headers: { authorization: bearer, 'content-type': 'text/plain', ...headers },
    body: content,
  });
const item = async (path: string) => (await world.product('GET', `${DRIVE}/root:/${path}`)).body;
const exists = async (path: string) => (await world.product('GET', `${DRIVE}/root:/${path}`)).status === 200;
const move = async (path: string, target: string) =>
  world.product('PATCH', `${DRIVE}/root:/${path}`, { parentReference: { id: (await item(target)).id } });

describe('a move', () => {
  test('goes to another folder with all that lies in it', async () => {
    await put('en/to/tre.txt');
    await put('annen/fil.txt');
    expect((await move('en/to', 'annen')).status).toBe(200);
    expect([await exists('annen/to/tre.txt'), await exists('en/to')]).toEqual([true, false]);
    const back = await world.product('PATCH', `${DRIVE}/root:/annen/to`, { parentReference: { id: 'root' }, name: 'opp' });
    expect([back.status, await exists('opp/tre.txt')]).toEqual([200, true]);
  });

  test.each([
    ['itself', 'a', 'a'],
    ['a folder inside it', 'a', 'a/b/c'],
    ['a file', 'a/b', 'fil.txt'],
  ])('into %s is refused and leaves everything where it was', async (_, from, to) => {
    await put('a/b/c/d.txt');
    await put('fil.txt');
    expect(errorOf(await move(from, to))).toMatchObject({ status: 400, code: 'invalidRequest' });
    expect([await exists('a/b/c/d.txt'), await exists('fil.txt')]).toEqual([true, true]);
    expect((await world.product('GET', `${DRIVE}/root/children`)).body.value.map(({ name }: { name: string }) => name)).toContain(
      'a',
    );
  });

  test('to where nothing is, is refused', async () => {
    await put('a/e.txt');
    const answer = await world.product('PATCH', `${DRIVE}/root:/a/e.txt`, { parentReference: { id: '01NOWHERE' } });
    expect(answer.status).toBe(404);
  });

  test('nothing can be put into a file', async () => {
    await put('ark.txt');
    const { id } = await item('ark.txt');
    expect((await world.product('POST', `${DRIVE}/items/${id}/children`, { name: 'x', folder: {} })).status).toBe(400);
    expect((await world.product('POST', `${DRIVE}/items/${id}:/y.txt:/createUploadSession`)).status).toBe(404);
  });
});

describe('folders on the way', () => {
  test('are not made by a refused upload', async () => {
    const refused = await put('ny1/under/fil.txt', 'x', { 'if-match': '"{X},1"' });
    expect([refused.status, await exists('ny1')]).toEqual([404, false]);
    expect([(await put('ny2/under/co*n.txt')).status, await exists('ny2')]).toEqual([400, false]);
  });

  test('are made by a session when its last piece is in', async () => {
    const opened = await world.product('POST', `${DRIVE}/root:/ny3/under/fil.txt:/createUploadSession`);
    expect([opened.status, await exists('ny3')]).toEqual([200, false]);
    const done = await fetch(opened.body.uploadUrl.replace(world.graph.world.origin, world.graph.url), {
      method: 'PUT',
      headers: { 'content-range': 'bytes 0-0/1' },
      body: 'x',
    });
    expect([done.status, await exists('ny3/under/fil.txt')]).toEqual([201, true]);
  });
});

test('a body too long for any request is heard to the end and answered with the envelope', async () => {
  const answer = await put('stor.bin', 'x'.repeat(20 * 1024 * 1024), { 'client-request-id': 'mine' });
  const { error } = (await answer.json()) as { error: { code: string; innerError: Record<string, unknown> } };
  expect([answer.status, error.code, answer.headers.get('client-request-id'), error.innerError['request-id']]).toEqual([
    413,
    'requestEntityTooLarge',
    'mine',
    answer.headers.get('request-id'),
  ]);
  expect((await put('stor.bin')).status).toBe(201);
});

test('an upload address refuses with the envelope too', async () => {
  const answer = await fetch(`${world.graph.url}/_upload/site/session`, { method: 'PUT', body: 'x' });
  const { error } = (await answer.json()) as { error: { code: string; innerError: Record<string, unknown> } };
  expect([answer.status, error.code, error.innerError['request-id']]).toEqual([
    404,
    'itemNotFound',
    answer.headers.get('request-id'),
  ]);
});

test.each([
  ['null', 'null'],
  ['a list', '[]'],
  ['text', 'hei'],
  ['an item of null', '{"item":null}'],
  ['an item of text', '{"item":"x"}'],
])('a session asked for with %s is refused', async (_, body) => {
  const answer = await fetch(`${world.graph.url}/v1.0${DRIVE}/root:/feil.txt:/createUploadSession`, {
    method: 'POST',
    headers: { authorization: bearer, 'content-type': 'application/json' },
    body,
  });
  expect(answer.status).toBe(400);
});
