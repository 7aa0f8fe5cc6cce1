/** Reads the `scope` of a request as Entra does: one resource, either `.default` or named permissions, and the OpenID words. */
import type { Application, Resource } from '../directory/applications.ts';
import { consentRequired, Refusal } from './refusal.ts';

const OPENID = new Set(['openid', 'profile', 'email', 'offline_access']);

/** What was asked for; `permissions` is `.default` alone or names such as `User.Read`. */
export interface AskedScope {
  resource: Resource;
  permissions: string[];
  openid: string[];
}

function split(scope: string, known: Resource[]): { resource: Resource; permission: string } {
  const at = scope.lastIndexOf('/');
  if (at < 0) return { resource: known[0] as Resource, permission: scope };
  const name = scope.slice(0, at).replace(/\/$/, '');
  const resource = known.find((r) => r.audience === name || r.names.includes(name));
  if (!resource) {
    throw new Refusal(
      500011,
      'invalid_resource',
      `The resource principal named ${name} was not found in the tenant named Oppdrift.`,
    );
  }
  return { resource, permission: scope.slice(at + 1) };
}

/** Takes a scope parameter apart; refuses unknown resources and several at once. A scope of OpenID words alone means Graph. */
export function askedScope(parameter: string | null, known: Resource[]): AskedScope {
  const words = (parameter ?? '').split(' ').filter(Boolean);
  if (words.length === 0)
    throw new Refusal(900144, 'invalid_request', "The request body must contain the following parameter: 'scope'.");
  const openid = words.filter((w) => OPENID.has(w));
  const rest = words.filter((w) => !OPENID.has(w)).map((w) => split(w, known));
  const resource = rest[0]?.resource ?? (known[0] as Resource);
  if (rest.some((r) => r.resource !== resource)) {
    throw new Refusal(
      28000,
      'invalid_grant',
      'Provided value for the input parameter scope is not valid because it contains more than one resource.',
    );
  }
  return { resource, permissions: rest.map((r) => r.permission), openid };
}

/** The delegated permissions a token may carry: all consented ones for `.default`, else those asked for, which must be consented. */
export function grantedPermissions(application: Application, asked: AskedScope): string[] {
  const consented = application.delegated[asked.resource.kind] ?? [];
  if (asked.permissions.includes('.default')) {
    if (consented.length === 0) throw consentRequired(application, false);
    return consented;
  }
  if (asked.permissions.some((p) => !consented.includes(p))) throw consentRequired(application, false);
  return asked.permissions;
}
