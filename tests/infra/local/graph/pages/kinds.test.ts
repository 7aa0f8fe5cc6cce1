/** Every kind of field on the list pages: how it is shown, what may be typed, and what is refused with which sentence. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { makeList, makeRow, openSite, type Site, type Visitor } from './site.ts';

const PAGE = '/Lists/Alt';
let site: Site;
let list: string;
let id: string;
let leader: Visitor;
let digest: string;
beforeAll(async () => {
  site = await openSite();
  const target = await makeList(site, 'Mål');
  await makeRow(site, target, { Title: 'Første mål' });
  list = await makeList(site, 'Alt', [
    { name: 'Line', displayName: 'Linje', text: { maxLength: 20 } },
    { name: 'Note', displayName: 'Notat', text: { allowMultipleLines: true } },
    { name: 'Count', displayName: 'Antall', number: { minimum: 0, maximum: 99999 } },
    { name: 'Share', displayName: 'Andel', number: { displayAs: 'percentage' } },
    { name: 'Sum', displayName: 'Sum', currency: { locale: 'nb-NO' } },
    { name: 'Open', displayName: 'Åpen', boolean: {} },
    { name: 'State', displayName: 'Status', choice: { choices: ['Ny', 'I gang', 'Ferdig'] } },
    { name: 'Themes', displayName: 'Tema', choice: { choices: ['Natur', 'Kultur'], displayAs: 'checkBoxes' } },
    { name: 'Day', displayName: 'Dag', dateTime: { format: 'dateOnly' } },
    { name: 'At', displayName: 'Tidspunkt', dateTime: { format: 'dateTime' } },
    { name: 'Leader', displayName: 'Leder', personOrGroup: {} },
    { name: 'Team', displayName: 'Gruppe', personOrGroup: { allowMultipleSelection: true } },
    { name: 'Goal', displayName: 'Mål', lookup: { listId: target.split('/').at(-1), columnName: 'Title' } },
    { name: 'Page', displayName: 'Side', hyperlinkOrPicture: { isPicture: false } },
  ]);
  id = await makeRow(site, list, { Title: 'Rad' });
  leader = await site.visitor('leder1');
  digest = await leader.digest(PAGE);
});
afterAll(() => site.close());

async function save(field: string, values: string[]) {
  const pairs: [string, string][] = [
    ['ID', id],
    ['field', field],
    ['etag', '*'],
    ['script', 'yes'],
    ['digest', digest],
    ...values.map((one): [string, string] => ['value', one]),
  ];
  const answer = await leader.post(`${PAGE}/cell`, pairs);
  return { status: answer.status, ...(JSON.parse(answer.text) as { row?: string; message?: string }) };
}
const stored = async (field: string) =>
  ((await site.admin('GET', `${list}/items/${id}?expand=fields(select=${field})`)).body.fields as Record<string, unknown>)[field];
const cell = (row: string | undefined, field: string) =>
  new RegExp(`data-field="${field}"><div class="cell"><span class="value">([\\s\\S]*?)</span><button`)
    .exec(row ?? '')?.[1]
    ?.replaceAll('\u00a0', ' ')
    .trim();

test.each([
  ['Line', ['  Hei du  '], 'Hei du', 'Hei du'],
  ['Note', ['En\r\nto'], 'En\nto', '<span class="note">En\nto</span>'],
  ['Count', ['12 500,5'], 12500.5, '12 500,5'],
  ['Count', ['2020'], 2020, '2020'],
  ['Share', ['25 %'], 0.25, '25 %'],
  ['Sum', ['300 000 kr'], 300000, '300 000 kr'],
  ['Sum', ['1.250.000'], 1250000, '1 250 000 kr'],
  ['Open', ['Ja'], true, 'Ja'],
  ['Open', ['Nei'], false, 'Nei'],
  ['State', ['I gang'], 'I gang', '<span class="pill">I gang</span>'],
  ['Themes', ['Natur', 'Kultur'], ['Natur', 'Kultur'], '<span class="pill">Natur</span> <span class="pill">Kultur</span>'],
  ['Day', ['1.3.2020'], '2020-02-29T23:00:00Z', '01.03.2020'],
  ['At', ['29.1.2020 kl. 9.00'], '2020-01-29T08:00:00Z', '29.01.2020 09:00'],
  ['Goal', ['1'], 'Første mål', 'Første mål'],
  [
    'Page',
    ['https://example.org/a?b=1', 'Siden'],
    { Url: 'https://example.org/a?b=1', Description: 'Siden' },
    '<a href="https://example.org/a?b=1" target="_blank" rel="noopener noreferrer">Siden</a>',
  ],
])('%s takes %j', async (field, typed, value, shown) => {
  const answer = await save(field, typed);
  expect([answer.status, await stored(field), cell(answer.row, field)]).toEqual([200, value, shown]);
});

test('a person is chosen by site user, and one who never visited becomes a site user', async () => {
  const editor = (await leader.get(`${PAGE}/cell?ID=${id}&field=Leader`)).text;
  const [, key = ''] = /<option value="(\d+)">Leder 1</.exec(editor) ?? [];
  const [, newcomer = ''] =
    /<option value="(oid:[^"]+)">Kokk|<option value="(oid:[^"]+)">Ansatt 4</.exec(editor)?.filter(Boolean) ?? [];
  const first = await save('Leader', [key]);
  const team = await save('Team', [key, newcomer]);
  expect([first.status, await stored('Leader'), cell(first.row, 'Leader')]).toEqual([
    200,
    'Leder 1',
    '<span class="person"><span class="initials" aria-hidden="true">L1</span>Leder 1</span>',
  ]);
  expect((await stored('Team')) as unknown[]).toMatchObject([{ LookupValue: 'Leder 1' }, { LookupValue: 'Ansatt 4' }]);
  expect(team.status).toBe(200);
});

test.each([
  ['Line', ['x'.repeat(21)], 'Teksten er 21 tegn. Her er det plass til 20.'],
  ['Title', ['x'.repeat(256)], 'Teksten er 256 tegn. Her er det plass til 255.'],
  ['Title', [''], 'Tittel må fylles ut.'],
  ['Count', ['ca 200 000,-'], '«ca 200 000,-» er ikke et tall. Skriv for eksempel 1 200 eller 12,5.'],
  ['Count', ['-1'], 'Tallet må være 0 eller mer.'],
  ['Count', ['100000'], 'Tallet må være 99\u00a0999 eller mindre.'],
  ['State', ['Invilget '], '«Invilget» er ikke et av valgene: Ny, I gang og Ferdig.'],
  ['Themes', ['Natur', 'Annet'], '«Annet» er ikke et av valgene: Natur og Kultur.'],
  ['Day', ['1.3.20'], '«1.3.20» er ikke en dato. Skriv dag, måned og år, for eksempel 29.01.2020.'],
  ['Day', ['30.02.2020'], '«30.02.2020» er ikke en dato. Skriv dag, måned og år, for eksempel 29.01.2020.'],
  ['At', ['snart'], '«snart» er ikke et tidspunkt. Skriv dato og klokkeslett i norsk tid, for eksempel 29.01.2020 09:00.'],
  [
    'At',
    ['29.03.2020 02:30'],
    '«29.03.2020 02:30» finnes ikke. Den natten stilles klokka fram til sommertid. Skriv et annet klokkeslett.',
  ],
  ['Leader', ['4711'], 'Fant ikke den du valgte. Velg en fra listen.'],
  ['Page', ['javascript:alert(1)', ''], 'Adressen må begynne med https://, http:// eller mailto:.'],
])('%s refuses %j', async (field, typed, message) => {
  const before = await stored(field);
  expect(await save(field, typed)).toMatchObject({ status: 400, message });
  expect(await stored(field)).toEqual(before);
});

test.each(['Line', 'Note', 'Count', 'Open', 'State', 'Themes', 'Day', 'At', 'Leader', 'Team', 'Goal', 'Page'])(
  '%s can be emptied',
  async (field) => {
    const answer = await save(field, ['']);
    expect([answer.status, (await stored(field)) ?? null, cell(answer.row, field)]).toEqual([200, null, '']);
  },
);
