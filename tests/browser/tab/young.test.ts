/** An open page learns by itself what happened elsewhere: nothing is loaded anew, nothing blinks, nothing in the hand is lost. */
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { startDraft } from '../../../src/api/draft.ts';
import { cancelSignup, signUp } from '../../../src/api/workshop.ts';
import { newRequest, openStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());
beforeEach(() => {
  stage.server.way.before = undefined;
});

const WORKSHOP = { workshop: '2020-sokerverksted' };

/** A page whose time the story moves. */
const open = async (path: string): Promise<Page> => {
  const page = await (await stage.context()).newPage();
  await page.clock.install();
  await page.goto(`${stage.server.url}${path}`);
  await page.locator('#content h2').first().waitFor();
  return page;
};

/** What is answered of an operation from now on. */
const answered = (page: Page, operation: string) =>
  page.waitForResponse((response) => response.url().endsWith(`/api/${operation}`));

const drawn = (page: Page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));

test('a seat taken elsewhere stands in the open page within half a minute; focus stays and nothing blinks', async () => {
  const page = await open('/verksted');
  await page.getByRole('button', { name: 'Meld meg på' }).focus();
  await page.evaluate(() => {
    const seen = window as unknown as { blinked: boolean };
    seen.blinked = false;
    new MutationObserver(() => {
      seen.blinked ||= document.querySelector('[data-loading]') !== null;
    }).observe(document, { childList: true, subtree: true });
  });
  await stage.ask(signUp, WORKSHOP);
  await page.clock.fastForward(30_000);
  const undo = page.getByRole('button', { name: 'Meld meg av' });
  await undo.waitFor();
  await page.getByText('29 plasser igjen').waitFor();
  expect(await undo.evaluate((button) => button === document.activeElement)).toBe(true);
  expect(await page.evaluate(() => (window as unknown as { blinked: boolean }).blinked)).toBe(false);
});

test('what was told of a press is taken back when it no longer holds', async () => {
  await stage.ask(cancelSignup, WORKSHOP);
  const page = await open('/verksted');
  await page.getByRole('button', { name: 'Meld meg på' }).click();
  const told = page.getByText('Du er påmeldt Søkerverksted onsdag 29. januar 2020 kl. 09.00.', { exact: false });
  await told.waitFor();
  await stage.ask(cancelSignup, WORKSHOP);
  await page.clock.fastForward(30_000);
  await page.getByRole('button', { name: 'Meld meg på' }).waitFor();
  expect(await told.count()).toBe(0);
});

test('when asking fails, what is shown stays and says how old it is, until it is heard again', async () => {
  const page = await open('/verksted');
  stage.server.way.before = (operation) => (operation === 'workshop.list' ? 'fault' : undefined);
  await page.clock.fastForward(30_000);
  const old = page.getByText(/^Du ser det vi hentet/);
  await old.waitFor();
  await page.getByRole('heading', { level: 2, name: 'Søkerverksted' }).waitFor();
  stage.server.way.before = undefined;
  await page.clock.fastForward(30_000);
  await old.waitFor({ state: 'detached' });
});

test('an open draft is not fetched anew under one’s hands, and nothing comes in above the text', async () => {
  const { key } = await stage.ask(startDraft, { request: newRequest(), form: 'applicationShort', answers: {} });
  const page = await open(`/soknader/${key}`);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  stage.server.way.before = (operation) => (operation === 'home.read' ? 'fault' : undefined);
  const failed = answered(page, 'home.read');
  await page.clock.fastForward(30_000);
  await failed;
  await drawn(page);
  expect(asked).toEqual(['/api/home.read']);
  expect(await page.getByText(/^Du ser det vi hentet/).count()).toBe(0);
});
