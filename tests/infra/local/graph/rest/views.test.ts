/** Views over SharePoint REST and by site script, which may be run as often as one likes. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { errorOf, type RestWorld, restWorld } from './site.ts';

const LIST = "web/lists/getbytitle('S%C3%B8knader')";
const RUN = 'Microsoft.Sharepoint.Utilities.WebTemplateExtensions.SiteScriptUtility.ExecuteTemplateScript';
const QUERY = '<OrderBy><FieldRef Name="State" /></OrderBy>';
let world: RestWorld;
beforeAll(async () => {
  world = await restWorld();
});
afterAll(() => world.close());

const script = (...subactions: unknown[]) => ({
  script: JSON.stringify({
    actions: [{ verb: 'createSPList', listName: 'Søknader', templateType: 100, subactions }],
    version: 1,
  }),
});
const view = (query: string) => ({
  verb: 'addSPView',
  name: 'Etter status',
  viewFields: ['LinkTitle', 'State', 'Sum'],
  query,
  rowLimit: 100,
  isPaged: true,
  makeDefault: true,
});
const told = async () =>
  (await world.admin2('GET', `${LIST}/views?$select=Title,ViewQuery,DefaultView,Aggregations,RowLimit`)).body.value;

test('a site script adds a view and a second run changes it, keeping the sums set over REST', async () => {
  const first = await world.admin2(
    'POST',
    RUN,
    script(view(''), { verb: 'setDescription', description: 'Alt som er sendt inn.' }),
  );
  const sum = '<FieldRef Name="Sum" Type="SUM" />';
  const headers = { 'X-HTTP-Method': 'MERGE', 'If-Match': '*' };
  const path = `${LIST}/views/getbytitle('Etter%20status')`;
  await world.admin2('POST', path, { Aggregations: sum, AggregationsStatus: 'On' }, headers);
  const second = await world.admin2('POST', `${RUN}()`, script(view(QUERY)));
  expect(first.body.value.map((row: { Outcome: number; Title: string }) => `${row.Outcome} ${row.Title}`)).toEqual([
    '2 Update list Søknader',
    '0 Add view Etter status',
    '0 Set the description',
  ]);
  expect(second.status).toBe(200);
  expect(await told()).toEqual([
    {
      Aggregations: null,
      DefaultView: false,
      RowLimit: 30,
      Title: 'All Items',
      ViewQuery: '<OrderBy><FieldRef Name="ID"/></OrderBy>',
    },
    { Aggregations: sum, DefaultView: true, RowLimit: 100, Title: 'Etter status', ViewQuery: QUERY },
  ]);
  expect((await world.admin2('GET', `${LIST}/Description`)).body).toEqual({ value: 'Alt som er sendt inn.' });
  expect((await world.admin2('GET', `${LIST}/defaultview/viewfields`)).body.Items).toEqual(['LinkTitle', 'State', 'Sum']);
});

test('an unknown verb fails before anything is done', async () => {
  const answer = await world.admin2(
    'POST',
    RUN,
    script({ verb: 'setDescription', description: 'Ny' }, { verb: 'SetDescription' }),
  );
  expect(errorOf(answer)).toEqual([400, '-2147024809, System.ArgumentException', 'Unable to handle action: SetDescription.']);
  expect((await world.admin2('GET', `${LIST}/Description`)).body).not.toEqual({ value: 'Ny' });
});

test('a script makes a list that is not there, with columns', async () => {
  const actions = [
    {
      verb: 'createSPList',
      listName: 'Nye ting',
      templateType: 100,
      subactions: [{ verb: 'addSPField', fieldType: 'DateTime', displayName: 'Når', internalName: 'WhenAt', isRequired: true }],
    },
  ];
  for (let run = 0; run < 2; run++) await world.admin2('POST', RUN, { script: JSON.stringify({ actions }) });
  const fields = await world.admin2(
    'GET',
    "web/lists/getbytitle('Nye ting')/fields?$select=InternalName,Title,Required,TypeAsString",
  );
  expect(fields.body.value).toEqual([
    { InternalName: 'Title', Required: true, Title: 'Title', TypeAsString: 'Text' },
    { InternalName: 'WhenAt', Required: true, Title: 'Når', TypeAsString: 'DateTime' },
  ]);
});

test('a view added, changed and removed over REST, as the command line for Microsoft 365 sends it', async () => {
  const parameters = {
    Title: 'Store',
    ViewFields: { results: ['LinkTitle', 'Sum'] },
    Query: QUERY,
    RowLimit: 10,
    Paged: true,
    PersonalView: false,
  };
  const { body: made } = await world.admin2('POST', `${LIST}/views/add`, { parameters });
  await world.admin2('POST', `${LIST}/views('${made.Id}')/viewfields/addviewfield('State')`);
  const fields = await world.admin2('GET', `${LIST}/views('${made.Id}')/viewfields`);
  const moveTo = (field: string, index: number) =>
    world.admin2('POST', `${LIST}/views('${made.Id}')/viewfields/moveviewfieldto`, { field, index });
  const moves = [await moveTo('State', 0), await moveTo('State', 3), await moveTo('Nonsense', 0)];
  const moved = await world.admin2('GET', `${LIST}/views('${made.Id}')/viewfields`);
  const wrong = await world.admin2(
    'POST',
    `${LIST}/views('${made.Id}')`,
    { Query: 'x', Nonsense: 1 },
    { 'X-HTTP-Method': 'MERGE' },
  );
  const removed = await world.admin2('POST', `${LIST}/views('${made.Id}')`, undefined, { 'X-HTTP-Method': 'DELETE' });
  expect([made.Title, made.RowLimit, made.ViewQuery]).toEqual(['Store', 10, QUERY]);
  expect(fields.body.Items).toEqual(['LinkTitle', 'Sum', 'State']);
  expect([moves.map(({ status }) => status), moved.body.Items]).toEqual([
    [200, 400, 400],
    ['State', 'LinkTitle', 'Sum'],
  ]);
  expect([wrong.status, removed.status]).toEqual([400, 200]);
  expect((await told()).map((one: { Title: string }) => one.Title)).not.toContain('Store');
});

test('views belong to those who may manage the list', async () => {
  const visitor = await world.person('b');
  expect((await visitor('GET', `${LIST}/views`)).status).toBe(200);
  expect((await visitor('POST', `${LIST}/views`, { Title: 'Min' })).status).toBe(403);
  expect((await world.product2('POST', RUN, script(view(''))))?.status).toBe(403);
});
