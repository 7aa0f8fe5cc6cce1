/** Carries node:http requests to the local Graph's dispatch and its replies back, with bounded bodies. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Dispatch } from './dispatch.ts';
import type { Reply } from './message.ts';

/** Bytes of a body at most: small uploads may have 4 MiB. */
const MAX_BODY = 4 * 1024 * 1024;

/** Answers a request to `/v1.0/…`. */
export async function serveGraph(dispatch: Dispatch, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await readBody(request, MAX_BODY);
  const [path = '', ...query] = (request.url ?? '/').split('?');
  const headers = request.headers as Record<string, string | undefined>;
  const told = { method: request.method ?? 'GET', path, query: query.join('?'), headers };
  send(response, await dispatch(body ? { ...told, body } : { ...told, body: new Uint8Array(), tooLarge: true }));
}

/** What is read and thrown away of a body that is too long, at most: clients hear an answer only when they may finish sending. */
const DRAINED = 128 * 1024 * 1024;

/** The whole body, or `undefined` when it is longer than allowed. */
export async function readBody(request: IncomingMessage, longest: number): Promise<Uint8Array | undefined> {
  let chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > longest + DRAINED) break;
    if (size > longest) chunks = [];
    else chunks.push(chunk);
  }
  return size > longest ? undefined : Buffer.concat(chunks);
}

/** Writes a reply, or drops the connection. */
export function send(response: ServerResponse, { status, headers, body, reset }: Reply): void {
  if (reset) return void response.socket?.destroy();
  if (response.destroyed) return;
  const content = body && ('bytes' in body ? body.bytes : Buffer.from('text' in body ? body.text : JSON.stringify(body.json)));
  const type =
    body &&
    ('bytes' in body
      ? body.type
      : 'application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8');
  response.writeHead(status, {
    'cache-control': 'private',
    'odata-version': '4.0',
    'x-ms-ags-diagnostic': '{"ServerInfo":{"DataCenter":"Local","ScaleUnit":"000"}}',
    'x-content-type-options': 'nosniff',
    ...(content ? { 'content-type': type, 'content-length': content.length } : status === 204 ? {} : { 'content-length': 0 }),
    ...headers,
  });
  response.end(content);
}
