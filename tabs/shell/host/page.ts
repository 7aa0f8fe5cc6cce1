/** A plain browser as the tab's host: the system's theme, the browser's language, and signing in on the organisation's own page. */
import type { TabConfig } from '../../kit/config.ts';
import { type Host, SignInNeeded, type ThemeName } from '../../kit/host.ts';
import type { Signed } from './signIn.ts';

const DARK = '(prefers-color-scheme: dark)';
const FORCED = '(forced-colors: active)';

const themeNow = (): ThemeName => (matchMedia(FORCED).matches ? 'contrast' : matchMedia(DARK).matches ? 'dark' : 'default');

/** One slash at its beginning: two would name another host. */
const here = (): string => location.pathname.replace(/^\/+/, '/') + location.search;

/** Back from the sign-in page, or not left yet. */
const arrive = async (config: TabConfig): Promise<Signed | SignInNeeded | undefined> => {
  if (location.pathname !== '/auth-end') return undefined;
  const { comeBack } = await import('./signIn.ts');
  const returned = await comeBack(config, new URL(location.href));
  history.replaceState(undefined, '', returned?.back ?? '/');
  return returned?.signed;
};

/** Holds the token of this page; asks for a new one a minute before it ends. Signing in without asking is tried once. */
const keeper = (config: TabConfig, arrived: Signed | SignInNeeded | undefined) => {
  let signed = arrived instanceof SignInNeeded ? undefined : arrived;
  let needed = arrived instanceof SignInNeeded ? arrived : undefined;
  let renewing: Promise<Signed> | undefined;
  let leaving: Promise<never> | undefined;

  const renewed = async (refresh: string): Promise<Signed> => {
    const { renew } = await import('./signIn.ts');
    renewing ??= renew(config, refresh).finally(() => {
      renewing = undefined;
    });
    return renewing;
  };

  return async (fresh: boolean): Promise<string> => {
    if (needed) throw needed;
    if (signed && !fresh && performance.now() < signed.renewAt) return signed.token;
    if (!signed) {
      leaving ??= import('./signIn.ts').then(({ leave }) => leave(config, { silent: true, back: here() }));
      return leaving;
    }
    if (!signed.refresh) throw new SignInNeeded('signIn');
    try {
      signed = await renewed(signed.refresh);
    } catch (failed) {
      if (failed instanceof SignInNeeded) needed = failed;
      throw failed;
    }
    return signed.token;
  };
};

/** The host of a page that stands by itself. */
export const openPage = async (config: TabConfig): Promise<Host> => {
  const token = keeper(config, await arrive(config));
  return {
    kind: 'page',
    locale: navigator.language,
    theme: themeNow(),
    openedWith: undefined,
    token,
    signIn: async () => (await import('./signIn.ts')).leave(config, { silent: false, back: here() }),
    consentToDirectory: async () =>
      (await import('./signIn.ts')).leave(config, { silent: false, back: here(), forDirectory: true }),
    onTheme: (changed) => {
      for (const query of [DARK, FORCED]) matchMedia(query).addEventListener('change', () => changed(themeNow()));
    },
    onBack: () => {},
    onSuspend: () => {},
    loaded: () => {},
    ready: () => {},
  };
};
