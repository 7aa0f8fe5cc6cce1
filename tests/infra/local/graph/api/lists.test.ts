/** Sites, lists, columns and content types of the local Graph. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { errorOf, makeList, type Started, started } from '../started.ts';

let world: Started;
beforeAll(async () => {
  world = await started();
});
afterAll(() => world.close());

describe('a site', () => {
  test('is found in every form of address', async () => {
    const { body: root } = await world.product('GET', '/sites/root');
    const [host, siteId] = root.id.split(',');
    const list = await makeList(world.admin, 'Adresser');
    const forms = [
      'root',
      host,
      siteId,
      `${host},${siteId}`,
      root.id,
      'localhost:/sites/oppdrift',
      'localhost%3A/sites/oppdrift',
      'localhost:/sites/oppdrift:',
      'localhost:/',
    ];
    const answers = await Promise.all(forms.map((form) => world.product('GET', `/sites/${form}`)));
    expect(answers.map(({ body }) => body.id)).toEqual(forms.map(() => root.id));
    const listId = list.split('/').at(-1);
    for (const form of [...forms.slice(0, 5), 'localhost:/sites/oppdrift:', 'localhost%3A/Sites/Oppdrift%3A'])
      expect([form, (await world.product('GET', `/sites/${form}/lists/${listId}`)).body.id]).toEqual([form, listId]);
    expect(root).toEqual({
      '@odata.context': `${world.graph.world.origin}/v1.0/$metadata#sites/$entity`,
      createdDateTime: expect.any(String),
      lastModifiedDateTime: expect.any(String),
      description: '',
      id: expect.stringMatching(/^localhost,[0-9a-f-]{36},[0-9a-f-]{36}$/),
      name: 'oppdrift',
      webUrl: `${world.graph.world.origin}/sites/oppdrift`,
      displayName: 'Oppdrift',
      root: {},
      siteCollection: { hostname: 'localhost' },
    });
  });

  test('another host is a bad request, another path is not found', async () => {
    expect(errorOf(await world.product('GET', '/sites/contoso.sharepoint.com'))).toEqual({
      status: 400,
      code: 'invalidRequest',
      message: 'Invalid hostname for this tenancy',
    });
    expect(errorOf(await world.product('GET', '/sites/localhost:/sites/other'))).toEqual({
      status: 404,
      code: 'itemNotFound',
      message: 'Requested site could not be found',
    });
  });

  test('is found by search', async () => {
    expect((await world.product('GET', '/sites?search=opp')).body.value).toHaveLength(1);
    expect((await world.product('GET', '/sites?$search=other')).body.value).toEqual([]);
  });
});

describe('a list', () => {
  test('is made with its columns and found by number, title and name', async () => {
    const made = await world.admin('POST', '/sites/root/lists', {
      displayName: 'forms',
      description: 'Skjemaer',
      columns: [{ name: 'Antall', displayName: 'Antall deltakere', number: {} }],
      list: { template: 'genericList' },
    });
    await world.admin('PATCH', `/sites/root/lists/${made.body.id}`, { displayName: 'Skjemaer på nett' });
    const found = await Promise.all(
      [made.body.id, 'Skjemaer på nett', 'forms', 'FORMS'].map((key) =>
        world.product('GET', `/sites/root/lists/${encodeURIComponent(key)}`),
      ),
    );
    expect(made.status).toBe(201);
    expect(found.map(({ body }) => [body.id, body.name, body.displayName])).toEqual(
      found.map(() => [made.body.id, 'forms', 'Skjemaer på nett']),
    );
    expect(found[0]?.body).toMatchObject({
      description: 'Skjemaer',
      webUrl: `${world.graph.world.origin}/sites/oppdrift/Lists/forms`,
      list: { contentTypesEnabled: false, hidden: false, template: 'genericList' },
      eTag: `"${made.body.id},2"`,
    });
  });

  test('of the same title, made by one who may not, or of no known kind is refused', async () => {
    await makeList(world.admin, 'Dobbel');
    expect(errorOf(await world.admin('POST', '/sites/root/lists', { displayName: 'dobbel' })).code).toBe('nameAlreadyExists');
    expect(errorOf(await world.product('POST', '/sites/root/lists', { displayName: 'Ny' }))).toEqual({
      status: 403,
      code: 'accessDenied',
      message: 'Access denied',
    });
    expect((await world.admin('POST', '/sites/root/lists', { displayName: 'Ny', list: { template: 'nonsense' } })).status).toBe(
      400,
    );
    expect(errorOf(await world.product('GET', '/sites/root/lists/Borte'))).toEqual({
      status: 404,
      code: 'itemNotFound',
      message: 'The specified list was not found.',
    });
  });

  test('is told with columns and items at once', async () => {
    const list = await makeList(world.admin, 'Samlet', [{ name: 'Antall', number: {} }]);
    await world.product('POST', `${list}/items`, { fields: { Title: 'A', Antall: 1 } });
    const { body } = await world.product(
      'GET',
      `${list}?expand=columns(select=name,number),items(expand=fields(select=Antall);$top=1)`,
    );
    expect(body.columns).toContainEqual({ name: 'Antall', number: { decimalPlaces: 'automatic', displayAs: 'number' } });
    expect(body.items.map(({ fields }: { fields: object }) => fields)).toEqual([
      { '@odata.etag': expect.any(String), Antall: 1 },
    ]);
  });

  test('of the system is told only when asked for', async () => {
    const names = async (query: string) =>
      (await world.product('GET', `/sites/root/lists${query}`)).body.value.map(
        ({ displayName }: { displayName: string }) => displayName,
      );
    expect(await names('')).not.toContain('User Information List');
    expect(await names('?$select=id,displayName,system')).toContain('User Information List');
    expect(await names("?$filter=displayName eq 'Documents'")).toEqual(['Documents']);
  });

  test('is deleted with all that is in it', async () => {
    const list = await makeList(world.admin, 'Slettes');
    expect((await world.product('DELETE', list)).status).toBe(403);
    expect((await world.admin('DELETE', list)).status).toBe(204);
    expect((await world.product('GET', `${list}/items`)).status).toBe(404);
  });
});

describe('a column', () => {
  test('is made, told, changed and deleted', async () => {
    const list = await makeList(world.admin, 'Kolonner');
    const made = await world.admin('POST', `${list}/columns`, {
      name: 'Status',
      displayName: 'Status nå',
      indexed: true,
      choice: { choices: ['a'], displayAs: 'radioButtons' },
    });
    const changed = await world.admin('PATCH', `${list}/columns/${made.body.id}`, {
      choice: { choices: ['a', 'b'] },
      required: true,
    });
    const told = await world.product('GET', `${list}/columns/Status`);
    expect(made.status).toBe(201);
    expect(changed.body).toEqual({
      id: made.body.id,
      name: 'Status',
      displayName: 'Status nå',
      description: '',
      columnGroup: 'Custom Columns',
      enforceUniqueValues: false,
      hidden: false,
      indexed: true,
      readOnly: false,
      required: true,
      choice: { allowTextEntry: false, choices: ['a', 'b'], displayAs: 'radioButtons' },
    });
    expect(told.body).toMatchObject(changed.body);
    await world.product('POST', `${list}/items`, { fields: { Title: 'x', Status: 'a' } });
    expect((await world.admin('DELETE', `${list}/columns/${made.body.id}`)).status).toBe(204);
    await world.admin('POST', `${list}/columns`, { name: 'Status', text: {} });
    expect('Status' in (await world.product('GET', `${list}/items/1/fields`)).body).toBe(false);
  });

  test('that is hidden is told only when `hidden` is chosen', async () => {
    const list = await makeList(world.admin, 'Skjult', [{ name: 'Svar', text: { allowMultipleLines: true }, hidden: true }]);
    const names = async (query: string) =>
      (await world.product('GET', `${list}/columns${query}`)).body.value.map(({ name }: { name: string }) => name);
    expect(await names('')).not.toContain('Svar');
    expect(await names('?$select=name,hidden')).toContain('Svar');
  });

  test('a name of other letters is encoded', async () => {
    const list = await makeList(world.admin, 'Navn');
    const made = await world.admin('POST', `${list}/columns`, { name: 'Søknad nr', text: {} });
    expect([made.body.name, made.body.displayName]).toEqual(['S_x00f8_knad_x0020_nr', 'Søknad nr']);
  });

  test.each([
    ['two facets', { name: 'A', text: {}, number: {} }, 400],
    ['an unknown member', { name: 'A', text: { longest: 3 } }, 400],
    ['an index on long text', { name: 'A', text: { allowMultipleLines: true }, indexed: true }, 400],
    ['unique without index', { name: 'A', text: {}, enforceUniqueValues: true }, 400],
    ['a lookup into nothing', { name: 'A', lookup: { listId: '44444444-4444-4444-8444-444444444444' } }, 400],
    ['a name of the system', { name: 'Modified', text: {} }, 409],
    ['a default of null', { name: 'A', text: {}, defaultValue: null }, 400],
  ])('%s is refused', async (_, column, status) => {
    const list = await makeList(world.admin, `Avvist ${JSON.stringify(column)}`.replace(/\W+/g, ' '));
    expect((await world.admin('POST', `${list}/columns`, column)).status).toBe(status);
  });

  test('only twenty may be indexed', async () => {
    const list = await makeList(
      world.admin,
      'Indekser',
      Array.from({ length: 20 }, (_, at) => ({ name: `I${at}`, text: {}, indexed: true })),
    );
    expect((await world.admin('POST', `${list}/columns`, { name: 'I20', text: {}, indexed: true })).status).toBe(400);
  });

  test('an index made later finds what is there already', async () => {
    const list = await makeList(world.admin, 'Senere', [{ name: 'Key', text: {} }]);
    await world.product('POST', `${list}/items`, { fields: { Key: 'a' } });
    await world.product('POST', `${list}/items`, { fields: { Key: 'A' } });
    await world.admin('PATCH', `${list}/columns/Key`, { indexed: true });
    expect((await world.product('GET', `${list}/items?$filter=fields/Key eq 'a'`)).body.value).toHaveLength(2);
    expect((await world.admin('PATCH', `${list}/columns/Key`, { enforceUniqueValues: true })).status).toBe(400);
  });
});

test('lookups between lists are told as numbers, texts and objects', async () => {
  const rounds = await makeList(world.admin, 'Runder');
  await world.product('POST', `${rounds}/items`, { fields: { Title: '2020-1' } });
  await world.product('POST', `${rounds}/items`, { fields: { Title: '2020-2' } });
  const listId = rounds.split('/').at(-1);
  const list = await makeList(world.admin, 'Peker', [
    { name: 'Round', lookup: { listId, columnName: 'Title' } },
    { name: 'Rounds', lookup: { listId, columnName: 'Title', allowMultipleValues: true } },
  ]);
  const made = await world.product('POST', `${list}/items`, {
    fields: { Title: 'x', RoundLookupId: 1, 'RoundsLookupId@odata.type': 'Collection(Edm.Int32)', RoundsLookupId: [1, 2] },
  });
  const chosen = await world.product('GET', `${list}/items/1?$expand=fields($select=Round)`);
  expect(made.body.fields).toMatchObject({
    RoundLookupId: '1',
    Rounds: [
      { LookupId: 1, LookupValue: '2020-1' },
      { LookupId: 2, LookupValue: '2020-2' },
    ],
  });
  expect(chosen.body.fields).toEqual({ '@odata.etag': made.body.eTag, Round: '2020-1' });
});

test('a list has an Item content type of its own, and copies of the site’s can be added', async () => {
  const list = await makeList(world.admin, 'Typer');
  const site = await world.admin('POST', '/sites/root/contentTypes', { name: 'Søknad', base: { id: '0x01' } });
  const copy = await world.admin('POST', `${list}/contentTypes/addCopy`, {
    contentType: `${world.graph.world.origin}/v1.0/sites/root/contentTypes/${site.body.id}`,
  });
  const { body } = await world.product('GET', `${list}/contentTypes`);
  expect(body.value.map(({ name }: { name: string }) => name)).toEqual(['Item', 'Folder', 'Søknad']);
  const made = await world.product('POST', `${list}/items`, { fields: { Title: 'x' }, contentType: { id: copy.body.id } });
  expect(made.body.contentType).toEqual({ id: copy.body.id, name: 'Søknad' });
});
