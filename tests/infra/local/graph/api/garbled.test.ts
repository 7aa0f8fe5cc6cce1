/** Every route of the local Graph sent what no client should send: it refuses or bears it, and never falls over. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { COLUMN_ROUTES } from '../../../../../infra/local/graph/api/columns.ts';
import { CONTENT_TYPE_ROUTES } from '../../../../../infra/local/graph/api/contentTypes.ts';
import { DELTA_ROUTES } from '../../../../../infra/local/graph/api/delta.ts';
import { ITEM_ROUTES } from '../../../../../infra/local/graph/api/items/routes.ts';
import { VERSION_ROUTES } from '../../../../../infra/local/graph/api/items/versions.ts';
import { LIST_ROUTES } from '../../../../../infra/local/graph/api/lists.ts';
import { PERMISSION_ROUTES } from '../../../../../infra/local/graph/api/permissions.ts';
import { SITE_ROUTES } from '../../../../../infra/local/graph/api/sites.ts';
import { FILE_ROUTES } from '../../../../../infra/local/graph/files/routes.ts';
import type { Route } from '../../../../../infra/local/graph/http/router.ts';
import { SUBSCRIPTION_ROUTES } from '../../../../../infra/local/graph/notify/routes.ts';
import { PEOPLE_ROUTES } from '../../../../../infra/local/graph/people/routes.ts';
import { APPS, appToken, errorOf, makeList, oid, personToken, type Started, started } from '../started.ts';

const ROUTES: Route[] = [
  ...[SITE_ROUTES, LIST_ROUTES, COLUMN_ROUTES, CONTENT_TYPE_ROUTES, ITEM_ROUTES, VERSION_ROUTES, DELTA_ROUTES].flat(),
  ...[PERMISSION_ROUTES, FILE_ROUTES, SUBSCRIPTION_ROUTES, PEOPLE_ROUTES].flat(),
];

const APP = { application: { id: APPS.outsider, displayName: 'x' } };
const COLUMN = {
  ...{ name: 'Ny', displayName: 'Ny', description: '', columnGroup: '', hidden: false, indexed: false, required: false },
  ...{ defaultValue: { value: 'x' }, text: { maxLength: 10, textType: 'plain', choices: [] } },
};
/** Bodies with every property a kind of route knows, by how its address ends; each property is garbled in turn. */
const BODIES: [RegExp, Record<string, unknown>][] = [
  [
    /\/lists(\/:list)?$/,
    { displayName: 'n', description: '', columns: [COLUMN], list: { template: 'genericList', hidden: false } },
  ],
  [/contentTypes\/:type\/columns$/, { 'sourceColumn@odata.bind': '/columns/Title' }],
  [/\/columns(\/:column)?$/, COLUMN],
  [/\/columns(\/:column)?$/, { name: 'n', number: { minimum: 1, maximum: 2, decimalPlaces: 'one', displayAs: 'number' } }],
  [/\/columns(\/:column)?$/, { name: 'n', lookup: { listId: 'x', columnName: 'Title', allowMultipleValues: false } }],
  [/\/columns(\/:column)?$/, { name: 'n', choice: { choices: ['a'], displayAs: 'dropDownMenu' }, validation: {} }],
  [/contentTypes(\/:type)?$/, { name: 'n', id: 'x', base: { id: '0x01' }, description: '', group: '', hidden: false }],
  [/addCopy\w*$/, { contentType: 'x', contentTypeId: 'x' }],
  [/items(\/:item)?$/, { fields: { Title: 'a', Antall: 1, PersonLookupId: 1 }, contentType: { id: '0x01' } }],
  [
    /\/fields$/,
    { Title: 'a', Antall: 1, 'Valg@odata.type': 'Collection(Edm.String)', Valg: ['a'], PersonLookupId: 1, Dag: '2020' },
  ],
  [/\/permissions/, { roles: ['read'], grantedToIdentities: [APP] }],
  [/\/permissions/, { roles: ['read'], grantedToIdentitiesV2: [APP] }],
  [/:entry$/, { name: 'n', parentReference: { id: 'root' } }],
  [/\/children$/, { name: 'n', folder: {}, '@microsoft.graph.conflictBehavior': 'fail' }],
  [/createUploadSession$/, { item: { name: 'n', '@microsoft.graph.conflictBehavior': 'fail' } }],
  [
    /^\/subscriptions/,
    {
      ...{ changeType: 'updated', notificationUrl: 'https://127.0.0.1:1/', resource: 'sites/root/lists/Rotet', clientState: 'x' },
      ...{ expirationDateTime: '2999-01-01T00:00:00Z', lifecycleNotificationUrl: 'x', includeResourceData: false },
    },
  ],
];
const PROTOTYPE = ['constructor', 'toString', 'hasOwnProperty', '__proto__', 'valueOf'];
const WRONG: unknown[] = [null, [], [null], 1, -1.5, true, 'x', '', {}, { x: null }, { constructor: 'x', toString: null }];
const WHOLE = ['null', '[]', '[null]', '1', 'true', '"x"', '', '{', '{"__proto__":null,"constructor":1}', '{"x":{"y":[]}}'];

/** The body with one property, or one property of that, put wrong. */
function* garbled(body: Record<string, unknown>): Iterable<Record<string, unknown>> {
  for (const [key, value] of Object.entries(body))
    for (const wrong of WRONG) {
      yield { ...body, [key]: wrong };
      if (typeof value !== 'object' || value === null) continue;
      for (const inner of [...Object.keys(Array.isArray(value) ? (value[0] as object) : value), ...PROTOTYPE]) {
        const bent = JSON.parse(`{${JSON.stringify(inner)}:${JSON.stringify(wrong)}}`) as object;
        yield { ...body, [key]: Array.isArray(value) ? [{ ...(value[0] as object), ...bent }] : { ...value, ...bent } };
      }
    }
}

let world: Started;
let list: string;
let bearer: string;
beforeAll(async () => {
  world = await started();
  bearer = `Bearer ${await appToken(APPS.provisioning, ['Sites.FullControl.All', 'User.Read.All'])}`;
  list = await makeList(world.admin, 'Rotet', [
    { name: 'Antall', number: {}, indexed: true },
    { name: 'Valg', choice: { choices: ['a'], displayAs: 'checkBoxes' } },
    { name: 'Person', personOrGroup: {} },
    { name: 'Dag', dateTime: {} },
  ]);
  for (const Title of ['a', 'b']) await world.product('POST', `${list}/items`, { fields: { Title } });
});
afterAll(() => world.close());

const VALUES: Record<string, string> = {
  site: 'root',
  item: '1',
  version: '1.0',
  column: 'Antall',
  type: '0x01',
  user: oid('a'),
};

/** The address of a route on things that are there; what would delete them gets things that are not. */
function addressOf({ method, pattern }: Route, odd?: string): string {
  return pattern.replace(/:(\w+)/g, (_, name: string) => {
    if (odd !== undefined && name !== 'site') return encodeURIComponent(odd);
    if (name === 'list') return method === 'DELETE' ? 'Borte' : (list.split('/').at(-1) ?? '');
    if (name === 'entry') return 'root';
    return VALUES[name] ?? 'x';
  });
}

const fell: string[] = [];
async function tryOut(method: string, path: string, body?: string, authorization = bearer): Promise<void> {
  const headers = { authorization, 'content-type': 'application/json' };
  const answer = await fetch(
    `${world.graph.url}/v1.0${path}`,
    body === undefined ? { method, headers } : { method, headers, body },
  );
  await answer.arrayBuffer();
  if (answer.status === 500) fell.push(`${method} ${path} ${body ?? ''}`);
}

async function tryAll(method: string, paths: string[], bodies: (string | undefined)[], authorization = bearer): Promise<void> {
  const all = paths.flatMap((path) => bodies.map((body) => [path, body] as const));
  for (let at = 0; at < all.length; at += 20)
    await Promise.all(all.slice(at, at + 20).map(([path, body]) => tryOut(method, path, body, authorization)));
}

/** The four addresses of a library lead to the same; one is enough. */
const other = /^\/(drives|sites\/:site\/(drives|lists\/:list\/drive))/;
const writes = ROUTES.filter(({ method, pattern }) => ['POST', 'PATCH'].includes(method) && !other.test(pattern));

test.each(writes.map((route) => [route.method, route.pattern, route] as const))('%s %s', async (method, pattern, route) => {
  fell.length = 0;
  const bodies = BODIES.flatMap(([end, body]) => (end.test(pattern) ? [...garbled(body)] : []));
  await tryAll(method, [addressOf(route)], [...WHOLE, ...bodies.map((body) => JSON.stringify(body))]);
  expect(fell).toEqual([]);
});

const PATHS = PROTOTYPE.flatMap((name) => [`fields/${name}`, `fields/${name}LookupId`, name]);
const OPTIONS: Record<string, string[]> = {
  $select: [...PROTOTYPE, '', '*', ','],
  $expand: [
    ...['', ',', '(', 'fields()', 'fields($select=)', "fields($select='"],
    ...PROTOTYPE.flatMap((name) => [name, `fields($select=${name})`, `columns($select=${name})`, `lists($select=${name})`]),
    'versions($expand=fields($select=constructor))',
  ],
  $filter: [
    ...[
      "fields/Antall eq 'x'",
      'fields/Antall eq null',
      'id eq 1e400',
      "startswith(id,'1')",
      'fields/Antall gt null',
      'id gt null',
    ],
    ...PATHS.map((path) => `${path} eq 'x'`),
  ],
  $orderby: [...PATHS, '', ',', 'id desc desc'],
  $top: ['', '0', '-1', '1e9', 'constructor'],
  $skiptoken: ['', 'eA', '%00', 'constructor'],
  $search: ['"constructor:x"', '"', ''],
  token: ['', 'eA', 'bnVsbA', 'W10', 'constructor'],
};

test('reading with options nobody means', async () => {
  fell.length = 0;
  const person = `Bearer ${await personToken('a')}`;
  const queries = Object.entries(OPTIONS).flatMap(([option, texts]) =>
    texts.map((text) => `${option}=${encodeURIComponent(text)}`),
  );
  for (const route of ROUTES.filter(({ method, pattern }) => method === 'GET' && !other.test(pattern))) {
    const paths = queries.map((query) => `${addressOf(route)}?${query}`);
    await tryAll('GET', paths, [undefined], route.pattern.startsWith('/me') ? person : bearer);
  }
  expect(fell).toEqual([]);
}, 60_000);

test('naming what nothing is called', async () => {
  fell.length = 0;
  for (const route of ROUTES)
    for (const name of [...PROTOTYPE, ' ', "'", 'a:', '-1', '99999999999', '0'])
      await tryOut(route.method, addressOf(route, name), route.method === 'GET' || route.method === 'DELETE' ? undefined : '{}');
  expect(fell).toEqual([]);
}, 60_000);

test('a batch of anything', async () => {
  fell.length = 0;
  const part = {
    id: '1',
    method: 'GET',
    url: '/sites/root',
    headers: { 'content-type': 'application/json' },
    body: {},
    dependsOn: [],
  };
  for (const requests of WRONG) await tryOut('POST', '/$batch', JSON.stringify({ requests }));
  for (const key of Object.keys(part))
    for (const wrong of WRONG) await tryOut('POST', '/$batch', JSON.stringify({ requests: [{ ...part, [key]: wrong }] }));
  for (const body of WHOLE) await tryOut('POST', '/$batch', body);
  expect(fell).toEqual([]);
});

test('a name every object has is no column, facet member or property', async () => {
  const answers = await Promise.all([
    world.product('GET', `${list}?$select=constructor`),
    world.admin('POST', `${list}/columns`, { name: 'K', text: { constructor: 'x' } }),
    world.admin('POST', `${list}/columns`, { name: 'constructor', text: {} }),
    world.product('POST', `${list}/items`, { fields: { toString: 'x' } }),
  ]);
  expect(answers.map((answer) => errorOf(answer).status)).toEqual([400, 400, 409, 400]);
});
