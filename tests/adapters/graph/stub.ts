/** A server that answers what a test tells it to, for what the local Graph cannot show; and a client on it. */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Client, graphClient } from '../../../src/adapters/graph/client.ts';
import type { GraphSettings } from '../../../src/adapters/graph/settings.ts';

/** One request as the server got it; `path` is without the version. */
export interface Got {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: unknown;
}

/** What to answer; `hang` answers never. */
export type Reply = { readonly status: number; readonly headers?: Record<string, string>; readonly body?: unknown } | 'hang';

export interface Stub {
  readonly url: string;
  /** Answers the requests from now on, one by one. */
  reply: (request: Got) => Reply | Promise<Reply>;
  readonly got: Got[];
  client(settings?: Partial<GraphSettings>): Client;
  close(): Promise<void>;
}

const textOf = async (request: IncomingMessage): Promise<string> => {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text;
};

/** Starts the server. */
export const startStub = async (): Promise<Stub> => {
  const server = createServer(async (request, response) => {
    const text = await textOf(request);
    const [method, path] = [request.method ?? '', (request.url ?? '').replace('/v1.0', '')];
    const got: Got = { method, path, headers: request.headers, body: text && JSON.parse(text) };
    stub.got.push(got);
    const reply = await stub.reply(got);
    if (reply === 'hang') return;
    response.writeHead(reply.status, { 'content-type': 'application/json', ...reply.headers });
    response.end(reply.body === undefined ? '' : JSON.stringify(reply.body));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const stub: Stub = {
    url,
    reply: () => ({ status: 200, body: {} }),
    got: [],
    client: (settings) =>
      graphClient({
        ...{ url, site: 'localhost:/sites/oppdrift', token: async () => 'first', clock: { now: () => 0 } },
        ...{ unitsPerMinute: 1_000_000, backoffMs: 2, ...settings },
      }),
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
  return stub;
};
