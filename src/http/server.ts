/** The one HTTP server: restify with bounded bodies, security headers and answers that never tell what went wrong inside. */
import type { Server as NodeServer } from 'node:http';
import restify from 'restify';
import type { Log } from '../log.ts';
import { readBody } from './body.ts';
import { securityHeaders } from './headers.ts';

const BODY_BYTES = 262_144;
const SLOW_CLIENT_MS = 15_000;

/** The server as the faces and the process know it. */
export type Server = restify.Server;

/** What every answer’s headers depend on. */
export interface ServerSettings {
  readonly frames: readonly string[];
  readonly connect: readonly string[];
  readonly https: boolean;
}

/** Bounds what a client may cost: headers, body, and how long it may take to send them. */
const bound = (server: NodeServer): void => {
  server.headersTimeout = SLOW_CLIENT_MS;
  server.requestTimeout = 2 * SLOW_CLIENT_MS;
  server.keepAliveTimeout = 65_000;
  server.maxHeadersCount = 100;
};

/** A server that answers faults and unknown addresses; listens to nothing yet. */
export const httpServer = (settings: ServerSettings, log: Log): Server => {
  const server = restify.createServer({ name: 'Oppdrift', ignoreTrailingSlash: true });
  bound(server.server as NodeServer);
  server.pre((_req, res, next) => {
    res.removeHeader('server');
    next();
  });
  server.pre(securityHeaders(settings.frames, settings.connect, settings.https));
  server.use(restify.plugins.queryParser({ mapParams: false }));
  server.use(readBody(BODY_BYTES));
  server.on('restifyError', (_req: restify.Request, res: restify.Response, error: { statusCode?: number }, done: () => void) => {
    const status = error.statusCode ?? 500;
    const reference = status >= 500 ? log.fault('http', error) : undefined;
    if (!res.headersSent)
      res.send(status, { ok: false, refusals: [{ code: status === 404 ? 'notFound' : 'badRequest' }], reference });
    done();
  });
  return server;
};
