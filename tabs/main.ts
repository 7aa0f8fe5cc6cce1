/** Starts the tab: finds the host and asks the first page's questions while what draws it is on its way. */
import { readConfig } from './kit/config.ts';
import { addressOfLink, routeOf } from './kit/route/route.ts';
import { firstLanguage } from './kit/words/firstLanguage.ts';
import { openHost } from './shell/host/open.ts';
import { askAhead, openLine } from './shell/line.ts';
import { prefetchPage } from './shell/loaders.ts';

const root = document.getElementById('root') as HTMLElement;
const config = readConfig(document);

openHost(config)
  .then(async (host) => {
    if (!host) return;
    document.documentElement.lang = firstLanguage(host.locale);
    const here = location.pathname + location.search;
    const route = routeOf(host.openedWith ? addressOfLink(host.openedWith, here) : here);
    const line = openLine(host);
    askAhead(line, route);
    prefetchPage(route);
    // Not before: what draws takes the thread for a while, and the questions would wait for it.
    const { draw } = await import('./shell/draw.tsx');
    await draw(root, { host, config }, line);
  })
  .catch(async (cause: unknown) => {
    console.error(cause);
    const { drawCannotStart } = await import('./shell/CannotStart.tsx');
    drawCannotStart(root, config);
  });
