/** List items of the local Graph: made, told, changed and deleted as the documents and recorded answers say. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { errorOf, makeList, type Started, started } from '../started.ts';

const NOW = Date.UTC(2020, 0, 8, 8);
let world: Started;
let list: string;
beforeAll(async () => {
  world = await started({ now: () => NOW });
  list = await makeList(world.admin, 'Verksteder', [
    { name: 'Key', text: {}, indexed: true, enforceUniqueValues: true },
    { name: 'Seats', number: { minimum: 0 } },
    { name: 'Open', boolean: {} },
    { name: 'StartAt', dateTime: { format: 'dateTime' } },
    { name: 'Day', dateTime: { format: 'dateOnly' } },
    { name: 'Themes', choice: { choices: ['a', 'b'], displayAs: 'checkBoxes' } },
    { name: 'Notes', text: { allowMultipleLines: true } },
    { name: 'Secret', text: {}, hidden: true },
    { name: 'Leader', personOrGroup: {} },
    { name: 'Link', hyperlinkOrPicture: { isPicture: false } },
    { name: 'State', choice: { choices: ['ny', 'gammel'] }, defaultValue: { value: 'ny' } },
  ]);
});
afterAll(() => world.close());

test('an item made by an application tells who, when, and its default set of fields', async () => {
  const made = await world.product('POST', `${list}/items`, { fields: { Title: 'Første', Key: 'k1', Seats: 12, Open: true } });
  const { id, eTag, fields, contentType, parentReference, ...rest } = made.body;
  expect(made.status).toBe(201);
  expect(id).toBe('1');
  expect(eTag).toMatch(/^"[0-9a-f-]{36},1"$/);
  expect(contentType).toEqual({ id: expect.stringMatching(/^0x0100[0-9A-F]{32}$/), name: 'Item' });
  expect(parentReference).toEqual({
    id: list.split('/').at(-1),
    siteId: expect.stringMatching(/^localhost,[0-9a-f-]{36},[0-9a-f-]{36}$/),
  });
  expect(rest).toEqual({
    '@odata.context': expect.stringContaining('$metadata#'),
    '@odata.etag': eTag,
    createdDateTime: '2020-01-08T08:00:00Z',
    lastModifiedDateTime: '2020-01-08T08:00:00Z',
    webUrl: `${world.graph.world.origin}/sites/oppdrift/Lists/Verksteder/1_.000`,
    createdBy: {
      application: { id: '22222222-2222-4222-8222-000000000001', displayName: 'Test' },
      user: { displayName: 'SharePoint App' },
    },
    lastModifiedBy: {
      application: { id: '22222222-2222-4222-8222-000000000001', displayName: 'Test' },
      user: { displayName: 'SharePoint App' },
    },
  });
  expect(fields).toEqual({
    '@odata.etag': eTag,
    id: '1',
    Title: 'Første',
    LinkTitle: 'Første',
    LinkTitleNoMenu: 'Første',
    ContentType: 'Item',
    Key: 'k1',
    Seats: 12,
    Open: true,
    State: 'ny',
    Created: '2020-01-08T08:00:00Z',
    Modified: '2020-01-08T08:00:00Z',
    AuthorLookupId: expect.stringMatching(/^\d+$/),
    EditorLookupId: expect.stringMatching(/^\d+$/),
    AppAuthorLookupId: expect.stringMatching(/^\d+$/),
    AppEditorLookupId: expect.stringMatching(/^\d+$/),
    _UIVersionString: '1.0',
    Attachments: false,
    Edit: '',
    ItemChildCount: '0',
    FolderChildCount: '0',
    _ComplianceFlags: '',
    _ComplianceTag: '',
    _ComplianceTagWrittenTime: '',
    _ComplianceTagUserId: '',
  });
});

test('fields come only when expanded, hidden ones only by name', async () => {
  const { body: made } = await world.product('POST', `${list}/items`, { fields: { Title: 'Skjult', Secret: 's3cret' } });
  const plain = await world.product('GET', `${list}/items/${made.id}`);
  const chosen = await world.product('GET', `${list}/items/${made.id}?expand=fields(select=Title,Secret)`);
  const all = await world.product('GET', `${list}/items/${made.id}?%24expand=fields`);
  expect('fields' in plain.body).toBe(false);
  expect(chosen.body.fields).toEqual({ '@odata.etag': made.eTag, Title: 'Skjult', Secret: 's3cret' });
  expect('Secret' in all.body.fields).toBe(false);
});

test('a bare fieldValueSet changes the named fields, null clears, each change counts the version', async () => {
  const { body: made } = await world.product('POST', `${list}/items`, { fields: { Title: 'Endres', Seats: 1, Notes: 'a\nb' } });
  const changed = await world.product('PATCH', `${list}/items/${made.id}/fields`, { Seats: 2, Notes: null });
  const whole = await world.product('PATCH', `${list}/items/${made.id}`, { fields: { Open: false } });
  expect(changed.status).toBe(200);
  expect(changed.body).toMatchObject({ Seats: 2, Title: 'Endres', _UIVersionString: '2.0' });
  expect('Notes' in changed.body).toBe(false);
  expect(whole.body.eTag).toBe(made.eTag.replace(',1"', ',3"'));
  expect(whole.body.fields).toMatchObject({ Seats: 2, Open: false });
});

test('a deleted item is gone and its number is never used again', async () => {
  const { body: first } = await world.product('POST', `${list}/items`, { fields: { Title: 'Bort' } });
  const gone = await world.product('DELETE', `${list}/items/${first.id}`);
  const { body: second } = await world.product('POST', `${list}/items`, { fields: { Title: 'Ny' } });
  const sought = await world.product('GET', `${list}/items/${first.id}`);
  expect([gone.status, gone.body]).toEqual([204, undefined]);
  expect(Number(second.id)).toBe(Number(first.id) + 1);
  expect(errorOf(sought)).toEqual({ status: 404, code: 'itemNotFound', message: 'The specified list item was not found.' });
});

describe('values', () => {
  test('dates without a zone are read in Oslo, date-only ones keep the midnight of the day there', async () => {
    const sent = { Title: 'Tid', StartAt: '2020-07-01T12:00:00', Day: '2020-03-01' };
    const { body } = await world.product('POST', `${list}/items`, { fields: sent });
    const winter = await world.product('PATCH', `${list}/items/${body.id}/fields`, {
      StartAt: '2020-01-01T12:00:00Z',
      Day: '2020-06-30T23:30:00Z',
    });
    expect([body.fields.StartAt, body.fields.Day]).toEqual(['2020-07-01T10:00:00Z', '2020-02-29T23:00:00Z']);
    expect([winter.body.StartAt, winter.body.Day]).toEqual(['2020-01-01T12:00:00Z', '2020-06-30T22:00:00Z']);
  });

  test('several choices need the annotation', async () => {
    const without = await world.product('POST', `${list}/items`, { fields: { Title: 'Uten', Themes: ['a'] } });
    const withIt = await world.product('POST', `${list}/items`, {
      fields: { Title: 'Med', 'Themes@odata.type': 'Collection(Edm.String)', Themes: ['a', 'b'] },
    });
    expect([without.status, without.body.error.code]).toEqual([400, 'invalidRequest']);
    expect(withIt.body.fields).toMatchObject({ 'Themes@odata.type': '#Collection(String)', Themes: ['a', 'b'] });
  });

  test('persons are written and told by the number of the site user', async () => {
    const users = await world.product(
      'GET',
      "/sites/root/lists/User Information List/items?$expand=fields&$filter=fields/UserName eq 'leder1@oppdrift.local'",
    );
    const id = users.body.value[0].id;
    const { body } = await world.product('POST', `${list}/items`, { fields: { Title: 'Person', LeaderLookupId: Number(id) } });
    const chosen = await world.product('GET', `${list}/items/${body.id}?$expand=fields($select=Leader,LeaderLookupId)`);
    const nobody = await world.product('POST', `${list}/items`, { fields: { Title: 'Ingen', LeaderLookupId: 4711 } });
    expect([body.fields.LeaderLookupId, 'Leader' in body.fields]).toEqual([id, false]);
    expect(chosen.body.fields).toEqual({ '@odata.etag': body.eTag, Leader: 'Lise Leder', LeaderLookupId: id });
    expect([nobody.status, nobody.body.error.code]).toEqual([400, 'invalidRequest']);
  });

  test.each([
    ['an unknown field', { Nothing: 1 }, "Field 'Nothing' is not recognized"],
    ['a field in the wrong case', { title: 'x' }, "Field 'title' is not recognized"],
    ['text for a number', { Seats: '12' }, "Invalid number value for field 'Seats'"],
    ['a number below the minimum', { Seats: -1 }, "Invalid number value for field 'Seats'"],
    ['a number for text', { Title: 12 }, "Invalid text value for field 'Title'"],
    ['text for a yes/no', { Open: 'true' }, "Invalid boolean value for field 'Open'"],
    ['no date', { StartAt: '1.3.20' }, "Invalid date-time value for field 'StartAt'"],
    ['a day that is not', { Day: '2020-02-30' }, "Invalid date-time value for field 'Day'"],
    ['a person by name', { Leader: 'Lise' }, "Field 'Leader' cannot be set by its value; set 'LeaderLookupId'."],
    ['a link as text', { Link: 'https://x.no' }, "Invalid hyperlink value for field 'Link'"],
    ['a computed field', { Created: '2020-01-01T00:00:00Z' }, "Field 'Created' is read-only"],
    [
      '256 characters',
      { Title: 'x'.repeat(256) },
      "Invalid text value. The text value for field 'Title' is longer than 255 characters.",
    ],
  ])('%s is refused', async (_, fields, message) => {
    expect(errorOf(await world.product('POST', `${list}/items`, { fields }))).toEqual({
      status: 400,
      code: 'invalidRequest',
      message,
    });
  });

  test('a unique value is taken once, whatever the case', async () => {
    await world.product('POST', `${list}/items`, { fields: { Key: 'Samme' } });
    expect(errorOf(await world.product('POST', `${list}/items`, { fields: { Key: 'sAMME' } }))).toEqual({
      status: 400,
      code: 'invalidRequest',
      message: 'One or more fields with unique constraints already has the provided value.',
    });
  });
});

describe('versions', () => {
  test('are told newest first with their fields, and one can be restored', async () => {
    const { body: made } = await world.product('POST', `${list}/items`, { fields: { Title: 'En' } });
    await world.product('PATCH', `${list}/items/${made.id}/fields`, { Title: 'To' });
    const versions = await world.product('GET', `${list}/items/${made.id}/versions?$expand=fields($select=Title)`);
    const restored = await world.product('POST', `${list}/items/${made.id}/versions/1.0/restoreVersion`);
    const now = await world.product('GET', `${list}/items/${made.id}/fields?$select=Title,_UIVersionString`);
    expect(
      versions.body.value.map((version: { id: string; fields: { Title: string } }) => [version.id, version.fields.Title]),
    ).toEqual([
      ['2.0', 'To'],
      ['1.0', 'En'],
    ]);
    expect(restored.status).toBe(204);
    expect(now.body).toMatchObject({ Title: 'En', _UIVersionString: '3.0' });
  });
});

describe('If-Match', () => {
  test('another state is refused with 412 and changes nothing; an unquoted tag is malformed', async () => {
    const { body: made } = await world.product('POST', `${list}/items`, { fields: { Title: 'Tag' } });
    const path = `${list}/items/${made.id}`;
    const right = await world.product('PATCH', `${path}/fields`, { Title: 'Tag 2' }, { 'if-match': made.eTag });
    const late = await world.product('PATCH', `${path}/fields`, { Title: 'Tag 3' }, { 'if-match': made.eTag });
    const bare = await world.product(
      'PATCH',
      `${path}/fields`,
      { Title: 'Tag 4' },
      { 'if-match': made.eTag.replaceAll('"', '') },
    );
    const any = await world.product('PATCH', `${path}/fields`, { Title: 'Tag 5' }, { 'if-match': '*' });
    expect([right.status, late.status, bare.status, any.body._UIVersionString]).toEqual([200, 412, 400, '3.0']);
    expect([late.body.error.code, late.body.error.innerError.code]).toEqual(['resourceModified', 'entityTagDoesNotMatch']);
    expect(bare.body.error.innerError.code).toBe('malformedEntityTag');
  });

  test('the observed code is a setting', async () => {
    const { body: made } = await world.product('POST', `${list}/items`, { fields: { Title: 'Kode' } });
    world.graph.world.settings.preconditionCode = 'notAllowed';
    const late = await world.product('DELETE', `${list}/items/${made.id}`, undefined, { 'if-match': '"x,1"' });
    world.graph.world.settings.preconditionCode = 'resourceModified';
    expect(errorOf(late)).toEqual({ status: 412, code: 'notAllowed', message: "ETag does not match current item's value" });
  });
});
