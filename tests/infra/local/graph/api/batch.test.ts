/** `$batch` of the local Graph. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { errorOf, makeList, type Started, started } from '../started.ts';

let world: Started;
let list: string;
beforeAll(async () => {
  world = await started();
  list = await makeList(world.admin, 'Bunke', [{ name: 'Key', text: {}, indexed: true, enforceUniqueValues: true }]);
});
afterAll(() => world.close());

type Part = { id: string; status: number; headers: Record<string, string>; body?: Record<string, unknown> };
const JSON_TYPE = { 'Content-Type': 'application/json' };
const post = (id: string, Key: string, more = {}) => ({
  id,
  method: 'POST',
  url: `${list}/items`,
  headers: JSON_TYPE,
  body: { fields: { Key } },
  ...more,
});
const read = (id: string) => ({ id, method: 'GET', url: '/sites/root' });
const batch = (requests: unknown[], send = world.product) => send('POST', '/$batch', { requests });

test('each part has its own answer, with headers, and a failed part fails what depends on it', async () => {
  const { status, body } = await batch([
    post('1', 'a'),
    post('2', 'A'),
    post('3', 'b', { dependsOn: ['2'] }),
    post('4', 'c', { dependsOn: ['1'] }),
    { id: '5', method: 'DELETE', url: `${list}/items/4711` },
    { id: '6', method: 'GET', url: `${list}/items?$filter=fields/Key eq 'a'&$select=id` },
  ]);
  const parts = body.responses as Part[];
  expect(status).toBe(200);
  expect(parts.map((part) => [part.id, part.status])).toEqual([
    ['1', 201],
    ['2', 400],
    ['3', 424],
    ['4', 201],
    ['5', 404],
    ['6', 200],
  ]);
  expect(parts.every((part) => typeof part.headers === 'object')).toBe(true);
  expect(parts[1]?.body).toMatchObject({ error: { code: 'invalidRequest' } });
});

test('the answers come in another order than the questions', async () => {
  const shuffled = await started({ shuffleBatch: true });
  const requests = Array.from({ length: 20 }, (_, at) => ({ id: `r${at}`, method: 'GET', url: '/sites/root' }));
  const orders = await Promise.all(
    [1, 2, 3].map(async () => (await batch(requests, shuffled.product)).body.responses.map((part: Part) => part.id)),
  );
  expect(orders.map((order) => [...order].sort())).toEqual(orders.map(() => requests.map(({ id }) => id).sort()));
  expect(orders.some((order) => order.join() !== requests.map(({ id }) => id).join())).toBe(true);
  await shuffled.close();
});

test.each([
  ['21 parts', Array.from({ length: 21 }, (_, at) => ({ id: `${at}`, method: 'GET', url: '/sites/root' }))],
  [
    'the same id in another case',
    [
      { id: 'a', method: 'GET', url: '/sites/root' },
      { id: 'A', method: 'GET', url: '/sites/root' },
    ],
  ],
  ['an address with the version', [{ id: '1', method: 'GET', url: '/v1.0/sites/root' }]],
  ['a whole address', [{ id: '1', method: 'GET', url: 'http://localhost/sites/root' }]],
  ['a body without its type', [{ id: '1', method: 'POST', url: '/sites/root/lists/x/items', body: {} }]],
  ['a dependence on nothing', [{ id: '1', method: 'GET', url: '/sites/root', dependsOn: ['9'] }]],
  ['no parts', []],
])('%s is a bad request', async (_, requests) => {
  expect(errorOf(await batch(requests))).toMatchObject({ status: 400, code: 'BadRequest' });
});

test('parts are billed and throttled one by one', async () => {
  const metered = await started({ unitsPerMinute: 10 });
  const requests = Array.from({ length: 12 }, (_, at) => ({
    id: `${at}`,
    method: 'GET',
    url: '/sites/root',
    ...(at > 0 ? { dependsOn: [] } : {}),
  }));
  const { status, body } = await batch(requests, metered.product);
  const throttled = (body.responses as Part[]).filter((part) => part.status === 429);
  expect([status, throttled.length]).toEqual([200, 2]);
  expect(Number(throttled[0]?.headers['Retry-After'])).toBeGreaterThan(0);
  expect(metered.graph.log.counters()).toMatchObject({ requests: 1, parts: 12, units: 12 });
  await metered.close();
});

test('over the units the batch itself is carried out, and its parts are throttled one by one', async () => {
  const narrow = await started({ unitsPerMinute: 2, shuffleBatch: false, now: () => 0 });
  const answers = [];
  for (const ids of [['1', '2', '3'], ['4']]) answers.push(await batch(ids.map(read), narrow.product));
  const parts = answers.flatMap(({ body }) => body.responses as Part[]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  expect(parts.map(({ id, status, headers }) => [id, status, headers['Retry-After']])).toEqual([
    ['1', 200, undefined],
    ['2', 200, undefined],
    ['3', 429, '60'],
    ['4', 429, '60'],
  ]);
  await narrow.close();
});
