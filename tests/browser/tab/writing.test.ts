/** Writing an application in a real browser: nothing is lost when the net, the browser or another window comes in the way. */
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Frame, Page } from 'playwright-core';
import { discardDraft, readDraft, saveDraft, startDraft } from '../../../src/api/draft.ts';
import { newRequest, openStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());
afterEach(() => void Object.assign(stage.server.way, { before: undefined, person: 'a' }));

const title = (page: Page | Frame) => page.getByLabel('Hva kaller dere prosjektet?');
const summary = (page: Page | Frame) => page.getByLabel('Fortell det på to setninger');
const saved = (page: Page) => page.getByText(/^Lagret kl\./);

/** A draft of its own for each story. */
const draft = async (answers: Record<string, string> = {}): Promise<string> =>
  (await stage.ask(startDraft, { request: newRequest(), form: 'applicationShort', answers })).key;
const answers = async (key: string) => (await stage.ask(readDraft, { key })).answers;

test('what one writes is saved by itself, and is there in another browser', async () => {
  const key = await draft();
  const page = await stage.plain(`/soknader/${key}`);
  await title(page).fill('Buss');
  await page.getByText('Lagrer …').waitFor();
  await saved(page).waitFor();
  expect(await answers(key)).toEqual({ title: 'Buss' });
  await page.getByRole('heading', { level: 1, name: 'Buss' }).waitFor();
  await title(page).fill('');
  await page.getByRole('heading', { level: 1, name: 'Søknad uten navn ennå' }).waitFor();
  await title(page).fill('Bybuss');
  await page.getByText('Lagrer …').waitFor();
  await saved(page).waitFor();
  const other = await stage.plain(`/soknader/${key}`, await stage.context());
  expect(await title(other).inputValue()).toBe('Bybuss');
});

test('pasting more than there is room for is kept whole, saved and explained, and nothing is red', async () => {
  const key = await draft();
  const page = await stage.plain(`/soknader/${key}`);
  const long = 'Lang tekst. '.repeat(40);
  await summary(page).fill(long);
  await page
    .getByText(`${long.length - 300} tegn for mye.`, { exact: false })
    .first()
    .waitFor();
  await saved(page).waitFor();
  expect((await answers(key)).summary).toBe(long);
  expect(await page.locator('[aria-invalid=true]').count()).toBe(0);
});

test('a text too long to be kept is told at its question and waits here, the rest is saved', async () => {
  const key = await draft();
  const page = await stage.plain(`/soknader/${key}`);
  await summary(page).fill('Lang tekst. '.repeat(2_000));
  await title(page).fill('Buss');
  await page.getByText('Ett eller flere svar er for lange til å lagres').first().waitFor();
  const question = page.locator('[data-question=summary]');
  await question.getByText('Så lang tekst kan vi ikke lagre hos oss.', { exact: false }).waitFor();
  expect([await answers(key), await saved(page).count()]).toEqual([{ title: 'Buss' }, 0]);
  await summary(page).fill('Kort.');
  await saved(page).waitFor();
  expect(await answers(key)).toEqual({ title: 'Buss', summary: 'Kort.' });
});

test('without a net everything is kept here and said so, and saved when the net is back', async () => {
  const key = await draft();
  const page = await stage.plain(`/soknader/${key}`, await stage.context());
  // The last look is fetched ahead.
  await page.waitForLoadState('networkidle');
  await page.context().setOffline(true);
  await title(page).fill('Skrevet på hytta');
  await page.getByText('Ikke på nett – alt er tatt vare på her').waitFor();
  await page.getByRole('link', { name: 'Se over og send inn' }).first().click();
  await page.locator('dd').getByText('Skrevet på hytta').waitFor();
  await page.goBack();
  await page.context().setOffline(false);
  await saved(page).waitFor();
  expect(await answers(key)).toEqual({ title: 'Skrevet på hytta' });
});

test('what a killed browser never got to send is offered back', async () => {
  const key = await draft();
  const context = await stage.context();
  const page = await stage.plain(`/soknader/${key}`, context);
  await title(page).waitFor();
  await context.setOffline(true);
  await title(page).fill('Nesten borte');
  await page.getByText('Ikke på nett', { exact: false }).waitFor();
  await page.close();
  await context.setOffline(false);
  const again = await stage.plain(`/soknader/${key}`, context);
  const offer = again.getByRole('alertdialog', { name: 'Vi fant tekst som ikke rakk å bli lagret' });
  await offer.getByText('Nesten borte').waitFor();
  await offer.getByRole('button', { name: 'Hent det tilbake' }).click();
  await saved(again).waitFor();
  expect(await title(again).inputValue()).toBe('Nesten borte');
  expect(await answers(key)).toEqual({ title: 'Nesten borte' });
  await again.reload();
  await title(again).waitFor();
  expect(await offer.count()).toBe(0);
});

test('an answer changed in two places is there twice to choose from, and nobody overwrites anybody', async () => {
  const key = await draft({ title: 'Før' });
  const page = await stage.plain(`/soknader/${key}`);
  await title(page).waitFor();
  await stage.ask(saveDraft, { key, changes: [{ id: 'title', base: 'Før', value: 'Den andres' }] });
  await title(page).fill('Min');
  await page.getByText('Dette svaret er endret et annet sted samtidig.', { exact: false }).waitFor();
  expect(await answers(key)).toEqual({ title: 'Den andres' });
  await page.getByText('Den andres', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Behold mitt' }).click();
  await saved(page).waitFor();
  expect(await answers(key)).toEqual({ title: 'Min' });
});

test('while the server is down one writes on, and is told that nothing is lost', async () => {
  const key = await draft();
  const page = await stage.plain(`/soknader/${key}`);
  stage.server.way.before = (operation) => (operation === 'draft.save' ? 'fault' : undefined);
  await title(page).fill('Tross alt');
  await page.getByText('Får ikke lagret akkurat nå', { exact: false }).waitFor();
  stage.server.way.before = undefined;
  await saved(page).waitFor();
  expect(await answers(key)).toEqual({ title: 'Tross alt' });
});

test('one leaves while the server is down and comes back: the text stands there at once, without a question, and is saved when it can be', async () => {
  stage.server.way.person = 'speaker';
  const key = await draft();
  const { page, tab } = await stage.teams(`/soknader/${key}`);
  stage.server.way.before = (operation) => (operation.startsWith('draft.') ? 'fault' : undefined);
  // Gone before it was due to be saved.
  await title(tab).fill('Gikk og kom');
  await tab.getByRole('link', { name: 'Hjem' }).click();
  await tab.getByRole('heading', { name: 'Sesongen' }).waitFor();
  await tab.getByRole('button', { name: 'English' }).click();
  await page.evaluate("tell('themeChange', ['dark'])");
  await tab.evaluate(() => history.back());
  const again = title(tab);
  await again.waitFor();
  expect([await again.inputValue(), await tab.getByRole('alertdialog').count()]).toEqual(['Gikk og kom', 0]);
  await tab.getByText('Cannot save right now', { exact: false }).waitFor();
  await summary(tab).fill('Kort.');
  stage.server.way.before = undefined;
  await tab.getByText(/^Saved at/).waitFor();
  expect(await answers(key)).toEqual({ title: 'Gikk og kom', summary: 'Kort.' });
});

test('signed out while writing, one signs in again and it is saved', async () => {
  const key = await draft();
  const { page, tab } = await stage.teams(`/soknader/${key}`);
  await title(tab).waitFor();
  const token = await page.evaluate('settings.token');
  await page.evaluate("settings.token = ''");
  await title(tab).fill('Logget ut');
  await tab.getByText('Du er logget ut', { exact: false }).waitFor();
  await page.evaluate(`settings.token = '${token}'`);
  await tab.getByRole('button', { name: 'Logg inn igjen' }).click();
  await tab.getByText(/^Lagret kl\./).waitFor();
  expect(await answers(key)).toEqual({ title: 'Logget ut' });
});

test('Teams puts another address in the frame while one writes: the last words are saved, and nothing is asked', async () => {
  const key = await draft();
  const { page, tab } = await stage.teams(`/soknader/${key}`);
  await title(tab).fill('I siste liten');
  const gone = page.waitForEvent('framenavigated');
  await page.evaluate(`frame.src = '/soknader/${key}?steg=need'`);
  await gone;
  await title(tab).waitFor();
  expect(await title(tab).inputValue()).toBe('I siste liten');
  expect([await answers(key), await tab.getByRole('alertdialog').count()]).toEqual([{ title: 'I siste liten' }, 0]);
});

test('what came too late to be saved is shown when the application can only be read, to copy or throw away', async () => {
  const key = await draft({ title: 'Bil' });
  const page = await stage.plain(`/soknader/${key}`, await stage.context());
  stage.server.way.before = (operation) => (operation === 'draft.save' ? { code: 'draftClosed' } : undefined);
  await title(page).fill('For sent');
  await page.getByText('Søknaden kan ikke endres lenger.', { exact: false }).waitFor();
  await page.route('**/api/draft.read', async (route) => {
    const response = await route.fetch();
    const body = await response.json();
    await route.fulfill({
      response,
      json: { ...body, value: { ...body.value, may: { write: false, submit: false, withdraw: false } } },
    });
  });
  const late = page.getByRole('heading', { name: 'Dette rakk ikke å bli lagret' });
  const comeBack = async () => {
    await page.getByRole('link', { name: 'Hjem' }).click();
    await page.getByRole('heading', { name: 'Sesongen' }).waitFor();
    await page.goBack();
  };
  await comeBack();
  await late.waitFor();
  await page.getByText('For sent').waitFor();
  await page.reload();
  await page.getByText('For sent').waitFor();
  await page.getByRole('button', { name: 'Kast det' }).click();
  await comeBack();
  await page.getByText('Slik ble den.', { exact: false }).waitFor();
  expect(await late.count()).toBe(0);
});

test('a step is done when the team says so', async () => {
  const key = await draft();
  const page = await stage.plain(`/soknader/${key}`);
  await page.getByLabel('Vi er ferdige med dette steget').check();
  await page.getByText('1 av 3 steg ferdig').waitFor();
  await saved(page).waitFor();
  expect((await stage.ask(readDraft, { key })).done).toEqual(['need']);
});

test('a name the directory does not know can be typed, and one it knows be picked', async () => {
  const key = await draft();
  const page = await stage.plain(`/soknader/${key}`);
  const leader = page.getByRole('combobox', { name: 'Hvem er lederen deres?' });
  await leader.fill('Sjefen');
  await page.getByText('Ingen i katalogen heter det.', { exact: false }).waitFor();
  await leader.fill('Led');
  await page.getByRole('option', { name: 'Leder 1 – Kultur' }).click();
  await saved(page).waitFor();
  expect(await answers(key)).toEqual({ leader: { oid: 'leder', name: 'Leder 1' } });
});

test('a sum is read with its spaces and shown with them', async () => {
  const key = await draft();
  const page = await stage.plain(`/soknader/${key}?steg=gain`);
  const sum = page.getByLabel('Hvor mye søker dere om?');
  await sum.fill('95 000 kr');
  await sum.blur();
  expect(await sum.inputValue()).toBe('95\u00a0000');
  await saved(page).waitFor();
  expect(await answers(key)).toEqual({ 'money.total': 95_000 });
});

test('a draft that was deleted elsewhere says so and keeps what was written', async () => {
  const key = await draft();
  const page = await stage.plain(`/soknader/${key}`);
  await title(page).waitFor();
  await stage.ask(discardDraft, { key });
  await title(page).fill('For sent');
  await page.getByText('Søknaden kan ikke endres lenger.', { exact: false }).waitFor();
  expect(await title(page).inputValue()).toBe('For sent');
});

test('where the directory needs a yes, one is asked; without it a typed name is enough', async () => {
  const key = await draft();
  const { tab } = await stage.teams(`/soknader/${key}`);
  const { directory } = stage.server.world.house;
  const { search } = directory;
  directory.search = async () => 'consentNeeded';
  await tab.getByRole('combobox', { name: 'Hvem er lederen deres?' }).fill('Sjefen');
  await tab.getByText('Skriv navnet selv, eller la Oppdrift slå det opp i katalogen.').waitFor();
  // Teams opens no sign-in window for an address without https, which is a way of being refused.
  await tab.getByRole('button', { name: 'Gi samtykke' }).click();
  await tab.getByText('Katalogen svarer ikke. Skriv navnet selv, det holder.').waitFor();
  directory.search = search;
  await tab.getByText(/^Lagret kl\./).waitFor();
  expect(await answers(key)).toEqual({ leader: { oid: '', name: 'Sjefen' } });
});
