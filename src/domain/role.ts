/** Who acts, and with which roles. Source: programme rules, Roles. */
import type { Language } from '../schema/person.ts';

/** The app roles, as the token names them. */
export const ROLES = ['Employee', 'Leader', 'Guide', 'Council', 'Jury', 'Programme', 'Finance', 'Admin'] as const;
export type Role = (typeof ROLES)[number];

/** The person behind a request, known by the token alone. `tabToken` is there when they came by the tab. */
export interface Actor {
  readonly oid: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly language: Language;
  readonly tabToken?: string;
}

/** App roles of a token (`Oppdrift.Guide`) as roles; everyone of the tenant is an Employee. */
export const rolesFromClaims = (claims: readonly string[] | undefined): Role[] => {
  const named = (claims ?? []).map((claim) => claim.replace(/^Oppdrift\./, ''));
  return ROLES.filter((role) => role === 'Employee' || named.includes(role));
};
