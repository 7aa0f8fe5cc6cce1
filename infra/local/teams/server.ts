/** The local Teams page: serves the frame, what it needs to know, tokens for the person picked, and the connector log. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { stripTypeScriptTypes } from 'node:module';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readApp } from './app.ts';
import { logPage } from './log.ts';
import type { TeamsSettings } from './settings.ts';
import { setConsent, tabToken } from './token.ts';

/** A running Teams page. */
export interface RunningTeams {
  /** `http://localhost:<port>`. */
  url: string;
  close(): Promise<void>;
}

const PAGE = fileURLToPath(new URL('./page/', import.meta.url));
const MAX_BODY_BYTES = 4_096;

/** Starts the page on loopback. */
export async function startTeams(settings: TeamsSettings): Promise<RunningTeams> {
  const server = createServer((request, response) => {
    if (!/^(localhost|127\.0\.0\.1)(:\d+)?$/.test(request.headers.host ?? '')) return send(response, 421, '', 'text/plain');
    answer(settings, request, response).catch((cause) => {
      console.error('teams:', cause);
      send(response, 500, 'Siden feilet. Se i vinduet der npm start går.', 'text/plain');
    });
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(settings.port, '127.0.0.1', resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function send(
  response: ServerResponse,
  status: number,
  body: string | Buffer,
  type: string,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, {
    'content-type': `${type}; charset=utf-8`,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...headers,
  });
  response.end(body);
}

const sendJson = (response: ServerResponse, status: number, body: unknown) =>
  send(response, status, JSON.stringify(body), 'application/json');

async function answer(settings: TeamsSettings, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const route = `${request.method} ${url.pathname}`;
  if (route === 'GET /readyz') return sendJson(response, 200, { ready: true });
  if (route === 'GET /setup') return sendJson(response, 200, await setup(settings, url.searchParams.get('language') ?? 'nb-no'));
  if (route === 'POST /token') return sendJson(response, 200, await tabToken(settings, String((await jsonBody(request)).person)));
  if (route === 'POST /consent')
    return sendJson(response, (await setConsent(settings, String((await jsonBody(request)).state))) ? 200 : 400, {});
  if (route === 'GET /log') return send(response, 200, logPage(settings.dataDir), 'text/html', policy(settings));
  if (route === 'GET /icon.png') return send(response, 200, readFileSync(join(settings.manifestDir, 'color.png')), 'image/png');
  if (request.method !== 'GET') return sendJson(response, 405, {});
  if (url.pathname.startsWith('/page/')) return sendFile(response, url.pathname.slice('/page/'.length));
  if (url.pathname === '/' || url.pathname.startsWith('/l/'))
    return send(response, 200, readFileSync(join(PAGE, 'index.html')), 'text/html', policy(settings));
  return send(response, 404, 'Siden finnes ikke.', 'text/plain');
}

async function jsonBody(request: IncomingMessage): Promise<Record<string, unknown>> {
  if (!request.headers['content-type']?.startsWith('application/json')) return {};
  let text = '';
  for await (const part of request) if (text.length < MAX_BODY_BYTES) text += part;
  return JSON.parse(text) as Record<string, unknown>;
}

/** Scripts are written in TypeScript; their types are taken off as they are served. */
function sendFile(response: ServerResponse, name: string): void {
  const file = join(PAGE, name);
  const known = /^[\w/-]+\.(ts|css)$/.test(name) && existsSync(file);
  const text = known ? readFileSync(file, 'utf8') : '';
  if (!known) send(response, 404, text, 'text/plain');
  else if (name.endsWith('.css')) send(response, 200, text, 'text/css');
  else send(response, 200, stripTypeScriptTypes(text), 'text/javascript');
}

function policy({ gatewayUrl, productUrl }: TeamsSettings): Record<string, string> {
  const rules = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: https:",
    `connect-src 'self' ${gatewayUrl}`,
    `frame-src ${productUrl}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ];
  return { 'content-security-policy': rules.join('; '), 'referrer-policy': 'no-referrer' };
}

/** What the frame shows; people come from the directory, the app from its manifest. */
async function setup(settings: TeamsSettings, language: string): Promise<unknown> {
  const problem = join(settings.dataDir, 'playground.txt');
  const people = (await (await fetch(`${settings.issuerUrl}/people`)).json()) as {
    oid: string;
    upn: string;
    displayName: string;
    jobTitle: string;
    department: string;
  }[];
  return {
    app: readApp(settings, language),
    tenantId: settings.tenantId,
    gatewayUrl: settings.gatewayUrl,
    listsUrl: settings.listsUrl,
    playground: { url: settings.playgroundUrl, problem: existsSync(problem) ? readFileSync(problem, 'utf8') : undefined },
    people: people.map(({ oid, upn, displayName, jobTitle, department }) => ({
      oid,
      upn,
      displayName,
      jobTitle,
      department,
      name: upn.split('@')[0],
    })),
  };
}
