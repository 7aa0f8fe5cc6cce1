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

const kindOf = (status: number, word: string): Exclude<Attempt['kind'], 'sent' | 'throttled'> => {
  if (status === 401) return 'unauthorized';
  if (status === 404) return 'gone';
  if (status === 403) return /NotInConversationRoster|NotInstalled/i.test(word) ? 'notInstalled' : 'blocked';
  if (status === 412 || status === 408 || status >= 500 || status < 400) return 'unknown';
  return 'refused';
};

/** What a failed call came to; a token that could not be had is `unauthorized`, a call without an answer `unknown`. */
export const attemptOf = (error: unknown): Attempt => {
  if (error instanceof Fault)
    return error.code === 'channelUnavailable'
      ? { kind: 'refused', detail: error.message }
      : { kind: 'unauthorized', detail: error.code };
  const failure = (typeof error === 'object' && error !== null ? error : {}) as Failure;
  const status = failure.statusCode;
  if (status === 429) return { kind: 'throttled', retryAfterMs: retryAfterMs(failure, Date.now()) };
  const word = wordOf(failure);
  return status === undefined ? { kind: 'unknown', detail: word } : { kind: kindOf(status, word), detail: `${status} ${word}` };
};
