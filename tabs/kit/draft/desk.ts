/** The drafts written on in this window, each with one saver for as long as the page lives: it goes on saving after its editor is left. */
import type { DraftPage } from '../../../src/api/draft.ts';
import { isDirty } from './machine.ts';
import type { Saver } from './saver.ts';
import { unsaved } from './sendable.ts';

/** The drafts of this window, each with its one saver. */
export interface Desk {
  /** The saver of a draft as it was just read; what is unsaved from before meets what the server has now. */
  readonly open: (page: DraftPage, oid: string) => Saver;
  /** The saver of a draft written on before; undefined when none was opened in this window. */
  readonly opened: (key: string) => Saver | undefined;
  /** The draft as it was last read, while something written on it waits for the server; undefined when nothing does, or it can no longer be saved. */
  readonly waiting: (key: string) => DraftPage | undefined;
  /** Saves now what waits in any of them; `last` lets the requests outlive the page. */
  readonly flush: (last: boolean) => Promise<void>;
  /** The net is back, or the person has signed in: save what waits in any of them. */
  readonly tryNow: () => void;
}

interface Opened {
  page: DraftPage;
  readonly saver: Saver;
}

const waits = (saver: Saver): boolean => {
  const state = saver.state();
  return state.trouble !== 'closed' && (isDirty(state) || unsaved(state).length > 0);
};

/** An empty desk; `saverOf` makes the saver of a draft not written on before. */
export const createDesk = (saverOf: (page: DraftPage, oid: string) => Saver): Desk => {
  const drafts = new Map<string, Opened>();
  const savers = (): Saver[] => [...drafts.values()].map(({ saver }) => saver);
  return {
    open: (page, oid) => {
      const opened = drafts.get(page.key) ?? { page, saver: saverOf(page, oid) };
      drafts.set(page.key, opened);
      if (opened.page !== page) opened.saver.meet(page);
      opened.page = page;
      return opened.saver;
    },
    opened: (key) => drafts.get(key)?.saver,
    waiting: (key) => {
      const opened = drafts.get(key);
      return opened && waits(opened.saver) ? opened.page : undefined;
    },
    flush: async (last) => {
      await Promise.all(savers().map((saver) => saver.flush(last)));
    },
    tryNow: () => {
      for (const saver of savers()) saver.tryNow();
    },
  };
};
