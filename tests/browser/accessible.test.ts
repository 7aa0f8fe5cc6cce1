/** Nothing for axe to say: the Teams page with tab and chat, every page of the tab, the sign-in, the lists; in default, dark and contrast. */
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Frame, Page } from 'playwright-core';
import { submit } from '../../src/api/application.ts';
import { printLink } from '../../src/api/print.ts';
import { findings } from './world/axe.ts';
import { COMPLETE, draftOf } from './world/draft.ts';
import { nameOf } from './world/pages.ts';
import { startWorld, type World } from './world.ts';

jest.setTimeout(90_000);
const THEMES = ['default', 'dark', 'contrast'] as const;
type Theme = (typeof THEMES)[number];
let world: World;
let writing: string;
let sent: string;
beforeAll(async () => {
  world = await startWorld('2020-01-20T09:00:00Z');
  writing = await draftOf(world, 'ansatt1', { ...COMPLETE, title: 'x'.repeat(90), 'money.total': 150_000 });
  sent = await draftOf(world, 'ansatt1');
  await world.ask('ansatt1', submit, { key: sent });
});
afterAll(() => world?.close());

const addresses = (): string[] => [
  '/hjem',
  '/verksted',
  '/verksted/2020-sokerverksted',
  '/soknader',
  '/soknader/ny',
  ...['check', 'need', 'solution', 'gain', 'se-over'].map((step) => `/soknader/${writing}?steg=${step}`),
  `/soknader/${sent}/kvittering`,
  `/soknader/${sent}/les`,
  '/sporsmal/applicationShort',
  '/hjelp',
  '/personvern',
  '/vilkar',
  '/tilgjengelighet',
  '/finnes-ikke',
];

const goTo = async (tab: Frame, path: string): Promise<void> => {
  await tab.evaluate((to) => {
    history.pushState({}, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, path);
  await tab.locator('#content h1').waitFor();
  await tab.waitForFunction(() => !document.querySelector('[data-loading]'));
};

/** All rules once; in the other themes what they can change. */
const inTeams = (theme: Theme) => (theme === 'default' ? 'all' : 'colours');
/** The same, where a plain page in contrast has the system's own colours. */
const plain = (theme: Theme) => (({ default: 'all', dark: 'colours', contrast: 'notColours' }) as const)[theme];

/** What axe finds on a plain page in all three themes, as the system asks for them. */
const lookAtPlain = async (page: Page, where: string): Promise<string[]> => {
  const found: string[] = [];
  for (const theme of THEMES) {
    await page.emulateMedia({
      colorScheme: theme === 'default' ? 'light' : 'dark',
      forcedColors: theme === 'contrast' ? 'active' : 'none',
    });
    found.push(...(await findings(page.mainFrame(), `${where}, ${theme}`, plain(theme))));
  }
  return found;
};

test('every page of the tab', async () => {
  const { page } = await world.teamsPage('ansatt1');
  const tab = page.frames()[1];
  if (!tab) throw new Error('The tab is not in its frame');
  const found: string[] = [];
  for (const theme of THEMES) {
    await page.getByLabel('Tema').selectOption(theme);
    for (const path of addresses()) {
      await goTo(tab, path);
      found.push(...(await findings(tab, `${path}, ${theme}`, inTeams(theme))));
    }
  }
  expect(found).toEqual([]);
});

test('the Teams page: what the bot answers, the channel, the settings, the log', async () => {
  const teams = await world.teamsPage('ansatt2');
  const { page } = teams;
  const found: string[] = [];
  await teams.answers.first().waitFor();
  for (const said of ['hjelp', 'verksted', 'abonner']) await teams.says(said);
  for (const theme of THEMES) {
    const look = async (where: string) => found.push(...(await findings(page.mainFrame(), `${where}, ${theme}`, inTeams(theme))));
    await page.getByLabel('Tema').selectOption(theme);
    await look('chat');
    await page.getByRole('button', { name: 'Kanal' }).click();
    await page.getByRole('heading', { name: /^Generelt/ }).waitFor();
    await look('channel');
    await page.getByRole('button', { name: 'Innstillinger' }).click();
    await look('settings');
    await page.getByRole('button', { name: 'Lukk' }).click();
    await page.getByRole('button', { name: 'Chat' }).click();
    await teams.answers.nth(3).waitFor();
  }
  await page.goto(`${world.urls.teams}/log`);
  found.push(...(await findings(page.mainFrame(), 'log', 'all')));
  expect(found).toEqual([]);
});

test('the pages made for print, and a link to one that is used up', async () => {
  const page = await (await world.contextFor({})).newPage();
  const found: string[] = [];
  for (const [kind, key] of [
    ['receipt', sent],
    ['questions', 'applicationShort'],
  ] as const) {
    const { url } = await world.ask('ansatt1', printLink, { page: kind, key });
    await page.goto(url);
    await page.getByRole('button', { name: 'Skriv ut eller lagre som PDF' }).waitFor();
    found.push(...(await lookAtPlain(page, kind)));
  }
  await page.reload();
  await page.getByRole('heading', { name: 'Lenken virker ikke lenger' }).waitFor();
  found.push(...(await lookAtPlain(page, 'used')));
  expect(found).toEqual([]);
});

test('the sign-in: who one is, consent, a refusal', async () => {
  const page = await (await world.contextFor({})).newPage();
  const found: string[] = [];
  for (const [state, title] of [
    ['required', 'La Oppdrift bruke profilen din?'],
    ['admin', 'En administrator må godkjenne'],
  ] as const) {
    await world.consent(state);
    await page.goto(`${world.urls.product}/hjem`);
    await page.getByRole('heading', { name: 'Velkommen til Oppdrift' }).waitFor();
    found.push(...(await lookAtPlain(page, 'welcome')));
    await page.locator('#content').getByRole('button').click();
    await page.getByRole('heading', { name: 'Hvem er du?' }).waitFor();
    found.push(...(await lookAtPlain(page, 'people')));
    await page.getByRole('button', { name: new RegExp(`^${nameOf('ansatt3')}`) }).click();
    await page.getByRole('heading', { name: title }).waitFor();
    found.push(...(await lookAtPlain(page, state)));
    await page.context().clearCookies();
  }
  await world.consent('granted');
  await page.goto(`${world.urls.issuer}/11111111-1111-4111-8111-111111111111/oauth2/v2.0/authorize?client_id=nobody`);
  await page.getByRole('heading', { name: 'Påloggingen stoppet' }).waitFor();
  found.push(...(await lookAtPlain(page, 'refusal')));
  expect(found).toEqual([]);
});

test('the lists as a manager and as a stranger sees them', async () => {
  const page = await world.listPage('leder1', 'workshop');
  const found: string[] = [];
  const lists = ['workshop', 'workshop/2_.000', 'workshop/EditForm.aspx?ID=2', 'application'];
  for (const path of ['', ...lists.map((end) => `/Lists/${end}`)]) {
    await page.goto(`${world.urls.graph}/sites/oppdrift${path}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    found.push(...(await lookAtPlain(page, path || 'contents')));
  }
  const stranger = await world.listPage('ansatt1', 'workshop');
  await stranger.getByRole('heading', { name: 'Du har ikke tilgang' }).waitFor();
  found.push(...(await lookAtPlain(stranger, 'no access')));
  expect(found).toEqual([]);
});
