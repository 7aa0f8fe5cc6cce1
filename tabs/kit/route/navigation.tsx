/** Moving about without loading anew: where we are, going somewhere, and links that do it on a plain press. */
import { type AnchorHTMLAttributes, createContext, type MouseEvent, useContext } from 'react';
import type { Route } from './route.ts';

/** Where the tab is, and the way elsewhere. */
export interface Navigation {
  readonly route: Route;
  /** How many times one has moved within the page. */
  readonly moves: number;
  /** `replace` leaves no step to go back to. */
  readonly go: (path: string, how?: { readonly replace?: boolean }) => void;
}

const NavigationContext = createContext<Navigation | undefined>(undefined);
/** Gives it to all beneath. */
export const NavigationProvider = NavigationContext.Provider;

/** Where the tab is. Throws outside its provider. */
export const useNavigation = (): Navigation => {
  const navigation = useContext(NavigationContext);
  if (!navigation) throw new Error('useNavigation outside NavigationProvider');
  return navigation;
};

const plainPress = (event: MouseEvent): boolean =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey && !event.defaultPrevented;

/** What an anchor needs to lead to a path of the tab; for Fluent's own link and button too. */
export const useWayTo = (path: string) => {
  const { go } = useNavigation();
  return {
    href: path,
    onClick: (event: MouseEvent) => {
      if (!plainPress(event)) return;
      event.preventDefault();
      go(path);
    },
  };
};

/** An anchor to a path of the tab. */
export const Way = ({ to, ...rest }: { readonly to: string } & AnchorHTMLAttributes<HTMLAnchorElement>) => (
  <a {...rest} {...useWayTo(to)} />
);
