/** The table of a list page: views with their queries, groups and sums, sorting, filters in the address, paging, and text that stays text. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { makeList, makeRow, openSite, type Site, type Visitor } from './site.ts';

const SCRIPT = '<script>alert("æ")</script>';
const RUN = 'Microsoft.Sharepoint.Utilities.WebTemplateExtensions.SiteScriptUtility.ExecuteTemplateScript';
const NOW = Date.UTC(2020, 0, 8, 8);
let site: Site;
let leader: Visitor;

const view = (name: string, query: string, rowLimit = 100) => ({
  verb: 'addSPView',
  name,
  viewFields: ['LinkTitle', 'State', 'Sum', 'DueAt', 'Owner'],
  query,
  rowLimit,
  isPaged: true,
  makeDefault: name === 'Alle',
});
const caml = (where: string) => `<Where>${where}</Where>`;

beforeAll(async () => {
  site = await openSite({ now: () => NOW });
  const list = await makeList(site, 'Prosjekter', [
    { name: 'State', displayName: 'Status', choice: { choices: ['Ny', 'I gang', 'Ferdig'] } },
    { name: 'Sum', displayName: 'Beløp', currency: { locale: 'nb-NO' } },
    { name: 'DueAt', displayName: 'Frist', dateTime: { format: 'dateTime' } },
    { name: 'Owner', displayName: 'Eier', personOrGroup: {} },
  ]);
  const users = await site.admin(
    'GET',
    "/sites/root/lists/User Information List/items?$expand=fields&$filter=fields/UserName eq 'leder1@oppdrift.local'",
  );
  const me = Number((users.body.value as { id: string }[])[0]?.id);
  const rows: [string, string | undefined, number, string, boolean][] = [
    ['Ærlig talt', 'Ny', 300, '2020-01-08T22:30:00Z', true],
    ['Ørret', 'I gang', 1000, '2020-01-20T10:00:00Z', false],
    ['Ape', 'Ferdig', 20, '2019-12-31T10:00:00Z', true],
    ['Båt', undefined, 5, '2020-01-08T23:30:00Z', false],
    [SCRIPT, 'Ny', 100, '2020-02-01T10:00:00Z', false],
  ];
  for (const [Title, State, Sum, DueAt, mine] of rows)
    await makeRow(site, list, { Title, Sum, DueAt, ...(State ? { State } : {}), ...(mine ? { OwnerLookupId: me } : {}) });
  const subactions = [
    view('Alle', '<OrderBy><FieldRef Name="Title" /></OrderBy>'),
    view(
      'Etter status',
      '<GroupBy Collapse="FALSE"><FieldRef Name="State" /></GroupBy><OrderBy><FieldRef Name="Sum" Ascending="FALSE" /></OrderBy>',
    ),
    view('Mine', caml('<Eq><FieldRef Name="Owner" LookupId="TRUE" /><Value Type="Integer"><UserID /></Value></Eq>')),
    view(
      'Mine, som filterruten skriver det',
      caml('<Eq><FieldRef Name="Owner" /><Value Type="Integer"><UserID Type="Integer" /></Value></Eq>'),
    ),
    view('I dag', caml('<Eq><FieldRef Name="DueAt" /><Value Type="DateTime"><Today /></Value></Eq>')),
    view(
      'Neste 14 dager',
      caml(
        '<And><Geq><FieldRef Name="DueAt" /><Value Type="DateTime"><Today /></Value></Geq><Leq><FieldRef Name="DueAt" /><Value Type="DateTime"><Today OffsetDays="14" /></Value></Leq></And>',
      ),
    ),
    view(
      'Ny eller ferdig',
      caml(
        '<Or><Eq><FieldRef Name="State" /><Value Type="Choice">Ny</Value></Eq><Eq><FieldRef Name="State" /><Value Type="Choice">Ferdig</Value></Eq></Or>',
      ),
    ),
    view('Uten status', caml('<IsNull><FieldRef Name="State" /></IsNull>')),
    view('To om gangen', '<OrderBy><FieldRef Name="Sum" /></OrderBy>', 2),
    view('Ødelagt', '<Where><Eq>'),
  ];
  const ran = await site.rest('POST', RUN, {
    script: JSON.stringify({ actions: [{ verb: 'createSPList', listName: 'Prosjekter', templateType: 100, subactions }] }),
  });
  if (ran.status !== 200) throw new Error(JSON.stringify(ran.body));
  const sums = {
    Aggregations: '<FieldRef Name="Sum" Type="SUM" /><FieldRef Name="State" Type="COUNT" />',
    AggregationsStatus: 'On',
  };
  await site.rest('POST', "web/lists/getbytitle('Prosjekter')/views/getbytitle('Etter status')", sums, {
    'X-HTTP-Method': 'MERGE',
    'If-Match': '*',
  });
  leader = await site.visitor('leder1');
});
afterAll(() => site.close());

const page = async (query: string) => (await leader.get(`/Lists/Prosjekter${query}`)).text;
/** The titles on a page, in order, as a browser reads them. */
const titles = async (query: string) =>
  [...(await page(query)).matchAll(/<tr data-id="\d+"[\s\S]*?<a href="[^"]+">([^<]+)<\/a>/g)].map(([, text]) =>
    (text ?? '').replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code))),
  );

test('the default view, sorted as Norwegian sorts', async () => {
  expect(await titles('')).toEqual([SCRIPT, 'Ape', 'Båt', 'Ærlig talt', 'Ørret']);
});

test.each([
  ['Mine', ['Ærlig talt', 'Ape']],
  ['Mine, som filterruten skriver det', ['Ærlig talt', 'Ape']],
  ['I dag', ['Ærlig talt']],
  ['Neste 14 dager', ['Ærlig talt', 'Ørret', 'Båt']],
  ['Ny eller ferdig', ['Ærlig talt', 'Ape', SCRIPT]],
  ['Uten status', ['Båt']],
])('the view «%s»', async (name, expected) => {
  expect(await titles(`?view=${encodeURIComponent(name)}`)).toEqual(expected);
});

test('a query that cannot be read shows all rows and says so', async () => {
  const text = await page('?view=%C3%98delagt');
  expect(text).toContain('Spørringen i visningen kan ikke leses.');
  expect(text.match(/<tr data-id/g)).toHaveLength(5);
});

test.each([
  ['sort=Sum', ['Båt', 'Ape', SCRIPT, 'Ærlig talt', 'Ørret']],
  ['sort=Sum&dir=desc', ['Ørret', 'Ærlig talt', SCRIPT, 'Ape', 'Båt']],
  ['sort=DueAt', ['Ape', 'Ærlig talt', 'Båt', 'Ørret', SCRIPT]],
  ['sort=State', ['Båt', 'Ape', 'Ørret', 'Ærlig talt', SCRIPT]],
  ['sort=Nothing', ['Ærlig talt', 'Ørret', 'Ape', 'Båt', SCRIPT]],
])('%s', async (query, expected) => {
  expect(await titles(`?${query}`)).toEqual(expected);
});

test.each([
  ['f.State=Ny', [SCRIPT, 'Ærlig talt']],
  ['f.State=Ny&f.State=Ferdig', [SCRIPT, 'Ape', 'Ærlig talt']],
  ['f.State=(tom)', ['Båt']],
  ['f.Title=%C3%86RLIG', ['Ærlig talt']],
  ['f.Sum=1%20000', ['Ørret']],
  ['f.DueAt=20.01.2020', ['Ørret']],
  ['f.Owner=leder', ['Ape', 'Ærlig talt']],
  ['f.State=Ny&f.Title=talt', ['Ærlig talt']],
  ['f.Title=finnes%20ikke', []],
])('filter %s', async (query, expected) => {
  expect(await titles(`?${query}`)).toEqual(expected);
});

test('filters are told as chips that take themselves away, and sorting keeps them', async () => {
  const text = await page('?f.State=Ny&f.Title=talt');
  expect(text).toContain(
    '<a class="chip" href="/sites/oppdrift/Lists/Prosjekter?f.Title=talt" aria-label="Fjern filteret Status: Ny">',
  );
  expect(text).toContain('href="/sites/oppdrift/Lists/Prosjekter?sort=Sum&#38;f.State=Ny&#38;f.Title=talt"');
});

test('the head of the sorted column says how, and its link turns it round', async () => {
  const text = await page('?sort=Sum');
  expect(text).toMatch(
    /<th scope="col" aria-sort="ascending" class="number"><a class="sort" href="[^"]*\?sort=Sum&#38;dir=desc"/,
  );
});

test('groups with their counts and sums, and the sum of all', async () => {
  const text = (await page('?view=Etter+status')).replaceAll('\u00a0', ' ');
  const heads = [...text.matchAll(/class="toggle"[^>]*>([^<]+)<\/button>\s*<span class="soft">([^<]+)</g)].map(
    ([, name, count]) => [name, count],
  );
  expect(heads).toEqual([
    ['Status: uten verdi', '1 rad · Sum Beløp: 5 kr · Antall Status: 0'],
    ['Status: Ferdig', '1 rad · Sum Beløp: 20 kr · Antall Status: 1'],
    ['Status: I gang', '1 rad · Sum Beløp: 1 000 kr · Antall Status: 1'],
    ['Status: Ny', '2 rader · Sum Beløp: 400 kr · Antall Status: 2'],
  ]);
  expect(text).toMatch(/<tfoot>.*<strong>4<\/strong>.*<strong>1 425 kr<\/strong>/s);
});

test('pages of two', async () => {
  const pages = await Promise.all([1, 2, 3, 9].map((number) => titles(`?view=To+om+gangen&page=${number}`)));
  expect(pages).toEqual([['Båt', 'Ape'], [SCRIPT, 'Ærlig talt'], ['Ørret'], ['Ørret']]);
  expect(await page('?view=To+om+gangen&page=2')).toContain('Side 2 av 3, 5 rader');
});

test('text from people is text, wherever it is shown', async () => {
  const id = /<tr data-id="(\d+)" data-etag="[^"]*" data-title="&#60;script/.exec(await page(''))?.[1];
  const addresses = [
    '',
    '?view=Etter+status',
    `?f.Title=${encodeURIComponent(SCRIPT)}`,
    `/${id}_.000`,
    `/EditForm.aspx?ID=${id}`,
    `/cell?ID=${id}&field=Title`,
  ];
  for (const address of addresses) {
    const text = await page(address);
    expect(text).toContain('&#60;script&#62;alert(&#34;æ&#34;)&#60;/script&#62;');
    expect(text).not.toContain('<script>alert');
  }
});
