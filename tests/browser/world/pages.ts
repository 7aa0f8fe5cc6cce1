/** Pages of the local world in a real browser, each person in a browser of their own: the Teams page with tab and chat, the tab as a plain page, lists. */
import type { Browser, BrowserContext, BrowserContextOptions, FrameLocator, Locator, Page } from 'playwright-core';
import type { Part } from './process.ts';
import { openProfile } from './profile.ts';
import { until } from './until.ts';

/** How a page is looked at; default is bokmål, light, 1280 by 800. */
export interface Look {
  readonly theme?: 'default' | 'dark' | 'contrast';
  readonly language?: 'nb-no' | 'nn-no' | 'en-us';
  readonly size?: { readonly width: number; readonly height: number };
  /** Where in the tab to begin, as `/verksted`. */
  readonly at?: string;
  /** A browser that was open before, with what it remembers. */
  readonly in?: BrowserContext;
}

/** The local Teams page as one person. */
export interface TeamsPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** The tab in its frame. */
  readonly tab: FrameLocator;
  /** The messages of the chat. */
  readonly chat: Locator;
  /** The bot's messages, in order. */
  readonly answers: Locator;
  /** Writes in the chat and gives the bot's answer. */
  says(text: string): Promise<Locator>;
}

const APP = '55555555-5555-4555-8555-000000000001';
const SIZE = { width: 1280, height: 800 };
const PATIENCE_MS = 15_000;
const LOCALES = { 'nb-no': 'nb-NO', 'nn-no': 'nn-NO', 'en-us': 'en-US' } as const;
const TABS = ['hjem', 'soknader', 'verksted'];

/** Opens pages in a browser; every context it made is closed with it. */
export function openPages(browser: Browser, urls: Readonly<Record<Part, string>>) {
  const settingsOf = ({ theme = 'default', language = 'nb-no', size = SIZE }: Look, forced = false): BrowserContextOptions => ({
    viewport: size,
    locale: LOCALES[language],
    timezoneId: 'America/New_York',
    colorScheme: theme === 'default' ? 'light' : 'dark',
    forcedColors: forced && theme === 'contrast' ? 'active' : 'none',
    reducedMotion: 'reduce',
  });

  const contextFor = async (look: Look, forced = false): Promise<BrowserContext> => {
    const context = await browser.newContext(settingsOf(look, forced));
    context.setDefaultTimeout(PATIENCE_MS);
    return context;
  };

  const teamsUrl = (person: string, { theme = 'default', language = 'nb-no', at }: Look): string => {
    const picks = new URLSearchParams({ person, theme, language });
    if (!at) return `${urls.teams}/?${picks}`;
    picks.set('context', JSON.stringify({ subEntityId: at }));
    const tab = TABS.find((entity) => at.startsWith(`/${entity}`)) ?? 'hjem';
    return `${urls.teams}/l/entity/${APP}/${tab}?${picks}`;
  };

  const inTeams = (page: Page): TeamsPage => {
    const answers = page.locator('#messages .message.bot');
    return {
      page,
      context: page.context(),
      tab: page.frameLocator('#tab'),
      chat: page.locator('#messages'),
      answers,
      async says(text) {
        const before = await answers.count();
        await page.getByRole('textbox', { name: 'Skriv en melding' }).fill(text);
        await page.keyboard.press('Enter');
        await answers.nth(before).waitFor();
        return answers.nth(before);
      },
    };
  };

  return {
    contextFor,
    /** A person's own browser, with a folder on disk. */
    profile: () => openProfile(settingsOf({}), PATIENCE_MS),
    /** The Teams page; the tab has shown what it opened with. */
    async teamsPage(person: string, look: Look = {}): Promise<TeamsPage> {
      const page = await (look.in ?? (await contextFor(look))).newPage();
      await page.goto(teamsUrl(person, look));
      const opened = inTeams(page);
      await opened.tab.locator('#content h1').waitFor();
      return opened;
    },
    /** The tab in a plain browser, signed in on the issuer's page as this person. */
    async plainPage(person: string, look: Look = {}): Promise<Page> {
      const page = await (await contextFor(look, true)).newPage();
      await page.goto(urls.product + (look.at ?? '/hjem'));
      await signInByHand(page, person);
      return page;
    },
    /** A list as this person sees it, by its name in the address (`workshop`). */
    async listPage(person: string, list: string, look: Look = {}): Promise<Page> {
      const page = await (await contextFor(look, true)).newPage();
      await page.goto(`${urls.graph}/sites/oppdrift/Lists/${list}?login_hint=${person}@oppdrift.local`);
      return page;
    },
  };
}

/** Edits a cell of a list page where it stands, as a manager does. `row` is the row's title, `column` what stands above the cell. */
export async function editCell(page: Page, row: string, column: string, typed: string): Promise<void> {
  const line = page.locator(`tr[data-title="${row}"]`);
  await line.getByRole('button', { name: `Rediger ${column}`, exact: true }).click();
  await line.getByRole('textbox', { name: column }).fill(typed);
  await line.getByRole('button', { name: 'Lagre' }).click();
  const saved = `${column} er lagret.`;
  const answer = await until(`the list answers «${typed}» in ${column}`, async () => {
    if ((await page.locator('.said').textContent()) === saved) return saved;
    return (await page.locator('form.editor .fault').allInnerTexts()).join(' ') || undefined;
  });
  if (answer !== saved) throw new Error(`«${typed}» in ${column} was answered: ${answer}`);
}

/** Presses «Logg inn» and picks the person on the issuer's page. */
export async function signInByHand(page: Page, person: string): Promise<void> {
  const name = nameOf(person);
  await page.getByRole('button', { name: /^(Logg inn|Sign in)$/ }).click();
  await page.getByRole('button', { name: new RegExp(`^${name}\\b`) }).click();
  await page.locator('#content h1').waitFor();
}

const WORDS: Readonly<Record<string, string>> = { raad: 'Råd', okonomi: 'Økonomi' };

/** The display name in the local directory: `ansatt1` is «Ansatt 1». */
export const nameOf = (person: string): string => {
  const [, word = '', number = ''] = /^([a-z]+)(\d+)$/.exec(person) ?? [];
  return `${WORDS[word] ?? word.charAt(0).toUpperCase() + word.slice(1)} ${number}`;
};
