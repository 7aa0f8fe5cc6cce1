/** Asking from a page: `useAsk` reads and keeps what it read, `useLine` is for doing something once. */
import { createContext, useCallback, useContext, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { Op } from '../../../src/api/op.ts';
import type { Ask } from './client.ts';
import type { ServerClock } from './serverClock.ts';
import { type Known, knownOf, type Store, UNKNOWN } from './store.ts';

/** The way to the server from anywhere in the tab. */
export interface Line {
  readonly ask: Ask;
  readonly store: Store;
  readonly clock: ServerClock;
}

const LineContext = createContext<Line | undefined>(undefined);
/** Gives the line to the server to all beneath. */
export const LineProvider = LineContext.Provider;

/** The line to the server. Throws outside its provider. */
export const useLine = (): Line => {
  const line = useContext(LineContext);
  if (!line) throw new Error('useLine outside LineProvider');
  return line;
};

/** What was heard so lately need not be asked for again on turning to a page. */
const FRESH_MS = 2_000;

/** What is known of an operation, and `again` to ask once more; asked on arrival, and kept young while its page is open. */
export const useAsk = <I, O>(op: Op<I, O>, input: I): Known<O> & { readonly again: () => void } => {
  const { store } = useLine();
  const key = JSON.stringify(input);
  const same = useMemo(() => JSON.parse(key) as I, [key]);
  const known = useSyncExternalStore(store.subscribe, () => store.read(op, same));
  const again = useCallback(() => void store.load(op, same), [store, op, same]);
  useEffect(() => {
    void store.load(op, same, FRESH_MS);
    return store.watch(op, same);
  }, [store, op, same]);
  return { ...known, again };
};

/** The same, but never with an old answer: what is edited must begin with what the server has now. Asked once, and after a failure by `again`. */
export const useFresh = <I, O>(op: Op<I, O>, input: I): Known<O> & { readonly again: () => void } => {
  const { ask, clock } = useLine();
  const key = JSON.stringify(input);
  const same = useMemo(() => JSON.parse(key) as I, [key]);
  const [known, setKnown] = useState<Known<O>>(UNKNOWN);
  const again = useCallback(async () => {
    setKnown((before) => ({ ...before, asking: true }));
    setKnown(knownOf(await ask(op, same), clock.now()));
  }, [ask, clock, op, same]);
  useEffect(() => void again(), [again]);
  return { ...known, again: () => void again() };
};

const MINUTE_MS = 60_000;

/** The server's time (UTC ms), moving on every minute; undefined until the server has spoken. */
export const useNow = (): number | undefined => {
  const { clock, store } = useLine();
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((count) => count + 1), MINUTE_MS);
    return () => clearInterval(timer);
  }, []);
  useSyncExternalStore(store.subscribe, () => clock.now() !== undefined);
  return clock.now();
};
