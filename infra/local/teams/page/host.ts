/**
 * The host's side of teams-js 2.58: answers what a framed tab (and its sign-in window) asks, and tells it what changes.
 * Requests are `{id, uuidAsString, func, args}`, answers `{id, uuidAsString, args}`. Source: the package's own communication.ts and app.ts.
 */

/** What the tab can ask the page around it to do. */
export interface Around {
  context(): Record<string, unknown>;
  /** `silent`: nobody may be asked. */
  token(silent: boolean): Promise<{ token: string } | { reason: string }>;
  goTo(place: { entityId: string; subEntityId?: string | undefined }): boolean;
  openLink(link: string): boolean;
  share(subEntityId: string | undefined, label: string | undefined, webUrl: string | undefined): void;
  back(): void;
  state(state: 'started' | 'loaded' | 'ready' | 'failed', detail?: string): void;
}

/** What the page around can tell the tab. */
export interface Host {
  push(func: string, args: unknown[]): void;
  /** Lets the tab save before it is left; at most as long as Teams would wait for a page that is slow to answer. */
  leave(): Promise<void>;
  /** A new page is about to be loaded into the frame. */
  reset(): void;
}

interface Asked {
  id: number;
  uuidAsString?: string;
  func: string;
  args?: unknown[];
}

const RUNTIME = {
  apiVersion: 4,
  hostVersionsInfo: { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } },
  isLegacyTeams: false,
  isDeeplyNestedAuthSupported: false,
  supports: { app: { lifecycle: {} }, pages: { backStack: {}, currentApp: {} } },
};
const SDK = '2.58.0';
const LEAVE_MS = 3_000;

/** Starts answering the page framed at `origin`. */
export function openHost(frame: HTMLIFrameElement, origin: string, around: Around): Host {
  const registered = new Set<string>();
  let popup: Window | null = null;
  let signedIn: ((answer: [boolean, unknown]) => void) | undefined;
  let readyToLeave: (() => void) | undefined;

  const authenticate = async ([url, width, height]: unknown[]): Promise<[boolean, unknown]> => {
    if (new URL(String(url)).origin !== origin) return [false, 'InvalidUrl'];
    popup = window.open(String(url), 'oppdrift-sign-in', `width=${Number(width) || 600},height=${Number(height) || 640}`);
    if (!popup) return [false, 'FailedToOpenWindow'];
    const closed = setInterval(() => popup?.closed && signedIn?.([false, 'CancelledByUser']), 300);
    const answer = await new Promise<[boolean, unknown]>((resolve) => {
      signedIn = resolve;
    });
    clearInterval(closed);
    popup.close();
    popup = null;
    return answer;
  };

  const goTo = ({ pageId = '', subPageId }: { pageId?: string; subPageId?: string }) =>
    around.goTo({ entityId: pageId, subEntityId: subPageId });

  /** The answer to a request; undefined where teams-js waits for none. */
  const answer = async ({ func, args = [] }: Asked, fromPopup: boolean): Promise<unknown[] | undefined> => {
    switch (func) {
      case 'initialize':
        if (!fromPopup) around.state('started');
        return [fromPopup ? 'authentication' : 'content', 'web', JSON.stringify(RUNTIME), SDK];
      case 'getContext':
        return [around.context()];
      case 'registerHandler':
        registered.add(String(args[0]));
        return undefined;
      case 'authentication.getAuthToken': {
        const given = await around.token(args[2] === true);
        return 'token' in given ? [true, given.token] : [false, given.reason];
      }
      case 'authentication.authenticate':
        return authenticate(args);
      case 'authentication.authenticate.success':
        signedIn?.([true, args[0] ?? '']);
        return undefined;
      case 'authentication.authenticate.failure':
        signedIn?.([false, args[0] ?? '']);
        return undefined;
      case 'appInitialization.appLoaded':
        around.state('loaded');
        return undefined;
      case 'appInitialization.success':
        around.state('ready');
        return undefined;
      case 'appInitialization.failure':
      case 'appInitialization.expectedFailure':
        around.state('failed', args.filter(Boolean).join(': '));
        return undefined;
      case 'executeDeepLink':
        return around.openLink(String(args[0])) ? [true] : [false, 'InvalidUrl'];
      case 'pages.navigateToApp':
        return goTo(args[0] as object) ? [true] : [false, 'AppNotFound'];
      case 'pages.currentApp.navigateTo':
        return goTo(args[0] as object) ? [] : [{ errorCode: 404, message: 'no such page' }];
      case 'pages.currentApp.navigateToDefaultPage':
        return goTo({}) ? [] : [{ errorCode: 404 }];
      case 'shareDeepLink':
        around.share(...(args as [string | undefined, string | undefined, string | undefined]));
        return undefined;
      case 'navigateBack':
        around.back();
        return [true];
      case 'readyToUnload':
        readyToLeave?.();
        return undefined;
      default:
        console.warn('Lokal Teams svarer ikke på', func);
        return undefined;
    }
  };

  addEventListener('message', async (event: MessageEvent<Asked>) => {
    const fromPopup = popup !== null && event.source === popup;
    if (event.origin !== origin || !(fromPopup || event.source === frame.contentWindow) || !event.data?.func) return;
    const { id, uuidAsString } = event.data;
    const args = await answer(event.data, fromPopup);
    if (args) (event.source as Window).postMessage({ id, uuidAsString, args }, origin);
  });

  const push = (func: string, args: unknown[]) => frame.contentWindow?.postMessage({ func, args }, origin);
  return {
    push,
    reset: () => registered.clear(),
    async leave() {
      if (!registered.has('beforeUnload')) return;
      const saved = new Promise<void>((resolve) => {
        readyToLeave = resolve;
      });
      push('beforeUnload', []);
      await Promise.race([saved, new Promise((resolve) => setTimeout(resolve, LEAVE_MS))]);
    },
  };
}
