/** The list pages of the local Graph's sites, where people browse and edit lists under their own rights. A room of its HTTP server. */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBody } from '../http/node.ts';
import type { Site } from '../store/types.ts';
import type { World } from '../world.ts';
import { asset } from './assets.ts';
import { broken, notOurForm, signInFailed } from './notice.ts';
import { pageFor } from './pages.ts';
import { isOwnChange, type Session, sessionOf } from './session/session.ts';
import { askWhoItIs, comeBack, ownPath, signOut } from './session/sign-in.ts';
import { goTo, type PageAnswer, sitePath, type Visit, type Visitor } from './visit.ts';
import { writePage } from './write.ts';

const MOST_BYTES = 1024 * 1024;
const LAYOUTS = '/_layouts/15/';

/** Answers `/` and `/<site>/…`; false for any other path. */
export async function servePages(world: World, request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  const url = new URL(request.url ?? '/', world.origin);
  const site = siteOf(world, url.pathname);
  if (!site) return false;
  const where = { site, here: sitePath(site) };
  const answer = await answerTo(world, site, request, url).catch((error: unknown) => {
    const reference = randomUUID().slice(0, 8);
    console.error('list pages:', reference, error);
    return broken(where, reference);
  });
  writePage(world, request, response, answer);
  return true;
}

function siteOf(world: World, path: string): Site | undefined {
  if (path === '/') return world.store.sites.root();
  const folded = path.toLowerCase();
  return world.store.sites
    .all()
    .find((site) => folded === `/${site.path.toLowerCase()}` || folded.startsWith(`/${site.path.toLowerCase()}/`));
}

async function answerTo(world: World, site: Site, request: IncomingMessage, url: URL): Promise<PageAnswer> {
  if (request.method !== 'GET' && request.method !== 'HEAD' && request.method !== 'POST')
    return { status: 405, text: '', type: 'text/plain' };
  if (url.pathname === '/') return goTo(sitePath(site) + url.search);
  const loopback = sameOnLocalhost(world, request);
  if (loopback) return goTo(loopback + url.pathname + url.search);
  const path = decoded(url.pathname.slice(sitePath(site).length));
  if (path.startsWith(LAYOUTS)) return layouts(world, site, request, url, path.slice(LAYOUTS.length));
  const session = await sessionOf(world, request);
  const back = withoutHint(url);
  const hint = url.searchParams.get('login_hint');
  if (request.method !== 'POST' && hint)
    return session && isNamed(session.person, hint) ? goTo(back) : askWhoItIs(world, site, back, { hint });
  const form = request.method === 'POST' ? await formOf(request) : new URLSearchParams();
  if (!form) return { status: 413, json: { message: 'Det ble for mye å sende på én gang.' } };
  if (!session)
    return url.pathname.endsWith('/cell') || form.get('script') === 'yes' ? signedOut(site, back) : askWhoItIs(world, site, back);
  if (request.method === 'POST' && !isOwnChange(world, request, session, form)) return notOurs(site, session, url, form);
  await world.directory.people();
  const visit: Visit = {
    world,
    site,
    person: session.person,
    method: request.method === 'POST' ? 'POST' : 'GET',
    url,
    digest: session.digest,
    form,
  };
  return pageFor(visit, path);
}

async function layouts(world: World, site: Site, request: IncomingMessage, url: URL, name: string): Promise<PageAnswer> {
  const file = asset(name);
  if (file) return file;
  const source = ownPath(site, url.searchParams.get('source') ?? sitePath(site));
  if (name === 'authenticate') {
    const hint = url.searchParams.get('login_hint') ?? undefined;
    return askWhoItIs(world, site, source, {
      ...(hint ? { hint } : {}),
      selectAccount: url.searchParams.get('prompt') === 'select_account',
    });
  }
  if (name === 'signout') return signOut(world, site);
  if (name !== 'signin') return { status: 404, text: '', type: 'text/plain' };
  const answer = await comeBack(world, site, request, url);
  return 'failed' in answer ? signInFailed({ site, here: sitePath(site) }, answer.failed) : answer;
}

/** A browser that used 127.0.0.1 goes on at localhost, where its cookies and the registered address are. */
function sameOnLocalhost(world: World, request: IncomingMessage): string | undefined {
  const origin = new URL(world.origin);
  const numbers = request.headers.host === `127.0.0.1:${origin.port}`;
  return numbers && origin.hostname === 'localhost' && request.method !== 'POST' ? world.origin : undefined;
}

/** Scripts get a sentence, since they cannot follow to another origin. */
function signedOut(site: Site, back: string): PageAnswer {
  return { status: 401, json: { message: 'Du er logget av. Last siden på nytt for å logge på.', address: ownPath(site, back) } };
}

function notOurs(site: Site, session: Session, url: URL, form: URLSearchParams): PageAnswer {
  if (form.get('script') === 'yes')
    return { status: 403, json: { message: 'Siden er for gammel. Last den på nytt og prøv igjen.' } };
  return notOurForm({ site, person: session.person, here: ownPath(site, url.pathname + url.search) });
}

function withoutHint(url: URL): string {
  const query = new URLSearchParams(url.searchParams);
  query.delete('login_hint');
  return url.pathname + (query.size > 0 ? `?${query}` : '');
}

/** A hint names a person by user name, by the part before the @, or by object id. */
function isNamed(person: Visitor, hint: string): boolean {
  const sought = hint.toLowerCase();
  return [person.oid, person.upn.toLowerCase(), person.upn.toLowerCase().split('@')[0]].includes(sought);
}

async function formOf(request: IncomingMessage): Promise<URLSearchParams | undefined> {
  const body = await readBody(request, MOST_BYTES);
  return body && new URLSearchParams(Buffer.from(body).toString('utf8'));
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
