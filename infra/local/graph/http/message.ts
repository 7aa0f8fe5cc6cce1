/** Requests and replies inside the local Graph, the same for a request of its own and for a part of a batch. */
import type { Caller } from '../access/tokens.ts';
import type { Options } from '../query/options.ts';
import type { World } from '../world.ts';
import { badRequest } from './errors.ts';

/** A request; header names are lower-case; `path` is as sent, with `/v1.0` and without the query. */
export type GraphRequest = {
  method: string;
  path: string;
  query: string;
  headers: Record<string, string | undefined>;
  body: Uint8Array;
  /** Set when the body was longer than any request may have; `body` is empty then. */
  tooLarge?: boolean;
};

/** A body: a value sent as JSON, JSON made already, or bytes. */
export type Body = { json: unknown } | { text: string } | { bytes: Uint8Array; type: string };

/** A reply; `reset` drops the connection instead. */
export type Reply = { status: number; headers?: Record<string, string>; body?: Body; reset?: boolean };

/** A request that found its route. */
export type Call = {
  world: World;
  caller: Caller;
  request: GraphRequest;
  /** The decoded path segments that the route names. */
  params: Record<string, string>;
  options: Options;
};

/** A reply with a JSON value. */
export function json(status: number, value: unknown, headers?: Record<string, string>): Reply {
  return { status, body: { json: value }, ...(headers ? { headers } : {}) };
}

/** The JSON object a request carries; throws 400 when there is none. */
export function objectBody(request: GraphRequest): Record<string, unknown> {
  if (!/^application\/([\w.-]+\+)?json\b/i.test(request.headers['content-type'] ?? '')) throw unreadable();
  const value = parse(request.body);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw badRequest('Empty Payload. JSON content expected.');
  return value as Record<string, unknown>;
}

/** A segment parameter of the route. */
export function param(call: Call, name: string): string {
  const value = call.params[name];
  if (value === undefined) throw new Error(`The route has no parameter ${name}`);
  return value;
}

function parse(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    throw unreadable();
  }
}

const unreadable = () =>
  badRequest(
    'Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.',
  );
