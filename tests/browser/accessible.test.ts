/** Nothing for axe to say: the Teams page with tab and chat, every page of the tab, the sign-in, the lists; in default, dark and contrast. */
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Frame } from 'playwright-core';
import { submit } from '../../src/api/application.ts';
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
const consent = (state: string) =>
  fetch(`${world.urls.teams}/consent`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ state }),
  });

test.each(THEMES)('every page of the tab, in the theme %s', async (theme) => {
  const { page } = await world.teamsPage('ansatt1', { theme });
  const tab = page.frames()[1];
  if (!tab) throw new Error('The tab is not in its frame');
  const found: string[] = [];
  for (const path of addresses()) {
    await goTo(tab, path);
    found.push(...(await findings(tab, path, inTeams(theme))));
  }
  expect(found).toEqual([]);
});

test.each(THEMES)('the Teams page: what the bot answers, the channel, the settings, the log, in the theme %s', async (theme) => {
  const teams = await world.teamsPage('ansatt2', { theme });
  const { page } = teams;
  const found: string[] = [];
  const look = async (where: string) => found.push(...(await findings(page.mainFrame(), where, inTeams(theme))));
  await teams.answers.first().waitFor();
  for (const said of ['hjelp', 'verksted', 'abonner']) await teams.says(said);
  await look('chat');
  await page.getByRole('button', { name: 'Kanal' }).click();
  await page.getByRole('heading', { name: /^Generelt/ }).waitFor();
  await look('channel');
  await page.getByRole('button', { name: 'Innstillinger' }).click();
  await look('settings');
  await page.goto(`${world.urls.teams}/log`);
  await look('log');
  expect(found).toEqual([]);
});

test.each(THEMES)('the sign-in: who one is, consent, a refusal, in the theme %s', async (theme) => {
  const page = await (await world.contextFor({ theme }, true)).newPage();
  const found: string[] = [];
  const look = async (where: string) => found.push(...(await findings(page.mainFrame(), where, plain(theme))));
  for (const [state, title] of [
    ['required', 'La Oppdrift bruke profilen din?'],
    ['admin', 'En administrator må godkjenne'],
  ] as const) {
    await consent(state);
    await page.goto(`${world.urls.product}/hjem`);
    await page.getByRole('heading', { name: 'Velkommen til Oppdrift' }).waitFor();
    await look(`welcome, ${state}`);
    await page.locator('#content').getByRole('button').click();
    await page.getByRole('heading', { name: 'Hvem er du?' }).waitFor();
    await look('people');
    await page.getByRole('button', { name: new RegExp(`^${nameOf('ansatt3')}`) }).click();
    await page.getByRole('heading', { name: title }).waitFor();
    await look(state);
    await page.context().clearCookies();
  }
  await consent('granted');
  await page.goto(`${world.urls.issuer}/11111111-1111-4111-8111-111111111111/oauth2/v2.0/authorize?client_id=nobody`);
  await page.getByRole('heading', { name: 'Påloggingen stoppet' }).waitFor();
  await look('refusal');
  expect(found).toEqual([]);
});

test.each(THEMES)('the lists as a manager and as a stranger sees them, in the theme %s', async (theme) => {
  const page = await world.listPage('leder1', 'workshop', { theme });
  const found: string[] = [];
  const paths = [
    '',
    ...['workshop', 'workshop/2_.000', 'workshop/EditForm.aspx?ID=2', 'application'].map((end) => `/Lists/${end}`),
  ];
  for (const path of paths) {
    await page.goto(`${world.urls.graph}/sites/oppdrift${path}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    found.push(...(await findings(page.mainFrame(), path, plain(theme))));
  }
  const stranger = await world.listPage('ansatt1', 'workshop', { theme });
  await stranger.getByRole('heading', { name: 'Du har ikke tilgang' }).waitFor();
  found.push(...(await findings(stranger.mainFrame(), 'no access', plain(theme))));
  expect(found).toEqual([]);
});
