/** Graph's error envelope and the headers that name a request, for every answer of the local Graph. */
import { randomUUID } from 'node:crypto';
import { GraphError } from './errors.ts';
import { json, type Reply } from './message.ts';

/** The headers that name a request; the client's own id is given back. */
export function requestIds(client: string | undefined): Record<string, string> {
  const id = randomUUID();
  return { 'request-id': id, 'client-request-id': client || id };
}

/** The reply for an error; what is no GraphError is a fault of ours and told on stderr. */
export function envelope(error: unknown, ids: Record<string, string>, now: number): Reply {
  if (!(error instanceof GraphError)) {
    console.error('local Graph:', error);
    return envelope(new GraphError(500, 'generalException', 'General exception while processing'), ids, now);
  }
  if (error.code === '') return { status: error.status };
  const innerError = {
    ...(error.innerCode ? { code: error.innerCode } : {}),
    date: new Date(now).toISOString().slice(0, 19),
    ...ids,
  };
  return json(error.status, { error: { code: error.code, message: error.message, innerError } }, error.headers);
}
