/** The directory part of the local Graph: `/me`, `/users` with search and filter, managers (docs: user-get, user-list, user-list-manager). */
import { badRequest, GraphError } from '../http/errors.ts';
import { context, linkTo } from '../http/links.ts';
import { type Call, json, param, type Reply } from '../http/message.ts';
import type { Route } from '../http/router.ts';
import { parseExpand } from '../query/expand.ts';
import { parseFilter } from '../query/filter.ts';
import { top } from '../query/options.ts';
import type { Person } from '../settings.ts';
import { filterTest, searchTest } from './find.ts';
import { demand, properties, show } from './show.ts';

/** The routes of people. */
export const PEOPLE_ROUTES: Route[] = [
  { method: 'GET', pattern: '/me', units: 1, handle: readMe },
  { method: 'GET', pattern: '/me/manager', units: 1, handle: async (call) => tellManager(call, await me(call)) },
  { method: 'GET', pattern: '/users', units: 2, handle: readUsers },
  { method: 'GET', pattern: '/users/:user', units: 1, handle: readUser },
  { method: 'GET', pattern: '/users/:user/manager', units: 1, handle: readManager },
];

const missing = (key: string) =>
  new GraphError(
    404,
    'Request_ResourceNotFound',
    `Resource '${key}' does not exist or one of its queried reference-property objects are not present.`,
  );

async function me(call: Call): Promise<Person> {
  if (!call.caller.person) throw badRequest('/me request is only valid with delegated authentication flow.');
  demand(call, 'User.Read', 'User.ReadWrite', 'User.ReadBasic.All');
  const person = await call.world.directory.find(call.caller.person.oid);
  if (!person) throw missing(call.caller.person.oid);
  return person;
}

async function readMe(call: Call): Promise<Reply> {
  return json(200, { '@odata.context': context(call, 'users/$entity'), ...(await withManager(call, await me(call))) });
}

async function someone(call: Call): Promise<Person> {
  const key = param(call, 'user');
  const person = await call.world.directory.find(key);
  const mine = person !== undefined && call.caller.person?.oid === person.oid.toLowerCase();
  if (mine) demand(call, 'User.Read', 'User.ReadBasic.All');
  else demand(call, 'User.ReadBasic.All');
  if (!person) throw missing(key);
  return person;
}

async function readUser(call: Call): Promise<Reply> {
  return json(200, { '@odata.context': context(call, 'users/$entity'), ...(await withManager(call, await someone(call))) });
}

async function withManager(call: Call, person: Person): Promise<Record<string, unknown>> {
  const shown = show(call, person);
  if (!parseExpand(call.options.get('expand'), ['manager'], 'user').has('manager')) return shown;
  const manager = person.managerOid ? await call.world.directory.find(person.managerOid) : undefined;
  return manager ? { ...shown, manager: { '@odata.type': '#microsoft.graph.user', ...properties(manager) } } : shown;
}

async function readManager(call: Call): Promise<Reply> {
  const person = await someone(call);
  demand(call);
  return tellManager(call, person);
}

/** The manager of oneself needs `User.Read.All` too (docs: user-list-manager). */
async function tellManager(call: Call, person: Person): Promise<Reply> {
  demand(call);
  const manager = person.managerOid ? await call.world.directory.find(person.managerOid) : undefined;
  if (!manager) throw missing('manager');
  return json(200, {
    '@odata.context': context(call, 'directoryObjects/$entity'),
    '@odata.type': '#microsoft.graph.user',
    ...show(call, manager),
  });
}

async function readUsers(call: Call): Promise<Reply> {
  demand(call, 'User.ReadBasic.All');
  const { options } = call;
  if (options.has('skip')) throw badRequest("'$skip' is not supported by the service.");
  const eventual = call.request.headers.consistencylevel?.toLowerCase() === 'eventual';
  if (options.has('search') && !eventual)
    throw new GraphError(
      400,
      'Request_UnsupportedQuery',
      "Request with $search query parameter only works through MSGraph with a special request header: 'ConsistencyLevel: eventual'",
    );
  const searched = options.has('search') ? searchTest(options.get('search') ?? '') : () => true;
  const filter = options.get('filter');
  const filtered = filter === undefined ? () => true : filterTest(parseFilter(filter));
  const found = (await call.world.directory.people()).filter((person) => searched(person) && filtered(person));
  const ordered = options.has('orderby')
    ? [...found].sort((one, other) => one.displayName.localeCompare(other.displayName, 'nb'))
    : found;
  const size = top(options, 100, 999);
  const start = Number(Buffer.from(options.get('skiptoken') ?? '', 'base64url').toString()) || 0;
  const token = Buffer.from(String(start + size)).toString('base64url');
  return json(200, {
    '@odata.context': context(call, 'users'),
    ...(options.get('count') === 'true' && eventual ? { '@odata.count': found.length } : {}),
    ...(start + size < ordered.length ? { '@odata.nextLink': linkTo(call, { skiptoken: token }) } : {}),
    value: ordered.slice(start, start + size).map((person) => show(call, person)),
  });
}
