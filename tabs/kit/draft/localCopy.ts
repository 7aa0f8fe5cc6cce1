/**
 * What is written but not yet saved, kept in this browser per person, draft and window; outlives reload, sign-out and a killed browser.
 * In IndexedDB, which is written down at once; Chromium keeps localStorage in memory for seconds.
 */
import { createStore, del, entries, set, type UseStore } from 'idb-keyval';
import type { FieldChange } from '../../../src/api/draft.ts';

interface Kept {
  /** The server's clock when it was kept, UTC ms. */
  readonly keptAt: number;
  readonly changes: readonly FieldChange[];
  readonly done: readonly string[] | undefined;
}

/** One window's unsaved writing. */
export interface LocalCopy extends Kept {
  readonly name: string;
}

let opened: UseStore | undefined;

/** Opened when it is first needed. Each writing is done without waiting for the page, which may be gone the next moment. */
const store: UseStore = (mode, work) => {
  opened ??= createStore('oppdrift', 'drafts');
  return opened(mode, (objects) => {
    const done = work(objects);
    if (mode === 'readwrite') objects.transaction.commit();
    return done;
  });
};

const folderOf = (oid: string, draft: string): string => `draft.${oid}.${draft}.`;

/** Two windows of the same draft keep apart. */
const windowId = crypto.randomUUID();

/** Keeps this window's unsaved writing, or forgets it when there is none; false when the browser cannot: some hosts close storage to frames, and it can be full. */
export const keepCopy = async (oid: string, draft: string, copy: Kept | undefined): Promise<boolean> => {
  const name = folderOf(oid, draft) + windowId;
  try {
    await (copy ? set(name, copy, store) : del(name, store));
    return true;
  } catch {
    return false;
  }
};

/** Holds a name for as long as this window lives, so that others know that its copy is not left behind. */
export const holdCopy = (oid: string, draft: string): void => {
  navigator.locks?.request(folderOf(oid, draft) + windowId, () => new Promise(() => {})).catch(() => {});
};

/** Copies whose windows are gone, the oldest first. */
export const leftBehind = async (oid: string, draft: string): Promise<LocalCopy[]> => {
  const alive = (await navigator.locks?.query().catch(() => undefined))?.held?.map((lock) => lock.name) ?? [];
  const all = await entries<string, Kept>(store).catch(() => []);
  return all
    .filter(([name]) => name.startsWith(folderOf(oid, draft)) && !alive.includes(name) && !name.endsWith(windowId))
    .map(([name, copy]) => ({ name, ...copy }))
    .sort((a, b) => a.keptAt - b.keptAt);
};

/** Forgets a copy that was taken back or thrown away. */
export const dropCopy = (name: string): void => void del(name, store).catch(() => {});
