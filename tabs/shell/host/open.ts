/** Finds out what the page stands in: the window Teams opened for consent, a frame of Teams, or a plain browser. */
import type { TabConfig } from '../../kit/config.ts';
import type { Host } from '../../kit/host.ts';

const PATIENCE_MS = 15_000;

const late = (ms: number): Promise<never> =>
  new Promise((_, reject) => setTimeout(() => reject(new Error('The host does not answer')), ms));

/** The host; undefined when this window has done its work. Throws when the frame's host does not answer. */
export const openHost = async (config: TabConfig): Promise<Host | undefined> => {
  if (location.pathname.startsWith('/auth-')) {
    const { isConsentWindow, runConsentWindow } = await import('./consentWindow.ts');
    if (isConsentWindow()) return runConsentWindow(config).then(() => undefined);
  }
  if (window.parent === window) return (await import('./page.ts')).openPage(config);
  const { openTeams } = await import('./teams.ts');
  return Promise.race([openTeams(config), late(PATIENCE_MS)]);
};
