/** The line of the log that goes with a change of state. */
import type { audit } from '../schema/audit.ts';
import type { Person } from '../schema/kit/field.ts';
import type { Values } from '../schema/kit/list.ts';

/** What happened to which row. */
export interface Happening {
  readonly operation: string;
  readonly subject: string;
  readonly before?: string;
  readonly after?: string;
  readonly reason?: string;
}

/** Who acts when a tick does. */
export const THE_PRODUCT: Person = { oid: 'oppdrift', name: 'Oppdrift' };

/** The audit row of a happening; `id` makes its key unique within the millisecond. `at` is UTC ms. */
export const auditRow = (actor: Person, what: Happening, at: number, id: string): Values<typeof audit> => ({
  key: `${at}-${id}`,
  title: what.operation,
  at,
  actor: { oid: actor.oid, name: actor.name },
  subject: what.subject,
  before: what.before,
  after: what.after,
  reason: what.reason,
});
