/** The `_api` of the local Graph: SharePoint REST for what Graph v1.0 lacks (permissions of lists, views, site scripts). A room of its HTTP server. */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { LEVEL, levelOnSite } from '../access/rights.ts';
import { GraphError } from '../http/errors.ts';
import { failAfter, failBefore } from '../http/faulty.ts';
import { readBody } from '../http/node.ts';
import type { Site } from '../store/types.ts';
import type { World } from '../world.ts';
import { isVerbose, refusal, shape } from './answer.ts';
import { methodOf } from './call.ts';
import { RestError, unauthorized } from './errors.ts';
import { segmentsOf } from './path.ts';
import { answerCall } from './routes.ts';
import { callerOf, TokenRefusal } from './token.ts';

const MOST_BYTES = 1024 * 1024;

/** What is written to the connection. */
type Written = { status: number; headers?: Record<string, string>; body?: unknown; reset?: true };

/** What a call costs: REST has no fixed price and is dearer than Graph (SPdev: how to avoid getting throttled), so no less than Graph's usual two. */
const UNITS = 2;

/** Answers `<site>/_api/…`; false for any other path. */
export async function serveRest(world: World, request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  const [path = '', ...query] = (request.url ?? '').split('?');
  const match = /^((?:\/[^/]+){0,3}?)\/_api(?:\/(.*))?$/i.exec(path);
  if (!match) return false;
  const verbose = isVerbose(request.headers.accept);
  const note = { app: '', units: 0 };
  const written = await carryOut(
    world,
    request,
    { site: match[1] ?? '', path: match[2] ?? '', query: query.join('?') },
    note,
  ).catch((error: unknown) => refused(error, verbose));
  world.log.add({
    at: new Date().toISOString(),
    app: note.app,
    method: methodOf(request),
    path: request.url ?? '',
    status: written.reset ? 0 : written.status,
    units: note.units,
  });
  write(response, written, verbose);
  return true;
}

async function carryOut(
  world: World,
  request: IncomingMessage,
  address: { site: string; path: string; query: string },
  note: { app: string; units: number },
): Promise<Written> {
  const body = await readBody(request, MOST_BYTES);
  if (!body) return { status: 413, headers: { connection: 'close' } };
  const site = siteOf(world, address.site);
  const caller = await callerOf(world, request.headers.authorization);
  note.app = caller.appId;
  note.units = UNITS;
  const rate = world.meter.book(caller.appId, UNITS);
  if (caller.person) await world.directory.people();
  if (levelOnSite(world, caller, site) < LEVEL.read) throw unauthorized();
  const options = new Map([...new URLSearchParams(address.query)].map(([name, value]) => [name.toLowerCase(), value]));
  const segments = segmentsOf(address.path, options);
  const call = { world, site, caller, method: methodOf(request), segments, options, body };
  const fault = world.faults.take(call.method, request.url ?? '');
  if (fault) await failBefore(fault);
  if (fault?.kind === 'reset-before') return { status: 0, reset: true };
  const answer = await answerCall(call);
  if (fault) failAfter(fault);
  if (fault?.kind === 'reset-after') return { status: 0, reset: true };
  return { status: 200, headers: rate, body: shape(answer, call, isVerbose(request.headers.accept)) };
}

function siteOf(world: World, path: string): Site {
  const wanted = path.replace(/^\//, '').toLowerCase();
  const site =
    wanted === '' ? world.store.sites.root() : world.store.sites.all().find((one) => one.path.toLowerCase() === wanted);
  if (!site) throw new RestError(404, '-2147024894, System.IO.FileNotFoundException', 'The site could not be found.');
  return site;
}

function refused(error: unknown, verbose: boolean): Written {
  if (error instanceof TokenRefusal) {
    const challenge = 'Bearer realm="", client_id="00000003-0000-0ff1-ce00-000000000000"';
    const diagnostics: Record<string, string> = error.diagnostics ? { 'x-ms-diagnostics': error.diagnostics } : {};
    return {
      status: 401,
      headers: { 'www-authenticate': challenge, ...diagnostics },
      body: { error_description: error.message },
    };
  }
  if (error instanceof RestError) return { status: error.status, body: refusal(error, verbose) };
  if (error instanceof GraphError) {
    const rest = new RestError(error.status, '-2146232832, Microsoft.SharePoint.SPException', error.message);
    if (error.code === '') return { status: error.status };
    return { status: rest.status, headers: error.headers, body: refusal(rest, verbose) };
  }
  console.error('local SharePoint REST:', error);
  const unknown = new RestError(500, '-1, System.Exception', 'An unexpected error has occurred.');
  return { status: 500, body: refusal(unknown, verbose) };
}

function write(response: ServerResponse, { status, headers, body, reset }: Written, verbose: boolean): void {
  if (reset) return void response.socket?.destroy();
  const content = body === undefined ? undefined : Buffer.from(JSON.stringify(body));
  response.writeHead(status, {
    'cache-control': 'private, max-age=0',
    'content-type': `application/json;odata=${verbose ? 'verbose' : 'nometadata'};streaming=true;charset=utf-8`,
    'content-length': content?.length ?? 0,
    'request-id': randomUUID(),
    'x-content-type-options': 'nosniff',
    ...headers,
  });
  response.end(content);
}
