/** A short application from the first question to the list of the programme team, through a killed browser, a killed server, a lost net, and the deadline's last minute. */
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { FrameLocator, Page } from 'playwright-core';
import { listDrafts, readDraft } from '../../src/api/draft.ts';
import { readHome } from '../../src/api/home.ts';
import { COMPLETE, draftOf } from './world/draft.ts';
import type { TeamsPage } from './world/pages.ts';
import type { Profile } from './world/profile.ts';
import { until } from './world/until.ts';
import { startWorld, type World } from './world.ts';

jest.setTimeout(60_000);
const SUMMARY = 'Vi vil møte ungdom der de er, slik at flere tør å søke sin første jobb.';
const TODAY = 'Mange gir opp etter det første avslaget.';
let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.close());

const answersOf = async (person: string, key: string) => (await world.ask(person, readDraft, { key })).answers;
const saved = (tab: FrameLocator) => tab.getByText(/^Lagret kl\.\s\d\d\.\d\d$/).first();
const field = (tab: FrameLocator, label: RegExp | string) =>
  tab.getByRole('textbox', { name: label, exact: typeof label === 'string' });

describe('writing', () => {
  let browser: Profile;
  let teams: TeamsPage;
  let key: string;
  beforeAll(async () => {
    browser = await world.profile();
  });
  afterAll(() => browser?.close());

  test('three quick questions end in an invitation, and a yes opens the editor', async () => {
    teams = await world.teamsPage('ansatt1', { at: '/soknader/ny', in: browser.context() });
    const { tab } = teams;
    const turn = (question: string) => tab.getByRole('group', { name: question });
    await turn('Jeg er ansatt i Bærum kommune').getByRole('button', { name: 'Ja' }).click();
    await turn('Dette er noe annet enn vanlig drift').getByRole('button', { name: 'Ja' }).click();
    await turn('Vi kan prøve det ut i liten skala først').getByRole('button', { name: 'Usikker' }).click();
    await turn('Hva søker dere om?').getByRole('button', { name: 'Penger og veiledning' }).click();
    await tab.getByRole('button', { name: 'Start utkastet' }).click();
    await tab.getByRole('heading', { name: 'Behov' }).waitFor();
    const [draft] = await world.ask('ansatt1', listDrafts, {});
    key = draft?.key ?? '';
    expect(key).toMatch(/^2020-1-[0-9A-HJKMNP-TV-Z]{4}$/);
  });

  test('what is typed is saved by itself, and the page says when', async () => {
    await field(teams.tab, 'Hva kaller dere prosjektet?').fill('Første jobb');
    await until('it is on the server', async () => (await answersOf('ansatt1', key)).title === 'Første jobb');
    await saved(teams.tab).waitFor();
  });

  test('a browser killed in mid-typing and a server killed at once lose nothing', async () => {
    const { tab } = teams;
    await field(tab, 'Fortell det på to setninger').pressSequentially(SUMMARY);
    await Promise.all([browser.kill(), world.killProduct()]);
    await browser.again();
    await world.startProduct('2020-01-08T09:00:00Z');
    expect((await answersOf('ansatt1', key)).summary).toBeUndefined();

    teams = await world.teamsPage('ansatt1', { at: `/soknader/${key}`, in: browser.context() });
    await teams.tab.getByText('Vi fant tekst som ikke rakk å bli lagret').waitFor();
    await teams.tab.getByRole('button', { name: 'Hent det tilbake' }).click();
    await until('the summary is on the server', async () => (await answersOf('ansatt1', key)).summary === SUMMARY);
    expect(await field(teams.tab, 'Hva kaller dere prosjektet?').inputValue()).toBe('Første jobb');
    expect(await field(teams.tab, 'Fortell det på to setninger').inputValue()).toBe(SUMMARY);
  });

  test('what is written without a net is kept, and sent when there is one', async () => {
    const { tab, context } = teams;
    await context.setOffline(true);
    await field(tab, 'Hva skjer i dag, og hva er vanskelig med det?').fill(TODAY);
    await tab.getByText('Ikke på nett – alt er tatt vare på her').first().waitFor();
    await context.setOffline(false);
    await until('it is on the server', async () => (await answersOf('ansatt1', key))['need.today'] === TODAY);
    await saved(tab).waitFor();
  });

  test('a stranger cannot open the draft by its address, and neither can a manager', async () => {
    for (const person of ['ansatt4', 'leder1']) {
      expect(await world.answer(person, readDraft, { key })).toMatchObject({ ok: false, refusals: [{ code: 'notFound' }] });
    }
    const { tab } = await world.teamsPage('ansatt4', { at: `/soknader/${key}` });
    await tab.getByText('Dette finnes ikke, eller det er ikke ditt.').waitFor();
    expect((await tab.locator('body').allInnerTexts()).join()).not.toContain('Første jobb');
  });

  test('the rest is filled in, and what is missing has a way to it', async () => {
    const { tab } = teams;
    await tab.getByRole('checkbox', { name: 'Innbyggere' }).check();
    await field(tab, 'Fortell mer: Hvem er det som har et behov?').fill('Ungdom mellom 16 og 19');
    await tab.getByRole('link', { name: 'Neste: Løsning og test' }).click();
    await field(tab, 'Beskriv ideen(e)').fill('En fast ettermiddag på biblioteket.');
    await tab.getByRole('link', { name: 'Neste: Gevinst og hjelp' }).click();
    await field(tab, /^Gevinsten i én setning/).fill('Flere ungdommer får sin første jobb');
    await tab.getByRole('radio', { name: 'Innbygger/bruker' }).check();
    await field(tab, /^Hvor mye søker dere om/).fill('80 000');
    await tab.getByRole('checkbox', { name: 'Brukerinnsikt' }).check();
    await tab.getByRole('link', { name: 'Se over og send inn' }).last().click();
    await tab.getByText('Ett svar trengs før dere kan sende inn:').waitFor();
    await tab
      .getByRole('link', { name: /^Hva er den minste testen/ })
      .first()
      .click();
    await field(tab, /^Hva er den minste testen/).fill('Én ettermiddag med fem ungdommer.');
    await until('it is on the server', async () => (await answersOf('ansatt1', key))['test.first'] !== undefined);
  });

  test('before the round opens one can look over, and is told from when one can send', async () => {
    await teams.tab.getByRole('link', { name: 'Se over og send inn' }).last().click();
    await teams.tab.getByText('Alt som trengs, er på plass.').waitFor();
    await teams.tab.getByText(/^Runden åpner onsdag 15\. januar 2020/).waitFor();
    expect(await teams.tab.getByRole('button', { name: 'Send inn' }).count()).toBe(0);
  });

  test('in February it is sent in, and the receipt has the case number and the date of the answer', async () => {
    await teams.page.close();
    await world.restart('2020-02-10T09:00:00Z');
    teams = await world.teamsPage('ansatt1', { at: `/soknader/${key}?steg=se-over` });
    await teams.tab.getByRole('button', { name: 'Send inn' }).click();
    await teams.tab.getByRole('heading', { name: 'Søknaden er sendt inn' }).waitFor();
    await teams.tab.getByText(key, { exact: true }).waitFor();
    await teams.tab.getByText('onsdag 15. april 2020').waitFor();
  });

  test('the receipt with the answers opens outside Teams to be printed, once, without signing in', async () => {
    const opening = teams.context.waitForEvent('page');
    await teams.tab.getByRole('button', { name: 'Skriv ut eller lagre' }).click();
    const printed = await opening;
    await printed.getByRole('heading', { name: 'Kvittering for søknad' }).waitFor();
    await printed.getByText(key, { exact: true }).waitFor();
    await printed.getByText(SUMMARY).waitFor();
    await printed.reload();
    await printed.getByRole('heading', { name: 'Lenken virker ikke lenger' }).waitFor();
  });

  test('a manager sees the row in the list «Søknader»', async () => {
    const list = await world.listPage('leder1', 'application');
    await list.getByRole('heading', { name: 'Søknader' }).waitFor();
    const row = list.locator('tr[data-title="Første jobb"]');
    await row.waitFor();
    const cells = (await row.getByRole('gridcell').allTextContents()).map((text) => text.replace(/✎|\u00a0/g, ' ').trim());
    expect(cells.slice(0, 7)).toEqual([
      key,
      'Første jobb',
      '',
      'Ungdom og fritid',
      'Sendt inn',
      'Penger og veiledning',
      '80 000 kr',
    ]);
  });

  test('the leader finds it under «Der jeg er leder» as soon as she has been in the tab; the programme does not', async () => {
    await world.ask('leder1', readHome, {});
    const found = async (who: string) => {
      const list = await world.listPage(who, 'application');
      await list.getByRole('link', { name: 'Der jeg er leder' }).click();
      await list.getByRole('heading', { name: 'Søknader' }).waitFor();
      const titles = await list
        .locator('tr[data-title]')
        .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-title')));
      await list.close();
      return titles;
    };
    await until('her number is known and the row entered', async () => (await found('leder1')).includes('Første jobb'));
    expect([await found('leder1'), await found('program1')]).toEqual([['Første jobb'], []]);
  });
});

describe('what the programme team does in the list', () => {
  const rowIn = (list: Page) => list.locator('tr[data-title="Første jobb"]');
  const choose = async (list: Page, label: string) => {
    await rowIn(list).getByRole('button', { name: 'Rediger Status', exact: true }).click();
    await rowIn(list).getByRole('combobox').selectOption(label);
    await rowIn(list).getByRole('button', { name: 'Lagre' }).click();
    await list.getByText('Status er lagret.').waitFor();
  };

  test('a leap to the decision is put back, with the reason in the row', async () => {
    const list = await world.listPage('leder1', 'application');
    await choose(list, 'Vedtatt');
    const reason = 'Status er satt tilbake til «Sendt inn», for derfra kan den ikke gå rett til «Vedtatt».';
    await until('it is put back', async () => {
      await list.reload();
      return (await rowIn(list).getByText(reason).count()) > 0;
    });
    await rowIn(list).getByText('Sendt inn', { exact: true }).waitFor();
    await choose(list, 'Til vurdering');
  });

  test('the applicant sees where it stands and when the answer comes, in the tab and in the chat', async () => {
    await until('it is known', async () => (await world.ask('ansatt1', listDrafts, {}))[0]?.applicationState === 'inAssessment');
    const { tab, says } = await world.teamsPage('ansatt1');
    await tab.getByRole('heading', { name: 'Søknaden «Første jobb» er til vurdering.' }).waitFor();
    await tab.getByRole('link', { name: /^Første jobb.*Til vurdering.*Svar onsdag 15\. april/ }).waitFor();
    const answer = await says('mine søknader');
    await answer.getByText('Til vurdering.').waitFor();
    await answer.getByText('Svar onsdag 15. april 2020, etter planen.').waitFor();
  });
});

describe('the last minute', () => {
  let late: TeamsPage;

  test('one sent a minute before the deadline is in', async () => {
    const key = await draftOf(world, 'ansatt2', { ...COMPLETE, title: 'I siste liten' });
    const lateKey = await draftOf(world, 'ansatt3', { ...COMPLETE, title: 'For sent' });
    await world.killProduct();
    await world.startProduct('2020-03-01T22:58:00Z');
    late = await world.teamsPage('ansatt3', { at: `/soknader/${lateKey}?steg=se-over` });
    await late.tab.getByRole('button', { name: 'Send inn' }).waitFor();
    const { tab } = await world.teamsPage('ansatt2', { at: `/soknader/${key}?steg=se-over` });
    await tab.getByRole('button', { name: 'Send inn' }).click();
    await tab.getByRole('heading', { name: 'Søknaden er sendt inn' }).waitFor();
    await tab.getByText('søndag 1. mars 2020 kl. 23.58').waitFor();
  });

  test('one sent a minute after the grace is not, and the sentence stands where one pressed', async () => {
    await world.killProduct();
    await world.startProduct('2020-03-01T23:15:00Z');
    const send = late.tab.getByRole('button', { name: 'Send inn' });
    await send.click();
    const sentence = late.tab.getByText(
      'Fristen var søndag 1. mars 2020 kl. 23.59. Alt du har skrevet, er tatt vare på. Et utkast som ikke er sendt inn, blir med til neste runde.',
    );
    await sentence.waitFor();
    const [said, pressed] = [await sentence.boundingBox(), await send.boundingBox()];
    expect(Math.abs((said?.y ?? 0) - (pressed?.y ?? Number.POSITIVE_INFINITY))).toBeLessThan(200);
    expect((await world.ask('ansatt3', listDrafts, {}))[0]?.state).toBe('writing');
  });

  test('what came too late is written on for the next round, and the tab and the chat lead to it', async () => {
    const { tab, says } = await world.teamsPage('ansatt3');
    await tab.getByRole('heading', { name: 'Utkastet «For sent» er klart til å sendes inn.' }).waitFor();
    await tab.getByRole('link', { name: /^For sent.*Utkast.*Venter på neste runde/ }).click();
    await tab.getByText('Runden du begynte i, er over, og neste runde er ikke kunngjort ennå.', { exact: false }).waitFor();
    await field(tab, 'Hva kaller dere prosjektet?').fill('I god tid');
    await saved(tab).waitFor();
    const answer = await says('frister');
    await answer.getByText('Åpne utkastet').waitFor();
  });

  test('the manager sees the one and not the other', async () => {
    const list = await world.listPage('leder1', 'application');
    await list.locator('tr[data-title="I siste liten"]').waitFor();
    expect(await list.locator('tr[data-id]').count()).toBe(2);
  });
});
