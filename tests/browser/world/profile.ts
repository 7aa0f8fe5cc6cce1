/** A browser with a folder of its own on disk, as a person has: it can be killed, and opened again with what it had written down. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, BrowserContextOptions } from 'playwright-core';
import { launchProfile } from '../launch.ts';

export interface Profile {
  context(): BrowserContext;
  /** The end of all its processes: nothing on the page gets to say goodbye, and nothing is written down any more. */
  kill(): Promise<void>;
  /** Opens it again after it was killed. */
  again(): Promise<void>;
  close(): Promise<void>;
}

export async function openProfile(settings: BrowserContextOptions, patienceMs: number): Promise<Profile> {
  const folder = mkdtempSync(join(tmpdir(), 'oppdrift-profile-'));
  const open = async (): Promise<BrowserContext> => {
    const opened = await launchProfile(folder, settings);
    opened.setDefaultTimeout(patienceMs);
    return opened;
  };
  let context = await open();
  return {
    context: () => context,
    async kill() {
      const session = await context.browser()?.newBrowserCDPSession();
      if (!session) throw new Error('The browser cannot be reached to be killed');
      const gone = new Promise((resolve) => context.once('close', resolve));
      void session.send('Browser.crash').catch(() => {});
      await gone;
    },
    async again() {
      context = await open();
    },
    async close() {
      await context.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
