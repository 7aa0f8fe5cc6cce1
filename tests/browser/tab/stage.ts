/** The tab in a real browser on the stand-in server: as a plain page or in a frame that speaks as Teams; built first when its sources changed. */
import { execFileSync } from 'node:child_process';
import { jest } from '@jest/globals';
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { oneAtATime } from '../../../infra/local/start/lock.ts';
import { hashOf, isStamped, stamp } from '../../../infra/local/start/stamp.ts';
import type { Op } from '../../../src/api/op.ts';
import { COMPLETE as FILLED } from '../../app/answers.ts';
import { startStandIn } from '../../tabs/standIn.ts';
import { launchBrowser } from '../launch.ts';

/** A loaded machine is slow, and nothing here is about speed. */
jest.setTimeout(60_000);

const STAMP = 'tabs/dist/.stamp';

const build = (): Promise<void> =>
  oneAtATime('tab', async () => {
    const hash = hashOf(['tabs', 'src', 'package-lock.json']);
    if (isStamped(STAMP, hash)) return;
    execFileSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', 'tabs'], { stdio: 'pipe' });
    stamp(STAMP, hash);
  });

export interface Look {
  readonly theme?: string;
  readonly locale?: string;
  readonly width?: number;
  readonly height?: number;
  /** The sub-page of a deep link. */
  readonly sub?: string;
  /** Teams refuses the token. */
  readonly refuse?: boolean;
}

const SIZE = { width: 1280, height: 800 };
const PATIENCE_MS = 10_000;

/** A server and a browser for one file of tests. `at` is the server's time. */
export const openStage = async (at?: string) => {
  await build();
  const [server, browser] = await Promise.all([startStandIn(at), launchBrowser()]);

  const context = async ({ width, height }: Look = {}): Promise<BrowserContext> => {
    const made = await browser.newContext({
      viewport: { width: width ?? SIZE.width, height: height ?? SIZE.height },
      locale: 'nb-NO',
      timezoneId: 'America/New_York',
      reducedMotion: 'reduce',
      hasTouch: (width ?? SIZE.width) < 720,
    });
    made.setDefaultTimeout(PATIENCE_MS);
    return made;
  };

  const everyday = await context();

  /** The tab by itself; signs in on the way. Pages share one browser unless told otherwise. */
  const plain = async (path: string, inside: BrowserContext = everyday): Promise<Page> => {
    const page = await inside.newPage();
    await page.goto(`${server.url}${path}`);
    await page.locator('#content h1').waitFor();
    return page;
  };

  /** The tab in its frame. */
  const teams = async (path: string, look: Look = {}): Promise<{ readonly page: Page; readonly tab: Frame }> => {
    const page = await (await context(look)).newPage();
    const { theme = 'default', locale = 'nb-no', sub = '', refuse } = look;
    const query = new URLSearchParams({ path, theme, locale, sub, ...(refuse ? { refuse: 'yes' } : {}) });
    await page.goto(`${server.url}/host?${query}`);
    await page.frameLocator('#tab').locator('#content h1').waitFor();
    const tab = page.frames()[1];
    if (!tab) throw new Error('the tab is not in its frame');
    return { page, tab };
  };

  /** The API as the person of the stand-in. */
  const ask = async <I, O>(op: Op<I, O>, input: I): Promise<O> => {
    const response = await fetch(`${server.url}/api/${op.name}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer x.${Buffer.from(server.way.person).toString('base64url')}.y`,
      },
      body: JSON.stringify(input),
    });
    const answer = (await response.json()) as { ok: boolean; value: O };
    if (!answer.ok) throw new Error(`${op.name}: ${JSON.stringify(answer)}`);
    return answer.value;
  };

  const close = async (): Promise<void> => {
    await browser.close();
    await server.close();
  };
  return { server, browser: browser as Browser, context, plain, teams, ask, close };
};

export type Stage = Awaited<ReturnType<typeof openStage>>;

let requests = 0;

/** Answers that only need sending in, save what a story writes itself; no money, so that nobody is asked about a sum. */
const { 'money.total': _sum, ...WITHOUT_SUM } = FILLED;
export const COMPLETE = { ...WITHOUT_SUM, 'ask.kind': 'guidanceOnly', title: 'Arbeidsplass på fire hjul' } as const;

/** A number that no earlier start had. */
export const newRequest = (): string => {
  requests += 1;
  return `request-${requests}`;
};
