/** Asks the API: one operation, one POST, one typed outcome. What a refusal is, the server decides; what a failure is, stands here. */
import type { ApiAnswer, Op } from '../../../src/api/op.ts';
import type { Refusal } from '../../../src/domain/result.ts';
import { SignInNeeded, type SignInReason } from '../host.ts';
import type { ServerClock } from './serverClock.ts';

/** Why there was no answer. `reference` is the server's own number of the fault. */
export type Failure =
  | { readonly why: 'offline' }
  | { readonly why: 'signIn'; readonly reason: SignInReason }
  | { readonly why: 'fault'; readonly reference: string | undefined };

/** What became of a question to the server. */
export type Outcome<O> =
  | { readonly kind: 'done'; readonly value: O; readonly asOf: number | undefined }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** Asks for an operation; never throws. `last` lets the request outlive the page. */
export type Ask = <I, O>(op: Op<I, O>, input: I, options?: { readonly last?: boolean }) => Promise<Outcome<O>>;

/** How the client reaches the server, and as whom. */
export interface ClientDoors {
  readonly token: (fresh: boolean) => Promise<string>;
  readonly clock: ServerClock;
  readonly language: () => string;
  readonly fetch: typeof fetch;
}

const PATIENCE_MS = 30_000;
/** Browsers refuse a larger body on a request that outlives its page. */
const LAST_WORDS_BYTES = 60_000;

const isAnswer = (body: unknown): body is ApiAnswer<unknown> => typeof body === 'object' && body !== null && 'ok' in body;

const failed = (failure: Failure) => ({ kind: 'failed', failure }) as const;

const read = async <O>(response: Response, clock: ServerClock): Promise<Outcome<O>> => {
  const body: unknown = await response.json().catch(() => undefined);
  if (!isAnswer(body)) return failed({ why: 'fault', reference: response.headers.get('x-reference') ?? undefined });
  clock.heard(body.now);
  if (body.ok) return { kind: 'done', value: body.value as O, asOf: body.asOf };
  if (response.status >= 500 || body.refusals.length === 0) return failed({ why: 'fault', reference: body.reference });
  return { kind: 'refused', refusals: body.refusals };
};

/** The client of one page. */
export const createClient = (doors: ClientDoors): Ask => {
  const post = async (name: string, body: string, token: string, last: boolean): Promise<Response> =>
    doors.fetch(`/api/${name}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${token}`,
        'accept-language': doors.language(),
      },
      body,
      keepalive: last && body.length < LAST_WORDS_BYTES,
      signal: AbortSignal.timeout(PATIENCE_MS),
    });

  let latest: string | undefined;
  const tokenNow = async (fresh: boolean): Promise<string> => {
    latest = await doors.token(fresh);
    return latest;
  };

  return async <I, O>(op: Op<I, O>, input: I, options: { readonly last?: boolean } = {}): Promise<Outcome<O>> => {
    const body = JSON.stringify(input);
    const last = options.last ?? false;
    try {
      // A page that is going does not live to hear the host's answer.
      const token = last && latest !== undefined ? latest : await tokenNow(false);
      const response = await post(op.name, body, token, last);
      if (response.status !== 401) return await read<O>(response, doors.clock);
      const again = await post(op.name, body, await tokenNow(true), last);
      return again.status === 401 ? failed({ why: 'signIn', reason: 'signIn' }) : await read<O>(again, doors.clock);
    } catch (cause) {
      // Without a net the host has no token either, and says so in words of its own.
      if (cause instanceof SignInNeeded && navigator.onLine !== false) return failed({ why: 'signIn', reason: cause.reason });
      return failed({ why: 'offline' });
    }
  };
};
