/** What the page has been told, kept by operation and input, so that going back shows it at once while it is asked for again. */
import type { Op } from '../../../src/api/op.ts';
import type { Refusal } from '../../../src/domain/result.ts';
import type { Ask, Failure, Outcome } from './client.ts';

/** What is known of one question. `value` stays while it is asked again and when that fails. */
export interface Known<O> {
  readonly value: O | undefined;
  /** When the data was true, if the server said it is older than the answer (UTC ms). */
  readonly asOf: number | undefined;
  /** When it was fetched (the server's clock, UTC ms). */
  readonly fetchedAt: number | undefined;
  readonly asking: boolean;
  readonly failure: Failure | undefined;
  readonly refusals: readonly Refusal[] | undefined;
}

/** Nothing is known yet. */
export const UNKNOWN: Known<never> = {
  value: undefined,
  asOf: undefined,
  fetchedAt: undefined,
  asking: false,
  failure: undefined,
  refusals: undefined,
};

/** What is known after an answer, given at `now` (UTC ms). */
export const knownOf = <O>(outcome: Outcome<O>, now: number | undefined): Known<O> => {
  if (outcome.kind === 'done') return { ...UNKNOWN, value: outcome.value, asOf: outcome.asOf, fetchedAt: now };
  return outcome.kind === 'refused' ? { ...UNKNOWN, refusals: outcome.refusals } : { ...UNKNOWN, failure: outcome.failure };
};

/** Answers of the server, kept for all who show them. */
export interface Store {
  readonly read: <I, O>(op: Op<I, O>, input: I) => Known<O>;
  /** Asks unless it is being asked, or was answered less than `freshMs` ago. */
  readonly load: <I, O>(op: Op<I, O>, input: I, freshMs?: number) => Promise<void>;
  /** An operation that changed something has told what it is now. */
  readonly put: <I, O>(op: Op<I, O>, input: I, value: O) => void;
  /** An open page shows this; until the answered function is called, `refresh` asks for it again. */
  readonly watch: <I, O>(op: Op<I, O>, input: I) => () => void;
  /** Asks again for what open pages show, save what was answered less than `freshMs` ago. */
  readonly refresh: (freshMs: number) => void;
  readonly subscribe: (changed: () => void) => () => void;
}

const keyOf = (name: string, input: unknown): string => `${name} ${JSON.stringify(input)}`;

interface Entry {
  known: Known<unknown>;
  /** Something was done while a question was on its way: its answer may be older than that. */
  overtaken: boolean;
  /** How many open pages show it. */
  watchers: number;
  readonly again: (freshMs: number) => Promise<void>;
}

/** The store of one page. */
export const createStore = (ask: Ask, now: () => number | undefined): Store => {
  const entries = new Map<string, Entry>();
  const listeners = new Set<() => void>();

  const set = (key: string, entry: Entry, known: Partial<Known<unknown>>): void => {
    entry.known = { ...entry.known, ...known };
    entries.set(key, entry);
    for (const listener of listeners) listener();
  };

  const entryOf = <I, O>(op: Op<I, O>, input: I): Entry =>
    entries.get(keyOf(op.name, input)) ?? {
      known: UNKNOWN,
      overtaken: false,
      watchers: 0,
      again: (freshMs) => load(op, input, freshMs),
    };

  const load = async <I, O>(op: Op<I, O>, input: I, freshMs = 0): Promise<void> => {
    const key = keyOf(op.name, input);
    const entry = entryOf(op, input);
    const age = (now() ?? 0) - (entry.known.fetchedAt ?? Number.NEGATIVE_INFINITY);
    if (entry.known.asking) entry.overtaken ||= freshMs === 0;
    if (entry.known.asking || age < freshMs) return;
    set(key, entry, { asking: true });
    const outcome = await ask(op, input);
    const { overtaken } = entry;
    entry.overtaken = false;
    if (overtaken && entry.known.value !== undefined) entry.known = { ...entry.known, asking: false };
    // What was known before stays on screen when the new answer failed.
    else set(key, entry, outcome.kind === 'failed' ? { asking: false, failure: outcome.failure } : knownOf(outcome, now()));
    if (overtaken) await load(op, input);
  };

  const put = <I, O>(op: Op<I, O>, input: I, value: O): void => {
    const entry = entryOf(op, input);
    const { asking } = entry.known;
    entry.overtaken ||= asking;
    set(keyOf(op.name, input), entry, { ...UNKNOWN, value, fetchedAt: now(), asking });
  };

  const watch = <I, O>(op: Op<I, O>, input: I): (() => void) => {
    const entry = entryOf(op, input);
    entries.set(keyOf(op.name, input), entry);
    entry.watchers += 1;
    return () => {
      entry.watchers -= 1;
    };
  };

  return {
    read: <I, O>(op: Op<I, O>, input: I) => (entries.get(keyOf(op.name, input))?.known ?? UNKNOWN) as Known<O>,
    load,
    put,
    watch,
    refresh: (freshMs) => {
      for (const entry of entries.values()) if (entry.watchers > 0) void entry.again(freshMs);
    },
    subscribe: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
};
