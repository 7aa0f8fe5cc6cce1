/** What opens above the page – the menu of a narrow page, the lists of the form – stands where one pressed, and goes when one is done with it. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { startDraft } from '../../../src/api/draft.ts';
import { COMPLETE, newRequest, openStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/** How far below the one the other begins, and whether they lie over one another sideways; px. */
const placeOf = async (opened: Locator, pressed: Locator): Promise<{ below: number; inReach: boolean }> => {
  const [over, under] = [await opened.boundingBox(), await pressed.boundingBox()];
  if (!over || !under) throw new Error('not on screen');
  return { below: over.y - (under.y + under.height), inReach: over.x < under.x + under.width && over.x + over.width > under.x };
};
const isNear = async (opened: Locator, pressed: Locator): Promise<void> => {
  await opened.waitFor();
  await expect(placeOf(opened, pressed)).resolves.toEqual({ below: expect.any(Number), inReach: true });
  const { below } = await placeOf(opened, pressed);
  const { height } = (await opened.boundingBox()) ?? { height: 0 };
  const { height: room } = (await pressed.boundingBox()) ?? { height: 0 };
  // Right below, or right above where there is no room below.
  expect(Math.min(Math.abs(below), Math.abs(below + height + room))).toBeLessThan(16);
};

const narrow = async (path: string): Promise<Page> => stage.plain(path, await stage.context({ width: 360, height: 740 }));

test('the menu of a narrow page opens at its button, and closes by Escape, by a press beside it and by a choice', async () => {
  const page = await narrow('/hjem');
  const button = page.getByRole('button', { name: 'Meny' });
  const menu = page.getByRole('menu');
  await button.click();
  await isNear(menu, button);
  await page.keyboard.press('Escape');
  await menu.waitFor({ state: 'detached' });
  await button.click();
  await menu.waitFor();
  await page.mouse.click(40, 600);
  await menu.waitFor({ state: 'detached' });
  await button.click();
  await menu.getByRole('menuitem', { name: 'Verksted' }).click();
  await page.getByRole('heading', { level: 1, name: 'Verksted' }).waitFor();
  await menu.waitFor({ state: 'detached' });
});

test.each([1280, 360])(
  'the list of service units opens at its field, also when the page has been scrolled, at %i px',
  async (width) => {
    const { key } = await stage.ask(startDraft, { request: newRequest(), form: 'applicationShort', answers: { ...COMPLETE } });
    const page = await stage.plain(`/soknader/${key}`, await stage.context({ width, height: 740 }));
    const field = page.getByRole('combobox', { name: /Tjenestested|Hvor jobber/ });
    const next = page.getByRole('link', { name: 'Neste' });
    await (width < 720 ? page.getByRole('heading', { name: /spørsmål 1 av/ }) : field).waitFor();
    for (let question = 1; !(await field.isVisible()); question += 1) {
      await next.click();
      await page.getByRole('heading', { name: `spørsmål ${question + 1} av` }).waitFor();
    }
    await field.scrollIntoViewIfNeeded();
    await field.click();
    const list = page.getByRole('listbox');
    await isNear(list, field);
    await page.keyboard.press('Escape');
    await list.waitFor({ state: 'hidden' });
  },
);
