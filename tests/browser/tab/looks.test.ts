/** Every page at 320 px: nothing that scrolls sideways, targets a finger can hit. What axe says of the pages stands in `accessible.test.ts`. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Frame } from 'playwright-core';
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
  `/soknader/${sent}/les`,
  '/sporsmal/applicationShort',
  '/hjelp',
];

const goTo = async (tab: Frame, path: string): Promise<void> => {
  await tab.evaluate((to) => {
    history.pushState({}, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, path);
  await tab.locator('#content h1').waitFor();
  await tab.waitForFunction(() => !document.querySelector('[data-loading]'));
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

test('enlarged to 400 %, which is 320 px, every page still fits and can be hit with a finger', async () => {
  const { tab } = await stage.teams('/hjem', { width: 320, height: 640 });
  const found: string[] = [];
  for (const path of paths()) {
    await goTo(tab, path);
    const wrong = [...(await tooSmall(tab)), ...((await sideways(tab)) > 0 ? ['scrolls sideways'] : [])];
    found.push(...wrong.map((each) => `${path} ${each}`));
  }
  expect(found).toEqual([]);
});

test('on a small phone what the receipt says gets the whole width, under its word', async () => {
  const { tab } = await stage.teams('/hjem', { width: 320, height: 640 });
  await goTo(tab, `/soknader/${sent}/kvittering`);
  const lefts = await tab
    .locator('#content dt, #content dd')
    .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().left));
  expect(lefts).toHaveLength(10);
  expect(new Set(lefts).size).toBe(1);
});
