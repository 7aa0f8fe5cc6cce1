/** Who may do what: one table of operation x relation x state, checked on the server for every operation; roles stand beside. Source: programme rules, Roles. */
import type { Role } from './role.ts';

/** How the actor stands to the row: it is theirs, or it is not. */
export type Relation = 'owner' | 'other';

interface Permission {
  /** Any one of these roles is enough; everyone of the tenant is an Employee. */
  readonly roles: readonly Role[];
  readonly relations: readonly Relation[];
  /** States of the row in which it may be done; without it, any. `none` stands for no row yet. */
  readonly states?: readonly string[];
  /** What to answer when only the state is in the way. */
  readonly otherwise?: string;
}

const everyone: Permission = { roles: ['Employee'], relations: ['owner', 'other'] };
const writer: Permission = { roles: ['Employee'], relations: ['owner'] };

/** The table. An operation that is not here may not be done by anyone. */
export const PERMISSIONS: Readonly<Record<string, Permission>> = {
  'home.read': everyone,
  'me.language': everyone,
  'me.subscribe': everyone,
  'me.mute': everyone,
  'people.search': everyone,
  'form.read': everyone,
  'workshop.list': everyone,
  'workshop.signUp': everyone,
  'workshop.cancel': everyone,
  'draft.start': everyone,
  'draft.list': everyone,
  'draft.read': { ...writer, states: ['writing', 'sent', 'withdrawn'], otherwise: 'notFound' },
  'draft.save': { ...writer, states: ['writing', 'sent', 'withdrawn'], otherwise: 'notFound' },
  'draft.discard': { ...writer, states: ['writing', 'discarded'], otherwise: 'draftSent' },
  'print.link': everyone,
  'application.read': { ...writer, states: ['writing', 'sent', 'withdrawn'], otherwise: 'notFound' },
  'application.submit': { ...writer, states: ['none', 'submitted', 'returned', 'withdrawn'], otherwise: 'draftClosed' },
  'application.withdraw': {
    ...writer,
    states: ['submitted', 'eligibility', 'returned', 'inAssessment', 'recommended', 'withdrawn'],
    otherwise: 'alreadyDecided',
  },
};

/** Undefined when it may be done; otherwise the refusal's code. «Not yours» and «not there» are the same answer. */
export const refusalOf = (
  operation: string,
  roles: readonly Role[],
  relation: Relation = 'owner',
  state?: string,
): string | undefined => {
  const permission = PERMISSIONS[operation];
  if (!permission?.roles.some((role) => roles.includes(role))) return 'notAllowed';
  if (!permission.relations.includes(relation)) return 'notFound';
  if (permission.states && state !== undefined && !permission.states.includes(state)) return permission.otherwise ?? 'notAllowed';
  return undefined;
};
