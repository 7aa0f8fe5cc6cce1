/** Every address of the `_api` the local Graph serves, and the way from a path to its handler; `list` stands for any of the ways to name a list. */
import { property } from './answer.ts';
import type { Answer, RestCall, RestHandler } from './call.ts';
import { badQuery, noResource } from './errors.ts';
import {
  addAssignment,
  breakInheritance,
  dropAssignment,
  readAssignment,
  readAssignments,
  removeAssignment,
  resetInheritance,
} from './web/assignments.ts';
import {
  addMember,
  ensureUser,
  readAssociated,
  readCurrentUser,
  readGroup,
  readGroups,
  readMembers,
  readUser,
  readUsers,
  removeMember,
} from './web/groups.ts';
import { changeField, findList, readField, readFields, readList, readLists, readWeb } from './web/lists.ts';
import { readRole, readRoles } from './web/roles.ts';
import { runScript } from './web/script.ts';
import { addView, changeView, changeViewFields, readView, readViewFields, readViews, removeView } from './web/views.ts';

const ROUTES: Record<string, RestHandler> = {
  'GET web': readWeb,
  'GET web/lists': readLists,
  'GET web/currentuser': readCurrentUser,
  'GET web/siteusers': readUsers,
  'GET web/siteusers/getbyid': readUser,
  'GET web/getuserbyid': readUser,
  'POST web/ensureuser': ensureUser,
  'GET web/roleassignments': readAssignments,
  'GET web/roledefinitions': readRoles,
  'GET web/roledefinitions/getbyid': readRole,
  'GET web/roledefinitions/getbyname': readRole,
  'GET web/roledefinitions/getbytype': readRole,
  'GET web/associatedownergroup': readAssociated('owner'),
  'GET web/associatedmembergroup': readAssociated('member'),
  'GET web/associatedvisitorgroup': readAssociated('visitor'),
  'GET web/sitegroups': readGroups,
  ...groups('getbyid'),
  ...groups('getbyname'),
  'GET list': readList,
  'POST list/breakroleinheritance': breakInheritance,
  'POST list/resetroleinheritance': resetInheritance,
  'GET list/roleassignments': readAssignments,
  'GET list/roleassignments/getbyprincipalid': readAssignment,
  'DELETE list/roleassignments/getbyprincipalid': removeAssignment,
  'POST list/roleassignments/getbyprincipalid/deleteobject': removeAssignment,
  'POST list/roleassignments/addroleassignment': addAssignment,
  'POST list/roleassignments/removeroleassignment': dropAssignment,
  'GET list/fields': readFields,
  ...fields('getbyinternalnameortitle'),
  ...fields('getbytitle'),
  ...fields('getbyid'),
  'GET list/views': readViews,
  'POST list/views': addView,
  'POST list/views/add': addView,
  'GET list/defaultview': readView,
  'GET list/defaultview/viewfields': readViewFields,
  ...views('getbyid'),
  ...views('getbytitle'),
  'POST microsoft.sharepoint.utilities.webtemplateextensions.sitescriptutility.executetemplatescript': runScript,
};

function groups(by: string): Record<string, RestHandler> {
  const group = `web/sitegroups/${by}`;
  return {
    [`GET ${group}`]: readGroup,
    [`GET ${group}/users`]: readMembers,
    [`POST ${group}/users`]: addMember,
    [`POST ${group}/users/removebyid`]: removeMember,
  };
}

function fields(by: string): Record<string, RestHandler> {
  return { [`GET list/fields/${by}`]: readField, [`MERGE list/fields/${by}`]: changeField };
}

function views(by: string): Record<string, RestHandler> {
  const view = `list/views/${by}`;
  const change = Object.fromEntries(
    ['addviewfield', 'removeviewfield', 'removeallviewfields', 'moveviewfieldto'].map((verb) => [
      `POST ${view}/viewfields/${verb}`,
      changeViewFields,
    ]),
  );
  return {
    [`GET ${view}`]: readView,
    [`MERGE ${view}`]: changeView,
    [`DELETE ${view}`]: removeView,
    [`GET ${view}/viewfields`]: readViewFields,
    ...change,
  };
}

/** Carries a call out; throws a RestError. */
export async function answerCall(call: RestCall): Promise<Answer> {
  const found = throughList(call);
  const key = keyOf(found);
  const handler = ROUTES[`${found.method} ${key}`];
  if (handler) return handler(found);
  const above = found.method === 'GET' ? ROUTES[`GET ${key.slice(0, key.lastIndexOf('/'))}`] : undefined;
  const name = found.segments.at(-1)?.name ?? '';
  if (above) {
    const told = property(await above({ ...found, segments: found.segments.slice(0, -1) }), name);
    if (told) return told;
  }
  const otherMethod = Object.keys(ROUTES).some((route) => route.split(' ')[1] === key);
  if (otherMethod)
    throw badQuery(
      `The HTTP method '${found.method}' cannot be used to access the resource '${name}'. Please use correct HTTP method to invoke the resource.`,
    );
  throw noResource(name);
}

/** Replaces `web/lists/getbytitle('…')` and its like by `list`. */
function throughList(call: RestCall): RestCall {
  const [web, second, third] = call.segments;
  if (web?.name !== 'web') return call;
  const named =
    second?.name === 'getlist'
      ? second
      : second?.name === 'lists' && /^getby(id|title)$/.test(third?.name ?? '')
        ? third
        : undefined;
  if (!named) return call;
  const list = findList(call, named);
  const rest = call.segments.slice(named === second ? 2 : 3);
  return { ...call, list, segments: [{ name: 'list', positional: [], named: new Map() }, ...rest] };
}

const keyOf = (call: RestCall): string => call.segments.map(({ name }) => name).join('/');
