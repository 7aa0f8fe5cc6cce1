/** The line to the server, open before anything is drawn, and what the first page is going to ask. */
import { listDrafts } from '../../src/api/draft.ts';
import { readHome } from '../../src/api/home.ts';
import { listWorkshops } from '../../src/api/workshop.ts';
import { createClient } from '../kit/ask/client.ts';
import { createServerClock } from '../kit/ask/serverClock.ts';
import { createStore } from '../kit/ask/store.ts';
import type { Line } from '../kit/ask/useAsk.ts';
import type { Host } from '../kit/host.ts';
import type { Route } from '../kit/route/route.ts';

/** The line of this page; it speaks the language the document says. */
export const openLine = (host: Host): Line => {
  const clock = createServerClock(() => performance.now());
  const language = () => document.documentElement.lang;
  const ask = createClient({ token: host.token, clock, language, fetch: (...request) => fetch(...request) });
  return { ask, clock, store: createStore(ask, clock.now) };
};

/** Asks while what draws is on its way; the page that asks the same a moment later finds it asked. */
export const askAhead = ({ store }: Line, route: Route): void => {
  void store.load(readHome, {});
  if (route.page === 'workshops') void store.load(listWorkshops, {});
  if (route.page === 'applications') void store.load(listDrafts, {});
};
