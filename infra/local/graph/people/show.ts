/** People as the local Graph tells them, and which permission is needed for what (docs: user-get, permissions-reference). */
import { badRequest, GraphError } from '../http/errors.ts';
import type { Call } from '../http/message.ts';
import { names } from '../query/options.ts';
import type { Person } from '../settings.ts';

const BASIC = ['displayName', 'givenName', 'surname', 'id', 'mail', 'userPrincipalName'];
const USUAL = [...BASIC, 'businessPhones', 'jobTitle', 'mobilePhone', 'officeLocation', 'preferredLanguage'];
/** All property names. */
export const PROPERTIES = [...USUAL, 'department', 'accountEnabled', 'userType', 'companyName', 'employeeId'];

/** Every property of a person. */
export function properties(person: Person): Record<string, unknown> {
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
export function show(call: Call, person: Person): Record<string, unknown> {
  const all = properties(person);
  const mine = call.caller.person?.oid === person.oid.toLowerCase();
  const full = mine || has(call, 'User.Read.All', 'User.ReadWrite.All', 'Directory.Read.All');
  const chosen = names(call.options.get('select')) ?? USUAL;
  const unknown = chosen.find((name) => !PROPERTIES.includes(name));
  if (unknown)
    throw badRequest(
      `Parsing OData Select and Expand failed: Could not find a property named '${unknown}' on type 'microsoft.graph.user'.`,
    );
  return Object.fromEntries(chosen.map((name) => [name, full || BASIC.includes(name) ? all[name] : null]));
}

function has(call: Call, ...wanted: string[]): boolean {
  return [...call.caller.scopes, ...call.caller.roles].some((name) => wanted.includes(name));
}

/** Throws 403 without one of the permissions, or a greater one. */
export function demand(call: Call, ...wanted: string[]): void {
  if (!has(call, ...wanted, 'User.Read.All', 'User.ReadWrite.All', 'Directory.Read.All'))
    throw new GraphError(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.');
}
