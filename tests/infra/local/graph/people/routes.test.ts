/** The directory of the local Graph: oneself, others, search, managers; and people from the issuer. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { APPS, appToken, errorOf, oid, PEOPLE, personToken, type Send, type Started, started } from '../started.ts';

let world: Started;
let employee: Send;
let reader: Send;
beforeAll(async () => {
  world = await started();
  employee = world.as(await personToken('c'));
  reader = world.as(await personToken('c', 'User.Read.All'));
});
afterAll(() => world.close());

const EVENTUAL = { consistencylevel: 'eventual' };
const names = (answer: { body: { value?: { displayName: string }[] } }) =>
  answer.body.value?.map(({ displayName }) => displayName);

test('oneself', async () => {
  const { body } = await employee('GET', '/me?$select=id,displayName,mail,userPrincipalName,department');
  expect(body).toEqual({
    '@odata.context': expect.stringContaining('#users/$entity'),
    id: oid('c'),
    displayName: 'Anne Ansatt',
    mail: 'ansatt1@oppdrift.local',
    userPrincipalName: 'ansatt1@oppdrift.local',
    department: 'Barnehage',
  });
  expect((await world.product('GET', '/me')).status).toBe(400);
  expect(errorOf(await world.as(await personToken('c', 'Sites.Selected'))('GET', '/me')).code).toBe(
    'Authorization_RequestDenied',
  );
});

test('others by words of their name, with the header that search asks for', async () => {
  expect(names(await employee('GET', '/users?$search="displayName:øk"&$select=displayName', undefined, EVENTUAL))).toEqual([
    'Olav Økonomi',
  ]);
  expect(
    names(await employee('GET', '/users?$search="displayName:lis" OR "mail:eier1"&$select=displayName', undefined, EVENTUAL)),
  ).toEqual(['Lise Leder', 'Eva Eier']);
  expect(errorOf(await employee('GET', '/users?$search="displayName:øk"')).code).toBe('Request_UnsupportedQuery');
});

test('others by the start of a name, in pages', async () => {
  expect(
    names(await employee('GET', "/users?$filter=startswith(displayName,'o') or startswith(mail,'eier')&$select=displayName")),
  ).toEqual(['Olav Økonomi', 'Eva Eier']);
  const first = await employee('GET', '/users?$top=3&$orderby=displayName&$select=displayName');
  const second = await employee('GET', first.body['@odata.nextLink'].replace(world.graph.world.origin, world.graph.url));
  expect([names(first), names(second)]).toEqual([['Anne Ansatt', 'Eva Eier', 'Lise Leder'], ['Olav Økonomi']]);
});

test('basic reading of others leaves the job title empty', async () => {
  const select = '?$select=displayName,jobTitle';
  expect((await employee('GET', `/users/${oid('a')}${select}`)).body).toMatchObject({
    displayName: 'Lise Leder',
    jobTitle: null,
  });
  expect((await reader('GET', `/users/leder1@oppdrift.local${select}`)).body).toMatchObject({
    displayName: 'Lise Leder',
    jobTitle: 'Leder',
  });
  expect(errorOf(await employee('GET', '/users/nobody@oppdrift.local'))).toMatchObject({
    status: 404,
    code: 'Request_ResourceNotFound',
  });
});

test('the manager', async () => {
  expect((await reader('GET', '/me/manager?$select=displayName')).body).toMatchObject({
    '@odata.type': '#microsoft.graph.user',
    displayName: 'Lise Leder',
  });
  expect((await reader('GET', `/users/${oid('b')}/manager`)).body).toMatchObject({ displayName: 'Lise Leder' });
  expect((await reader('GET', `/users/${oid('a')}/manager`)).status).toBe(404);
  expect((await employee('GET', '/me/manager')).status).toBe(403);
});

test('people come from the issuer at first need; while it is away that is told', async () => {
  let asked = 0;
  const issuer = createServer((_, response) => {
    asked++;
    response.writeHead(asked === 1 ? 503 : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(PEOPLE));
  });
  await new Promise<void>((resolve) => issuer.listen(0, '127.0.0.1', () => resolve()));
  const issuerUrl = `http://127.0.0.1:${(issuer.address() as AddressInfo).port}`;
  const other = await started({ people: null, issuerUrl: 'http://localhost:3980' });
  other.graph.world.settings.issuerUrl = issuerUrl;
  const send = other.as(await appToken(APPS.product));
  expect(names(await send('GET', "/users?$filter=startswith(displayName,'l')"))).toEqual(['Lise Leder']);
  expect(names(await send('GET', "/users?$filter=startswith(displayName,'a')"))).toEqual(['Anne Ansatt']);
  expect(asked).toBe(2);
  await other.close();
  await new Promise((resolve) => issuer.close(resolve));
});
