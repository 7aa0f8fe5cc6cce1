/** The bar of the editor on screens without room for columns: in sight while one writes, and never on top of itself or of what one writes in. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { discardDraft, saveDraft, startDraft } from '../../../src/api/draft.ts';
import { setLanguage } from '../../../src/api/home.ts';
import type { Language } from '../../../src/text/say.ts';
import { editor } from '../../../src/text/tab/editor.ts';
import { newRequest, openStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const HEIGHT = 640;
const DAY_MS = 86_400_000;
const SAVED_WITHIN_MS = 5_000;
/** The first line of a field, with its frame. */
const LINE_PX = 32;

const draft = async (): Promise<string> =>
  (await stage.ask(startDraft, { request: newRequest(), form: 'applicationShort', answers: { title: 'Før' } })).key;

const open = async (context: BrowserContext, path: string, prepare?: (page: Page) => Promise<unknown>): Promise<Page> => {
  const page = await context.newPage();
  await prepare?.(page);
  await page.goto(`${stage.server.url}${path}`);
  await page.locator('[data-bar]').waitFor();
  return page;
};

const answerSaving = (page: Page, status: number | undefined) =>
  page.route('**/api/draft.save', (route) => (status ? route.fulfill({ status, json: { ok: false, refusals: [] } }) : undefined));

/** How one comes to each status there is, in a page with a draft of one's own. */
const WAYS = {
  saved: async () => {},
  saving: (page) => answerSaving(page, undefined),
  fault: (page) => answerSaving(page, 500),
  signIn: (page) => answerSaving(page, 401),
  offline: (page) => page.context().setOffline(true),
  notKept: (page) => answerSaving(page, undefined),
  closed: (_page, key) => stage.ask(discardDraft, { key }),
  conflicts: (_page, key) => stage.ask(saveDraft, { key, changes: [{ id: 'title', base: 'Før', value: 'Den andres' }] }),
  savedDay: async (page) => {
    // Without a net nobody tells it what time it really is.
    await page.context().setOffline(true);
    await page.clock.fastForward(DAY_MS);
  },
} satisfies Record<string, (page: Page, key: string) => Promise<unknown>>;

type Status = keyof typeof WAYS;

/** What must be so before the page opens. */
const BEFORE: Partial<Record<Status, (page: Page) => Promise<unknown>>> = {
  notKept: (page) => page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined })),
};

/** Parts of the bar that lie on each other or outside the window; text that flows out of its box counts. */
const crowded = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const drawn = (part: Element): DOMRect[] => {
      const text = document.createRange();
      text.selectNodeContents(part);
      const boxes = [part, ...part.querySelectorAll('*')].map((each) => each.getBoundingClientRect());
      return [...boxes, ...text.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
    };
    const meet = (a: DOMRect, b: DOMRect): boolean =>
      a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
    const children = [...(document.querySelector('[data-bar]')?.children ?? [])];
    const parts = children.map((part) => ({ words: part.textContent, boxes: drawn(part) }));
    const meeting = parts.flatMap((one, at) =>
      parts
        .slice(at + 1)
        .filter((other) => one.boxes.some((a) => other.boxes.some((b) => meet(a, b))))
        .map((other) => `«${one.words}» lies on «${other.words}»`),
    );
    const outside = parts.filter(({ boxes }) => boxes.some(({ left, right }) => left < 0 || right > innerWidth));
    return [...meeting, ...outside.map(({ words }) => `«${words}» is outside`)];
  });

const crowdedAt = async (context: BrowserContext, language: Language, status: Status): Promise<string[]> => {
  const key = await draft();
  const page = await open(context, `/soknader/${key}?sporsmal=title`, BEFORE[status]);
  await WAYS[status](page, key);
  if (status !== 'saved' && status !== 'savedDay') {
    await page.locator('#content input').first().fill('Nytt');
    await page.clock.fastForward(SAVED_WITHIN_MS);
  }
  const words = editor.say(language, status).split(/[\u00a0{]/)[0] ?? '';
  await page.locator('[data-bar]').getByText(words.trim()).waitFor();
  const found: string[] = [];
  for (const width of [320, 360]) {
    await page.setViewportSize({ width, height: HEIGHT });
    found.push(...(await crowded(page)).map((each) => `${width} px: ${each}`));
  }
  await page.close();
  await context.setOffline(false);
  return found;
};

test.each(['nb', 'nn', 'en'] as const)(
  'on a phone the bar never lies on itself, whatever it says of saving, in %s',
  async (language) => {
    stage.server.way.person = `phone-${language}`;
    await stage.ask(setLanguage, { language });
    const context = await stage.context({ width: 320, height: HEIGHT });
    await context.clock.install();
    const found: string[] = [];
    for (const status of Object.keys(WAYS) as Status[]) found.push(...(await crowdedAt(context, language, status)));
    expect(found).toEqual([]);
  },
);

test('with the chat open beside, whether all is saved is in sight at every question, and the bar covers none of them', async () => {
  stage.server.way.person = 'a';
  const page = await open(await stage.context({ width: 825, height: HEIGHT }), `/soknader/${await draft()}`);
  await page.locator('#content h2').focus();
  const fields = await page.locator('[data-question]').count();
  const wrong: string[] = [];
  const seen = new Set<string>();
  for (let tab = 0; tab < 60 && seen.size < fields; tab += 1) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate((line) => {
      const focused = document.activeElement as Element;
      const bar = document.querySelector('[data-bar]') as Element;
      const status = bar.querySelector('[role=status]') as Element;
      return {
        question: focused.closest('[data-question]')?.getAttribute('data-question'),
        // A tall field may go on under it; the line one writes on may not.
        covered:
          focused.getBoundingClientRect().top + Math.min(line, focused.getBoundingClientRect().height) >
          bar.getBoundingClientRect().top,
        hidden: status.getBoundingClientRect().bottom > innerHeight || status.textContent === '',
      };
    }, LINE_PX);
    if (!at.question) continue;
    seen.add(at.question);
    if (at.covered || at.hidden) wrong.push(JSON.stringify(at));
  }
  expect([seen.size, wrong]).toEqual([fields, []]);
});
