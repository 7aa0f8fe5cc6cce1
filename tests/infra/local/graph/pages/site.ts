/** The list pages with a real issuer beside them, and visitors who sign in as a browser does: redirects and cookies, no shortcuts. */
import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunningGraph, startGraph } from '../../../../../infra/local/graph/server.ts';
import type { GraphSettings } from '../../../../../infra/local/graph/settings.ts';
import { startIssuer } from '../../../../../infra/local/issuer/server.ts';
import { issuerSettings, LOCAL_TENANT } from '../../../../../infra/local/issuer/settings.ts';

/** What a visitor sees: the last answer after all redirects. */
export type Seen = { status: number; text: string; address: string; headers: Headers };

/** Somebody with a browser of their own. */
export type Visitor = {
  get(path: string): Promise<Seen>;
  post(path: string, form: [string, string][] | Record<string, string>, headers?: Record<string, string>): Promise<Seen>;
  /** The digest of the page's forms, which every change carries. */
  digest(path: string): Promise<string>;
  cookies: Map<string, string>;
};

/** Sends one request to Graph or SharePoint REST as an application or a person. */
export type Call = (
  method: string,
  path: string,
  body?: unknown,
  headers?: Record<string, string>,
) => Promise<{ status: number; body: Record<string, unknown> }>;

/** The site: its addresses, callers and visitors. */
export type Site = {
  origin: string;
  graph: RunningGraph;
  /** Graph as provisioning (full control), below `/v1.0`. */
  admin: Call;
  /** SharePoint REST as provisioning, below `<site>/_api/`. */
  rest: Call;
  /** Graph as a person through the product. */
  as(name: string): Promise<Call>;
  /** A fresh browser; with a name, signed in as that person. */
  visitor(name?: string): Promise<Visitor>;
  close(): Promise<void>;
};

const PATH = '/sites/oppdrift';

/** Starts issuer, Graph, and in front of it a port whose number both know beforehand. */
export async function openSite(settings: Partial<GraphSettings> = {}): Promise<Site> {
  const dataDir = mkdtempSync(join(tmpdir(), 'pages-'));
  let inner = 0;
  const front = createServer((socket) => {
    const behind = connect(inner, '127.0.0.1');
    socket.pipe(behind).pipe(socket);
    for (const end of [socket, behind]) end.on('error', () => [socket, behind].map((one) => one.destroy()));
  });
  await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve));
  const origin = `http://localhost:${(front.address() as AddressInfo).port}`;
  const issuer = await startIssuer({ ...issuerSettings({}), port: 0, dataDir, sharepointUrl: origin });
  const graph = await startGraph({ port: 0, publicOrigin: origin, issuerUrl: issuer.url, unitsPerMinute: 0, ...settings });
  inner = graph.port;
  await seat(graph);
  const token = (form: Record<string, string>) => tokenFrom(issuer.url, form);
  const app = (resource: string) =>
    token({
      grant_type: 'client_credentials',
      client_id: '22222222-2222-4222-8222-000000000002',
      client_secret: 'oppdrift',
      scope: `${resource}/.default`,
    });
  const [forGraph, forRest] = await Promise.all([app('https://graph.microsoft.com'), app(origin)]);
  return {
    origin,
    graph,
    admin: caller(`${origin}/v1.0`, forGraph),
    rest: caller(`${origin}${PATH}/_api/`, forRest),
    as: async (name) => caller(`${origin}/v1.0`, await personToken(token, name)),
    visitor: async (name) => {
      const visitor = browser(origin);
      if (name) await visitor.get(`?login_hint=${name}@oppdrift.local`);
      return visitor;
    },
    async close() {
      await graph.close();
      await issuer.close();
      await new Promise((resolve) => front.close(resolve));
      rmSync(dataDir, { recursive: true });
    },
  };
}

/** `admin1` owns the site and `ansatt2` visits it; the issuer's own people have only members. */
async function seat({ world, store }: RunningGraph): Promise<void> {
  const people = await world.directory.people();
  const site = store.sites.root();
  for (const [name, role] of [
    ['admin1', 'owner'],
    ['ansatt2', 'visitor'],
  ] as const) {
    const person = people.find(({ upn }) => upn === `${name}@oppdrift.local`);
    const group = store.rights.groups(site?.siteId ?? '').find((one) => one.role === role);
    if (site && person && group) store.rights.addMember(site.siteId, group.id, person.oid);
  }
}

async function tokenFrom(issuer: string, form: Record<string, string>): Promise<string> {
  const answer = await fetch(`${issuer}/${LOCAL_TENANT}/oauth2/v2.0/token`, { method: 'POST', body: new URLSearchParams(form) });
  const body = (await answer.json()) as { access_token?: string };
  if (!body.access_token) throw new Error(JSON.stringify(body));
  return body.access_token;
}

function personToken(token: (form: Record<string, string>) => Promise<string>, name: string): Promise<string> {
  return token({
    grant_type: 'password',
    client_id: '22222222-2222-4222-8222-000000000001',
    client_secret: 'oppdrift',
    username: `${name}@oppdrift.local`,
    password: 'oppdrift',
    scope: 'https://graph.microsoft.com/.default',
  });
}

function caller(base: string, bearer: string): Call {
  return async (method, path, body, headers = {}) => {
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const type: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' };
    const answer = await fetch(base + path, {
      method,
      headers: { authorization: `Bearer ${bearer}`, ...type, ...headers },
      ...sent,
    });
    const text = await answer.text();
    return { status: answer.status, body: text ? (JSON.parse(text) as Record<string, unknown>) : {} };
  };
}

function browser(origin: string): Visitor {
  const cookies = new Map<string, string>();
  async function go(address: string, init: RequestInit, left = 10): Promise<Seen> {
    const cookie = [...cookies].map((pair) => pair.join('=')).join('; ');
    const answer = await fetch(address, {
      ...init,
      redirect: 'manual',
      headers: { ...(cookie ? { cookie } : {}), ...init.headers },
    });
    for (const line of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split(/=(.*)/s);
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    const next = answer.headers.get('location');
    if (next && left > 0) return go(new URL(next, address).href, {}, left - 1);
    return { status: answer.status, text: await answer.text(), address, headers: answer.headers };
  }
  const get = (path: string) => go(path.startsWith('http') ? path : origin + PATH + path, {});
  return {
    get,
    cookies,
    post: (path, form, headers = {}) => go(origin + PATH + path, { method: 'POST', body: new URLSearchParams(form), headers }),
    digest: async (path) => /(?:data-digest|name="digest" value)="([^"]+)"/.exec((await get(path)).text)?.[1] ?? '',
  };
}

/** Makes a list of the site through Graph and tells its path there. */
export async function makeList(site: Site, displayName: string, columns: Record<string, unknown>[] = []): Promise<string> {
  const made = await site.admin('POST', '/sites/root/lists', { displayName, columns, list: { template: 'genericList' } });
  if (made.status !== 201) throw new Error(JSON.stringify(made.body));
  return `/sites/root/lists/${String(made.body.id)}`;
}

/** Makes a row through Graph and tells its number. */
export async function makeRow(site: Site, list: string, fields: Record<string, unknown>): Promise<string> {
  const made = await site.admin('POST', `${list}/items`, { fields });
  if (made.status !== 201) throw new Error(JSON.stringify(made.body));
  return String(made.body.id);
}
