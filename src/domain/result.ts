/** How an operation answers: a value or refusals a person can read. Faults (the world failing) are thrown instead, with a code from the catalogue below. */
import type { Refusal } from '../schema/kit/check.ts';

export type { Refusal };

/** A value, or the reasons why there is none. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusals: readonly Refusal[] };

/** A value as a result. */
export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

/** A refusal: its code is the key of a sentence in `src/text/refusal.ts`. */
export const refuse = (
  code: string,
  more: Omit<Refusal, 'code'> = {},
): { readonly ok: false; readonly refusals: readonly Refusal[] } => ({
  ok: false,
  refusals: [{ code, ...more }],
});

/** The one short catalogue of faults. */
export type FaultCode =
  | 'graphUnavailable'
  | 'graphRefused'
  | 'directoryUnavailable'
  | 'signInUnavailable'
  | 'journalUnavailable'
  | 'channelUnavailable'
  | 'settings'
  | 'bug';

/** Something outside failed. Caught in three places only: HTTP, bot and tick. The message never holds personal data. */
export class Fault extends Error {
  readonly code: FaultCode;
  constructor(code: FaultCode, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'Fault';
    this.code = code;
  }
}
