/** The browser's history as the page's: the route of the address, moving on, the host's back button, and what a deep link asked for. */
import { useEffect, useMemo, useState } from 'react';
import type { Host } from '../kit/host.ts';
import type { Navigation } from '../kit/route/navigation.tsx';
import { addressOfLink, routeOf } from '../kit/route/route.ts';

const addressNow = (): string => location.pathname + location.search;

/** How deep we are in our own steps, kept in the history's own entry. */
const depthNow = (): number => (history.state as { depth?: number } | null)?.depth ?? 0;

const start = (openedWith: string | undefined): string => {
  const address = openedWith ? addressOfLink(openedWith, addressNow()) : addressNow();
  if (address !== addressNow()) history.replaceState(history.state, '', address);
  return address;
};

/** The navigation of the page. */
export const useHistory = (host: Host): Navigation => {
  const [at, setAt] = useState(() => ({ address: start(host.openedWith), moves: 0 }));
  useEffect(() => {
    const arrived = () => setAt(({ moves }) => ({ address: addressNow(), moves: moves + 1 }));
    addEventListener('popstate', arrived);
    host.onBack(() => {
      if (depthNow() === 0) return false;
      history.back();
      return true;
    });
    return () => removeEventListener('popstate', arrived);
  }, [host]);
  return useMemo(
    () => ({
      route: routeOf(at.address),
      moves: at.moves,
      go: (path, how = {}) => {
        if (how.replace) history.replaceState(history.state, '', path);
        else history.pushState({ depth: depthNow() + 1 }, '', path);
        setAt(({ moves }) => ({ address: path, moves: moves + 1 }));
      },
    }),
    [at],
  );
};
