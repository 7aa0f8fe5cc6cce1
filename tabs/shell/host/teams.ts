/** Teams, Outlook or Microsoft 365 as the tab's host; the only module that knows teams-js. Source: teams-js 2.58, learn.microsoft.com/microsoftteams/platform. */
import { app, authentication, pages } from '@microsoft/teams-js';
import type { TabConfig } from '../../kit/config.ts';
import { type Host, SignInNeeded, type SignInReason, type ThemeName } from '../../kit/host.ts';

const themeOf = (theme: string | undefined): ThemeName => (theme === 'dark' || theme === 'contrast' ? theme : 'default');

/** Teams tells its reasons in free text; what is not known may be mended by asking again. */
export const reasonOf = (said: unknown): SignInReason => {
  const text = said instanceof Error ? said.message : String(said);
  if (/admin|AADSTS(90094|650052)/i.test(text)) return 'admin';
  if (/resourceDisabled|invalid_resource|AppNotFound/i.test(text)) return 'unavailable';
  return 'consent';
};

const ask = async (fresh: boolean): Promise<string> => {
  try {
    return await authentication.getAuthToken({ silent: !fresh });
  } catch (refused) {
    throw new SignInNeeded(reasonOf(refused), String(refused));
  }
};

/** Our own window, where the person agrees on the sign-in page. */
const askInWindow = async (path: string): Promise<void> => {
  await authentication.authenticate({ url: location.origin + path, width: 600, height: 640 }).catch((refused) => {
    throw new SignInNeeded(reasonOf(refused), String(refused));
  });
};

/** Teams asks the person itself; where that is not enough, our own window does. */
const consent = async (): Promise<void> => {
  const asked = await authentication.getAuthToken({ silent: false }).catch(() => undefined);
  if (!asked) await askInWindow('/auth-start');
};

/** Starts talking to the host. Never resolves in a frame of a host that is not Microsoft's nor in `teamsOrigins`. */
export const openTeams = async (config: TabConfig): Promise<Host> => {
  await (config.teamsOrigins.length > 0 ? app.initialize([...config.teamsOrigins]) : app.initialize());
  const context = await app.getContext().catch((cause: unknown) => {
    // Teams draws its own page, with a way to try again, where ours cannot start at all.
    app.notifyFailure({ reason: app.FailedReason.Other, message: String(cause) });
    throw cause;
  });
  return {
    kind: 'teams',
    locale: context.app.locale,
    theme: themeOf(context.app.theme),
    openedWith: context.page.subPageId || undefined,
    token: ask,
    signIn: consent,
    consentToDirectory: () => askInWindow('/auth-start?for=directory'),
    onTheme: (changed) => app.registerOnThemeChangeHandler((theme) => changed(themeOf(theme))),
    onBack: (back) => {
      if (pages.backStack.isSupported()) pages.backStack.registerBackButtonHandler(back);
    },
    onSuspend: (save) => app.lifecycle.registerBeforeSuspendOrTerminateHandler(save),
    loaded: () => app.notifyAppLoaded(),
    ready: () => {
      app.notifySuccess();
    },
  };
};

/** Closes the window that Teams opened for consent. */
export const closeConsentWindow = async (config: TabConfig, failure: string | undefined): Promise<void> => {
  await (config.teamsOrigins.length > 0 ? app.initialize([...config.teamsOrigins]) : app.initialize());
  if (failure) authentication.notifyFailure(failure);
  else authentication.notifySuccess();
};
