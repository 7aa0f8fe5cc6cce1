/** Keeps what stands on screen young: what was done in the chat, by a manager or in another window is seen without loading anew. */
import type { Store } from './store.ts';

/** Being shown and getting focus are two signs of one turn to the page. */
const SAME_TURN_MS = 100;
const EVERY_MS = 30_000;

type Tells = Pick<EventTarget, 'addEventListener' | 'removeEventListener'>;

/** The page's own document and window, as far as they tell that somebody looks. */
export interface Looked {
  readonly document: Tells & { readonly visibilityState: string };
  readonly window: Tells;
}

/** Asks anew when somebody turns to the page, when the net is back, and every half minute while it is looked at; never while hidden. Answers how to stop. */
export const keepYoung = ({ refresh }: Pick<Store, 'refresh'>, { document, window }: Looked): (() => void) => {
  const look = (): void => {
    if (document.visibilityState === 'visible') refresh(SAME_TURN_MS);
  };
  const timer = setInterval(look, EVERY_MS);
  document.addEventListener('visibilitychange', look);
  window.addEventListener('focus', look);
  window.addEventListener('online', look);
  return () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', look);
    window.removeEventListener('focus', look);
    window.removeEventListener('online', look);
  };
};
