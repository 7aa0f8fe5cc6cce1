/** Every page in three themes, wide and at 320 px: nothing for axe to say, nothing that scrolls sideways, targets a finger can hit. */
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Frame, Page } from 'playwright-core';
import { submit } from '../../../src/api/application.ts';
import { startDraft } from '../../../src/api/draft.ts';
import { COMPLETE, newRequest, openStage, type Stage } from './stage.ts';

let stage: Stage;
let writing: string;
let sent: string;
beforeAll(async () => {
  stage = await openStage('2020-02-03T09:00:00Z');
  const start = async (answers: object) =>
    (await stage.ask(startDraft, { request: newRequest(), form: 'applicationShort', answers: { ...answers } })).key;
  writing = await start({ title: 'x'.repeat(90), summary: 'y'.repeat(290) });
  sent = await start(COMPLETE);
  await stage.ask(submit, { key: sent });
});
afterAll(() => stage.close());

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const SMALLEST_PX = 44;

const paths = (): readonly string[] => [
  '/hjem',
  '/verksted',
  '/soknader',
  '/soknader/ny',
  `/soknader/${writing}`,
  `/soknader/${writing}?steg=gain`,
  `/soknader/${writing}?steg=se-over`,
  `/soknader/${sent}/kvittering`,
  '/sporsmal/applicationShort',
  '/hjelp',
];

const goTo = async (tab: Frame, path: string): Promise<void> => {
  await tab.evaluate((to) => {
    history.pushState({}, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, path);
  await tab.locator('[role=status] [aria-hidden]').first().waitFor({ state: 'detached' });
  await tab.locator('#content h1').waitFor();
};

const axe = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).include('#tab').analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
};

const sideways = (tab: Frame): Promise<number> =>
  tab.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Buttons, links and fields outside running text that are lower than a finger. */
const tooSmall = (tab: Frame): Promise<string[]> =>
  tab.evaluate((least) => {
    const targets = [
      ...document.querySelectorAll<HTMLElement>('button, a[href], input:not([type=radio]):not([type=checkbox]), summary'),
    ];
    return targets
      .filter((each) => each.offsetParent !== null && !each.closest('p, dd, .fui-MessageBar') && !each.className.includes('skip'))
      .map((each) => ({ each, box: (each.matches('input') ? each.parentElement! : each).getBoundingClientRect() }))
      .filter(
        ({ each, box }) => Math.max(box.height, each.closest('li')?.getBoundingClientRect().height ?? 0) < least && box.top > 0,
      )
      .map(({ each, box }) => `${Math.round(box.height)} px: ${each.outerHTML.slice(0, 120)}`);
  }, SMALLEST_PX);

test.each(['default', 'dark', 'contrast'])('in the theme %s every page is right for everybody', async (theme) => {
  const { page, tab } = await stage.teams('/hjem', { theme });
  const found: string[] = [];
  for (const path of paths()) {
    await goTo(tab, path);
    found.push(...(await axe(page)).map((each) => `${path} ${each}`));
    if ((await sideways(tab)) > 0) found.push(`${path} scrolls sideways`);
  }
  expect(found).toEqual([]);
});

test('enlarged to 400 %, which is 320 px, every page still fits and can be hit with a finger', async () => {
  const { page, tab } = await stage.teams('/hjem', { width: 320, height: 640 });
  const found: string[] = [];
  for (const path of paths()) {
    await goTo(tab, path);
    found.push(...(await axe(page)).map((each) => `${path} ${each}`), ...(await tooSmall(tab)).map((each) => `${path} ${each}`));
    if ((await sideways(tab)) > 0) found.push(`${path} scrolls sideways`);
  }
  expect(found).toEqual([]);
});
