/** A draft being written on a page: its saver, alive from opening to leaving, with the browser's and the host's goodbyes heeded. */
import { useEffect, useState, useSyncExternalStore } from 'react';
import { type DraftPage, saveDraft } from '../../../src/api/draft.ts';
import type { Ask } from '../ask/client.ts';
import { useLine } from '../ask/useAsk.ts';
import { usePlace } from '../host.ts';
import { holdCopy, keepCopy } from './localCopy.ts';
import { begin } from './machine.ts';
import { createSaver, type Saver } from './saver.ts';
import type { Saving } from './saving.ts';

const after = (ms: number, then: () => void): (() => void) => {
  const timer = setTimeout(then, ms);
  return () => clearTimeout(timer);
};

const saverOf = (page: DraftPage, oid: string, ask: Ask, now: () => number | undefined): Saver =>
  createSaver(begin(page.answers, page.done, page.changedAt), {
    save: ({ changes, done }, last) =>
      ask(saveDraft, { key: page.key, changes: [...changes], ...(done ? { done: [...done] } : {}) }, { last }),
    keep: (changes, done) =>
      keepCopy(oid, page.key, changes.length === 0 && !done ? undefined : { keptAt: now() ?? 0, changes, done }),
    stopwatch: () => performance.now(),
    after,
  });

/** Sends what waits when the page is hidden or left, and when the net comes back. */
const heed = (saver: Saver): (() => void) => {
  const hidden = () => {
    if (document.visibilityState === 'hidden') void saver.flush(true);
  };
  const leaving = () => void saver.flush(true);
  const back = () => saver.tryNow();
  document.addEventListener('visibilitychange', hidden);
  addEventListener('pagehide', leaving);
  addEventListener('beforeunload', leaving);
  addEventListener('online', back);
  return () => {
    document.removeEventListener('visibilitychange', hidden);
    removeEventListener('pagehide', leaving);
    removeEventListener('beforeunload', leaving);
    removeEventListener('online', back);
  };
};

/** The saver and its state now. `page` is the draft as it was when the editor opened. */
export const useDraft = (page: DraftPage, oid: string): { readonly saver: Saver; readonly saving: Saving } => {
  const { ask, clock } = useLine();
  const { host } = usePlace();
  const [saver] = useState(() => saverOf(page, oid, ask, clock.now));
  useEffect(() => {
    holdCopy(oid, page.key);
    host.onSuspend(() => saver.flush(true));
    const forget = heed(saver);
    return () => {
      forget();
      saver.close();
      void saver.flush();
    };
  }, [saver, host, oid, page.key]);
  const saving = useSyncExternalStore(saver.subscribe, saver.state);
  return { saver, saving };
};
