/** The client: who it says it is, where it goes, how it waits, what it tells of a failure. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { graphClient } from '../../../src/adapters/graph/client.ts';
import { refused } from '../../../src/adapters/graph/wire/fault.ts';
import { literal } from '../../../src/adapters/graph/wire/origin.ts';
import { askedMs } from '../../../src/adapters/graph/wire/patience.ts';
import { Lost, type Request } from '../../../src/adapters/graph/wire/request.ts';
import { type Stub, startStub } from './stub.ts';

let stub: Stub;
beforeAll(async () => {
  stub = await startStub();
});
beforeEach(() => {
  stub.got.length = 0;
  stub.reply = () => ({ status: 200, body: { value: [] } });
});
afterAll(() => stub.close());

const get: Request = { method: 'GET', path: '/sites/x?$select=id', units: 1, what: 'the site' };

describe('a request', () => {
  test('says who we are, carries the token, and has an id of its own', async () => {
    const client = stub.client();
    await client.repeat(get);
    await client.repeat({ ...get, method: 'POST', body: { a: 'æ' }, headers: { 'If-Match': '"g,1"' } });
    const [one, other] = stub.got;
    expect(one).toMatchObject({
      method: 'GET',
      path: '/sites/x?$select=id',
      headers: { authorization: 'Bearer first', 'user-agent': 'NONISV|BaerumKommune|Oppdrift/1.0' },
    });
    expect(other).toMatchObject({ body: { a: 'æ' }, headers: { 'if-match': '"g,1"', 'content-type': 'application/json' } });
    const ids = [one, other].map((got) => got?.headers['client-request-id']);
    expect([new Set(ids).size, ids.every((id) => /^[0-9a-f-]{36}$/.test(String(id)))]).toEqual([2, true]);
  });

  test('with a value in a filter arrives as it was meant', async () => {
    const value = `O'Hara & sønner + #1 / 100 % https://a.b`;
    await stub.client().repeat({ ...get, path: `/lists?$filter=fields/Key%20eq%20${literal(value)}&$top=2` });
    const query = new URL(stub.got[0]!.path, 'http://x').searchParams;
    expect([query.get('$filter'), query.get('$top')]).toEqual([`fields/Key eq '${value.replace("'", "''")}'`, '2']);
  });

  test('is sent again with a fresh token when the old one is refused, once', async () => {
    stub.reply = ({ headers }) => ({ status: headers.authorization === 'Bearer second' ? 200 : 401 });
    const asked: (string | undefined)[] = [];
    const token = async (old?: string) => {
      asked.push(old);
      return old ? 'second' : 'first';
    };
    expect((await stub.client({ token }).repeat(get)).status).toBe(200);
    expect((await stub.client({ token: async () => 'first' }).repeat(get)).status).toBe(401);
    expect([asked, stub.got.length]).toEqual([[undefined, 'first'], 3]);
  });

  test('that is not answered in time is lost', async () => {
    stub.reply = () => 'hang';
    const client = stub.client({ timeoutMs: 30 });
    await expect(client.once({ ...get, method: 'POST' }, client.patience())).rejects.toBeInstanceOf(Lost);
  });

  test('is not followed to where it is redirected', async () => {
    stub.reply = () => ({ status: 302, headers: { location: 'http://127.0.0.1:1/elsewhere' } });
    expect((await stub.client().repeat(get)).status).toBe(302);
  });
});

describe('what may be repeated', () => {
  test.each([429, 500, 502, 503, 504])('is repeated after %i', async (status) => {
    stub.reply = () => ({ status: stub.got.length < 3 ? status : 200, headers: { 'retry-after': '0' } });
    expect([(await stub.client().repeat(get)).status, stub.got.length]).toEqual([200, 3]);
  });

  test('is given up in time', async () => {
    stub.reply = () => ({ status: 503 });
    const client = stub.client({ patienceMs: 100, backoffMs: 20 });
    await expect(client.repeat(get)).rejects.toMatchObject({ code: 'graphUnavailable', message: expect.stringContaining('503') });
    expect(stub.got.length).toBeGreaterThan(1);
  });

  test('waits as long as it is told: the greater of Retry-After and RateLimit-Reset, seconds or a date', () => {
    const asked = (headers: Record<string, string>) => askedMs({ status: 429, headers: new Headers(headers), body: undefined });
    const inTwoMinutes = new Date(Date.now() + 120_000).toUTCString();
    expect(asked({ 'Retry-After': '7', 'RateLimit-Reset': '31' })).toBe(31_000);
    expect(asked({ 'Retry-After': '40', 'RateLimit-Reset': '31' })).toBe(40_000);
    expect(asked({ 'Retry-After': inTwoMinutes })).toBeGreaterThan(118_000);
    expect([asked({ 'Retry-After': 'Wed, 01 Jan 2020 00:00:00 GMT' }), asked({ 'Retry-After': 'soon' }), asked({})]).toEqual([
      0,
      undefined,
      undefined,
    ]);
  });

  test('after one 429 everybody waits', async () => {
    const client = stub.client({ patienceMs: 1_000 });
    stub.reply = () => ({ status: 429, headers: { 'retry-after': '60' } });
    await expect(client.repeat(get)).rejects.toMatchObject({ code: 'graphUnavailable' });
    await expect(client.repeat({ ...get, path: '/other' })).rejects.toMatchObject({ code: 'graphUnavailable' });
    expect(stub.got.map(({ path }) => path)).toEqual(['/sites/x?$select=id']);
  });
});

describe('the address', () => {
  test.each(['http://graph.microsoft.com', 'http://localhost.evil.no', 'ftp://localhost', 'graph', ''])(
    '%s is not taken',
    (url) => {
      const open = () => graphClient({ url, site: 'root', token: async () => 't', clock: { now: () => 0 } });
      expect(open).toThrow(expect.objectContaining({ code: 'settings' }));
    },
  );

  test.each(['https://graph.microsoft.com', 'https://graph.microsoft.com/v1.0', 'http://localhost:3979', 'http://[::1]:3979'])(
    '%s is',
    (url) => {
      expect(graphClient({ url, site: 'root', token: async () => 't', clock: { now: () => 0 } }).spent()).toBe(0);
    },
  );

  test('of a link must be ours, whatever it says', () => {
    const client = graphClient({
      url: 'https://graph.microsoft.com',
      site: 'root',
      token: async () => 't',
      clock: { now: () => 0 },
    });
    expect(client.pathOf('https://graph.microsoft.com/v1.0/sites/x/items?$skiptoken=a%20b')).toBe(
      '/sites/x/items?$skiptoken=a%20b',
    );
    const foreign = [
      'https://evil.no/v1.0/x',
      'http://graph.microsoft.com/v1.0/x',
      'https://graph.microsoft.com@evil.no/v1.0/x',
      '//evil.no/v1.0/x',
      'https://graph.microsoft.com/beta/x',
    ];
    for (const link of foreign) expect(() => client.pathOf(link)).toThrow(expect.objectContaining({ code: 'graphRefused' }));
  });
});

test('a fault tells codes, the column and the request, and nothing a person wrote', () => {
  const message = "Invalid text value 'Kari Nordmann 010190'. The text value for field 'Title' is longer than 255 characters.";
  const error = { code: 'invalidRequest', message, innerError: { code: 'innerCode' } };
  const fault = refused('a new row of round', { status: 400, headers: new Headers({ 'request-id': 'abc' }), body: { error } });
  expect(fault.message).toBe('Graph refused: a new row of round (400 invalidRequest/innerCode column Title request-id abc)');
});
