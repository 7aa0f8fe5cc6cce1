/**
 * The gateway: the bot channel of the local world. The bot sees a Teams connector (`/v3/…`), people and tests see conversations
 * (`/chat`, `/channel`), and faults and limits are settings at run time (`/faults`, `/limits`).
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Activity } from './activity.ts';
import { channelChat, chats, personalChat } from './chat/routes.ts';
import type { Fault } from './connector/faults.ts';
import { connector } from './connector/routes.ts';
import { type Gateway, openGateway } from './gateway.ts';
import { closeServer, jsonBody, listenOnLoopback, Stopped, sendJson } from './http.ts';
import { type Bridge, openBridge } from './playground/bridge.ts';
import { type GatewaySettings, type Limits, TEAMS_LIMITS } from './settings.ts';

/** A running gateway. */
export interface RunningGateway {
  /** `http://localhost:<port>`. */
  url: string;
  close(): Promise<void>;
}

/** Starts the gateway on loopback; the issuer must answer already. */
export async function startGateway(settings: GatewaySettings): Promise<RunningGateway> {
  let open: { gateway: Gateway; bridge: Bridge } | undefined;
  const { server, url } = await listenOnLoopback(settings.port, (request, response) => {
    if (!open) return sendJson(response, 503, { ready: false });
    answer(open, url, request, response).catch((cause) => failed(response, cause));
  });
  const gateway = await openGateway(settings, url);
  open = { gateway, bridge: openBridge(gateway) };
  const { store } = gateway;
  return { url, close: () => closeServer(server).then(() => store.close()) };
}

function failed(response: ServerResponse, cause: unknown): void {
  if (cause instanceof Stopped) {
    sendJson(response, cause.status, cause.body);
    return;
  }
  console.error('gateway:', cause);
  if (response.headersSent) response.destroy();
  else sendJson(response, 500, { error: { code: 'ServiceError', message: 'The gateway failed.' } });
}

async function answer(
  { gateway, bridge }: { gateway: Gateway; bridge: Bridge },
  base: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', base);
  const [, root] = url.pathname.split('/');
  if (root === 'v3') return connector(gateway, url, request, response);
  if (request.headers.origin === gateway.settings.teamsUrl) {
    response.setHeader('access-control-allow-origin', gateway.settings.teamsUrl);
    response.setHeader('access-control-allow-headers', 'content-type');
    response.setHeader('access-control-allow-methods', 'GET, POST, PUT, DELETE');
  }
  if (request.method === 'OPTIONS') return sendJson(response, 204);
  switch (root) {
    case 'readyz':
      return sendJson(response, 200, { ready: true });
    case 'chat':
      return url.pathname === '/chat' ? sendJson(response, 200, chats(gateway)) : personalChat(gateway, url, request, response);
    case 'channel':
      return channelChat(gateway, url, request, response);
    case 'playground':
      return playground(bridge, request, response);
    case 'picked':
      return pick(gateway, bridge, request, response);
    case 'faults':
      return faults(gateway, request, response);
    case 'limits':
      return limits(gateway, request, response);
    default:
      return sendJson(response, 404, { error: { code: 'NotFound', message: url.pathname } });
  }
}

/** `POST` adds one fault, `GET` lists them, `DELETE` takes all away. */
async function faults(gateway: Gateway, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method === 'POST') gateway.faults.add((await jsonBody(request)) as unknown as Fault);
  if (request.method === 'DELETE') gateway.faults.clear();
  sendJson(response, 200, gateway.faults.list());
}

/** `PUT` sets other limits, `DELETE` takes Teams' own again. */
async function limits(gateway: Gateway, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method === 'PUT') gateway.limits.set((await jsonBody(request)) as unknown as Limits);
  if (request.method === 'DELETE') gateway.limits.set(TEAMS_LIMITS);
  sendJson(response, 200, {});
}

/** What the Playground believes to be the bot. */
async function playground(bridge: Bridge, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'POST') return sendJson(response, 200);
  const { status, body } = await bridge.take((await jsonBody(request)) as unknown as Activity);
  sendJson(response, status || 502, body);
}

/** `PUT {person, locale}`: whom the Playground speaks as. */
async function pick(gateway: Gateway, bridge: Bridge, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { person, locale } = await jsonBody(request);
  const found = gateway.roster.find(String(person));
  if (found) bridge.pick(found, String(locale ?? 'nb-NO'));
  sendJson(response, found ? 200 : 404, {});
}
