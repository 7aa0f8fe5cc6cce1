/** The little that is needed on top of node:http: listen on loopback only, read a bounded JSON body, answer. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

const MAX_BODY_BYTES = 1_048_576;

/** An answer with a status of its own that a caller may see; caught by the server alone. */
export class Stopped extends Error {
  readonly status: number;
  readonly body: unknown;

  constructor(status: number, body: unknown) {
    super(`stopped with ${status}`);
    this.status = status;
    this.body = body;
  }
}

/** Starts listening on 127.0.0.1 and refuses callers that use another name (DNS rebinding). */
export async function listenOnLoopback(
  port: number,
  handle: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<{ server: Server; url: string }> {
  const server = createServer((request, response) => {
    if (/^(localhost|127\.0\.0\.1)(:\d+)?$/.test(request.headers.host ?? '')) return handle(request, response);
    response.statusCode = 421;
    response.end();
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  return { server, url: `http://localhost:${(server.address() as AddressInfo).port}` };
}

/** Ends every connection and stops listening. */
export function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

/** The JSON of a request, `{}` when it has no body. Only `application/json` counts, so that a page elsewhere must ask first. */
export async function jsonBody(request: IncomingMessage): Promise<Record<string, unknown>> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    size += (part as Buffer).length;
    if (size > MAX_BODY_BYTES)
      throw new Stopped(413, { error: { code: 'MessageSizeTooBig', message: 'The body is too large.' } });
    parts.push(part as Buffer);
  }
  if (size === 0) return {};
  if (!request.headers['content-type']?.startsWith('application/json')) {
    throw new Stopped(415, { error: { code: 'BadSyntax', message: 'The body must be application/json.' } });
  }
  try {
    return JSON.parse(Buffer.concat(parts).toString('utf8')) as Record<string, unknown>;
  } catch {
    throw new Stopped(400, { error: { code: 'BadSyntax', message: 'The body is not JSON.' } });
  }
}

/** Answers with JSON that nobody may keep; no body when there is none. */
export function sendJson(response: ServerResponse, status: number, body?: unknown, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', ...headers });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}
