/** What must be fetched before the first list stands on screen, in Teams, and how calmly it comes. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const MOST_GZIP = 140 * 1024;

test('at most 140 KB of script comes before the first list', async () => {
  const sizes = JSON.parse(readFileSync('tabs/dist/sizes.json', 'utf8')) as { file: string; gzip: number }[];
  const page = await (await stage.context()).newPage();
  const scripts: string[] = [];
  page.on('request', (request) => {
    const file = new URL(request.url()).pathname.slice(1);
    if (file.startsWith('assets/')) scripts.push(file);
  });
  await page.goto(`${stage.server.url}/host?path=/hjem`);
  await page.frameLocator('#tab').getByRole('listitem').filter({ hasText: 'Søknadsfrist' }).waitFor();
  const weight = sizes.filter(({ file }) => scripts.includes(file)).reduce((sum, { gzip }) => sum + gzip, 0);
  expect(scripts.length).toBeGreaterThan(2);
  expect(weight).toBeLessThanOrEqual(MOST_GZIP);
});

test('something can be read before any script has come', async () => {
  const page = await (await stage.context()).newPage();
  await page.route('**/assets/**', (route) => route.abort());
  await page.goto(`${stage.server.url}/hjem`);
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Oppdrift');
  await page.getByText('Henter Oppdrift …').waitFor();
});

test('nothing jumps while Hjem comes', async () => {
  const page = await (await stage.context()).newPage();
  await page.addInitScript(() => {
    const seen = window as unknown as { shift: number };
    seen.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as unknown as { value: number; hadRecentInput: boolean }[])
        if (!entry.hadRecentInput) seen.shift += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  stage.server.way.slowMs = 300;
  await page.goto(`${stage.server.url}/hjem`);
  await page.getByRole('heading', { name: 'Sesongen' }).waitFor();
  stage.server.way.slowMs = 0;
  expect(await page.evaluate(() => (window as unknown as { shift: number }).shift)).toBeLessThanOrEqual(0.05);
});
