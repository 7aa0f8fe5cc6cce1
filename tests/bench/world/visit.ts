/** A first visit to the list of workshops in a frame of Teams: a browser that has never been here, slowed down as a phone on the move. */
import type { Browser, CDPSession, Page } from 'playwright-core';

/** A phone's processor, and Fast 4G as Chrome's own tools mean it. */
const CPU_TIMES_SLOWER = 4;
const FAST_4G = {
  offline: false,
  latency: 165,
  downloadThroughput: (9_000_000 / 8) * 0.9,
  uploadThroughput: (1_500_000 / 8) * 0.9,
};

const PATIENCE_MS = 60_000;

/** What a visit showed; times count from when the frame began to load the tab. */
export interface Visit {
  /** Something to read is painted, ms. */
  readonly readableMs: number;
  /** The first card of the list is painted, ms. */
  readonly listMs: number;
  /** Paths of the scripts asked for until then. */
  readonly scripts: readonly string[];
}

/** Runs in the tab's frame: tells when text and card were painted. */
const watch = (): void => {
  if (location.pathname === '/host') return;
  const tell = (globalThis as unknown as { benchSeen: (seen: object) => void }).benchSeen;
  const observer = new MutationObserver(() => {
    if (!document.querySelector('main h2')) return;
    observer.disconnect();
    requestAnimationFrame(() =>
      setTimeout(() => {
        const listMs = performance.now();
        tell({ listMs, readableMs: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? listMs });
      }),
    );
  });
  observer.observe(document, { childList: true, subtree: true });
};

const slowDown = async (cdp: CDPSession): Promise<void> => {
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', FAST_4G);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: CPU_TIMES_SLOWER });
};

const scriptsOf = (page: Page): string[] => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') asked.push(new URL(request.url()).pathname);
  });
  return asked;
};

/** Goes to `/verksted` of a stand-in server in a new context without a cache. */
export const visit = async (browser: Browser, url: string, slow: boolean): Promise<Visit> => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    if (slow) await slowDown(cdp);
    const seen = Promise.withResolvers<Pick<Visit, 'readableMs' | 'listMs'>>();
    setTimeout(() => seen.reject(new Error('no list came')), PATIENCE_MS).unref();
    await page.exposeFunction('benchSeen', seen.resolve);
    await page.addInitScript(watch);
    const asked = scriptsOf(page);
    await page.goto(`${url}/host?path=/verksted`, { waitUntil: 'commit' });
    return { ...(await seen.promise), scripts: [...asked] };
  } finally {
    await context.close();
  }
};
