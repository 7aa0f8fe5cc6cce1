/** The bot as people meet it: in the chat beside the tab, in three languages, and through the Agents Playground's own page. */
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { readHome, setLanguage } from '../../src/api/home.ts';
import { listWorkshops } from '../../src/api/workshop.ts';
import { editCell, type TeamsPage } from './world/pages.ts';
import { until } from './world/until.ts';
import { CLOCK_AT, startWorld, type World } from './world.ts';

const WORKSHOP = '2020-sokerverksted';
jest.setTimeout(60_000);
let world: World;

beforeAll(async () => {
  world = await startWorld(CLOCK_AT, true);
  // Nobody writes as fast as a story; what Teams does then is tried elsewhere.
  const limits = { perConversation: [], overall: { count: 1_000, windowMs: 1_000 } };
  await fetch(`${world.urls.gateway}/limits`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(limits),
  });
});
afterAll(() => world?.close());

const seatOf = async (person: string): Promise<string | undefined> => {
  const all = await world.ask(person, listWorkshops, {});
  return all.find(({ key }) => key === WORKSHOP)?.mine?.state;
};
const topicsOf = async (person: string) => (await world.ask(person, readHome, {})).me.subscriptions;

/** The text of an answer without the line that says who and when. */
const wordsOf = async (answer: ReturnType<Page['locator']>): Promise<string> =>
  (await answer.locator('.card').allInnerTexts()).join('\n').replace(/\n+/g, '\n').trim();

describe('in the chat beside the tab', () => {
  let teams: TeamsPage;
  beforeAll(async () => {
    teams = await world.teamsPage('ansatt1');
    await teams.answers.first().waitFor();
  });

  test('the bot greets the one who opens the chat', async () => {
    expect(await wordsOf(teams.answers.first())).toBe(
      [
        'Oppdrift',
        'Hei! Jeg hjelper deg med å forbedre tjenesten din.',
        'Spør meg om frister, verksted og søknadene dine.',
        'Vil du ha beskjed når en søknadsrunde åpner, og før fristen?',
        'Ja, si fra',
        'Hva kan du?',
      ].join('\n'),
    );
  });

  test('«hjelp» tells what one can ask about, on buttons', async () => {
    const answer = await teams.says('hjelp');
    expect(await answer.getByRole('button').allInnerTexts()).toEqual([
      'Frister',
      'Verksted',
      'Meld på',
      'Mine søknader',
      'Se alle spørsmål',
      'Abonner',
    ]);
  });

  test('«frister» tells the deadline, how long it is to it, and when the round opens', async () => {
    expect(await wordsOf(await teams.says('frister'))).toMatch(
      /^Søknadsfrist\nSøndag 1\.\smars 2020 kl\.\s23\.59\nNorsk tid – om 53 dager\..*\nRunden åpner onsdag 15\.\sjanuar 2020\.\n/,
    );
  });

  test('a link on a card opens its page in the tab beside', async () => {
    const answer = await teams.says('mine søknader');
    await answer.getByRole('link', { name: 'Se alle spørsmål' }).click();
    await teams.tab.getByRole('heading', { name: 'Kort søknad: alle spørsmålene' }).waitFor();
  });

  test('«verksted» shows a card whose button signs up, and the card itself says so', async () => {
    const answer = await teams.says('verksted');
    await answer.getByRole('button', { name: 'Meld på' }).click();
    await answer.getByText('Du er påmeldt søkerverksted onsdag 29. januar kl. 09.00.').waitFor();
    expect(await seatOf('ansatt1')).toBe('signedUp');
    expect(await answer.getByRole('button').allInnerTexts()).toEqual(['Meld av']);
    expect(await answer.getByRole('link').allInnerTexts()).toEqual(['Legg i kalender']);
  });

  test('what was done in the chat stands in the tab when it is opened again', async () => {
    await teams.page.getByRole('link', { name: 'Verksted' }).click();
    await teams.tab.getByRole('button', { name: 'Meld meg av' }).waitFor();
  });

  test('a question about the seat is answered with the card, and the seat is kept', async () => {
    for (const question of ['hvordan melder jeg meg av?', 'ikke meld meg av', 'meld på kollegaen min Ansatt 4']) {
      const answer = await teams.says(question);
      await answer.getByRole('button', { name: 'Meld av' }).waitFor();
      expect(await seatOf('ansatt1')).toBe('signedUp');
    }
  });

  test('«meld av» gives the seat back, and the open tab shows it when one turns to it', async () => {
    const content = teams.tab.locator('#content');
    await content.evaluate((each) => each.setAttribute('data-same-page', ''));
    const answer = await teams.says('meld av');
    await answer.getByText('Du er meldt av søkerverksted onsdag 29. januar').waitFor();
    expect(await seatOf('ansatt1')).toBeUndefined();
    await content.getByRole('heading', { level: 1 }).click();
    await content.getByRole('button', { name: 'Meld meg på' }).waitFor();
    expect(await content.getAttribute('data-same-page')).toBe('');
  });

  test('«meld meg på verkstd», with a typing error, signs up', async () => {
    const answer = await teams.says('meld meg på verkstd');
    await answer.getByText('Du er påmeldt søkerverksted').waitFor();
    expect(await seatOf('ansatt1')).toBe('signedUp');
  });

  test('«mine søknader» says that there are none yet, and how to begin', async () => {
    const words = await wordsOf(await teams.says('mine søknader'));
    expect(words).toContain('Du har ingen søknader ennå.\nHar du noe du vil endre?\nStart med behovet');
  });

  test('«abonner» lets one choose, «avslutt» ends it', async () => {
    const choice = await teams.says('abonner');
    await choice.getByRole('button', { name: /søknadsrunder/i }).click();
    await choice.getByText('Du får beskjed om søknadsrunder').waitFor();
    expect(await topicsOf('ansatt1')).toEqual(['rounds']);
    await (await teams.says('avslutt')).getByText('Du får ikke lenger beskjed om søknadsrunder').waitFor();
    expect(await topicsOf('ansatt1')).toEqual([]);
  });

  test('what it cannot read is answered with three guesses, not more', async () => {
    const answer = await teams.says('kaffe og kake');
    await answer.getByText('Mente du frister, verksted eller mine søknader?').waitFor();
    expect(await answer.getByRole('button').allInnerTexts()).toEqual(['Frister', 'Verksted', 'Mine søknader']);
  });
});

describe('in other languages', () => {
  test('English is answered in English', async () => {
    const chat = world.chat('ansatt2');
    await chat.open();
    expect((await chat.says('deadlines', 'en-US')).plain).toBe(
      'Application deadline: Sunday 1 March 2020 at 23:59 (Norwegian time) – in 53 days. The round opens on Wednesday 15 January 2020.',
    );
    expect((await chat.says('please sign me up for the workshop', 'en-US')).words).toContain('You are signed up for');
  });

  test('nynorsk is answered in nynorsk', async () => {
    const chat = world.chat('ansatt3');
    await chat.open();
    expect((await chat.says('fristar', 'nn-NO')).plain).toContain('sundag 1. mars 2020 kl. 23.59 (norsk tid) – om 53 dagar');
  });

  test('a word that is the same in both is answered in the language the person has chosen', async () => {
    await world.ask('ansatt3', setLanguage, { language: 'nn' });
    await until('the language is known to the bot', async () => (await world.ask('ansatt3', readHome, {})).me.language === 'nn');
    expect((await world.chat('ansatt3').says('hjelp', 'nn-NO')).words).toContain('Dette kan eg hjelpe deg med');
  });
});

describe("through the Agents Playground's own page", () => {
  const say = async (page: Page, text: string) => {
    await page.getByRole('textbox').first().fill(text);
    await page.getByRole('button', { name: 'Send Message' }).click();
  };

  test('it is the same chat: a seat is taken by the card’s button, and when it is given back the other is told', async () => {
    const list = await world.listPage('leder1', 'workshop');
    const taken = (await world.ask('ansatt4', listWorkshops, {})).find(({ key }) => key === WORKSHOP);
    await editCell(list, 'Søkerverksted', 'Plasser', String((taken?.seats ?? 0) - (taken?.seatsLeft ?? 0) + 1));
    await until('one seat is left', async () => (await world.chat('jury1').says('verksted')).words.includes('Én plass igjen.'));

    const page = await (await world.contextFor({})).newPage();
    await fetch(`${world.urls.gateway}/picked`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ person: 'ansatt4', locale: 'nb-NO' }),
    });
    await page.goto(world.urls.playground);
    await page.getByText('Nå snakker du her som Ansatt 4').first().waitFor();
    await say(page, 'frister');
    await page.getByText('Søndag 1. mars 2020 kl. 23.59').last().waitFor();
    await say(page, 'verksted');
    // Cards of whoever was picked before are still there; this one is the newest.
    await page.getByText('Én plass igjen.').last().waitFor();
    await page.getByRole('button', { name: 'Meld på' }).last().click();
    await until('the seat is taken', async () => (await seatOf('ansatt4')) === 'signedUp');
    await page.getByText('Du er påmeldt søkerverksted onsdag 29. januar').last().waitFor();

    expect((await world.chat('jury1').says('meld på')).words).toContain('Du er nummer 1 på ventelisten');
    await say(page, 'meld av');
    await page.getByText('Du er meldt av søkerverksted').last().waitFor();
    await world.chat('jury1').hears('Du har fått plass');
    expect(await seatOf('jury1')).toBe('signedUp');
  });
});
