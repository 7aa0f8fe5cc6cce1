/** Pictures of every page of the tab, the Teams page, the sign-in and the lists, in one theme at one width. */
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { type Look, nameOf } from '../world/pages.ts';
import type { World } from '../world.ts';

/** Where the pictures go, and of what. */
export interface Session {
  readonly world: World;
  readonly folder: string;
  readonly theme: NonNullable<Look['theme']>;
  readonly width: number;
  readonly writing: string;
  readonly sent: string;
}

const HEIGHT = 800;
const LISTS = [
  'workshop',
  'application',
  'round',
  'project',
  'prizeCategory',
  'serviceUnit',
  'form',
  'reminderRule',
  'phrase',
  'signup',
];

const save = ({ folder, theme, width }: Session, name: string) => ({ path: join(folder, `${name}-${width}-${theme}.png`) });
const lookOf = ({ theme, width }: Session): Look => ({ theme, size: { width, height: HEIGHT } });

const goTo = async (tab: Frame, path: string): Promise<void> => {
  await tab.evaluate((to) => {
    history.pushState({}, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, path);
  await tab.locator('#content h1').waitFor();
  await tab.waitForFunction(() => !document.querySelector('[data-loading]'));
};

/** How long the page is when it has been that for a while: parts come late, and nobody else tells when the last has come. */
const settled = (tab: Frame): Promise<{ long: number; frame: number }> =>
  tab.evaluate(async () => {
    let long = 0;
    for (let calm = 0; calm < 20; calm += 1) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      if (long !== document.documentElement.scrollHeight) calm = 0;
      long = document.documentElement.scrollHeight;
    }
    return { long, frame: innerHeight };
  });

/** The tab in its frame, as high as it is long. */
export const shootTab = async (session: Session): Promise<void> => {
  const { world, writing, sent, width } = session;
  const { page } = await world.teamsPage('ansatt1', lookOf(session));
  const tab = page.frames()[1];
  if (!tab) throw new Error('The tab is not in its frame');
  await page.screenshot(save(session, 'teams'));
  const pages: Readonly<Record<string, string>> = {
    hjem: '/hjem',
    verksted: '/verksted',
    'verksted-ett': '/verksted/2020-sokerverksted',
    soknader: '/soknader',
    egensjekk: '/soknader/ny',
    'steg-behov': `/soknader/${writing}?steg=need`,
    'steg-losning': `/soknader/${writing}?steg=solution`,
    'steg-gevinst': `/soknader/${writing}?steg=gain`,
    'se-over-mangler': `/soknader/${writing}?steg=se-over`,
    'se-over': `/soknader/${sent}?steg=se-over`,
    kvittering: `/soknader/${sent}/kvittering`,
    les: `/soknader/${sent}/les`,
    sporsmal: '/sporsmal/applicationShort',
    hjelp: '/hjelp',
    personvern: '/personvern',
    vilkar: '/vilkar',
    tilgjengelighet: '/tilgjengelighet',
    borte: '/finnes-ikke',
  };
  for (const [name, path] of Object.entries(pages)) {
    await goTo(tab, path);
    const { long, frame } = await settled(tab);
    await page.setViewportSize({ width, height: HEIGHT + Math.max(0, long - frame) });
    await page.locator('#tab').screenshot(save(session, `tab-${name}`));
    await page.setViewportSize({ width, height: HEIGHT });
  }
};

/** A conversation as high as it is long. */
export const shootChat = async (session: Session, person: string, where: 'Chat' | 'Kanal'): Promise<void> => {
  const { page, answers } = await session.world.teamsPage(person, lookOf(session));
  await page.getByRole('button', { name: where }).click();
  await answers.first().waitFor();
  const hidden = await page.locator('#messages').evaluate((list) => list.scrollHeight - list.clientHeight);
  await page.setViewportSize({ width: session.width, height: HEIGHT + hidden });
  await page.locator('section.talk').screenshot(save(session, `${where.toLowerCase()}-${person}`));
  if (where === 'Kanal') return;
  await page.setViewportSize({ width: session.width, height: HEIGHT });
  await page.getByRole('button', { name: 'Innstillinger' }).click();
  await page.screenshot(save(session, 'innstillinger'));
};

/** The sign-in as one meets it, and its refusals. */
export const shootSignIn = async (session: Session): Promise<void> => {
  const { world } = session;
  const page = await (await world.contextFor(lookOf(session), true)).newPage();
  const shoot = (name: string) => page.screenshot({ ...save(session, `inn-${name}`), fullPage: true });
  for (const state of ['required', 'admin'] as const) {
    await world.consent(state);
    await page.goto(`${world.urls.product}/hjem`);
    await page.locator('#content').getByRole('button').click();
    await page.getByRole('heading', { name: 'Hvem er du?' }).waitFor();
    await shoot('hvem');
    await page.getByRole('button', { name: new RegExp(`^${nameOf('ansatt3')}`) }).click();
    await page.getByRole('button', { name: 'Avbryt' }).waitFor();
    await shoot(state);
    await page.getByRole('button', { name: 'Avbryt' }).click();
    await page.getByRole('heading', { name: 'Velkommen til Oppdrift' }).waitFor();
    await shoot(`${state}-nei`);
    await page.context().clearCookies();
  }
  await world.consent('granted');
};

/** The lists as a manager sees them. */
export const shootLists = async (session: Session): Promise<void> => {
  const { world } = session;
  const page: Page = await world.listPage('leder1', 'workshop', lookOf(session));
  const site = `${world.urls.graph}/sites/oppdrift`;
  const paths = { innhold: '', rad: '/Lists/workshop/2_.000', skjema: '/Lists/workshop/EditForm.aspx?ID=2' };
  const all = [...Object.entries(paths), ...LISTS.map((name) => [name, `/Lists/${name}`] as const)];
  for (const [name, path] of all) {
    await page.goto(site + path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.screenshot({ ...save(session, `liste-${name}`), fullPage: true });
  }
};
