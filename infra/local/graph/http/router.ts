/** Finds the route of a request to the local Graph by its path segments. */
import { badRequest, GraphError } from './errors.ts';
import type { Call, Reply } from './message.ts';
import { segmentsOf } from './path.ts';

/** A route: `pattern` has literals, compared without case, and `:names`. `units` is its price. */
export type Route = {
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  pattern: string;
  units: number | ((call: Call) => number);
  handle(call: Call): Reply | Promise<Reply>;
};

/** A route found, with its parameters. */
export type Match = { route: Route; params: Record<string, string> };

/** Finds a route; throws 400 for a path that does not exist and 405 for a method it does not have, as Graph does. */
export type Router = (method: string, path: string) => Match;

/** A router over the routes; literals win over names. */
export function makeRouter(routes: readonly Route[]): Router {
  const prepared = routes
    .map((route) => ({ route, segments: route.pattern.split('/').filter(Boolean) }))
    .sort((one, other) => literals(other.segments) - literals(one.segments));
  return (method, path) => {
    const segments = segmentsOf(path);
    const matches = prepared.flatMap(({ route, segments: pattern }) => {
      const params = matchSegments(pattern, segments);
      return params ? [{ route, params }] : [];
    });
    const match = matches.find(({ route }) => route.method === method);
    if (match) return match;
    if (matches.length > 0)
      throw new GraphError(405, 'BadRequest', 'Specified HTTP method is not allowed for the request target.');
    throw badRequest(`Resource not found for the segment '${unknownSegment(prepared, segments)}'.`);
  };
}

function literals(pattern: string[]): number {
  return pattern.filter((part) => !part.startsWith(':')).length;
}

function matchSegments(pattern: string[], segments: string[]): Record<string, string> | undefined {
  if (pattern.length !== segments.length) return undefined;
  const params: Record<string, string> = {};
  for (const [at, part] of pattern.entries()) {
    const segment = segments[at] as string;
    if (part.startsWith(':')) params[part.slice(1)] = segment;
    else if (part.toLowerCase() !== segment.toLowerCase()) return undefined;
  }
  return params;
}

/** The first segment no route knows at its place. */
function unknownSegment(prepared: { segments: string[] }[], segments: string[]): string {
  for (let length = 1; length <= segments.length; length++) {
    const start = segments.slice(0, length);
    if (!prepared.some(({ segments: pattern }) => matchSegments(pattern.slice(0, length), start)))
      return segments[length - 1] as string;
  }
  return segments.at(-1) ?? '';
}
