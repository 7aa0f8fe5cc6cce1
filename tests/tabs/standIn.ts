/** The product's server for looking at the tab: real API on fake lists and a clock that runs, a sign-in page that agrees at once, and a frame that speaks as Teams. */
import type { Server as NodeServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Request, Response } from 'restify';
import type { Caller } from '../../src/adapters/entra/tokens.ts';
import type { Ask } from '../../src/app/use-case.ts';
import { compose } from '../../src/compose.ts';
import { serveOperations } from '../../src/http/operations.ts';
import { httpServer } from '../../src/http/server.ts';
import { serveTab } from '../../src/http/tab.ts';
import { openLog } from '../../src/log.ts';
import { world } from '../app/world.ts';
import { hostPage } from './hostPage.ts';
import { startSignIn, tokenOf } from './signInService.ts';

const DIST = fileURLToPath(new URL('../../tabs/dist', import.meta.url));

/** What a test may change while the server runs. */
export interface StandIn {
  readonly url: string;
  readonly world: Awaited<ReturnType<typeof world>>;
  /** Answers an operation in its place, or lets it through with undefined; `slowMs` holds every answer back. */
  readonly way: {
    before?: (operation: string) => { code: string } | 'fault' | undefined;
    slowMs: number;
    signedIn: boolean;
    person: string;
  };
  readonly close: () => Promise<void>;
}

const callerOf = (token: string): Caller | undefined => {
  const oid = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString();
  return oid ? { oid, name: `Ansatt ${oid}`, roles: [] } : undefined;
};

const running = (house: Awaited<ReturnType<typeof world>>) => {
  const began = performance.now();
  // The held clock set forth or back moves this one too.
  const clock = { now: () => Math.round(house.clock.now() + performance.now() - began) };
  return { ...compose({ ...house.house, clock }), clock };
};

const watched =
  (ask: Ask, way: StandIn['way']): Ask =>
  async (op, actor, input) => {
    if (way.slowMs > 0) await new Promise((resolve) => setTimeout(resolve, way.slowMs));
    const instead = way.before?.(op.name);
    if (instead === 'fault') throw new Error('the test wants a fault');
    return instead ? { ok: false, refusals: [instead] } : ask(op, actor, input);
  };

/** Starts it on a free port. The folder, `tabs/dist`, must be built. */
export const startStandIn = async (at?: string, port = 0, folder = DIST): Promise<StandIn> => {
  const house = await world(at);
  const use = running(house);
  const way: StandIn['way'] = { slowMs: 0, signedIn: true, person: 'a' };
  const signIn = await startSignIn(way);
  const server = httpServer(
    { frames: [], connect: [signIn.url], https: false },
    openLog(() => {}),
  );
  const listening = server.server as NodeServer;
  await new Promise<void>((resolve) => listening.listen(port, '127.0.0.1', resolve));
  const url = `http://localhost:${(listening.address() as AddressInfo).port}`;
  serveOperations(server, {
    operations: use.operations,
    ask: watched(use.ask, way),
    check: async (token) => callerOf(token),
    log: openLog(() => {}),
    now: use.clock.now,
    asOf: use.clock.now,
    languageOfPerson: () => undefined,
  });
  server.get('/host', (req: Request, res: Response, next: () => void) => {
    res.removeHeader('content-security-policy');
    res.sendRaw(200, hostPage(new URLSearchParams(req.getQuery()), tokenOf(way.person)), { 'content-type': 'text/html' });
    next();
  });
  serveTab(server, folder, {
    tenantId: 'tenant',
    clientId: 'client',
    scope: 'api://oppdrift/access_as_user',
    authorizeUrl: `${signIn.url}/authorize`,
    tokenUrl: `${signIn.url}/token`,
    // As from Microsoft's own pages, teams-js need not ask its list of hosts on the net.
    teamsOrigins: [url],
    teamsAppId: 'app',
    teamsLinkBase: url,
    contact: { name: 'Programteamet', link: 'mailto:oppdrift@example.org' },
  });
  const close = async () => {
    await signIn.close();
    listening.closeAllConnections();
    await new Promise((done) => server.close(() => done(undefined)));
  };
  return { url, world: house, way, close };
};
