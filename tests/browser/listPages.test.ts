/** The list pages in a real browser: moving with the keyboard, editing a cell, somebody who was faster, deleting; and nothing for axe to say. */
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { makeList, makeRow, openSite, type Site } from '../infra/local/graph/pages/site.ts';
import { launchBrowser } from './launch.ts';

const PATIENCE_MS = 60_000;
let site: Site;
let browser: Browser;
let list: string;
beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), launchBrowser()]);
  list = await makeList(site, 'Verksteder', [
    { name: 'StartsAt', displayName: 'Starter', dateTime: { format: 'dateTime' } },
    { name: 'Kind', displayName: 'Type', choice: { choices: ['Info', 'Søker'] } },
  ]);
  for (const Title of ['Første', 'Andre']) await makeRow(site, list, { Title, StartsAt: '2020-01-29T08:00:00Z' });
}, PATIENCE_MS);
afterAll(async () => {
  await browser.close();
  await site.close();
});

async function open(colorScheme: 'light' | 'dark' = 'light', width = 1280): Promise<Page> {
  const page = await (await browser.newContext({ colorScheme, viewport: { width, height: 800 } })).newPage();
  await page.goto(`${site.origin}/sites/oppdrift/Lists/Verksteder?login_hint=leder1`);
  return page;
}
const said = (page: Page, text: string) => page.locator('.said', { hasText: text }).waitFor();
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.replace('✎', '').trim());

test(
  'arrows move, Enter edits, Escape leaves everything as it was, Enter again saves',
  async () => {
    const page = await open();
    await page.locator('td[data-field=Title]').first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    const reached = await focused(page);
    await page.keyboard.press('Enter');
    await page.locator('form.editor').waitFor();
    await page.keyboard.type('tull');
    await page.keyboard.press('Escape');
    const left = [await page.locator('form.editor').count(), await focused(page)];
    await page.keyboard.press('Enter');
    await page.locator('form.editor').waitFor();
    await page.keyboard.type('tull');
    await page.keyboard.press('Enter');
    await page.locator('.fault', { hasText: '«tull» er ikke et tidspunkt.' }).waitFor();
    await page.locator('form.editor input[type=text]').fill('30.01.2020 10:00');
    await page.keyboard.press('Enter');
    await said(page, 'Starter er lagret.');
    expect([reached, left, await focused(page)]).toEqual(['29.01.2020 09:00', [0, '29.01.2020 09:00'], '30.01.2020 10:00']);
  },
  PATIENCE_MS,
);

test(
  'somebody who was faster is seen in the cell, and the row is theirs after Escape',
  async () => {
    const page = await open();
    await page
      .locator('td[data-field=Title]')
      .first()
      .dblclick({ position: { x: 4, y: 4 } });
    await page.locator('form.editor').waitFor();
    await site.admin('PATCH', `${list}/items/1/fields`, { Kind: 'Søker' });
    await page.locator('form.editor input[type=text]').fill('Mitt navn');
    await page.keyboard.press('Enter');
    await page.locator('.fault', { hasText: 'Type er nå «Søker».' }).waitFor();
    await page.keyboard.press('Escape');
    expect(await page.locator('tbody tr').first().locator('td').allInnerTexts()).toEqual(
      expect.arrayContaining([expect.stringContaining('Første'), expect.stringContaining('Søker')]),
    );
  },
  PATIENCE_MS,
);

test(
  'a row is deleted only after a question',
  async () => {
    const page = await open();
    const rows = page.locator('tbody tr');
    const id = await makeRow(site, list, { Title: 'Til sletting' });
    await page.reload();
    const before = await rows.count();
    await page.locator(`tr[data-id="${id}"] td`).first().focus();
    await page.keyboard.press('Delete');
    await page.keyboard.press('Escape');
    const kept = await rows.count();
    await page.keyboard.press('Delete');
    await page.locator('dialog [value=delete]').click();
    await said(page, 'Raden er slettet.');
    expect(await page.locator('.count').textContent()).toBe(`${await page.locator('tr[data-id]').count()} rader`);
    expect([kept, await rows.count()]).toEqual([before, before - 1]);
  },
  PATIENCE_MS,
);

test.each([
  ['light', 1280, ['', '/Lists/Verksteder/1_.000', '/Lists/Verksteder/EditForm.aspx?ID=1']],
  ['dark', 360, ['/Lists/Verksteder/1_.000']],
] as const)(
  '%s at %i px: nothing for axe to say, no page wider than the window',
  async (scheme, width, others) => {
    const page = await open(scheme, width);
    const found: string[] = [];
    const look = async (what: string) => {
      const { violations } = await new AxeBuilder({ page }).analyze();
      found.push(...violations.map(({ id }) => `${what}: ${id}`));
      if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth))
        found.push(`${what}: wider than the window`);
    };
    await page.locator('.filters summary').click();
    await page.locator('td[data-field=Kind] .pencil').first().click();
    await page.locator('form.editor').waitFor();
    await look('list with editor and filter');
    for (const address of others) {
      await page.goto(`${site.origin}/sites/oppdrift${address}`);
      await look(address || 'contents');
    }
    expect(found).toEqual([]);
  },
  PATIENCE_MS,
);
