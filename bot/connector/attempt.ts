/** What an answer of the channel means for the message. Source: the table of sending in the reliability paper. */
import { Fault } from '../../src/domain/result.ts';
import type { Attempt } from '../../src/ports/channel.ts';

interface Failure {
  readonly statusCode?: number;
  readonly code?: string;
  readonly name?: string;
  readonly response?: { readonly headers?: { get(name: string): string | undefined } };
  readonly body?: { readonly error?: { readonly code?: string; readonly innerHttpError?: { readonly body?: unknown } } };
}

/** A word of the channel's own, never its sentences: they may hold names. */
const wordOf = (failure: Failure): string => {
  const word = failure.body?.error?.code ?? failure.code ?? failure.name ?? '';
  return typeof word === 'string' && /^[\w.-]{1,60}$/.test(word) ? word : 'unnamed';
};

const retryAfterMs = (failure: Failure, now: number): number | undefined => {
  const said = failure.response?.headers?.get('retry-after');
  if (said === undefined) return undefined;
  const ms = /^\d+(\.\d+)?$/.test(said) ? Number(said) * 1000 : Date.parse(said) - now;
  return Number.isFinite(ms) ? Math.max(0, ms) : undefined;
};

/** An attempt that was not answered with success. */
export type Failed = Exclude<Attempt, { readonly kind: 'sent' }>;

const kindOf = (status: number, word: string): Exclude<Failed['kind'], 'throttled'> => {
  if (status === 401) return 'unauthorized';
  if (status === 404) return 'gone';
  if (status === 403) return /NotInConversationRoster|NotInstalled/i.test(word) ? 'notInstalled' : 'blocked';
  if (status === 412 || status === 408 || status >= 500 || status < 400) return 'unknown';
  return 'refused';
};

/** No connection came about, so nothing was said: the name was not found, nobody listens there, there is no way. */
const NEVER_LEFT = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'];

/** What a failed call came to; without a token or a connection nothing has left, a call without an answer is `unknown`. */
export const attemptOf = (error: unknown): Failed => {
  if (error instanceof Fault)
    return error.code === 'channelUnavailable'
      ? { kind: 'refused', detail: error.message }
      : { kind: 'unreachable', detail: error.code };
  const failure = (typeof error === 'object' && error !== null ? error : {}) as Failure;
  const status = failure.statusCode;
  if (status === 429) return { kind: 'throttled', retryAfterMs: retryAfterMs(failure, Date.now()) };
  const word = wordOf(failure);
  if (status === undefined) return { kind: NEVER_LEFT.includes(word) ? 'unreachable' : 'unknown', detail: word };
  return { kind: kindOf(status, word), detail: `${status} ${word}` };
};
