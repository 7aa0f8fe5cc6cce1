/** The ways in: inside Teams and as a plain page, the first consent, theme and language; and the whole way to a seat with the keyboard alone. */
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { FrameLocator, Page } from 'playwright-core';
import { listWorkshops } from '../../src/api/workshop.ts';
import { nameOf } from './world/pages.ts';
import { until } from './world/until.ts';
import { startWorld, type World } from './world.ts';

jest.setTimeout(60_000);
let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.close());

const ground = (tab: FrameLocator) =>
  tab.locator('#content').evaluate((content) => getComputedStyle(content.parentElement ?? content).backgroundColor);
const season = (place: FrameLocator | Page, name = 'Sesongen') => place.getByRole('heading', { name }).waitFor();

describe('inside Teams', () => {
  test('nobody signs in: the tab knows who it is', async () => {
    const { tab } = await world.teamsPage('ansatt1');
    await tab.getByRole('heading', { name: 'God morgen, Ansatt 1' }).waitFor();
  });

  test('the theme follows at once', async () => {
    const { page, tab } = await world.teamsPage('ansatt1');
    await season(tab);
    const light = await ground(tab);
    await page.getByLabel('Tema').selectOption('Mørkt');
    await until('the tab is dark', async () => (await ground(tab)) !== light);
    const dark = await ground(tab);
    await page.getByLabel('Tema').selectOption('Høy kontrast');
    await until('the tab is black', async () => (await ground(tab)) === 'rgb(0, 0, 0)');
    expect(new Set([light, dark, 'rgb(0, 0, 0)']).size).toBe(3);
  });

  test('the language follows, in the tab, its name and the bot’s commands', async () => {
    const { page, tab } = await world.teamsPage('ansatt2', { language: 'nn-no' });
    await season(tab);
    await tab.getByRole('link', { name: 'Heim' }).waitFor();
    await page.getByRole('navigation', { name: 'Faner i appen' }).getByRole('link', { name: 'Verkstad' }).waitFor();
    const english = await world.teamsPage('ansatt3', { language: 'en-us' });
    await season(english.tab, 'The season');
    await english.page.getByRole('button', { name: 'deadlines' }).waitFor();
  });

  test('where Teams gives no token there is one button; after consent the tab opens', async () => {
    const { page, tab } = await world.teamsPage('ansatt4');
    await page.getByRole('button', { name: 'Innstillinger' }).click();
    await page.getByLabel('Når fanen ber om pålogging').selectOption('consent_required');
    await page.getByRole('button', { name: 'Lukk' }).click();
    await tab.getByText('Oppdrift trenger ditt ja').waitFor();
    const dialog = page.getByRole('dialog', { name: 'La Oppdrift få vite hvem du er?' });
    await tab.getByRole('button', { name: 'Gi samtykke' }).click();
    await dialog.getByRole('button', { name: 'Avbryt' }).click();
    await tab.getByText('Kanskje må en administrator godkjenne Oppdrift først.').waitFor();
    await tab.getByText('Be Programteamet i Oppdrift om å ordne det').waitFor();
    await tab.getByRole('button', { name: 'Gi samtykke' }).click();
    await dialog.getByRole('button', { name: 'Godta' }).click();
    await season(tab);
  });
});

describe('as a plain page', () => {
  afterEach(() => world.consent('granted'));

  test('one signs in on the issuer’s page and comes back to where one was going', async () => {
    const page = await world.plainPage('ansatt1', { at: '/verksted/2020-sokerverksted' });
    await page.getByRole('heading', { level: 2, name: 'Søkerverksted' }).waitFor();
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/verksted/2020-sokerverksted');
  });

  test('an address that looks like another host is a page of ours that is not there', async () => {
    const page = await world.plainPage('ansatt1', { at: '//evil.example/hjem' });
    await page.getByRole('heading', { level: 1, name: 'Denne siden finnes ikke' }).waitFor();
    expect(page.url()).toBe(`${world.urls.product}/evil.example/hjem`);
  });

  test('one who does not consent is met again by the same sentence and button, not by a fault', async () => {
    await world.consent('required');
    const page = await (await world.contextFor({})).newPage();
    await page.goto(`${world.urls.product}/hjem`);
    await page.getByRole('button', { name: 'Logg inn' }).click();
    await page.getByRole('button', { name: new RegExp(`^${nameOf('veileder1')}`) }).click();
    await page.getByRole('button', { name: 'Avbryt' }).click();
    await page.getByRole('heading', { name: 'Velkommen til Oppdrift' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/hjem');
    await page.getByText('Oppdrift trenger ditt ja').waitFor();
    await page.locator('#content').getByRole('button').click();
    await page.getByRole('button', { name: new RegExp(`^${nameOf('veileder1')}`) }).click();
    await page.getByRole('button', { name: 'Godta' }).click();
    await season(page);
  });

  test('the next page needs no hand: the issuer remembers', async () => {
    const page = await world.plainPage('ansatt2');
    await page.goto(`${world.urls.product}/verksted`);
    await page.getByRole('heading', { level: 2, name: 'Søkerverksted' }).waitFor();
  });
});

describe('with the keyboard alone', () => {
  const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
  const tabTo = async (page: Page, name: string): Promise<void> => {
    for (let steps = 0; steps < 40; steps += 1) {
      if ((await focused(page)) === name) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`Forty times Tab did not reach «${name}»; the focus is on «${await focused(page)}»`);
  };

  test('one comes from Hjem to a seat, and sees where one is all the way', async () => {
    const page = await world.plainPage('raad1');
    await season(page);
    await tabTo(page, 'Meld deg på søkerverksted');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 2, name: 'Søkerverksted' }).waitFor();
    await tabTo(page, 'Meld meg på');
    const seen = await page.evaluate(() => {
      const { outlineStyle, boxShadow } = getComputedStyle(document.activeElement ?? document.body);
      const after = getComputedStyle(document.activeElement ?? document.body, '::after');
      return [outlineStyle, after.outlineStyle, boxShadow].some((look) => look !== 'none' && look !== '');
    });
    await page.keyboard.press('Enter');
    await page.getByText('Du er påmeldt Søkerverksted onsdag 29. januar 2020 kl. 09.00.').waitFor();
    const mine = (await world.ask('raad1', listWorkshops, {})).find(({ key }) => key === '2020-sokerverksted')?.mine;
    expect({ seen, focus: await focused(page), mine }).toEqual({ seen: true, focus: 'Meld meg av', mine: { state: 'signedUp' } });
  });

  test('the chat beside the tab too: a command written, a card’s button pressed', async () => {
    const { page, answers } = await world.teamsPage('raad2');
    await answers.first().waitFor();
    await page.getByRole('textbox', { name: 'Skriv en melding' }).focus();
    await page.keyboard.type('verksted');
    await page.keyboard.press('Enter');
    const button = answers.last().getByRole('button', { name: 'Meld på' });
    await button.waitFor();
    await button.focus();
    await page.keyboard.press('Enter');
    await page.getByText('Du er påmeldt søkerverksted').waitFor();
  });
});

describe('on a small screen', () => {
  const wider = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

  test('at 320 px, which is 400 % of 1280, nothing scrolls sideways: Teams, the tab, the lists, the sign-in', async () => {
    const size = { width: 320, height: 640 };
    const found: Record<string, number> = {};
    const teams = await world.teamsPage('jury1', { size });
    await season(teams.tab);
    found.teams = await wider(teams.page);
    found.tab = await teams.tab.locator('html').evaluate((html) => html.scrollWidth - innerWidth);
    await teams.page.getByRole('button', { name: 'Chat' }).click();
    await teams.answers.first().waitFor();
    found.chat = await wider(teams.page);
    await teams.page.goto(`${world.urls.teams}/log`);
    found.log = await wider(teams.page);
    for (const name of ['workshop', 'application', 'round']) {
      const list = await world.listPage('leder1', name, { size });
      await list.getByRole('heading', { level: 1 }).waitFor();
      found[name] = await wider(list);
    }
    const signIn = await (await world.contextFor({ size })).newPage();
    await signIn.goto(`${world.urls.product}/hjem`);
    await signIn.getByRole('button', { name: 'Logg inn' }).click();
    await signIn.getByRole('heading', { name: 'Hvem er du?' }).waitFor();
    found.signIn = await wider(signIn);
    expect(found).toEqual({ teams: 0, tab: 0, chat: 0, log: 0, workshop: 0, application: 0, round: 0, signIn: 0 });
  });
});
