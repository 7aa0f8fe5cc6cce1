/** What strangers may send: JSON of a bounded size and depth, and nothing that is unpacked or kept on disk. */
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { httpWorld } from './world.ts';

let world: Awaited<ReturnType<typeof httpWorld>>;
beforeEach(async () => {
  world = await httpWorld();
});
afterEach(() => world.close());

const JSON_TYPE = 'application/json; charset=utf-8';
const send = async (headers: Record<string, string>, body: string | Uint8Array | ReadableStream): Promise<number> => {
  const authorization = `Bearer ${await world.token()}`;
  const init = { method: 'POST', headers: { authorization, ...headers }, body, duplex: 'half' } as RequestInit;
  return (await fetch(`${world.url}/api/workshop.list`, init)).status;
};
const isAlive = async (): Promise<boolean> => (await fetch(`${world.url}/healthz`)).ok;

test.each([
  ['a gzip stream that is none', 'gzip', 'not gzip at all'],
  ['a small gzip stream that becomes a large one', 'gzip', gzipSync(Buffer.alloc(50_000_000))],
  ['a packing nobody knows', 'br', 'x'],
])('%s is refused without being unpacked, and the server goes on', async (_what, encoding, body) => {
  expect(await send({ 'content-type': JSON_TYPE, 'content-encoding': encoding }, body)).toBe(415);
  expect(await isAlive()).toBe(true);
});

test('a file somebody uploads is refused and never lies on the disk', async () => {
  const before = process.env.TMPDIR;
  const folder = mkdtempSync(join(tmpdir(), 'oppdrift-'));
  process.env.TMPDIR = folder;
  try {
    const part = 'content-disposition: form-data; name="f"; filename="evil.txt"\r\ncontent-type: text/plain\r\n\r\nPLANTED';
    const body = `--x\r\n${part}\r\n--x--\r\n`;
    expect(await send({ 'content-type': 'multipart/form-data; boundary=x' }, body)).toBe(415);
    expect(readdirSync(folder)).toEqual([]);
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
});

test.each(['application/x-www-form-urlencoded', 'text/plain', 'application/octet-stream', 'text/csv'])(
  'a body of type %s is not taken for JSON',
  async (type) => {
    expect(await send({ 'content-type': type }, '{}')).toBe(415);
  },
);

test('JSON that is nested deeper than anything we ask for is refused; brackets in a text do not count', async () => {
  const nested = (depth: number) => `{"x":${'['.repeat(depth)}${']'.repeat(depth)}}`;
  const sent = (body: string) => send({ 'content-type': JSON_TYPE }, body);
  expect([await sent(nested(100_000)), await sent(nested(30)), await sent(JSON.stringify({ x: '[{"\\'.repeat(100) }))]).toEqual([
    400, 200, 200,
  ]);
});

test('a body that does not say how long it is gets the same bound', async () => {
  const chunks = new ReadableStream({
    start: (to) => {
      for (let sent = 0; sent < 5; sent += 1) to.enqueue(new TextEncoder().encode('x'.repeat(100_000)));
      to.close();
    },
  });
  expect(await send({ 'content-type': JSON_TYPE }, chunks)).toBe(413);
  expect(await isAlive()).toBe(true);
});

test('what is personal is kept in no cache', async () => {
  const { headers } = await fetch(`${world.url}/api/workshop.list`, { method: 'POST' });
  expect(headers.get('cache-control')).toBe('no-store');
});
