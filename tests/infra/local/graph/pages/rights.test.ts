/** Who may do what on the list pages and on Graph: owner, member, visitor and everybody else, on an ordinary, a read-only and a confidential list. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { makeList, makeRow, openSite, type Site } from './site.ts';

const WHO = { owner: 'admin1', member: 'leder1', visitor: 'ansatt2', nobody: 'ansatt1' } as const;
const DELETE = { 'X-HTTP-Method': 'DELETE' };
let site: Site;
const lists: Record<string, string> = {};

async function closeList(title: string, readers: 'members' | 'nobody'): Promise<void> {
  const path = `web/lists/getbytitle('${title}')`;
  await site.rest('POST', `${path}/breakroleinheritance(copyroleassignments=false,clearsubscopes=true)`);
  const { body } = await site.rest('GET', `${path}/roleassignments`);
  for (const { PrincipalId } of body.value as { PrincipalId: number }[])
    await site.rest('POST', `${path}/roleassignments/getbyprincipalid(${PrincipalId})`, undefined, DELETE);
  if (readers === 'nobody') return;
  for (const [group, type] of [
    ['owner', 5],
    ['member', 2],
  ] as const) {
    const [principal, role] = await Promise.all([
      site.rest('GET', `web/associated${group}group/id`),
      site.rest('GET', `web/roledefinitions/getbytype(${type})/id`),
    ]);
    await site.rest(
      'POST',
      `${path}/roleassignments/addroleassignment(principalid=${principal.body.value},roledefid=${role.body.value})`,
    );
  }
}

beforeAll(async () => {
  site = await openSite();
  for (const title of ['Vanlig', 'Leseliste', 'Fortrolig']) {
    lists[title] = await makeList(site, title);
    await makeRow(site, lists[title], { Title: `Rad i ${title}` });
  }
  await closeList('Leseliste', 'members');
  await closeList('Fortrolig', 'nobody');
});
afterAll(() => site.close());

/** What each person gets: page, edit on the page, and the same through Graph. */
async function table(ask: (name: string) => Promise<unknown>): Promise<Record<string, unknown>> {
  const rows: Record<string, unknown> = {};
  for (const [who, name] of Object.entries(WHO)) rows[who] = await ask(name);
  return rows;
}

const titles = Object.keys({ Vanlig: 0, Leseliste: 0, Fortrolig: 0 });

test('pages open for those who may read', async () => {
  const seen = await table(async (name) => {
    const visitor = await site.visitor(name);
    return Promise.all(titles.map(async (title) => (await visitor.get(`/Lists/${title}`)).status));
  });
  expect(seen).toEqual({ owner: [200, 200, 403], member: [200, 200, 403], visitor: [200, 403, 403], nobody: [403, 403, 403] });
});

test('cells are changed by those who may write', async () => {
  const seen = await table(async (name) => {
    const visitor = await site.visitor(name);
    const digest = await visitor.digest('/Lists/Vanlig');
    const form = { ID: '1', field: 'Title', etag: '*', value: `Skrevet av ${name}`, script: 'yes', digest };
    const statuses = [];
    for (const title of titles) statuses.push((await visitor.post(`/Lists/${title}/cell`, form)).status);
    return statuses;
  });
  expect(seen).toEqual({ owner: [200, 200, 403], member: [200, 403, 403], visitor: [403, 403, 403], nobody: [403, 403, 403] });
});

test('Graph decides the same for a person through the product, and the application still sees everything', async () => {
  const read = await table(async (name) => {
    const call = await site.as(name);
    return Promise.all(titles.map(async (title) => (await call('GET', `${lists[title]}/items`)).status));
  });
  const written = await table(async (name) => {
    const call = await site.as(name);
    const statuses = [];
    for (const title of titles)
      statuses.push((await call('PATCH', `${lists[title]}/items/1/fields`, { Title: `Graph ${name}` })).status);
    return statuses;
  });
  const all = await Promise.all(titles.map(async (title) => (await site.admin('GET', `${lists[title]}/items`)).status));
  expect(read).toEqual({ owner: [200, 200, 403], member: [200, 200, 403], visitor: [200, 403, 403], nobody: [403, 403, 403] });
  expect(written).toEqual({ owner: [200, 200, 403], member: [200, 403, 403], visitor: [403, 403, 403], nobody: [403, 403, 403] });
  expect(all).toEqual([200, 200, 200]);
});

test('the contents show only what a person may open, and pencils only to those who may write', async () => {
  const seen = await table(async (name) => {
    const visitor = await site.visitor(name);
    const contents = (await visitor.get('')).text;
    const page = (await visitor.get('/Lists/Vanlig')).text;
    const readOnly = (await visitor.get('/Lists/Leseliste')).text;
    return [
      titles.filter((title) => contents.includes(`>${title}</a>`)),
      page.includes('class="pencil"'),
      readOnly.includes('class="pencil"'),
    ];
  });
  expect(seen).toEqual({
    owner: [['Vanlig', 'Leseliste'], true, true],
    member: [['Vanlig', 'Leseliste'], true, false],
    visitor: [['Vanlig'], false, false],
    nobody: [[], false, false],
  });
});

test('no access says so, and nothing of the list', async () => {
  const visitor = await site.visitor('admin1');
  const page = await visitor.get('/Lists/Fortrolig');
  const row = await visitor.get('/Lists/Fortrolig/1_.000');
  expect([page.status, row.status]).toEqual([403, 403]);
  for (const { text } of [page, row]) {
    expect(text).toContain('<h1>Du har ikke tilgang</h1>');
    expect(text).not.toContain('Rad i Fortrolig');
  }
});

test('a list that is not there is told to members only', async () => {
  const [member, nobody] = await Promise.all([site.visitor('leder1'), site.visitor('ansatt1')]);
  expect([(await member.get('/Lists/Ingen')).status, (await nobody.get('/Lists/Ingen')).status]).toEqual([404, 403]);
});

test('rights given to one person open the page at once, and taken they close it', async () => {
  const path = "web/lists/getbytitle('Fortrolig')/roleassignments";
  const anne = await site.rest('POST', "web/ensureuser('ansatt1@oppdrift.local')");
  const visitor = await site.visitor('ansatt1');
  const before = (await visitor.get('/Lists/Fortrolig')).status;
  await site.rest('POST', `${path}/addroleassignment(principalid=${anne.body.Id},roledefid=1073741826)`);
  const given = (await visitor.get('/Lists/Fortrolig')).status;
  await site.rest('POST', `${path}/getbyprincipalid(${anne.body.Id})`, undefined, DELETE);
  expect([before, given, (await visitor.get('/Lists/Fortrolig')).status]).toEqual([403, 200, 403]);
});
