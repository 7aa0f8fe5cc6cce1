/** Takes one request (or one part of a batch) through token, route, throttling, faults and handler of the local Graph, and turns errors into Graph's envelope. */
import type { Caller } from '../access/tokens.ts';
import type { Fault } from '../control/faults.ts';
import { parseOptions } from '../query/options.ts';
import type { World } from '../world.ts';
import { envelope, requestIds } from './envelope.ts';
import { badRequest, GraphError } from './errors.ts';
import { failAfter, failBefore, pause } from './faulty.ts';
import type { Call, GraphRequest, Reply } from './message.ts';
import type { Router } from './router.ts';

/** Carries out requests; `part` is the id of a batch part, which brings its caller along. */
export type Dispatch = (request: GraphRequest, part?: { id: string; caller: Caller }) => Promise<Reply>;

/** The dispatch over a world and its routes. */
export function makeDispatch(world: World, router: Router): Dispatch {
  return async (request, part) => {
    const note = { app: '', units: 0 };
    const ids = requestIds(request.headers['client-request-id']);
    const reply = await attempt(world, router, request, part, note).catch((error: unknown) => envelope(error, ids, world.now()));
    const path = request.path + (request.query ? `?${request.query}` : '');
    const entry = {
      at: new Date().toISOString(),
      app: note.app,
      method: request.method,
      path,
      status: reply.reset ? 0 : reply.status,
      units: note.units,
    };
    world.log.add(part ? { ...entry, part: part.id } : entry);
    return { ...reply, headers: { ...ids, ...reply.headers } };
  };
}

async function attempt(
  world: World,
  router: Router,
  request: GraphRequest,
  part: { caller: Caller } | undefined,
  note: { app: string; units: number },
): Promise<Reply> {
  const version = /^\/([^/]*)/.exec(request.path)?.[1];
  if (version !== 'v1.0') throw badRequest(`Invalid version: ${version}`);
  if (request.tooLarge) throw new GraphError(413, 'requestEntityTooLarge', 'The request body is too large.');
  const caller = part?.caller ?? (await world.checkToken(request.headers.authorization));
  note.app = caller.appId;
  const { route, params } = router(request.method, request.path.slice(5));
  const call: Call = { world, caller, request, params, options: parseOptions(request.query) };
  note.units = typeof route.units === 'number' ? route.units : route.units(call);
  // What costs nothing is never throttled: a batch is carried out, its parts are billed one by one.
  const rateHeaders = note.units === 0 ? {} : world.meter.book(caller.appId, note.units);
  if (world.settings.latencyMs > 0 && !part) await pause(world.settings.latencyMs);
  const fault = world.faults.take(request.method, request.path + (request.query ? `?${request.query}` : ''));
  if (fault) await failBefore(fault);
  const reply = fault?.kind === 'reset-before' ? { status: 0, reset: true } : await route.handle(call);
  if (fault) failAfter(fault);
  if (fault?.kind === 'reset-after') return { status: 0, reset: true };
  if (fault) spoil(fault, reply);
  return { ...reply, headers: { ...rateHeaders, ...reply.headers } };
}

/** Makes the faults that lie in the answer: an element without id after a deletion (msgraph-sdk-typescript #544), a part without an answer. */
function spoil({ kind }: Fault, { body }: Reply): void {
  if (!body || !('json' in body)) return;
  const { value, responses } = body.json as { value?: unknown[]; responses?: unknown[] };
  const error = { code: 'InternalServerError', message: 'Cannot write a deleted resource.' };
  if (kind === 'delta-error-element') value?.push({ error });
  if (kind === 'batch-answer-missing') responses?.pop();
}
