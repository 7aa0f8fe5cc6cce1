/** From the first question to the receipt and back again, as one person with a keyboard or a thumb. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { submit } from '../../../src/api/application.ts';
import { listDrafts, readDraft, saveDraft, startDraft } from '../../../src/api/draft.ts';
import { COMPLETE, newRequest, openStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage('2020-02-03T09:00:00Z');
});
afterAll(() => stage.close());

const complete = async (): Promise<string> =>
  (
    await stage.ask(startDraft, {
      request: newRequest(),
      form: 'applicationShort',
      answers: { ...COMPLETE, 'chk.testable': 'yes' },
    })
  ).key;

test('the start is a conversation that invites whatever one answers, and makes one draft', async () => {
  stage.server.way.person = 'starter';
  const page = await stage.plain('/soknader/ny');
  await page.getByRole('group', { name: 'Jeg er ansatt i Bærum kommune' }).getByRole('button', { name: 'Ja' }).click();
  await page.getByRole('group', { name: 'Dette er noe annet enn vanlig drift' }).getByRole('button', { name: 'Nei' }).click();
  await page.getByText('Drift har sitt eget budsjett.', { exact: false }).waitFor();
  await page.getByRole('group', { name: 'Vi kan prøve det ut' }).getByRole('button', { name: 'Usikker' }).click();
  await page.getByRole('button', { name: 'Bare veiledning' }).click();
  await page.getByRole('heading', { name: 'Ta gjerne en prat først' }).waitFor();
  await page.getByRole('button', { name: 'Start utkastet' }).dblclick();
  await page.getByLabel('Hva kaller dere prosjektet?').waitFor();
  const drafts = await stage.ask(listDrafts, {});
  expect(drafts).toHaveLength(1);
  const { answers } = await stage.ask(readDraft, { key: drafts[0]!.key });
  expect(answers).toMatchObject({ 'chk.beyondOps': 'no', 'ask.kind': 'guidanceOnly', serviceUnit: 'Kultur' });
  stage.server.way.person = 'a';
});

test('what is missing is said with ways there, and only after trying is it said at the field', async () => {
  const { key } = await stage.ask(startDraft, {
    request: newRequest(),
    form: 'applicationShort',
    answers: { ...COMPLETE, 'need.today': '', title: 'x'.repeat(90) },
  });
  const page = await stage.plain(`/soknader/${key}?steg=se-over`);
  await page.getByText('2 svar trengs før dere kan sende inn:').waitFor();
  await page.getByRole('button', { name: 'Send inn', exact: true }).click();
  await page.getByText('Søknaden er ikke sendt. 2 svar trengs', { exact: false }).waitFor();
  const list = page.getByRole('region', { name: '2 svar trengs før dere kan sende inn:' });
  expect(await list.evaluate((place) => place === document.activeElement)).toBe(true);
  await page.getByRole('link', { name: 'Hva skjer i dag, og hva er vanskelig med det?', exact: true }).click();
  const today = page.getByLabel('Hva skjer i dag, og hva er vanskelig med det?');
  await page.getByText('Her mangler det et svar.').waitFor();
  expect(await today.evaluate((field) => field === document.activeElement)).toBe(true);
  await today.fill('De reiser langt.');
  await page.getByText('Her mangler det et svar.').waitFor({ state: 'detached' });
  await page.getByText('Teksten er for lang til å sendes inn. Kort den ned til 80 tegn.', { exact: false }).waitFor();
});

test('sending gives a receipt with case number and date of answer; it can be changed, sent again and withdrawn', async () => {
  const key = await complete();
  const page = await stage.plain(`/soknader/${key}?steg=se-over`);
  await page.getByRole('button', { name: 'Send inn', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Søknaden er sendt inn' }).waitFor();
  await page.getByText(key, { exact: true }).waitFor();
  await page.getByText('søndag 1. mars 2020 kl. 23.59').waitFor();
  await page.getByText('onsdag 15. april 2020').waitFor();
  expect(page.url()).toContain(`/soknader/${key}/kvittering`);

  await page.getByRole('link', { name: 'Endre søknaden' }).click();
  await page.getByLabel('Hva kaller dere prosjektet?').fill('Arbeidsplass på seks hjul');
  await page.getByText(/^Lagret kl\./).waitFor();
  await page
    .getByRole('navigation', { name: 'Stegene' })
    .getByRole('link', { name: /^Er Oppdrift noe for oss.*ferdig$/ })
    .waitFor();
  expect(await page.getByRole('progressbar').count()).toBe(0);
  await page.reload();
  await page.getByRole('link', { name: 'Se kvitteringen, eller trekk søknaden' }).click();
  await page.getByRole('link', { name: 'Les søknaden' }).click();
  await page.getByRole('heading', { level: 1, name: 'Arbeidsplass på fire hjul' }).waitFor();
  await page.getByText('Rådet ser det du sendte, til du sender på nytt.', { exact: false }).waitFor();
  await page.getByRole('link', { name: 'Se kvitteringen' }).click();
  await page.getByRole('link', { name: 'Se over og send inn på nytt' }).click();
  await page.getByRole('button', { name: 'Send inn på nytt' }).click();
  await page.getByRole('heading', { level: 1, name: 'Søknaden er sendt inn' }).waitFor();
  await page.getByText('Arbeidsplass på seks hjul').waitFor();

  await page.goto(`${stage.server.url}/soknader/${key}?steg=se-over`);
  await page.getByRole('button', { name: 'Trekk søknaden' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Trekk den' }).click();
  await page.getByRole('heading', { level: 1, name: 'Søknaden er trukket' }).waitFor();
  expect((await stage.ask(readDraft, { key })).application?.state).toBe('withdrawn');
  await page.getByRole('link', { name: 'Se over og send inn på nytt' }).click();
  await page.getByRole('button', { name: 'Send inn på nytt' }).click();
  await page.getByRole('heading', { level: 1, name: 'Søknaden er sendt inn' }).waitFor();
});

test('the newest draft is what one goes on with; starting another is the second choice', async () => {
  stage.server.way.person = 'second';
  const page = await stage.plain('/soknader', await stage.context());
  const looks = (name: string) => page.getByRole('link', { name }).evaluate((button) => getComputedStyle(button).backgroundColor);
  await page.getByRole('link', { name: 'Start en ny søknad' }).waitFor();
  const primary = await looks('Start en ny søknad');
  const key = await complete();
  await page.reload();
  await page.getByRole('link', { name: 'Skriv videre – Arbeidsplass på fire hjul' }).waitFor();
  expect([await looks('Skriv videre'), (await looks('Start en ny søknad')) === primary]).toEqual([primary, false]);
  await page.getByRole('link', { name: 'Skriv videre' }).click();
  await page.getByRole('heading', { level: 1, name: 'Arbeidsplass på fire hjul' }).waitFor();
  expect(page.url()).toContain(key);
  stage.server.way.person = 'a';
});

test('every page that tells a deadline says whose time it is', async () => {
  stage.server.way.person = 'abroad';
  const key = await complete();
  const page = await stage.plain('/hjem', await stage.context());
  const said = async (path: string, times: number): Promise<string[]> => {
    await page.goto(`${stage.server.url}${path}`);
    const told = page.locator('#content').getByText(/norsk tid/);
    await told.nth(times - 1).waitFor();
    return (await told.allTextContents()).map((each) => each.replace(/\u00a0/g, ' '));
  };
  const moment = 'søndag 1. mars 2020 kl. 23.59 (norsk tid)';
  const head = `Frist ${moment} – om 27 dager`;
  const times = 'Klokkeslettene er norsk tid.';
  expect(await said('/soknader', 1)).toEqual([times]);
  expect(await said(`/soknader/${key}`, 1)).toEqual([head]);
  expect(await said(`/soknader/${key}?steg=se-over`, 2)).toEqual([head, `Du kan endre og sende på nytt til ${moment}.`]);
  expect(await said('/hjem', 2)).toEqual([`Fristen er ${moment} – om 27 dager.`, expect.stringContaining(times)]);
  await stage.ask(submit, { key });
  expect(await said(`/soknader/${key}/kvittering`, 1)).toEqual([moment]);
  stage.server.way.person = 'a';
});

test('what is typed in the last second before sending is sent too', async () => {
  const key = await complete();
  const page = await stage.plain(`/soknader/${key}?steg=gain`);
  await page.getByLabel('Gevinsten i én setning («Færre … for …»)').fill('Flere i arbeid');
  await page.getByRole('link', { name: 'Se over og send inn' }).first().click();
  await page.getByRole('button', { name: 'Send inn', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Søknaden er sendt inn' }).waitFor();
  expect((await stage.ask(readDraft, { key })).answers['gains.0.name']).toBe('Flere i arbeid');
  expect((await stage.ask(readDraft, { key })).changedSinceSent).toBe(false);
});

test('nothing is sent while the server cannot be reached, and what was written is safe', async () => {
  const key = await complete();
  const page = await stage.plain(`/soknader/${key}?steg=se-over`, await stage.context());
  await page.getByRole('button', { name: 'Send inn', exact: true }).waitFor();
  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'Send inn', exact: true }).click();
  await page.getByText('Vi får ikke kontakt akkurat nå. Ingenting er mistet.', { exact: false }).waitFor();
  expect((await stage.ask(readDraft, { key })).state).toBe('writing');
});

test('on a phone it is one question at a time, forth and back', async () => {
  const key = await complete();
  await stage.ask(saveDraft, { key, changes: [], done: [] });
  const page = await stage.plain(`/soknader/${key}`, await stage.context({ width: 360, height: 740 }));
  await page.getByRole('heading', { name: 'Behov: spørsmål 1 av 6' }).waitFor();
  await page.getByRole('link', { name: 'Neste' }).tap();
  await page.getByLabel('Fortell det på to setninger').waitFor();
  await page.getByRole('heading', { name: 'Behov: spørsmål 2 av 6' }).waitFor();
  await page.getByRole('link', { name: 'Forrige' }).tap();
  await page.getByLabel('Hva kaller dere prosjektet?').waitFor();
  await page.goBack();
  await page.getByLabel('Fortell det på to setninger').waitFor();
});
