/** The way in to SharePoint REST: its own audience, addresses, methods and the forms of its answers. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { segmentsOf } from '../../../../../infra/local/graph/rest/path.ts';
import { APPS, appToken, token } from '../started.ts';
import { errorOf, type RestWorld, restWorld } from './site.ts';

let world: RestWorld;
beforeAll(async () => {
  world = await restWorld();
});
afterAll(() => world.close());

test('a Graph token is refused, a SharePoint token does not work on Graph', async () => {
  const refused = await world.rest(await appToken(APPS.provisioning))('GET', 'web');
  const origin = world.graph.world.origin;
  const sharepoint = await token({ aud: origin, appid: APPS.provisioning, roles: ['Sites.Selected'], oid: 'x' });
  const onGraph = await world.as(sharepoint)('GET', '/sites/root');
  expect([refused.status, refused.headers.get('x-ms-diagnostics'), refused.body]).toEqual([
    401,
    '3000003;reason="Invalid audience Uri \'https://graph.microsoft.com\'.";category="invalid_client"',
    { error_description: "Exception of type 'Microsoft.IdentityModel.Tokens.AudienceUriValidationFailedException' was thrown." },
  ]);
  expect([onGraph.status, onGraph.body.error.code]).toEqual([401, 'InvalidAuthenticationToken']);
});

test('no token, a stale token and an application without a grant come no further', async () => {
  const aud = world.graph.world.origin;
  const past = Math.floor(Date.now() / 1000) - 3600;
  const stale = await token({ aud, appid: APPS.provisioning, roles: ['Sites.Selected'], oid: 'x', exp: past, nbf: past - 60 });
  const outsider = await token({ aud, appid: APPS.outsider, roles: ['Sites.Selected'], oid: 'x' });
  const statuses = [];
  for (const bearer of ['', stale, outsider]) statuses.push((await world.rest(bearer)('GET', 'web')).status);
  expect(statuses).toEqual([401, 401, 403]);
});

test('a list by title, by id and by its address; one property; the chosen ones', async () => {
  const id = world.list.split('/').at(-1);
  const paths = [
    "web/lists/GetByTitle('s%C3%B8knader')",
    `web/lists(guid'${id}')`,
    `web/Lists('${id}')`,
    `web/lists/getbyid('${id}')`,
  ];
  const ids = [];
  for (const path of paths) ids.push((await world.admin2('GET', `${path}/Id`)).body);
  const byAddress = await world.admin2(
    'GET',
    "web/getlist(@u)?@u='/sites/oppdrift/Lists/S%C3%B8knader'&$select=Title,HasUniqueRoleAssignments",
  );
  expect(ids).toEqual(Array(4).fill({ value: id }));
  expect(byAddress.body).toEqual({ HasUniqueRoleAssignments: false, Title: 'Søknader' });
});

test('the root site answers without the path of a site', async () => {
  const bearer = await token({ aud: world.graph.world.origin, appid: APPS.provisioning, roles: ['Sites.Selected'], oid: 'x' });
  const answer = await fetch(`${world.graph.url}/_api/web/title`, { headers: { authorization: `Bearer ${bearer}` } });
  expect([answer.status, await answer.json()]).toEqual([200, { value: 'Oppdrift' }]);
});

test('the verbose form has d and results', async () => {
  const verbose = { accept: 'application/json;odata=verbose' };
  const one = await world.admin2('GET', 'web/associatedownergroup/Id', undefined, verbose);
  const many = await world.admin2('GET', 'web/roledefinitions?$select=RoleTypeKind', undefined, verbose);
  const none = await world.admin2('GET', "web/lists/getbytitle('Ingen')", undefined, verbose);
  expect(one.body).toEqual({ d: 3 });
  expect(many.body).toEqual({ d: { results: [5, 4, 6, 3, 2, 1].map((RoleTypeKind) => ({ RoleTypeKind })) } });
  expect([none.status, none.body.error.code]).toEqual([404, '-1, System.ArgumentException']);
});

test('an address that leads nowhere, a method that does not fit, and an argument that is missing', async () => {
  const list = "web/lists/getbytitle('S%C3%B8knader')";
  expect(errorOf(await world.admin2('GET', 'web/nonsense'))).toEqual([
    404,
    '-1, Microsoft.SharePoint.Client.ResourceNotFoundException',
    'Cannot find resource for the request nonsense.',
  ]);
  expect(errorOf(await world.admin2('GET', `${list}/breakroleinheritance(true)`))[0]).toBe(400);
  expect(errorOf(await world.admin2('POST', `${list}/breakroleinheritance`))[2]).toBe(
    'The parameter copyroleassignments does not exist in method breakroleinheritance.',
  );
});

test('quotes, brackets and slashes inside a title do not cut the path', () => {
  const [web, lists, list] = segmentsOf("web/lists/getbytitle('A%2FB (it''s)')", new Map());
  expect([web?.name, lists?.name, list?.name, list?.positional]).toEqual(['web', 'lists', 'getbytitle', ["A/B (it's)"]]);
});
