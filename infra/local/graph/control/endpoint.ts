/** The control endpoint of the local Graph, for tests and the local world: faults, expiring delta tokens, the request log. Reachable from this machine only. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { expireDeltaTokens } from '../api/delta.ts';
import type { Reply } from '../http/message.ts';
import { readBody, send } from '../http/node.ts';
import type { World } from '../world.ts';
import { FAULT_KINDS, type FaultRule } from './faults.ts';

/** Answers `/_control/…`; false for any other path. */
export async function serveControl(world: World, request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  const path = (request.url ?? '').split('?')[0] ?? '';
  if (!path.startsWith('/_control/')) return false;
  // A page in a browser sends an Origin, or comes by a name of its own that leads here.
  const foreign =
    request.headers.origin !== undefined || !/^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(request.headers.host ?? '');
  const refused = foreign || !isLoopback(request.socket.remoteAddress);
  const body = refused ? undefined : await readBody(request, 64 * 1024);
  send(response, body ? control(world, `${request.method} ${path}`, body) : { status: 403 });
  return true;
}

function isLoopback(address: string | undefined): boolean {
  return address === '127.0.0.1' || address === '::1' || address === '::ffff:127.0.0.1';
}

function control(world: World, what: string, body: Uint8Array): Reply {
  switch (what) {
    case 'GET /_control/log':
      return { status: 200, body: { json: { ...world.log.counters(), entries: world.log.entries() } } };
    case 'DELETE /_control/log':
      world.log.reset();
      return { status: 204 };
    case 'GET /_control/faults':
      return { status: 200, body: { json: { rules: world.faults.rules() } } };
    case 'POST /_control/faults':
      return addRules(world, body);
    case 'DELETE /_control/faults':
      world.faults.clear();
      return { status: 204 };
    case 'POST /_control/expire-delta-tokens':
      expireDeltaTokens(world);
      return { status: 204 };
    case 'POST /_control/reauthorization-required':
      void world.notifier.lifecycle('reauthorizationRequired');
      return { status: 202 };
    case 'PATCH /_control/settings':
      return changeSettings(world, body);
    default:
      return { status: 404 };
  }
}

function addRules(world: World, body: Uint8Array): Reply {
  const rules = parseRules(body);
  if (!rules) return { status: 400, body: { json: { error: `A rule has a match and a kind of ${FAULT_KINDS.join(', ')}.` } } };
  world.faults.add(...rules);
  return { status: 201, body: { json: { rules: world.faults.rules() } } };
}

/** `{rules: […]}`, a list, or one rule. */
function parseRules(body: Uint8Array): FaultRule[] | undefined {
  try {
    const sent = JSON.parse(Buffer.from(body).toString()) as { rules?: FaultRule[] } | FaultRule[] | FaultRule;
    const rules = Array.isArray(sent) ? sent : 'rules' in sent && sent.rules ? sent.rules : [sent as FaultRule];
    for (const rule of rules) if (!FAULT_KINDS.includes(rule.kind) || !new RegExp(rule.match)) return undefined;
    return rules;
  } catch {
    return undefined;
  }
}

const CHANGEABLE = ['latencyMs', 'preconditionCode', 'shuffleBatch', 'notifyDelayMs'] as const;

function changeSettings(world: World, body: Uint8Array): Reply {
  const sent = JSON.parse(Buffer.from(body).toString() || '{}') as Record<string, unknown>;
  for (const name of CHANGEABLE)
    if (typeof sent[name] === typeof world.settings[name]) Object.assign(world.settings, { [name]: sent[name] });
  return { status: 200, body: { json: Object.fromEntries(CHANGEABLE.map((name) => [name, world.settings[name]])) } };
}
