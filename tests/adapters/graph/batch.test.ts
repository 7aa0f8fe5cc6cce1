/** Batches: parts in any order, one missing, one throttled, one that failed; only what must be is sent again. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { readParts, sendParts } from '../../../src/adapters/graph/batch.ts';
import type { Request } from '../../../src/adapters/graph/wire/request.ts';
import { type Reply, type Stub, startStub } from './stub.ts';

interface Part {
  readonly id: string;
  readonly url: string;
  readonly method: string;
  readonly dependsOn?: string[];
  readonly headers?: Record<string, string>;
}

let stub: Stub;
beforeAll(async () => {
  stub = await startStub();
});
beforeEach(() => {
  stub.got.length = 0;
});
afterAll(() => stub.close());

const read = (n: number): Request => ({ method: 'GET', path: `/items/${n}`, units: 1, what: 'an item' });
const partsOf = (at: number) => (stub.got[at]!.body as { requests: Part[] }).requests;
const urls = () => stub.got.map((_, at) => partsOf(at).map(({ url }) => url));
/** Answers each part by what the test says of it; undefined leaves it out. */
const answering = (of: (part: Part) => object | undefined) => {
  stub.reply = ({ body }): Reply => {
    const responses = (body as { requests: Part[] }).requests.flatMap((part) => ({
      id: part.id,
      ...(of(part) ?? { none: true }),
    }));
    return { status: 200, body: { responses: responses.filter((one) => !('none' in one)).reverse() } };
  };
};

describe('reading', () => {
  test('gives the answers in the order asked, whatever order they come in, without headers too', async () => {
    answering(({ url }) => ({ status: 200, body: { url } }));
    const client = stub.client();
    const answers = await readParts(client, [read(1), read(2), read(3)], client.patience());
    expect(answers.map(({ body }) => body)).toEqual([{ url: '/items/1' }, { url: '/items/2' }, { url: '/items/3' }]);
    expect([stub.got.length, client.spent()]).toEqual([1, 3]);
  });

  test('asks again for what was throttled, failed or missing, and only for that', async () => {
    const first: Record<string, object | undefined> = {
      '/items/2': { status: 429, headers: { 'Retry-After': '0' } },
      '/items/3': undefined,
      '/items/4': { status: 503 },
    };
    answering(({ url }) => (stub.got.length === 1 && url in first ? first[url] : { status: url === '/items/5' ? 404 : 200 }));
    const client = stub.client();
    const answers = await readParts(client, [1, 2, 3, 4, 5].map(read), client.patience());
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 404]);
    expect(urls()).toEqual([
      ['/items/1', '/items/2', '/items/3', '/items/4', '/items/5'],
      ['/items/2', '/items/3', '/items/4'],
    ]);
  });

  test('asks twenty at a time', async () => {
    answering(() => ({ status: 200 }));
    const client = stub.client();
    await readParts(
      client,
      Array.from({ length: 45 }, (_, n) => read(n)),
      client.patience(),
    );
    expect(urls().map((one) => one.length)).toEqual([20, 20, 5]);
  });

  test('gives up in time', async () => {
    answering(() => ({ status: 429, headers: { 'Retry-After': '60' } }));
    const client = stub.client({ patienceMs: 500 });
    await expect(readParts(client, [read(1), read(2)], client.patience())).rejects.toMatchObject({ code: 'graphUnavailable' });
    expect(stub.got.length).toBe(1);
  });
});

describe('doing in order', () => {
  const write = (n: number): Request => ({
    method: 'POST',
    path: `/items/${n}`,
    body: { n },
    units: 2,
    what: 'a row',
    headers: { 'If-Match': '"g,1"' },
  });

  test('each part waits for the one before, with relative addresses, types and its own headers', async () => {
    answering(() => ({ status: 201 }));
    const client = stub.client();
    await sendParts(client, [write(1), write(2), read(3)], client.patience());
    expect(stub.got[0]).toMatchObject({ method: 'POST', path: '/$batch' });
    const headers = { 'Content-Type': 'application/json', 'If-Match': '"g,1"' };
    expect(partsOf(0)).toEqual([
      { id: '1', method: 'POST', url: '/items/1', headers, body: { n: 1 } },
      { id: '2', method: 'POST', url: '/items/2', headers, body: { n: 2 }, dependsOn: ['1'] },
      { id: '3', method: 'GET', url: '/items/3', headers: {}, dependsOn: ['2'] },
    ]);
  });

  test('one part alone goes without a batch', async () => {
    stub.reply = () => ({ status: 201 });
    const client = stub.client();
    await sendParts(client, [write(1)], client.patience());
    expect(stub.got.map(({ path }) => path)).toEqual(['/items/1']);
  });

  test('tells what is missing, and the answer of the whole where that failed', async () => {
    answering(({ id }) => (id === '2' ? undefined : { status: 201 }));
    const client = stub.client();
    const answers = await sendParts(client, [write(1), write(2), write(3)], client.patience());
    expect(answers.map((one) => one?.status)).toEqual([201, undefined, 201]);
    stub.reply = () => ({ status: 502 });
    expect((await sendParts(client, [write(1), write(2)], client.patience())).map((one) => one?.status)).toEqual([502, 502]);
    stub.reply = () => ({ status: 400, body: { error: { code: 'BadRequest', message: 'Invalid batch payload format.' } } });
    await expect(sendParts(client, [write(1), write(2)], client.patience())).rejects.toMatchObject({ code: 'graphRefused' });
  });
});
