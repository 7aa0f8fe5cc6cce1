/** Provisioning against the local tenant: everything is there after one run, and a second run changes nothing, whatever managers did between. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Send } from '../../../infra/sharepoint/client.ts';
import type { Page } from '../../../infra/sharepoint/lists.ts';
import type { Report } from '../../../infra/sharepoint/notes.ts';
import { provision } from '../../../infra/sharepoint/provision.ts';
import { seedFor } from '../../../infra/sharepoint/seed/build.ts';
import { everyList } from '../../../src/schema/everyList.ts';
import { columns } from '../../../src/schema/kit/columns.ts';
import { type Item, selectedColumns, toRow } from '../../../src/schema/kit/row.ts';
import { CLOCK, openTenant, type Tenant } from './tenant.ts';

interface Named {
  readonly id: string;
  readonly name: string;
  readonly displayName: string;
}

const SITE = '/sites/localhost:/sites/oppdrift:';
const seed = seedFor(CLOCK, false);

let tenant: Tenant;
let admin: Send;
let first: Report;
const said: string[] = [];

const run = (settings = tenant.settings): Promise<Report> => provision(settings, (line) => void said.push(line));
const listUrl = (name: string): string => `${SITE}/lists/${name}`;
const itemsOf = async (name: string): Promise<Item[]> => {
  const list = everyList.find((one) => one.name === name);
  const select = list ? selectedColumns(list).join(',') : '';
  return [...(await admin<Page<Item>>(`${listUrl(name)}/items?$expand=fields($select=${select})&$top=500`)).value];
};
const NOTHING = { listsMade: 0, changes: 0, viewsSet: 0, rightsSet: 0, rowsSeeded: 0, problems: [] };

beforeAll(async () => {
  tenant = await openTenant();
  admin = await tenant.as({ clientId: tenant.settings.clientId });
  first = await run();
}, 30_000);

afterAll(() => tenant.close());

describe('the first run', () => {
  test('makes every list, sets its views and its rights, and puts in the seed', () => {
    expect(first).toEqual({
      listsMade: everyList.length,
      changes: 0,
      viewsSet: everyList.reduce((sum, list) => sum + list.views.length, 0),
      rightsSet: everyList.filter(({ rights }) => rights !== 'managersEdit').length,
      rowsSeeded: seed.length,
      problems: [],
    });
  });

  test('gives each list its English name and its Norwegian title', async () => {
    const { value } = await admin<Page<Named>>(`${SITE}/lists`);
    const titles = new Map(value.map(({ name, displayName }) => [name, displayName]));
    expect(everyList.map(({ name }) => [name, titles.get(name)])).toEqual(everyList.map(({ name, title }) => [name, title]));
  });

  test('makes the columns of the schema, label by label', async () => {
    for (const list of everyList) {
      const { value } = await admin<Page<Named>>(`${listUrl(list.name)}/columns?$select=name,displayName,hidden`);
      const labels = new Map(value.map(({ name, displayName }) => [name, displayName]));
      const wanted = columns(list).map(({ name, displayName }) => [name, displayName]);
      expect(wanted.map(([name = '']) => [name, labels.get(name)])).toEqual(wanted);
      if (list.fields.title) expect(labels.get('Title')).toBe(list.fields.title.label);
    }
  });

  test('puts in rows that read back as they were seeded', async () => {
    for (const list of new Set(seed.map((row) => row.list))) {
      const rows = (await itemsOf(list.name)).map((item) => toRow(list, item));
      const plain = rows.map(({ id: _id, etag: _etag, ...values }) => values);
      const wanted = seed.filter((row) => row.list === list).map(({ values }) => JSON.parse(JSON.stringify(values)));
      const byKey = (a: object, b: object) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
      expect(sorted(plain, list.key).toSorted(byKey)).toEqual(sorted(wanted, list.key).toSorted(byKey));
    }
  });
});

/** Key first and the rest by name, so that rows can be put in order and compared. */
const sorted = (rows: readonly object[], key: string): object[] =>
  rows.map((row) => {
    const entries = Object.entries(row).toSorted(([a], [b]) => (a === key ? -1 : b === key ? 1 : a < b ? -1 : 1));
    return Object.fromEntries(entries);
  });

describe('a second run', () => {
  test('changes nothing and says nothing', async () => {
    said.length = 0;
    expect(await run()).toEqual(NOTHING);
    expect(said).toEqual([]);
  });

  test('leaves what a manager changed, and a column they added', async () => {
    const round = (await itemsOf('round')).find(({ fields }) => fields.Key === '2020-1');
    await admin(`${listUrl('round')}/items/${round?.id}/fields`, { method: 'PATCH', body: { Title: 'Vår egen runde' } });
    await admin(`${listUrl('round')}/columns`, { method: 'POST', body: { name: 'Notat', text: {} } });
    expect(await run()).toEqual(NOTHING);
    const after = (await itemsOf('round')).find(({ fields }) => fields.Key === '2020-1');
    expect(after?.fields.Title).toBe('Vår egen runde');
  });

  test('puts labels, choices and titles right again, and says which', async () => {
    const { value } = await admin<Page<Named>>(`${listUrl('round')}/columns?$select=id,name,displayName,choice`);
    const state = value.find(({ name }) => name === 'State');
    await admin(`${listUrl('round')}/columns/${state?.id}`, {
      method: 'PATCH',
      body: { displayName: 'Tilstand', choice: { choices: ['Planlagt'] } },
    });
    await admin(listUrl('round'), { method: 'PATCH', body: { displayName: 'Utlysninger' } });
    said.length = 0;
    expect(await run()).toEqual({ ...NOTHING, changes: 2 });
    expect(said).toEqual(['round heter nå «Runder»', 'Endret Runder: «Status» (State): displayName, choice']);
  });

  test('in another year adds no second season', async () => {
    expect(await run({ ...tenant.settings, nowMs: Date.parse('2021-05-01T08:00:00Z') })).toEqual(NOTHING);
    expect((await itemsOf('round')).map(({ fields }) => fields.Key)).toEqual(['published', '2020-1']);
  });

  test('makes a column anew that somebody deleted, and names one whose type somebody changed', async () => {
    const { store } = tenant.graph;
    const list = store.lists.find(store.sites.all()[0]?.siteId ?? '', 'project');
    for (const name of ['About', 'GrantedNok']) {
      const column = list && store.columns.find(list.id, name);
      if (list && column) store.columns.remove(list.id, column);
    }
    const url = `${listUrl('project')}/columns`;
    await admin(url, { method: 'POST', body: { name: 'GrantedNok', displayName: 'Tildelt', text: {} } });
    said.length = 0;
    const report = await run();
    expect({ ...report, problems: report.problems.length }).toEqual({ ...NOTHING, changes: 1, problems: 1 });
    expect(said).toContain('Ny kolonne i Prosjekter: «Om prosjektet» (About)');
    expect(report.problems[0]).toContain('«Tildelt» (GrantedNok) er en text-kolonne, men skal være currency');
  });
});
