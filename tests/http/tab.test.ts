/** The tab's files as a browser asks for them: packed by the build, the shell for every page, nothing beside the folder. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get, type Server as NodeServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Server } from 'restify';
import { httpServer } from '../../src/http/server.ts';
import { serveTab, type TabSettings } from '../../src/http/tab.ts';
import { openLog } from '../../src/log.ts';

const SCRIPT = 'console.log("Oppdrift");\n'.repeat(20);
const settings: TabSettings = {
  tenantId: 'tenant',
  clientId: '</script><script>alert(1)</script>',
  scope: 'scope',
  authorizeUrl: 'https://login.example/authorize',
  tokenUrl: 'https://login.example/token',
  teamsOrigins: [],
  teamsAppId: 'app',
  teamsLinkBase: 'https://teams.example',
  contact: { name: 'Programteamet', link: 'mailto:oppdrift@example.org' },
};

let folder: string;
let server: Server;
let port: number;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'oppdrift-tab-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(
    join(folder, 'index.html'),
    '<title>Oppdrift</title><script type="application/json" id="config">{}</script><main>Henter …</main>',
  );
  writeFileSync(join(folder, 'assets/packed-1.js'), SCRIPT);
  writeFileSync(join(folder, 'assets/packed-1.js.gz'), gzipSync(SCRIPT));
  writeFileSync(join(folder, 'assets/packed-1.js.br'), brotliCompressSync(SCRIPT));
  writeFileSync(join(folder, 'assets/plain-1.js'), SCRIPT);
  writeFileSync(join(folder, '.stamp'), 'not for the world');
  server = httpServer(
    { frames: [], connect: [], https: false },
    openLog(() => {}),
  );
  serveTab(server, folder, settings);
  await new Promise<void>((resolve) => server.server.listen(0, '127.0.0.1', resolve));
  port = ((server.server as NodeServer).address() as AddressInfo).port;
});

afterAll(async () => {
  await new Promise((done) => server.close(() => done(undefined)));
  rmSync(folder, { recursive: true });
});

/** As it came over the wire; `fetch` would unpack it. */
const ask = (path: string, headers: Record<string, string> = {}) =>
  new Promise<{ status: number | undefined; encoding: string | undefined; etag: string; cache: string; body: Buffer }>(
    (resolve, reject) => {
      get({ host: '127.0.0.1', port, path, headers, agent: false }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () =>
          resolve({
            status: answer.statusCode,
            encoding: answer.headers['content-encoding'],
            etag: answer.headers.etag ?? '',
            cache: answer.headers['cache-control'] ?? '',
            body: Buffer.concat(chunks),
          }),
        );
      }).on('error', reject);
    },
  );

const packed = (accepts: string) => ask('/assets/packed-1.js', { 'accept-encoding': accepts });

test('a script comes as the browser can take it, the same in each way, and is kept for good', async () => {
  const [br, gzip, plain] = [await packed('gzip, deflate, br'), await packed('gzip'), await packed('identity')];
  expect([br.encoding, gzip.encoding, plain.encoding]).toEqual(['br', 'gzip', undefined]);
  expect([brotliDecompressSync(br.body), gunzipSync(gzip.body), plain.body].map(String)).toEqual([SCRIPT, SCRIPT, SCRIPT]);
  expect(br.cache).toBe('public, max-age=31536000, immutable');
});

test('a script the build did not pack comes as it is', async () => {
  const { status, encoding, body } = await ask('/assets/plain-1.js', { 'accept-encoding': 'gzip, br' });
  expect({ status, encoding, body: String(body) }).toEqual({ status: 200, encoding: undefined, body: SCRIPT });
});

test('what the browser has already is not sent again', async () => {
  const { etag } = await packed('br');
  const { status, body } = await ask('/assets/packed-1.js', { 'accept-encoding': 'br', 'if-none-match': etag });
  expect({ status, bytes: body.length }).toEqual({ status: 304, bytes: 0 });
});

test.each(['/', '/verksted', '/soknader/2020-1-7K3M?fra=hjem', '/.stamp'])(
  '%s is the shell with the settings in it',
  async (path) => {
    const { status, encoding, cache, body } = await ask(path, { 'accept-encoding': 'br' });
    const html = String(brotliDecompressSync(body));
    const [, json = ''] = /id="config">([^<]*)<\/script><main>/.exec(html) ?? [];
    expect({ status, encoding, cache, settings: JSON.parse(json) }).toEqual({
      status: 200,
      encoding: 'br',
      cache: 'no-cache',
      settings,
    });
  },
);

test.each(['/assets/gone-1.js', '/assets/packed-1.js.br', '/favicon.ico', '/assets/%2e%2e/index.html'])(
  '%s is not found',
  async (path) => {
    expect((await ask(path)).status).toBe(404);
  },
);
