/** A workshop's life before it takes place: the last seat, the waiting list, the day a manager moves on the list page, and the reminders that follow it. */
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { subscribe } from '../../src/api/home.ts';
import { listWorkshops, signUp } from '../../src/api/workshop.ts';
import { editCell, type TeamsPage } from './world/pages.ts';
import { until } from './world/until.ts';
import { startWorld, type World } from './world.ts';

const WORKSHOP = '2020-sokerverksted';
const AT_WORKSHOP = { at: `/verksted/${WORKSHOP}` } as const;
jest.setTimeout(60_000);
let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.close());

const cardOf = async (person: string) => {
  const card = (await world.ask(person, listWorkshops, {})).find(({ key }) => key === WORKSHOP);
  if (!card) throw new Error('The workshop is not there');
  return card;
};
const told = (who: string): string[] =>
  world
    .sent()
    .filter((one) => one.who === who)
    .map(({ text }) => text);

describe('the last seat', () => {
  let list: Page;
  let first: TeamsPage;
  let second: TeamsPage;

  test('a manager leaves one seat, on the list page', async () => {
    list = await world.listPage('leder1', 'workshop');
    await editCell(list, 'Søkerverksted', 'Plasser', '1');
    await until('the product knows', async () => (await cardOf('ansatt1')).seats === 1);
  });

  test('one person takes it in the tab', async () => {
    first = await world.teamsPage('ansatt1', AT_WORKSHOP);
    await first.tab.getByText('Én plass igjen').waitFor();
    await first.tab.getByRole('button', { name: 'Meld meg på' }).click();
    await first.tab.getByText('Du er påmeldt Søkerverksted onsdag 29. januar 2020 kl. 09.00.').waitFor();
  });

  test('another is told that it is full, and waits', async () => {
    second = await world.teamsPage('ansatt2', AT_WORKSHOP);
    await second.tab.getByText('Fullt – du blir nr. 1 på ventelisten').waitFor();
    await second.tab.getByRole('button', { name: 'Sett meg på ventelisten' }).click();
    await second.tab.getByText('Du er nr. 1 på ventelisten til Søkerverksted.').waitFor();
  });

  test('the first cancels in the tab, and the bot tells the second in the chat', async () => {
    await second.answers.first().waitFor();
    const before = await second.answers.count();
    await first.tab.getByRole('button', { name: 'Meld meg av' }).click();
    await first.tab.getByText('Du er meldt av Søkerverksted.').waitFor();
    const card = second.answers.nth(before);
    await card.getByText('Du har fått plass').waitFor();
    await card.getByRole('button', { name: 'Meld av' }).waitFor();
    await card.getByText('Plassen er din.').waitFor();
    expect((await cardOf('ansatt2')).mine).toEqual({ state: 'signedUp' });
    expect((await cardOf('ansatt1')).mine).toBeUndefined();
    expect(told('ansatt2').at(-1)).toMatch(/^Søkerverksted onsdag 29\. januar.*: Du har fått plass\./);
  });

  test('a seat more on the list page can be taken', async () => {
    await editCell(list, 'Søkerverksted', 'Plasser', '2');
    await until('the product knows', async () => (await cardOf('ansatt1')).seatsLeft === 1);
  });
});

describe('the day a manager empties', () => {
  let list: Page;

  test('says so in the tab, on the front page too; who has a seat can give it back, nobody can take one', async () => {
    list = await world.listPage('leder1', 'workshop');
    await editCell(list, 'Søkerverksted', 'Starter', '');
    await until('the product knows', async () => (await cardOf('ansatt2')).startsAt === undefined);
    const { tab: mine } = await world.teamsPage('ansatt2', AT_WORKSHOP);
    await mine.getByText('Tidspunktet kommer').waitFor();
    await mine.getByRole('button', { name: 'Meld meg av' }).waitFor();
    const { tab: home } = await world.teamsPage('ansatt2');
    await home.getByText('Tidspunktet kommer').waitFor();
    const { tab: theirs } = await world.teamsPage('ansatt3', AT_WORKSHOP);
    await theirs.getByText('Du kan melde deg på når tidspunktet er satt.').waitFor();
    expect(await theirs.getByRole('button', { name: 'Meld meg på' }).count()).toBe(0);
  });

  test('is as before when it is back', async () => {
    await editCell(list, 'Søkerverksted', 'Starter', '29.01.2020 09:00');
    await until('the product knows', async () => (await cardOf('ansatt2')).startsAt === Date.parse('2020-01-29T08:00:00Z'));
    expect((await cardOf('ansatt2')).mine).toEqual({ state: 'signedUp' });
  });
});

describe('the day a manager moves', () => {
  const greeting = 'Hei! Jeg hjelper deg med å forbedre tjenesten din.';
  const roundOpens = 'Oppdrift 2020 er åpen for søknader. Fristen er søndag 1. mars 2020 kl. 23.59 (norsk tid).';
  const freeSeats = 'Søkerverksted onsdag 5. februar 2020 kl. 09.00. Det er ledige plasser.';
  const moved = 'Søkerverksted er flyttet til onsdag 5. februar 2020 kl. 09.00.';
  const aWeekBefore = 'Søkerverksted onsdag 5. februar 2020 kl. 09.00 – om 9 dager. Du er påmeldt.';
  const dayBefore = 'Søkerverksted onsdag 5. februar 2020 kl. 09.00 – i morgen. Du er påmeldt.';
  /** What somebody was told, without the greeting and what the stories above have looked at. */
  const remindersTo = (who: string) => told(who).filter((text) => !/^Hei|fått plass/.test(text));
  /** A product killed before it has written down Teams' answer does not know its own post again, and rightly leaves it as it is. */
  const outcomesWritten = (count: number) =>
    until('the outcomes are written down', () => {
      const sent = [...world.logOf('oppdrift').matchAll(/"sent":(\d+)[^\n]*"msg":"reminders"/g)].map((match) => Number(match[1]));
      return sent.reduce((sum, each) => sum + each, 0) >= count;
    });

  test('moving the workshop on the list page moves it in the tab', async () => {
    await world.chat('ansatt1').hears(greeting);
    await world.ask('ansatt1', subscribe, { topic: 'rounds', on: true });
    const list = await world.listPage('leder1', 'workshop');
    await editCell(list, 'Søkerverksted', 'Starter', '05.02.2020 09:00');
    await editCell(list, 'Søkerverksted', 'Slutter', '05.02.2020 15:00');
    await until('the product knows', async () => (await cardOf('ansatt2')).endsAt === Date.parse('2020-02-05T14:00:00Z'));
    await until('who has a seat is going to be told', () => /"msg":"workshopNews"/.test(world.logOf('oppdrift')));
    const { tab } = await world.teamsPage('ansatt2', AT_WORKSHOP);
    await tab.getByText('onsdag 5. februar 2020 kl. 09.00–15.00').waitFor();
  });

  test('who has a seat is told that it has moved, though the server was down; at the old day only what else is due is said', async () => {
    await world.killProduct();
    await world.startProduct('2020-01-20T07:31:00Z');
    await until('the channel, the subscriber and who has a seat are told', () =>
      ['channel', 'ansatt1', 'ansatt2'].every((who) => remindersTo(who).length > 0),
    );
    expect(['channel', 'ansatt1', 'ansatt2'].map(remindersTo)).toEqual([[roundOpens], [roundOpens], [moved]]);
  });

  test('seven working days before the new day the person and the channel are reminded', async () => {
    await world.restart('2020-01-27T07:31:00Z');
    await world.chat('ansatt2').hears('Husk verkstedet');
    await world.channel().hears('Det er ledige plasser');
    expect([remindersTo('channel'), remindersTo('ansatt2')]).toEqual([
      [roundOpens, freeSeats],
      [moved, aWeekBefore],
    ]);
    await outcomesWritten(2);
  });

  test('after a restart nothing is sent twice; the post in the channel changes where it stands', async () => {
    const before = world.sent();
    await world.killProduct();
    await world.startProduct('2020-01-27T07:32:00Z');
    await world.ask('ansatt3', signUp, { workshop: WORKSHOP });
    await world.channel().hears('Verkstedet er fullt');
    expect(world.sent()).toEqual(before);
  });

  test('the day before, those who have a seat are reminded, and nobody else', async () => {
    await world.killProduct();
    await world.startProduct('2020-02-04T07:31:00Z');
    await until('the next reminder comes', () => remindersTo('ansatt2').length > 2);
    expect(remindersTo('ansatt2')).toEqual([moved, aWeekBefore, dayBefore]);
    expect(remindersTo('channel')).toEqual([roundOpens, freeSeats]);
    expect(remindersTo('ansatt1')).toEqual([roundOpens]);
  });
});
