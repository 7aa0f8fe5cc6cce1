/** Throttling, faults, latency and the request log of the local Graph. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { APPS, errorOf, makeList, type Started, started } from './started.ts';

describe('resource units', () => {
  test('are told from 80 % on, refused above the limit, and refused requests count too', async () => {
    let now = Date.UTC(2020, 0, 8, 8);
    const world = await started({ unitsPerMinute: 10, now: () => now });
    const get = () => world.product('GET', '/sites/root');
    const calm = await get();
    for (let n = 0; n < 6; n++) await get();
    const warned = await get();
    expect([
      calm.headers.get('ratelimit-limit'),
      warned.headers.get('ratelimit-limit'),
      warned.headers.get('ratelimit-remaining'),
    ]).toEqual([null, '10', '2']);
    await get();
    await get();
    const refused = await get();
    expect(refused.body.error).toMatchObject({
      code: 'activityLimitReached',
      message: 'The request has been throttled',
      innerError: { code: 'throttledRequest' },
    });
    expect([refused.status, refused.headers.get('retry-after'), refused.headers.get('ratelimit-remaining')]).toEqual([
      429,
      '60',
      '0',
    ]);
    now += 30_000;
    for (let n = 0; n < 20; n++) await get();
    now += 30_000;
    expect((await get()).status).toBe(429);
    now += 60_000;
    expect((await get()).status).toBe(200);
    expect((await world.admin('GET', '/sites/root')).status).toBe(200);
    await world.close();
  });

  test('cost 1 for one thing, 2 for many and for writing, 5 for permissions', async () => {
    const world = await started();
    const list = await makeList(world.admin, 'Priser');
    world.graph.log.reset();
    await world.product('POST', `${list}/items`, { fields: { Title: 'x' } });
    await world.product('GET', `${list}/items`);
    await world.product('GET', `${list}/items/1`);
    await world.product('GET', `${list}/items/delta`);
    await world.product('GET', `${list}/items/delta?token=latest`);
    await world.product('PATCH', `${list}/items/1/fields`, { Title: 'y' });
    await world.admin('GET', '/sites/root/permissions');
    expect(world.graph.log.entries().map(({ units }) => units)).toEqual([2, 2, 1, 2, 1, 2, 5]);
    await world.close();
  });
});

describe('a fault', () => {
  let world: Started;
  let list: string;
  beforeAll(async () => {
    world = await started();
    list = await makeList(world.admin, 'Feil', [{ name: 'Key', text: {}, indexed: true }]);
  });
  afterAll(() => world.close());

  const rule = (body: unknown) => fetch(`${world.graph.url}/_control/faults`, { method: 'POST', body: JSON.stringify(body) });
  const make = (Key: string) => world.product('POST', `${list}/items`, { fields: { Key } });
  const count = async (Key: string) =>
    (await world.product('GET', `${list}/items?$filter=fields/Key eq '${Key}'`)).body.value.length;

  test.each([
    ['429', 429, 'activityLimitReached', '7', 0],
    ['429-no-retry-after', 429, 'activityLimitReached', null, 0],
    ['503-empty', 503, undefined, null, 0],
    ['504', 504, 'gatewayTimeout', null, 0],
    ['504-after-applied', 504, 'gatewayTimeout', null, 1],
    ['412-resourceModified', 412, 'resourceModified', null, 0],
    ['412-notAllowed', 412, 'notAllowed', null, 0],
  ])('%s comes once', async (kind, status, code, retryAfter, made) => {
    await rule({ match: '^POST /v1.0/.*/items', kind, retryAfterS: 7 });
    const answer = await make(kind);
    expect([answer.status, errorOf(answer).code, answer.headers.get('retry-after'), await count(kind)]).toEqual([
      status,
      code,
      retryAfter,
      made,
    ]);
    expect((await make(kind)).status).toBe(201);
  });

  test.each([
    ['reset-before', 0],
    ['reset-after', 1],
  ])('%s drops the connection', async (kind, made) => {
    await rule([{ match: '^POST ', kind }]);
    await expect(make(kind)).rejects.toThrow('fetch failed');
    expect(await count(kind)).toBe(made);
  });

  test('can wait its turn, last several times, slow down, and be cleared', async () => {
    await rule({
      rules: [
        { match: '^GET ', kind: '503-empty', skip: 1, times: 2 },
        { match: '^GET ', kind: 'slow', delayMs: 60 },
      ],
    });
    const statuses: number[] = [];
    for (let n = 0; n < 3; n++) statuses.push((await world.product('GET', '/sites/root')).status);
    const start = performance.now();
    await world.product('GET', '/sites/root');
    expect([statuses, performance.now() - start > 55]).toEqual([[200, 503, 503], true]);
    await rule({ match: '^GET ', kind: '500', times: 99 });
    await fetch(`${world.graph.url}/_control/faults`, { method: 'DELETE' });
    expect((await world.product('GET', '/sites/root')).status).toBe(200);
  });

  test('of no known kind is refused, and pages of a browser cannot ask for one', async () => {
    expect((await rule({ match: 'x', kind: 'nonsense' })).status).toBe(400);
    expect((await rule({ match: '(', kind: '500' })).status).toBe(400);
    const headers = { origin: 'http://evil.example' };
    expect((await fetch(`${world.graph.url}/_control/faults`, { method: 'POST', headers, body: '{}' })).status).toBe(403);
  });

  test('can lie in the answer: an element without id in a delta, a part of a batch without an answer', async () => {
    await rule([
      { match: '/delta', kind: 'delta-error-element' },
      { match: 'batch', kind: 'batch-answer-missing' },
    ]);
    const delta = await world.product('GET', `${list}/items/delta?token=latest`);
    const batch = await world.product('POST', '/$batch', {
      requests: ['a', 'b'].map((id) => ({ id, method: 'GET', url: '/sites/root' })),
    });
    expect(delta.body.value).toEqual([{ error: { code: 'InternalServerError', message: 'Cannot write a deleted resource.' } }]);
    expect(batch.body.responses.map(({ id }: { id: string }) => id)).toEqual(['a']);
  });

  test('fits the parts of a batch too', async () => {
    await rule({ match: '/lists$', kind: '429' });
    const requests = ['/sites/root', '/sites/root/lists'].map((url, id) => ({ id: String(id), method: 'GET', url }));
    const { body } = await world.product('POST', '/$batch', { requests });
    expect(
      body.responses.map((part: { status: number; headers: Record<string, string> }) => [
        part.status,
        part.headers['Retry-After'],
      ]),
    ).toEqual([
      [200, undefined],
      [429, '1'],
    ]);
  });
});

test('latency is a setting that can be changed while it runs', async () => {
  const world = await started();
  await fetch(`${world.graph.url}/_control/settings`, { method: 'PATCH', body: JSON.stringify({ latencyMs: 60 }) });
  const start = performance.now();
  await world.product('GET', '/sites/root');
  expect(performance.now() - start).toBeGreaterThan(55);
  await world.close();
});

test('every request is a line in the log, counted for tests', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'graph-log-'));
  const world = await started({ logFile: join(folder, 'graph.log') });
  await world.product('GET', '/sites/root?$select=id');
  await world.product('POST', '/$batch', { requests: [{ id: 'a', method: 'GET', url: '/sites/root/lists/Borte' }] });
  await world.as('')('GET', '/sites/root');
  const told = await (await fetch(`${world.graph.url}/_control/log`)).json();
  await world.close();
  const lines = (await readFile(join(folder, 'graph.log'), 'utf8'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const entry = { at: expect.any(String), app: APPS.product, method: 'GET' };
  expect(lines).toEqual([
    { ...entry, path: '/v1.0/sites/root?$select=id', status: 200, units: 1 },
    { ...entry, path: '/v1.0/sites/root/lists/Borte', status: 404, units: 1, part: 'a' },
    { ...entry, method: 'POST', path: '/v1.0/$batch', status: 200, units: 0 },
    { ...entry, app: '', path: '/v1.0/sites/root', status: 401, units: 0 },
  ]);
  expect(told).toEqual({ requests: 3, parts: 1, units: 2, byStatus: { 200: 2, 401: 1, 404: 1 }, entries: lines });
  await rm(folder, { recursive: true });
});
