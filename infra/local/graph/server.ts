/** Starts the local Graph on 127.0.0.1, for its own process and for tests in-process; it knows SharePoint lists and nothing of who uses it. */
import { mkdirSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname } from 'node:path';
import { tokenCheck } from './access/tokens.ts';
import { openMeter } from './access/units.ts';
import { serveControl } from './control/endpoint.ts';
import { type Faults, openFaults } from './control/faults.ts';
import { openLog, type RequestLog } from './control/log.ts';
import { openDirectory } from './directory.ts';
import { serveDownloads } from './files/downloads.ts';
import { serveUploads } from './files/uploads.ts';
import { send, serveGraph } from './http/node.ts';
import { openNotifier } from './notify/deliver.ts';
import { setUpSite } from './operations/setup.ts';
import { servePages } from './pages/route.ts';
import { serveRest } from './rest/route.ts';
import { openGraph } from './routes.ts';
import { DEFAULTS, type GraphSettings } from './settings.ts';
import { openStore, type Store } from './store/open.ts';
import type { World } from './world.ts';

/** A running local Graph; `url` is its origin. */
export type RunningGraph = {
  url: string;
  port: number;
  store: Store;
  faults: Faults;
  log: RequestLog;
  world: World;
  close(): Promise<void>;
};

/** Answers what is not `/v1.0`; tells whether it did. The list pages and the REST part are such rooms. */
export type Room = (world: World, request: IncomingMessage, response: ServerResponse) => Promise<boolean>;

const ROOMS: Room[] = [serveControl, serveUploads, serveDownloads, serveRest, servePages];

/** Starts a Graph with the settings laid over `DEFAULTS`. */
export async function startGraph(given: Partial<GraphSettings> = {}): Promise<RunningGraph> {
  const settings = { ...DEFAULTS, ...given };
  if (settings.file !== ':memory:') mkdirSync(dirname(settings.file), { recursive: true });
  const store = openStore(settings.file);
  setUpSite(store, settings);
  const server = createServer({
    maxHeaderSize: 32 * 1024,
    requestTimeout: 60_000,
    headersTimeout: 20_000,
    keepAliveTimeout: 30_000,
  });
  const port = await listen(server, settings.port);
  const world = makeWorld(settings, store, port);
  if (settings.people) await world.directory.people();
  const dispatch = openGraph(world);
  server.on('request', (request, response) => {
    serve(world, dispatch, request, response).catch((error: unknown) => {
      console.error('local Graph:', error);
      response.destroy();
    });
  });
  const url = `http://127.0.0.1:${port}`;
  return { url, port, store, faults: world.faults, log: world.log, world, close: () => stop(server, world) };
}

function makeWorld(settings: GraphSettings, store: Store, port: number): World {
  return {
    settings,
    store,
    directory: openDirectory(settings, store),
    checkToken: tokenCheck(settings),
    meter: openMeter(settings.unitsPerMinute, settings.now),
    faults: openFaults(),
    log: openLog(settings.logFile),
    origin: settings.publicOrigin ?? `http://localhost:${port}`,
    now: settings.now,
    notifier: openNotifier(settings, store),
  };
}

async function serve(
  world: World,
  dispatch: ReturnType<typeof openGraph>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = (request.url ?? '/').split('?')[0] ?? '/';
  if (/^\/(v\d[\w.]*|beta)(\/|$)/.test(path)) return serveGraph(dispatch, request, response);
  for (const room of ROOMS) if (await room(world, request, response)) return;
  send(response, {
    status: 404,
    body: { json: { error: { code: 'itemNotFound', message: 'The resource could not be found.' } } },
  });
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

async function stop(server: Server, world: World): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  const late = setTimeout(() => server.closeAllConnections(), 2000);
  await closed;
  clearTimeout(late);
  await world.notifier.close();
  await world.log.close();
  world.store.close();
}
