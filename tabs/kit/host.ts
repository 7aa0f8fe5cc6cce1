/** What the page stands in, Teams or a plain browser, as the rest of the tab knows it; the two ways are in `shell/host`. */
import { createContext, useContext } from 'react';
import type { TabConfig } from './config.ts';

/** The three themes of Teams; anything else is drawn as default. */
export type ThemeName = 'default' | 'dark' | 'contrast';

/** Why there is no token: ask the person to sign in or to consent, or have an administrator consent. */
export type SignInReason = 'signIn' | 'consent' | 'admin' | 'unavailable';

/** Thrown by `token` when the person must do something first. */
export class SignInNeeded extends Error {
  readonly reason: SignInReason;
  constructor(reason: SignInReason, message = reason as string) {
    super(message);
    this.name = 'SignInNeeded';
    this.reason = reason;
  }
}

/** What frames the tab: Teams, or a plain page. */
export interface Host {
  readonly kind: 'teams' | 'page';
  /** `nb-no`, as the host tells it. */
  readonly locale: string | undefined;
  readonly theme: ThemeName;
  /** The address a deep link asked for: a path of the tab, or the key of an item. */
  readonly openedWith: string | undefined;
  /** A token for our API; `fresh` when the last one was refused. Throws {@link SignInNeeded}. */
  readonly token: (fresh: boolean) => Promise<string>;
  /** Asks the person: signs in, or shows consent. Resolves when a token can be had; a plain page leaves and comes back. */
  readonly signIn: (reason: SignInReason) => Promise<void>;
  /** Asks the person to let the directory be looked up in their name. Resolves when asked; a plain page leaves and comes back. */
  readonly consentToDirectory: () => Promise<void>;
  readonly onTheme: (changed: (theme: ThemeName) => void) => void;
  /** The host's back button; answers whether the page went back by itself. */
  readonly onBack: (back: () => boolean) => void;
  /** Called before the host puts the page to sleep; it waits for the promise. */
  readonly onSuspend: (save: () => Promise<void>) => void;
  /** There is something to look at. */
  readonly loaded: () => void;
  /** The page works. */
  readonly ready: () => void;
}

/** The host and the configuration of this page. */
export interface Place {
  readonly host: Host;
  readonly config: TabConfig;
}

const PlaceContext = createContext<Place | undefined>(undefined);
/** Tells all beneath where they are. */
export const PlaceProvider = PlaceContext.Provider;

/** Where the page stands. */
export const usePlace = (): Place => {
  const place = useContext(PlaceContext);
  if (!place) throw new Error('usePlace outside PlaceProvider');
  return place;
};
