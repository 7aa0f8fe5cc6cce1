/** The directory part of the local Graph: `/me`, `/users` with search and filter, managers (docs: user-get, user-list, user-list-manager). */
import { badRequest, GraphError } from '../http/errors.ts';
import { context, linkTo } from '../http/links.ts';
import { type Call, json, param, type Reply } from '../http/message.ts';
import type { Route } from '../http/router.ts';
import { parseExpand } from '../query/expand.ts';
import { type Filter, parseFilter } from '../query/filter.ts';
import { names, top } from '../query/options.ts';
import type { Person } from '../settings.ts';

/** The routes of people. */
export const PEOPLE_ROUTES: Route[] = [
  { method: 'GET', pattern: '/me', units: 1, handle: readMe },
  { method: 'GET', pattern: '/me/manager', units: 1, handle: async (call) => tellManager(call, await me(call)) },
  { method: 'GET', pattern: '/users', units: 2, handle: readUsers },
  { method: 'GET', pattern: '/users/:user', units: 1, handle: readUser },
  { method: 'GET', pattern: '/users/:user/manager', units: 1, handle: readManager },
];

const BASIC = ['displayName', 'givenName', 'surname', 'id', 'mail', 'userPrincipalName'];
const USUAL = [...BASIC, 'businessPhones', 'jobTitle', 'mobilePhone', 'officeLocation', 'preferredLanguage'];
const FURTHER = ['department', 'accountEnabled', 'userType', 'companyName', 'employeeId'];

function properties(person: Person): Record<string, unknown> {
  const [givenName, ...rest] = person.displayName.split(' ');
  return {
    businessPhones: [],
    displayName: person.displayName,
    givenName: givenName ?? null,
    jobTitle: person.jobTitle ?? null,
    mail: person.mail,
    mobilePhone: null,
    officeLocation: null,
    preferredLanguage: null,
    surname: rest.join(' ') || null,
    userPrincipalName: person.upn,
    id: person.oid,
    department: person.department ?? null,
    accountEnabled: true,
    userType: 'Member',
    companyName: null,
    employeeId: null,
  };
}

/** With `User.ReadBasic.All` alone others show only their basic properties. */
function show(call: Call, person: Person): Record<string, unknown> {
  const all = properties(person);
  const mine = call.caller.person?.oid === person.oid.toLowerCase();
  const full = mine || has(call, 'User.Read.All', 'User.ReadWrite.All', 'Directory.Read.All');
  const chosen = names(call.options.get('select')) ?? USUAL;
  const unknown = chosen.find((name) => ![...USUAL, ...FURTHER].includes(name));
  if (unknown)
    throw badRequest(
      `Parsing OData Select and Expand failed: Could not find a property named '${unknown}' on type 'microsoft.graph.user'.`,
    );
  return Object.fromEntries(chosen.map((name) => [name, full || BASIC.includes(name) ? all[name] : null]));
}

function has(call: Call, ...wanted: string[]): boolean {
  return [...call.caller.scopes, ...call.caller.roles].some((name) => wanted.includes(name));
}

function demand(call: Call, ...wanted: string[]): void {
  if (!has(call, ...wanted, 'User.Read.All', 'User.ReadWrite.All', 'Directory.Read.All'))
    throw new GraphError(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.');
}

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

/** `"displayName:ola" OR "mail:ola"`: words are found at the start of words. */
function searchTest(text: string): (person: Person) => boolean {
  const clauses = text.split(/\s+OR\s+/).map((part) => /^"(\w+):(.*)"$/.exec(part.trim()));
  if (clauses.some((clause) => !clause)) throw new GraphError(400, 'Request_BadRequest', `Syntax error: ${text}`);
  return (person) =>
    clauses.some((clause) => {
      const value = properties(person)[clause?.[1] ?? ''];
      const words = String(value ?? '')
        .toLocaleLowerCase('nb')
        .split(/[\s,.@-]+/);
      return (clause?.[2] ?? '')
        .toLocaleLowerCase('nb')
        .split(/[\s,.@-]+/)
        .every((sought) => words.some((word) => word.startsWith(sought)));
    });
}

function filterTest(filter: Filter): (person: Person) => boolean {
  if (filter.op === 'not') {
    const inner = filterTest(filter.of);
    return (person) => !inner(person);
  }
  if ('left' in filter) {
    const [left, right] = [filterTest(filter.left), filterTest(filter.right)];
    return filter.op === 'and' ? (person) => left(person) && right(person) : (person) => left(person) || right(person);
  }
  const { op, path, literal } = filter;
  if (!['eq', 'ne', 'startswith'].includes(op) || ![...USUAL, ...FURTHER].includes(path))
    throw new GraphError(
      400,
      'Request_UnsupportedQuery',
      `Unsupported or invalid query filter clause specified for property '${path}' of resource 'User'.`,
    );
  const sought = String(literal.value ?? '').toLocaleLowerCase('nb');
  const read = (person: Person) => String(properties(person)[path] ?? '').toLocaleLowerCase('nb');
  if (op === 'startswith') return (person) => read(person).startsWith(sought);
  return (person) => (read(person) === sought) === (op === 'eq');
}
