/** A draft being written on a page: its saver, which stands on the desk of this window, with the browser's and the host's goodbyes heeded. */
import { useEffect, useState, useSyncExternalStore } from 'react';
import { type DraftPage, saveDraft } from '../../../src/api/draft.ts';
import { type Line, useLine } from '../ask/useAsk.ts';
import { type Host, usePlace } from '../host.ts';
import { createDesk, type Desk } from './desk.ts';
import { holdCopy, keepCopy } from './localCopy.ts';
import { begin } from './machine.ts';
import { createSaver, type Saver } from './saver.ts';
import type { Saving } from './saving.ts';

const after = (ms: number, then: () => void): (() => void) => {
  const timer = setTimeout(then, ms);
  return () => clearTimeout(timer);
};

const saverOf = (page: DraftPage, oid: string, { ask, clock }: Line): Saver => {
  holdCopy(oid, page.key);
  return createSaver(begin(page.answers, page.done, page.changedAt), {
    save: ({ changes, done }, last) =>
      ask(saveDraft, { key: page.key, changes: [...changes], ...(done ? { done: [...done] } : {}) }, { last }),
    keep: (changes, done) =>
      keepCopy(oid, page.key, changes.length === 0 && !done ? undefined : { keptAt: clock.now() ?? 0, changes, done }),
    stopwatch: () => performance.now(),
    after,
  });
};

/** Sends what waits when the page is hidden or left, and when the net comes back; as long as the page lives. */
const heed = (desk: Desk, host: Host): void => {
  const leaving = () => void desk.flush(true);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') leaving();
  });
  addEventListener('pagehide', leaving);
  addEventListener('beforeunload', leaving);
  addEventListener('online', () => desk.tryNow());
  host.onSuspend(() => desk.flush(true));
};

/** The page has one host and one line to the server, and one desk. */
let ofThisPage: Desk | undefined;

/** The desk of this window. */
export const useDesk = (): Desk => {
  const line = useLine();
  const { host } = usePlace();
  if (!ofThisPage) {
    ofThisPage = createDesk((page, oid) => saverOf(page, oid, line));
    heed(ofThisPage, host);
  }
  return ofThisPage;
};

/** The saver and its state now. `page` is the draft as it was last read. */
export const useDraft = (page: DraftPage, oid: string): { readonly saver: Saver; readonly saving: Saving } => {
  const desk = useDesk();
  const [saver] = useState(() => desk.open(page, oid));
  useEffect(() => void desk.open(page, oid), [desk, page, oid]);
  useEffect(() => () => void saver.flush(), [saver]);
  const saving = useSyncExternalStore(saver.subscribe, saver.state);
  return { saver, saving };
};
