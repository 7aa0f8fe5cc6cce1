/** `$batch` of the local Graph: up to twenty requests in one, each billed and throttled for itself, answered in any order (docs: json-batching). */

import type { Dispatch } from '../http/dispatch.ts';
import { badRequest } from '../http/errors.ts';
import { type Call, type GraphRequest, json, objectBody, type Reply } from '../http/message.ts';
import type { Route } from '../http/router.ts';

/** Requests in a batch at most. */
const MAX_PARTS = 20;

type Part = { id: string; request: GraphRequest; dependsOn: string[] };
type Answer = { id: string; status: number; headers: Record<string, string>; body?: unknown };

/** The route of `$batch`, given what carries out its parts. */
export function batchRoute(dispatch: () => Dispatch): Route {
  return { method: 'POST', pattern: '/$batch', units: 0, handle: (call) => runBatch(call, dispatch()) };
}

async function runBatch(call: Call, dispatch: Dispatch): Promise<Reply> {
  const parts = readParts(objectBody(call.request));
  const running = new Map<string, Promise<Answer>>();
  for (const part of parts) running.set(part.id.toLowerCase(), runPart(call, dispatch, part, running));
  const answers = await Promise.all(running.values());
  return json(200, { responses: call.world.settings.shuffleBatch ? shuffle(answers) : answers });
}

async function runPart(call: Call, dispatch: Dispatch, part: Part, running: Map<string, Promise<Answer>>): Promise<Answer> {
  const before = await Promise.all(part.dependsOn.map((id) => running.get(id.toLowerCase())));
  if (before.some((answer) => !answer || answer.status >= 400)) {
    const error = { code: 'FailedDependency', message: 'Failed Dependency: a request this one depends on has failed.' };
    return { id: part.id, status: 424, headers: { 'Content-Type': 'application/json' }, body: { error } };
  }
  const reply = await dispatch(part.request, { id: part.id, caller: call.caller });
  const { 'www-authenticate': _, ...headers } = reply.headers ?? {};
  if (reply.reset) return { id: part.id, status: 504, headers };
  const type = reply.body && 'bytes' in reply.body ? reply.body.type : 'application/json';
  return {
    id: part.id,
    status: reply.status,
    headers: reply.body ? { ...headers, 'Content-Type': type } : headers,
    ...bodyOf(reply),
  };
}

function bodyOf({ body }: Reply): { body?: unknown } {
  if (!body) return {};
  if ('bytes' in body) return { body: Buffer.from(body.bytes).toString('base64') };
  return { body: 'text' in body ? JSON.parse(body.text) : JSON.parse(JSON.stringify(body.json)) };
}

function readParts({ requests }: Record<string, unknown>): Part[] {
  if (!Array.isArray(requests) || requests.length === 0) throw badRequest('Invalid batch payload format.');
  if (requests.length > MAX_PARTS) throw badRequest(`Number of batch request steps exceeds the maximum value of ${MAX_PARTS}.`);
  const seen = new Set<string>();
  return requests.map((sent) => {
    const part = readPart(sent);
    const key = part.id.toLowerCase();
    if (seen.has(key)) throw badRequest('Request ids must be unique, without regard to case.');
    for (const id of part.dependsOn)
      if (!seen.has(id.toLowerCase())) throw badRequest('Request dependsOn is not valid: it must name an earlier request.');
    seen.add(key);
    return part;
  });
}

function readPart(sent: unknown): Part {
  const { id, method, url, headers = {}, body, dependsOn = [] } = (sent ?? {}) as Record<string, unknown>;
  if (typeof id !== 'string' || id === '' || typeof method !== 'string' || typeof url !== 'string')
    throw badRequest('Invalid batch payload format.');
  if (!Array.isArray(dependsOn) || !dependsOn.every((one) => typeof one === 'string'))
    throw badRequest('Invalid batch payload format.');
  if (/^\/?(v1\.0|beta)(\/|$)|^\w+:/i.test(url)) throw badRequest('Invalid batch payload format.');
  const lower = lowerHeaders(headers);
  if (body !== undefined && body !== null && !lower['content-type'])
    throw badRequest(`Write request id : ${id} does not contain Content-Type header or body.`);
  const [path = '', ...query] = url.split('?');
  const request = {
    method: method.toUpperCase(),
    path: `/v1.0/${path.replace(/^\//, '')}`,
    query: query.join('?'),
    headers: lower,
    body: bytesOf(body, lower),
  };
  if (/\/\$batch$/i.test(path)) throw badRequest('Invalid batch payload format.');
  return { id, request, dependsOn: dependsOn as string[] };
}

function lowerHeaders(headers: unknown): Record<string, string> {
  if (typeof headers !== 'object' || headers === null) throw badRequest('Invalid batch payload format.');
  const sent = Object.entries(headers as Record<string, unknown>);
  if (sent.some(([, value]) => typeof value === 'object')) throw badRequest('Invalid batch payload format.');
  return Object.fromEntries(sent.map(([name, value]) => [name.toLowerCase(), String(value)]));
}

/** JSON stays JSON; any other body comes as base64 text. */
function bytesOf(body: unknown, headers: Record<string, string>): Uint8Array {
  if (body === undefined || body === null) return new Uint8Array();
  if (!/json/i.test(headers['content-type'] ?? '') && typeof body === 'string') return Buffer.from(body, 'base64');
  return Buffer.from(JSON.stringify(body));
}

function shuffle<T>(items: T[]): T[] {
  const out = [...items];
  for (let at = out.length - 1; at > 0; at--) {
    const other = Math.floor(Math.random() * (at + 1));
    [out[at], out[other]] = [out[other] as T, out[at] as T];
  }
  return out;
}
