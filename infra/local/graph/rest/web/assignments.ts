/** Breaks and restores a list's inheritance and assigns roles, in SharePoint REST (sp-dev-docs: set-custom-permissions-on-a-list-by-using-the-rest-interface; MS-CSOMSPT BreakRoleInheritance). */
import { LEVEL, levelOnList, levelOnSite } from '../../access/rights.ts';
import { stampOf } from '../../operations/actor.ts';
import type { RoleAssignment } from '../../store/rights.ts';
import type { List } from '../../store/types.ts';
import type { Answer, Entity, RestCall } from '../call.ts';
import { argument, listOf, truthy } from '../call.ts';
import { RestError, spException, unauthorized } from '../errors.ts';
import { findPrincipal, groupWith, SITE_ROLES } from './principals.ts';
import { roleTypeOf, showRole } from './roles.ts';

const NOTHING: Answer = { nothing: true };

/** The list of the path, for somebody with full control of it. */
function controlled(call: RestCall): List {
  const list = listOf(call);
  if (list.system || levelOnList(call.world, call.caller, list) < LEVEL.fullcontrol) throw unauthorized();
  return list;
}

/** `breakroleinheritance`: without a copy only the caller keeps a role; a list that has rights of its own keeps them. */
export async function breakInheritance(call: RestCall): Promise<Answer> {
  const list = controlled(call);
  const copy = truthy(argument(call, 'copyroleassignments', 0));
  if (list.ownRights) return NOTHING;
  const { store } = call.world;
  const by = await stampOf(call.world, call.caller, list.siteId);
  // Without a person the application is the current user.
  const current: RoleAssignment = { principalId: call.caller.person ? by.userId : (by.appUserId ?? by.userId), roleType: 5 };
  store.transaction(() => {
    store.lists.update(list.id, { ownRights: true }, call.world.now(), by);
    for (const assignment of copy ? inherited(call) : [current]) store.rights.assign(list.id, assignment);
  });
  return NOTHING;
}

/** `resetroleinheritance`: the list takes the site's rights again. */
export async function resetInheritance(call: RestCall): Promise<Answer> {
  const list = controlled(call);
  const { store } = call.world;
  const by = await stampOf(call.world, call.caller, list.siteId);
  store.transaction(() => {
    for (const { principalId } of store.rights.assignments(list.id)) store.rights.unassign(list.id, principalId);
    store.lists.update(list.id, { ownRights: false }, call.world.now(), by);
  });
  return NOTHING;
}

/** `roleassignments` of a list, or of the site where there is no list in the path. */
export function readAssignments(call: RestCall): Answer {
  const assignments = current(call);
  const ids = [...new Set(assignments.map(({ principalId }) => principalId))];
  return { collection: ids.map((id) => show(call, id, assignments)) };
}

/** `roleassignments/getbyprincipalid(n)`. */
export function readAssignment(call: RestCall): Answer {
  const assignments = current(call);
  return { entity: show(call, assigned(call, assignments), assignments) };
}

/** DELETE of `roleassignments/getbyprincipalid(n)`: takes every role of the principal. */
export function removeAssignment(call: RestCall): Answer {
  const list = unique(call);
  call.world.store.rights.unassign(list.id, assigned(call, call.world.store.rights.assignments(list.id)));
  return NOTHING;
}

/** `addroleassignment(principalid=…,roledefid=…)`. */
export function addAssignment(call: RestCall): Answer {
  const list = unique(call);
  call.world.store.rights.assign(list.id, wanted(call));
  return NOTHING;
}

/** `removeroleassignment(principalid=…,roledefid=…)`. */
export function dropAssignment(call: RestCall): Answer {
  const list = unique(call);
  const { principalId, roleType } = wanted(call);
  call.world.store.rights.unassign(list.id, principalId, roleType);
  return NOTHING;
}

function wanted(call: RestCall): RoleAssignment {
  const principalId = Number(argument(call, 'principalid', 0));
  const roleType = roleTypeOf(Number(argument(call, 'roledefid', 1)));
  if (!findPrincipal(call.world, call.site, principalId)) throw noPrincipal(principalId);
  return { principalId, roleType };
}

function unique(call: RestCall): List {
  const list = controlled(call);
  if (list.ownRights) return list;
  const inheriting = 'This operation is not allowed on an object that inherits permissions.';
  throw new RestError(500, '-2146233079, System.InvalidOperationException', inheriting);
}

function current(call: RestCall): RoleAssignment[] {
  if (call.list) return controlled(call).ownRights ? call.world.store.rights.assignments(call.list.id) : inherited(call);
  if (levelOnSite(call.world, call.caller, call.site) < LEVEL.fullcontrol) throw unauthorized();
  return inherited(call);
}

function inherited(call: RestCall): RoleAssignment[] {
  return SITE_ROLES.map(([role, roleType]) => ({ principalId: groupWith(call.world, call.site, role).id, roleType }));
}

function assigned(call: RestCall, assignments: readonly RoleAssignment[]): number {
  const id = Number(argument(call, 'principalId', 0));
  if (!assignments.some(({ principalId }) => principalId === id)) throw noPrincipal(id);
  return id;
}

const noPrincipal = (id: number) => spException(404, `Can not find the principal with id: ${id}.`);

function show(call: RestCall, id: number, assignments: readonly RoleAssignment[]): Entity {
  const types = assignments.filter(({ principalId }) => principalId === id).map(({ roleType }) => roleType);
  return {
    PrincipalId: id,
    Member: findPrincipal(call.world, call.site, id) ?? null,
    RoleDefinitionBindings: types.map(showRole),
  };
}
