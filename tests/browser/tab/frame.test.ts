/** The tab's frame: signing in, language, links into it, focus, errors that say what to do. Consent and themes on the real doors stand in `doors.test.ts`. */
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());
beforeEach(() => {
  stage.server.way.signedIn = true;
  stage.server.way.before = undefined;
  stage.server.way.person = 'a';
});

test('one who is not signed in meets one sentence and one button', async () => {
  stage.server.way.signedIn = false;
  const page = await stage.plain('/verksted');
  await page.getByText('Logg inn med jobbkontoen din for å komme i gang.').waitFor();
  stage.server.way.signedIn = true;
  await page.getByRole('button', { name: 'Logg inn' }).click();
  await page.getByRole('heading', { level: 2, name: 'Søkerverksted' }).waitFor();
});

test('help and privacy can be read without signing in', async () => {
  stage.server.way.signedIn = false;
  const page = await stage.plain('/personvern');
  await page.getByText('Utkast kan bare leses av deg.', { exact: false }).waitFor();
});

test('a deep link opens its page, and the host is told that all is well', async () => {
  const { page, tab } = await stage.teams('/hjem', { sub: '/verksted/2020-sokerverksted' });
  await tab.getByRole('link', { name: 'Alle verkstedene' }).waitFor();
  const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen);
  expect(seen).toEqual(expect.arrayContaining(['appInitialization.appLoaded', 'appInitialization.success']));
});

test('the language follows Teams, and a choice of one’s own is kept', async () => {
  stage.server.way.person = 'nynorsk';
  const { tab } = await stage.teams('/hjem', { locale: 'nn-no' });
  await tab.getByRole('link', { name: 'Heim' }).waitFor();
  await tab.getByRole('button', { name: 'English' }).click();
  await tab.getByRole('heading', { name: 'The season' }).waitFor();
  expect(await tab.evaluate(() => document.documentElement.lang)).toBe('en');
  await tab.getByRole('button', { name: 'Bokmål' }).click();
  await tab.getByRole('heading', { name: 'Sesongen' }).waitFor();
});

test('going to a page moves focus to its heading, and back is back', async () => {
  const page = await stage.plain('/hjem');
  await page.getByRole('navigation', { name: 'Hovedmeny' }).getByRole('link', { name: 'Verksted' }).click();
  const heading = page.getByRole('heading', { level: 1, name: 'Verksted' });
  await heading.waitFor();
  expect(await heading.evaluate((each) => each === document.activeElement)).toBe(true);
  expect(await page.title()).toBe('Verksted – Oppdrift');
  await page.goBack();
  await page.getByRole('heading', { name: 'Sesongen' }).waitFor();
});

test('the keyboard skips to the content first', async () => {
  const page = await stage.plain('/hjem');
  await page.getByRole('heading', { name: 'Sesongen' }).waitFor();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Hopp til innholdet');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
});

test('a fault says what happened, that nothing is lost, a reference, and mends itself by one press', async () => {
  stage.server.way.before = (operation) => (operation === 'workshop.list' ? 'fault' : undefined);
  const page = await stage.plain('/verksted');
  await page.getByText(/Noe gikk galt hos oss\. Ingenting er mistet\..*Referanse: \S+/).waitFor();
  stage.server.way.before = undefined;
  await page.getByRole('button', { name: 'Prøv igjen' }).click();
  await page.getByRole('heading', { level: 2, name: 'Søkerverksted' }).waitFor();
});

test('one press signs up and one press undoes it, and Hjem knows', async () => {
  const page = await stage.plain('/verksted');
  await page.getByRole('button', { name: 'Meld meg på' }).click();
  await page.getByText('Du er påmeldt Søkerverksted onsdag 29. januar 2020 kl. 09.00.', { exact: false }).waitFor();
  await page.getByText('29 plasser igjen').waitFor();
  await page.getByRole('navigation', { name: 'Hovedmeny' }).getByRole('link', { name: 'Hjem' }).click();
  await page.getByRole('link', { name: /Søkerverksted.*Påmeldt/ }).click();
  await page.getByRole('button', { name: 'Meld meg av' }).click();
  await page.getByText('30 plasser igjen').waitFor();
});

test('a stop of the season opens, tells what, when and where, and Escape gives focus back', async () => {
  const page = await stage.plain('/hjem');
  const stop = page.getByRole('button', { name: 'Søkerverksted' });
  await stop.click();
  const window = page.getByRole('dialog', { name: 'Søkerverksted' });
  await window.getByText('onsdag 29. januar 2020 kl. 09.00').waitFor();
  await window.getByRole('link', { name: 'Legg i kalender' }).waitFor();
  await page.keyboard.press('Escape');
  await window.waitFor({ state: 'detached' });
  expect(await stop.evaluate((each) => each === document.activeElement)).toBe(true);
});
