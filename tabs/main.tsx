/** Starts the tab: reads the configuration, finds the host, draws. The page's code is fetched while the host is asked. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { readConfig } from './kit/config.ts';
import { routeOf } from './kit/route/route.ts';
import { App } from './shell/App.tsx';
import { openHost } from './shell/host/open.ts';
import { prefetchPage } from './shell/pages.ts';
import { loadTheme } from './shell/themes.ts';

const root = document.getElementById('root') as HTMLElement;
const config = readConfig(document);

prefetchPage(routeOf(location.pathname + location.search));
openHost(config)
  .then(async (host) => {
    if (!host) return;
    await loadTheme(host.theme);
    createRoot(root).render(
      <StrictMode>
        <App place={{ host, config }} />
      </StrictMode>,
    );
  })
  .catch((cause: unknown) => {
    console.error(cause);
    import('./shell/CannotStart.tsx').then(({ CannotStart }) => createRoot(root).render(<CannotStart config={config} />));
  });
