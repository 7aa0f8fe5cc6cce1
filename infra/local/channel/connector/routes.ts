/** Answers the bot's calls to the connector: checks its token, meets faults and limits, makes the call, and logs what happened. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { splitConversationId } from '../activity.ts';
import { type Gateway, whoseConversation } from '../gateway.ts';
import { jsonBody, Stopped, sendJson } from '../http.ts';
import { type Call, readCall } from './addresses.ts';
import { type Reply, stopAs } from './calls.ts';
import { FAULT_ANSWERS, type Fault } from './faults.ts';

/** What came of a call; without an answer the connection drops. */
interface Outcome {
  applied: boolean;
  answer?: Reply & { headers?: Record<string, string> };
}

const SILENCE_MS = 20_000;

/** Answers a request under `/v3/`. */
export async function connector(gateway: Gateway, url: URL, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const refused = await gateway.notOurBot(request.headers.authorization);
  if (refused) return sendJson(response, 401, { error: { code: 'Unauthorized', message: refused } });
  const body = await jsonBody(request);
  const call = readCall(gateway, request.method ?? '', url, body);
  if (!call) return sendJson(response, 404, { error: { code: 'NotFound', message: `${request.method} ${url.pathname}` } });
  const who = whoseConversation(gateway, splitConversationId(call.conversation).base);
  const fault = gateway.faults.meet(call.name, who);
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  const { applied, answer } = await outcome(gateway, call, fault, gone.signal);
  const made = answer?.body as { id?: string; activityId?: string } | undefined;
  gateway.log({
    direction: 'fromBot',
    call: call.name,
    who,
    conversation: call.conversation,
    // Of a new message its own id, of a change the id of what it changes.
    activityId: made?.activityId ?? (call.name === 'send' ? made?.id : call.activityId),
    activity: call.name === 'create' ? body.activity : body,
    status: answer?.status ?? 0,
    applied,
    fault: fault?.kind,
  });
  if (answer) sendJson(response, answer.status, answer.body, answer.headers);
  else request.socket.destroy();
}

async function outcome(gateway: Gateway, call: Call, fault: Fault | undefined, gone: AbortSignal): Promise<Outcome> {
  if (fault?.latencyMs) await wait(fault.latencyMs, undefined, { ref: false });
  // Nobody is silent to one who has hung up.
  if (fault?.kind === 'silence') await wait(SILENCE_MS, undefined, { ref: false, signal: gone }).catch(() => {});
  if (fault?.kind === 'resetBefore' || fault?.kind === 'silence') return { applied: false };
  if (fault && FAULT_ANSWERS[fault.kind] && fault.kind !== 'timeoutAfter') return { applied: false, answer: faultAnswer(fault) };
  const done = made(gateway, call);
  if (fault?.kind === 'resetAfter') return { applied: done.applied };
  return fault?.kind === 'timeoutAfter' ? { applied: done.applied, answer: faultAnswer(fault) } : done;
}

function made(gateway: Gateway, call: Call): Outcome {
  const counted = call.name !== 'team' && call.name !== 'members';
  const seconds = counted ? gateway.limits.count(splitConversationId(call.conversation).base, Date.now()) : undefined;
  if (seconds !== undefined) return { applied: false, answer: faultAnswer({ kind: 'throttled', retryAfterSeconds: seconds }) };
  try {
    return { applied: true, answer: call.make() };
  } catch (cause) {
    if (cause instanceof Stopped) return { applied: false, answer: { status: cause.status, body: cause.body } };
    throw cause;
  }
}

function faultAnswer(fault: Fault): Outcome['answer'] {
  const { status, body } = stopAs(fault.kind);
  const waits = fault.kind === 'throttled' && fault.retryAfterSeconds !== null;
  return { status, body, headers: waits ? { 'retry-after': String(fault.retryAfterSeconds ?? 1) } : {} };
}
