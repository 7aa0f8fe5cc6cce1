/** Editing on the list pages: in the person's own name, with the row's entity tag, and what happens when two write at once. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { makeList, makeRow, openSite, type Site, type Visitor } from './site.ts';

const NOW = Date.UTC(2020, 0, 8, 8);
const PAGE = '/Lists/Verksteder';
let site: Site;
let list: string;
let leader: Visitor;
let digest: string;
beforeAll(async () => {
  site = await openSite({ now: () => NOW });
  list = await makeList(site, 'Verksteder', [
    { name: 'Key', displayName: 'Nøkkel', text: {}, indexed: true, enforceUniqueValues: true },
    { name: 'StartsAt', displayName: 'Starter', dateTime: { format: 'dateTime' } },
    { name: 'Seats', displayName: 'Plasser', number: { minimum: 1 } },
    { name: 'Secret', displayName: 'Hemmelig', text: {}, hidden: true },
  ]);
  leader = await site.visitor('leder1');
  await makeRow(site, list, { Title: 'Første', Key: 'k0' });
  digest = await leader.digest(PAGE);
});
afterAll(() => site.close());

const row = (fields: Record<string, unknown>) => makeRow(site, list, fields);
const fieldsOf = async (id: string) => (await site.admin('GET', `${list}/items/${id}?expand=fields`)).body;
const save = (id: string, field: string, etag: string, value: string, visitor = leader) =>
  visitor.post(`${PAGE}/cell`, { ID: id, field, etag, value, script: 'yes', digest });
/** The tag the editor of a cell starts with. */
const open = async (id: string, field: string) => {
  const { text } = await leader.get(`${PAGE}/cell?ID=${id}&field=${field}`);
  return /name="etag" value="([^"]+)"/.exec(text)?.[1]?.replaceAll('&#34;', '"') ?? '';
};

test('a cell is saved in the person’s name: new version, new tag, the new row in the answer', async () => {
  const id = await row({ Title: 'Verksted', StartsAt: '2020-01-29T08:00:00Z' });
  const before = await fieldsOf(id);
  const answer = await save(id, 'StartsAt', await open(id, 'StartsAt'), '30.01.2020 10:30');
  const after = await fieldsOf(id);
  const versions = (await site.admin('GET', `${list}/items/${id}/versions`)).body.value as {
    id: string;
    lastModifiedBy: unknown;
  }[];
  expect([answer.status, JSON.parse(answer.text).said]).toEqual([200, 'Starter er lagret.']);
  expect(JSON.parse(answer.text).row).toContain('30.01.2020 10:30');
  expect([before.eTag, after.eTag].map((tag) => String(tag).split(',')[1])).toEqual(['1"', '2"']);
  expect((after.fields as Record<string, unknown>).StartsAt).toBe('2020-01-30T09:30:00Z');
  expect(after.lastModifiedBy).toEqual({
    user: { displayName: 'Leder 1', email: 'leder1@oppdrift.local', id: '33333333-3333-4333-8333-000000000005' },
  });
  expect(versions.map((one) => one.id)).toEqual(['2.0', '1.0']);
  expect(versions[0]?.lastModifiedBy).toEqual(after.lastModifiedBy);
});

test('an unchanged cell makes no new version', async () => {
  const id = await row({ Title: 'Uendret', StartsAt: '2020-01-29T08:00:00Z' });
  const answer = await save(id, 'StartsAt', await open(id, 'StartsAt'), '29.01.2020 09:00');
  expect([JSON.parse(answer.text).said, String((await fieldsOf(id)).eTag).split(',')[1]]).toEqual(['Starter er uendret.', '1"']);
});

test('somebody who was faster is told by name, with the new value; saving once more writes over', async () => {
  const id = await row({ Title: 'Samtidig', Seats: 10 });
  const tag = await open(id, 'Seats');
  const other = await site.visitor('program1');
  const otherDigest = await other.digest(PAGE);
  await other.post(`${PAGE}/cell`, { ID: id, field: 'Seats', etag: tag, value: '20', digest: otherDigest });
  const late = await save(id, 'Seats', tag, '30');
  const { message, now, etag } = JSON.parse(late.text) as Record<string, string>;
  expect([late.status, now]).toEqual([412, '20']);
  expect(message).toBe(
    'Program 1 endret raden 08.01.2020 09:00, mens du skrev. Plasser er nå «20». Lagre likevel, eller avbryt for å beholde det som står.',
  );
  expect((await fieldsOf(id)).fields).toMatchObject({ Seats: 20 });
  expect((await save(id, 'Seats', etag ?? '', '30')).status).toBe(200);
  expect((await fieldsOf(id)).fields).toMatchObject({ Seats: 30 });
});

test('a row that was deleted meanwhile is told', async () => {
  const id = await row({ Title: 'Bort' });
  const tag = await open(id, 'Title');
  await site.admin('DELETE', `${list}/items/${id}`);
  const answer = await save(id, 'Title', tag, 'Likevel');
  expect([answer.status, JSON.parse(answer.text).message]).toEqual([
    404,
    'Raden er slettet av noen andre. Last siden på nytt for å se hva som står her nå.',
  ]);
});

test('the whole row: what both changed is told, what only one changed is kept', async () => {
  const id = await row({ Title: 'Skjema', Seats: 10, Key: 'k1' });
  const form = (await leader.get(`${PAGE}/EditForm.aspx?ID=${id}`)).text;
  const etag = /name="etag" value="([^"]+)"/.exec(form)?.[1]?.replaceAll('&#34;', '"') ?? '';
  await site.admin('PATCH', `${list}/items/${id}/fields`, { Title: 'Endret av andre' });
  const typed = { digest, etag, 'v.Title': 'Skjema', 'v.Key': 'k1', 'v.Seats': '12', 'v.StartsAt': '' };
  const late = await leader.post(`${PAGE}/EditForm.aspx?ID=${id}`, typed);
  expect(late.status).toBe(412);
  expect(late.text).toContain('<li>Tittel: Endret av andre</li>');
  expect(late.text).toContain('value="Endret av andre"');
  expect(late.text).toContain('value="12"');
  const newTag = /name="etag" value="([^"]+)"/.exec(late.text)?.[1]?.replaceAll('&#34;', '"') ?? '';
  await leader.post(`${PAGE}/EditForm.aspx?ID=${id}`, { ...typed, etag: newTag, 'v.Title': 'Endret av andre' });
  expect((await fieldsOf(id)).fields).toMatchObject({ Title: 'Endret av andre', Seats: 12 });
});

test('a new row needs what is required, and keeps what was typed', async () => {
  const wrong = await leader.post(`${PAGE}/NewForm.aspx`, { digest, 'v.Title': ' ', 'v.Seats': 'mange', 'v.Key': 'k2' });
  const right = await leader.post(`${PAGE}/NewForm.aspx`, { digest, 'v.Title': 'Helt ny', 'v.Seats': '1 200', 'v.Key': 'k2' });
  expect(wrong.status).toBe(400);
  expect(wrong.text).toContain('>Tittel må fylles ut.<');
  expect(wrong.text).toContain('Plasser: «mange» er ikke et tall. Skriv for eksempel 1 200 eller 12,5.');
  expect(wrong.text).toContain('value="mange"');
  expect([right.status, right.address]).toEqual([200, `${site.origin}/sites/oppdrift${PAGE}?said=made`]);
  expect(right.text).toContain('Den nye raden er lagret.');
  const items = (await site.admin('GET', `${list}/items?expand=fields&$filter=fields/Key eq 'k2'`)).body.value as {
    fields: unknown;
  }[];
  expect(items[0]?.fields).toMatchObject({ Title: 'Helt ny', Seats: 1200 });
});

test('a value that must be unique is refused with a sentence', async () => {
  await row({ Title: 'En', Key: 'lik' });
  const id = await row({ Title: 'To', Key: 'ulik' });
  const answer = await save(id, 'Key', await open(id, 'Key'), 'LIK');
  expect([answer.status, JSON.parse(answer.text).message]).toEqual([
    400,
    'En annen rad har allerede denne verdien. Nøkkel må være forskjellig i hver rad.',
  ]);
});

test('hidden columns can neither be seen nor written', async () => {
  const id = await row({ Title: 'Gjemt', Secret: 'HEMMELIG-1' });
  const pages = await Promise.all([
    leader.get(PAGE),
    leader.get(`${PAGE}/${id}_.000`),
    leader.get(`${PAGE}/EditForm.aspx?ID=${id}`),
  ]);
  for (const { status, text } of pages)
    expect([status, text.includes('HEMMELIG-1'), text.includes('Hemmelig')]).toEqual([200, false, false]);
  expect((await leader.get(`${PAGE}/cell?ID=${id}&field=Secret`)).status).toBe(404);
  expect((await save(id, 'Secret', '*', 'x')).status).toBe(404);
});

test('history tells what each version changed; an old one is fetched back as a new one; a row is deleted', async () => {
  const id = await row({ Title: 'Gammel', Seats: 5 });
  await save(id, 'Seats', await open(id, 'Seats'), '6');
  const page = await leader.get(`${PAGE}/${id}_.000`);
  await leader.post(`${PAGE}/restore`, { digest, ID: id, version: '1' });
  const restored = await fieldsOf(id);
  const gone = await leader.post(`${PAGE}/delete`, { digest, ID: id, etag: String(restored.eTag) });
  expect(page.text).toContain('<li>Plasser: <del>5</del> → <ins>6</ins></li>');
  expect([restored.fields, String(restored.eTag).split(',')[1]]).toMatchObject([{ Seats: 5 }, '3"']);
  expect([gone.status, gone.text.includes('Raden er slettet.')]).toEqual([200, true]);
  expect((await site.admin('GET', `${list}/items/${id}`)).status).toBe(404);
});

test('a row that changed after the page was opened is not deleted', async () => {
  const id = await row({ Title: 'Endret før sletting' });
  const { eTag } = await fieldsOf(id);
  await site.admin('PATCH', `${list}/items/${id}/fields`, { Seats: 3 });
  const answer = await leader.post(`${PAGE}/delete`, { digest, ID: id, etag: String(eTag), script: 'yes' });
  expect([answer.status, (await site.admin('GET', `${list}/items/${id}`)).status]).toEqual([412, 200]);
});
