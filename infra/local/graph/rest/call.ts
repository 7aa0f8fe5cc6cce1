/** One call to the `_api` of the local Graph on its way to a handler, and what handlers answer. */
import type { IncomingMessage } from 'node:http';
import type { Caller } from '../access/tokens.ts';
import type { List, Site } from '../store/types.ts';
import type { World } from '../world.ts';
import { badQuery } from './errors.ts';
import type { Segment } from './path.ts';

/** A call that found its handler; `segments` are those of the path, a list's address being one of them. */
export type RestCall = {
  world: World;
  site: Site;
  caller: Caller;
  /** After X-HTTP-Method. */
  method: string;
  segments: readonly Segment[];
  /** Query options by lower-case name, with their `$`. */
  options: ReadonlyMap<string, string>;
  body: Uint8Array;
  /** The list the path goes through. */
  list?: List;
};

/** What a handler answers: one thing, several, a plain value, or nothing. */
export type Answer = { entity: Entity } | { collection: Entity[] } | { value: unknown } | { nothing: true };

/** A thing with its properties; those in `DEFERRED` come only with `$expand`. */
export type Entity = Record<string, unknown>;

/** Answers a call; throws a RestError. */
export type RestHandler = (call: RestCall) => Answer | Promise<Answer>;

/** The JSON object sent; `parameters` and the like lie inside it. An empty body is an empty object. */
export function sentObject(call: RestCall): Record<string, unknown> {
  const text = new TextDecoder().decode(call.body);
  if (text.trim() === '') return {};
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {}
  throw badQuery('Invalid JSON. The request body could not be read.');
}

/** An argument of the last segment, by name or else by place; throws 400 when it is missing. */
export function argument(call: RestCall, name: string, place: number): string {
  const last = call.segments.at(-1);
  const value = last?.named.get(name.toLowerCase()) ?? last?.positional[place];
  if (value === undefined) throw badQuery(`The parameter ${name} does not exist in method ${last?.name}.`);
  return value;
}

/** The list of the path, for handlers that stand behind one. */
export function listOf(call: RestCall): List {
  if (!call.list) throw new Error('The path leads through no list');
  return call.list;
}

/** A value sent or given as an argument, read as a truth value. */
export const truthy = (value: unknown): boolean => value === true || /^true$/i.test(String(value));

/** The method meant: POST may carry another in X-HTTP-Method; PATCH is MERGE. */
export function methodOf(request: IncomingMessage): string {
  const inner = request.headers['x-http-method'] ?? request.headers['x-http-method-override'];
  const method = request.method === 'POST' && typeof inner === 'string' ? inner.toUpperCase() : (request.method ?? 'GET');
  return method === 'PATCH' || method === 'PUT' ? 'MERGE' : method;
}
