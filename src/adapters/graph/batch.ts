/** Several requests in one, made by hand because the SDK's batch cannot be used on Node. Source: learn.microsoft.com/graph/json-batching. */
import type { Client } from './client.ts';
import { refused } from './wire/fault.ts';
import type { Patience } from './wire/patience.ts';
import { type Answer, isOk, isUnsure, type Request } from './wire/request.ts';

/** Graph takes no more in one. */
const MOST_PARTS = 20;

interface PartAnswer {
  readonly id: string;
  readonly status: number;
  readonly headers?: Record<string, string>;
  readonly body?: unknown;
}

/** The parts as one request. Ordered parts wait for the one before and are not done when it fails (424). */
const batchOf = (parts: readonly Request[], ordered: boolean): Request => ({
  method: 'POST',
  path: '/$batch',
  units: parts.reduce((sum, part) => sum + part.units, 0),
  what: `batch of ${[...new Set(parts.map((part) => part.what))].join(', ')}`,
  body: {
    requests: parts.map((part, at) => ({
      id: String(at + 1),
      method: part.method,
      url: part.path,
      headers: { ...(part.body === undefined ? {} : { 'Content-Type': 'application/json' }), ...part.headers },
      ...(part.body === undefined ? {} : { body: part.body }),
      ...(ordered && at > 0 ? { dependsOn: [String(at)] } : {}),
    })),
  },
});

/** The answers in the order of the parts, whatever order they came in; undefined where one is missing. */
const answersOf = (parts: readonly Request[], answer: Answer): (Answer | undefined)[] => {
  const responses = (answer.body as { responses?: PartAnswer[] } | undefined)?.responses ?? [];
  const byId = new Map(responses.map((one) => [one.id, one]));
  return parts.map((_, at) => {
    const one = byId.get(String(at + 1));
    return one && { status: one.status, headers: new Headers(one.headers), body: one.body };
  });
};

/** Sends the parts once, as they are when there is only one. The first element tells of the whole when it failed. */
export const sendParts = async (client: Client, parts: readonly Request[], within: Patience): Promise<(Answer | undefined)[]> => {
  if (parts.length === 1) return [await client.once(parts[0]!, within)];
  const answer = await client.once(batchOf(parts, true), within);
  if (!isOk(answer)) {
    if (answer.status === 429 || isUnsure(answer)) return parts.map(() => answer);
    throw refused('batch', answer);
  }
  const answers = answersOf(parts, answer);
  for (const one of answers) if (one) client.throttled(one);
  return answers;
};

/** Reads the parts, any number of them: what was throttled, failed or missing is asked for again, and only that. Throws Fault `graphUnavailable`. */
export const readParts = async (client: Client, parts: readonly Request[], within: Patience): Promise<Answer[]> => {
  if (parts.length === 1) return [await client.repeat(parts[0]!, within)];
  const found = new Map<Request, Answer>();
  for (;;) {
    const open = parts.filter((part) => !found.has(part)).slice(0, MOST_PARTS);
    if (open.length === 0) return parts.map((part) => found.get(part)!);
    const whole = await client.repeat(batchOf(open, false), within);
    if (!isOk(whole)) throw refused('batch', whole);
    const answers = answersOf(open, whole);
    let failed: { answer: Answer | undefined } | undefined;
    for (const [at, answer] of answers.entries()) {
      if (answer) client.throttled(answer);
      if (answer && answer.status !== 429 && !isUnsure(answer)) found.set(open[at]!, answer);
      else failed = { answer };
    }
    if (failed) await within.pause('batch', failed.answer);
  }
};
