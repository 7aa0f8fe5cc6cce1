/** The local world for a file of stories: started once, with a browser, the API as any person, the chat as any person; always cleaned up. */
import type { Browser } from 'playwright-core';
import { launchBrowser } from './launch.ts';
import { type Api, openApi } from './world/api.ts';
import { openTalk, sentByBot } from './world/chat.ts';
import { openPages } from './world/pages.ts';
import { startWorldProcess, type WorldProcess } from './world/process.ts';

/** Everything a story needs. */
export interface World extends WorldProcess, Api, ReturnType<typeof openPages> {
  readonly browser: Browser;
  chat(person: string): ReturnType<typeof openTalk>;
  /** The team's channel, read by ansatt1. */
  channel(): ReturnType<typeof openTalk>;
  /** What the issuer says about the product's own consent: `granted`, `required` (each person is asked) or `admin`. */
  consent(state: 'granted' | 'required' | 'admin'): Promise<unknown>;
  /** Every message the bot has got through, in order, by connector.log. */
  sent(): ReturnType<typeof sentByBot>;
}

/** The season of 2020 is a week from its opening. */
export const CLOCK_AT = '2020-01-08T08:00:00Z';

/** Starts world and browser side by side; the Playground only where it is asked for. */
export async function startWorld(clockAt = CLOCK_AT, withPlayground = false): Promise<World> {
  const starting = [startWorldProcess(clockAt, withPlayground), launchBrowser()] as const;
  const [world, browser] = await Promise.all(starting).catch(async (cause: unknown) => {
    // What did start must not keep the tests from ending.
    for (const one of await Promise.allSettled(starting)) if (one.status === 'fulfilled') await one.value.close();
    throw cause;
  });
  return {
    ...world,
    ...openApi(world.urls),
    ...openPages(browser, world.urls),
    browser,
    chat: (person) => openTalk(world.urls.gateway, person),
    channel: () => openTalk(world.urls.gateway, 'ansatt1', true),
    consent: (state) =>
      fetch(`${world.urls.teams}/consent`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ state }),
      }),
    sent: () => sentByBot(world.dataDir),
    async close() {
      await Promise.all([browser.close(), world.close()]);
    },
  };
}
