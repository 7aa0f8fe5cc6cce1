/** Who comes in where once the site is provisioned, what happens to rights and views somebody changed, and what a busy or broken service does. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { HttpFault, type Send } from '../../../infra/sharepoint/client.ts';
import type { Report } from '../../../infra/sharepoint/notes.ts';
import { provision } from '../../../infra/sharepoint/provision.ts';
import { seedFor } from '../../../infra/sharepoint/seed/build.ts';
import { everyList } from '../../../src/schema/everyList.ts';
import { CLOCK, openTenant, type Tenant } from './tenant.ts';

const PRODUCT = '22222222-2222-4222-8222-000000000001';
const SITE = '/sites/localhost:/sites/oppdrift:';
const NOTHING: Report = { listsMade: 0, changes: 0, viewsSet: 0, rightsSet: 0, rowsSeeded: 0, problems: [] };

let tenant: Tenant;
const said: string[] = [];
const run = (more = {}): Promise<Report> => provision({ ...tenant.settings, ...more }, (line) => void said.push(line));
const listId = (name: string): string => {
  const { store } = tenant.graph;
  const site = store.sites.all().find(({ path }) => path.endsWith('oppdrift'));
  return store.lists.find(site?.siteId ?? '', name)?.id ?? '';
};

beforeAll(async () => {
  tenant = await openTenant();
  await run();
}, 30_000);

afterAll(() => tenant.close());

/** `write`, `read` or `none`: what Graph lets somebody do in a list, tried out. */
const rightOf = async (graph: Send, list: string): Promise<string> => {
  const status = async (request: Promise<unknown>) =>
    request.then(
      () => 200,
      (fault: unknown) => (fault instanceof HttpFault ? fault.status : 0),
    );
  if ((await status(graph(`${SITE}/lists/${list}/items?$top=1`))) !== 200) return 'none';
  const made = await status(graph(`${SITE}/lists/${list}/items`, { method: 'POST', body: { fields: { Title: 'Prøve' } } }));
  return made === 200 ? 'write' : 'read';
};

const rightsOf = async (graph: Send): Promise<Record<string, string>> => {
  const rights = everyList.map(async ({ name }) => [name, await rightOf(graph, name)] as const);
  return Object.fromEntries(await Promise.all(rights));
};

const expected = (of: (rights: string) => string) => Object.fromEntries(everyList.map(({ name, rights }) => [name, of(rights)]));

describe('once provisioned', () => {
  test('a manager edits the ordinary lists, reads the forms, and does not come into the confidential ones', async () => {
    const manager = await tenant.as({ person: 'program1' });
    const words: Readonly<Record<string, string>> = { managersEdit: 'write', managersRead: 'read', confidential: 'none' };
    expect(await rightsOf(manager)).toEqual(expected((rights) => words[rights] ?? ''));
  });

  test('an employee comes in nowhere', async () => {
    expect(await rightsOf(await tenant.as({ person: 'ansatt1' }))).toEqual(expected(() => 'none'));
  });

  test('the product writes everywhere', async () => {
    expect(await rightsOf(await tenant.as({ clientId: PRODUCT }))).toEqual(expected(() => 'write'));
  });
});

describe('what somebody changed', () => {
  test('a group that was let into a confidential list is put out again', async () => {
    const { rights, sites } = tenant.graph.store;
    const site = sites.all().find(({ path }) => path.endsWith('oppdrift'));
    const members = rights.groups(site?.siteId ?? '').find(({ role }) => role === 'member');
    rights.assign(listId('draft'), { principalId: members?.id ?? 0, roleType: 6 });
    expect(await rightOf(await tenant.as({ person: 'program1' }), 'draft')).toBe('write');
    said.length = 0;
    expect(await run()).toEqual({ ...NOTHING, rightsSet: 1 });
    expect(said).toEqual(['Utkast: fortrolig, ingen andre enn Oppdrift kommer inn']);
    expect(rights.assignments(listId('draft'))).toEqual([]);
  });

  test('a view that was changed or removed is set again, a manager’s own view stays', async () => {
    const { views } = tenant.graph.store;
    const all = views.all(listId('application'));
    const [sums, missing] = ['Etter status', 'Mangler leders støtte'].map((title) => all.find((view) => view.title === title));
    expect(sums?.aggregations).toBe('<FieldRef Name="TotalNok" Type="SUM" />');
    if (sums) views.save({ ...sums, query: '<OrderBy><FieldRef Name="Title" /></OrderBy>', aggregations: '' });
    views.remove(listId('application'), missing?.id ?? '');
    if (sums) views.save({ ...sums, title: 'Min egen', isDefault: false, query: '' });
    said.length = 0;
    const report = await run();
    expect(report.problems).toEqual([]);
    const after = views.all(listId('application')).map(({ title, query, aggregations }) => ({ title, query, aggregations }));
    expect(after.filter(({ title }) => title === 'Etter status' || title === 'Min egen')).toEqual([
      { title: 'Etter status', query: sums?.query, aggregations: sums?.aggregations },
      { title: 'Min egen', query: '', aggregations: sums?.aggregations },
    ]);
    expect(after.map(({ title }) => title)).toContain('Mangler leders støtte');
    expect(await run()).toEqual(NOTHING);
  });
});

describe('trouble', () => {
  test('a wrong secret is told as a failed sign-in', async () => {
    await expect(run({ clientSecret: 'feil' })).rejects.toThrow(/Innlogging for https:\/\/graph\.microsoft\.com/);
  });

  test('a busy Graph is asked again when it said', async () => {
    tenant.graph.faults.add({ match: 'GET /v1.0/sites/.*/lists\\?', kind: '429', retryAfterS: 1 });
    tenant.graph.faults.add({ match: 'GET .*/columns', kind: '503-empty', times: 3 });
    expect(await run()).toEqual(NOTHING);
    expect(tenant.graph.faults.rules()).toEqual([]);
  }, 20_000);

  test('a run that broke off in the middle is finished by the next, without a row twice', async () => {
    const { items } = tenant.graph.store;
    const list = listId('serviceUnit');
    const keys = () => [...items.each(list)].map(({ fields }) => fields.Key).filter(Boolean);
    const before = keys().length;
    const wanted = seedFor(CLOCK, false).filter(({ list: of }) => of.name === 'serviceUnit').length;
    expect(before).toBe(wanted);
    for (const item of [...items.each(list)]) items.remove(item);
    tenant.graph.faults.add({ match: 'POST .*/items', kind: '500', skip: 8 });
    await expect(run()).rejects.toThrow(/500/);
    expect(keys().length).toBeGreaterThan(0);
    expect(keys().length).toBeLessThan(wanted);
    await run();
    expect([keys().length, new Set(keys()).size]).toEqual([wanted, wanted]);
  });
});
