/** Breaking a list's inheritance and assigning roles over SharePoint REST, and what it does to people on Graph at once. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { personToken } from '../started.ts';
import { errorOf, type Rest, type RestWorld, restWorld } from './site.ts';

const LIST = "web/lists/getbytitle('S%C3%B8knader')";
const DELETE = { 'X-HTTP-Method': 'DELETE', 'If-Match': '*' };
let world: RestWorld;
let admin: Rest;
beforeAll(async () => {
  world = await restWorld();
  admin = world.admin2;
});
afterAll(() => world.close());

/** Which of member, visitor, nobody and owner read the list through Graph. */
async function readers(): Promise<number[]> {
  const statuses = [];
  for (const letter of ['a', 'b', 'c', 'd'])
    statuses.push((await world.as(await personToken(letter))('GET', `${world.list}/items`)).status);
  return statuses;
}

test('a list that inherits tells the rights of the site, with role names in Norwegian', async () => {
  const { status, body } = await admin('GET', `${LIST}/roleassignments?$expand=Member,RoleDefinitionBindings`);
  type Row = { PrincipalId: number; Member: { Title: string }; RoleDefinitionBindings: { Name: string; RoleTypeKind: number }[] };
  const rows = (body.value as Row[]).map(({ PrincipalId, Member, RoleDefinitionBindings }) => [
    PrincipalId,
    Member.Title,
    RoleDefinitionBindings.map(({ Name, RoleTypeKind }) => `${RoleTypeKind} ${Name}`),
  ]);
  expect([status, rows]).toEqual([
    200,
    [
      [3, 'Oppdrift Owners', ['5 Full kontroll']],
      [5, 'Oppdrift Members', ['6 Rediger']],
      [4, 'Oppdrift Visitors', ['2 Lese']],
    ],
  ]);
  expect((await admin('GET', `${LIST}/HasUniqueRoleAssignments`)).body).toEqual({ value: false });
  expect(await readers()).toEqual([200, 200, 403, 200]);
});

test('roles cannot be assigned while the list inherits', async () => {
  const add = await admin('POST', `${LIST}/roleassignments/addroleassignment(principalid=5,roledefid=1073741826)`);
  expect(errorOf(add)).toEqual([
    500,
    '-2146233079, System.InvalidOperationException',
    'This operation is not allowed on an object that inherits permissions.',
  ]);
});

test('broken without a copy, only the caller has a role; taken too, the list is closed to every person and open to the application', async () => {
  const broken = await admin('POST', `${LIST}/breakroleinheritance(copyroleassignments=false,clearsubscopes=true)`);
  const left = await admin('GET', `${LIST}/roleassignments?$expand=Member`);
  const [only] = left.body.value as { PrincipalId: number; Member: { LoginName: string } }[];
  const removed = await admin('POST', `${LIST}/roleassignments/getbyprincipalid(${only?.PrincipalId})`, undefined, DELETE);
  const after = await admin('GET', `${LIST}/roleassignments`);
  expect([broken.status, broken.body]).toEqual([200, { 'odata.null': true }]);
  expect([left.body.value.length, only?.Member.LoginName]).toEqual([1, 'i:0i.t|ms.sp.ext|22222222-2222-4222-8222-000000000002']);
  expect([removed.status, after.body]).toEqual([200, { value: [] }]);
  expect((await admin('GET', `${LIST}?$select=HasUniqueRoleAssignments`)).body).toEqual({ HasUniqueRoleAssignments: true });
  expect(await readers()).toEqual([403, 403, 403, 403]);
  expect((await world.product('GET', `${world.list}/items`)).status).toBe(200);
  const names = (await world.as(await personToken('d'))('GET', '/sites/root/lists')).body.value;
  expect(names.map((one: { displayName: string }) => one.displayName)).not.toContain('Søknader');
});

test('a role given by type opens the list at once, for a group and for one person', async () => {
  const { body: reader } = await admin('GET', 'web/roledefinitions/getbytype(2)/id');
  const { body: member } = await admin('GET', 'web/associatedmembergroup?$select=Id');
  const { body: anne } = await admin('POST', 'web/ensureuser', { logonName: 'i:0#.f|membership|ansatt1@oppdrift.local' });
  for (const principal of [member.Id, anne.Id])
    await admin('POST', `${LIST}/roleassignments/addroleassignment(principalid=${principal},roledefid=${reader.value})`);
  expect([reader, member, anne.Title]).toEqual([{ value: 1073741826 }, { Id: 5 }, 'Anne Ansatt']);
  expect(await readers()).toEqual([200, 403, 200, 403]);
  const written = await world.as(await personToken('a'))('POST', `${world.list}/items`, { fields: { Title: 'x' } });
  expect(written.status).toBe(403);
});

test('reset, the list follows the site again', async () => {
  await admin('POST', `${LIST}/resetroleinheritance`);
  expect(await readers()).toEqual([200, 200, 403, 200]);
  expect((await admin('GET', `${LIST}/HasUniqueRoleAssignments`)).body).toEqual({ value: false });
});

test('a copy keeps the rights of the site', async () => {
  await admin('POST', `${LIST}/breakroleinheritance(true)`);
  const again = await admin('POST', `${LIST}/breakroleinheritance(copyroleassignments=false,clearsubscopes=true)`);
  expect([again.status, await readers()]).toEqual([200, [200, 200, 403, 200]]);
  await admin('POST', `${LIST}/resetroleinheritance()`);
});

test('a member joins the group and may read at once', async () => {
  await admin('POST', 'web/sitegroups(4)/users', { LoginName: 'i:0#.f|membership|ansatt1@oppdrift.local' });
  const members = await admin('GET', "web/sitegroups/getbyname('oppdrift visitors')/users?$select=Title");
  expect(members.body).toEqual({ value: [{ Title: 'Olav Økonomi' }, { Title: 'Anne Ansatt' }] });
  expect(await readers()).toEqual([200, 200, 200, 200]);
  const anne = await admin('POST', "web/ensureuser('ansatt1@oppdrift.local')");
  await admin('POST', `web/sitegroups(4)/users/removebyid(${anne.body.Id})`);
  expect(await readers()).toEqual([200, 200, 403, 200]);
});

test('only full control changes rights: not the writing application, not a member, an owner yes', async () => {
  const path = `${LIST}/breakroleinheritance(copyroleassignments=true,clearsubscopes=true)`;
  const [member, owner, weakOwner] = await Promise.all([
    world.person('a'),
    world.person('d'),
    world.person('d', 'AllSites.Write'),
  ]);
  const refused = [];
  for (const caller of [world.product2, member, weakOwner]) refused.push(errorOf(await caller('POST', path)).slice(0, 2));
  expect(refused).toEqual(Array(3).fill([403, '-2147024891, System.UnauthorizedAccessException']));
  expect((await owner('POST', path)).status).toBe(200);
  await owner('POST', `${LIST}/resetroleinheritance`);
});

test('groups and lists that are not there', async () => {
  const group = await admin('GET', "web/sitegroups/getbyname('Ingen')/id");
  const list = await admin('GET', "web/lists/getbytitle('Ingen')");
  const principal = await admin('GET', `${LIST}/roleassignments/getbyprincipalid(99)`);
  expect([group, list, principal].map((answer) => errorOf(answer).slice(0, 1))).toEqual([[404], [404], [404]]);
  expect(errorOf(list)[2]).toBe(`List 'Ingen' does not exist at site with URL '${world.graph.world.origin}/sites/oppdrift'.`);
});
