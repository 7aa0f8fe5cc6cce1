/** What every use case is given and gives: the ports, the actor, and a result. The only app file the others may import. */
import type { Op } from '../api/op.ts';
import { auditRow, type Happening } from '../domain/audit.ts';
import type { Result } from '../domain/result.ts';
import type { Actor } from '../domain/role.ts';
import type { Clock } from '../ports/clock.ts';
import type { Deliveries } from '../ports/deliveries.ts';
import type { Directory, SiteUsers } from '../ports/identity.ts';
import { type Create, create, type Lists } from '../ports/lists.ts';
import { audit } from '../schema/audit.ts';
import type { Person } from '../schema/kit/field.ts';

/** The doors and the few settings use cases need. */
export interface House {
  readonly lists: Lists;
  readonly clock: Clock;
  readonly deliveries: Deliveries;
  readonly directory: Directory;
  readonly siteUsers: SiteUsers;
  /** Not announced; after it a deadline is over. */
  readonly graceMs: number;
  /** Signs an address of ours that anybody may open until an instant (UTC ms): calendar files. */
  readonly signedUrl: (path: string, untilAt: number) => string;
  /** A line in the log; nothing personal may stand in it. */
  readonly note: (event: string, facts: Readonly<Record<string, string | number>>) => void;
  /** A short random id without I, L, O and U. */
  readonly randomId: (length: number) => string;
}

/** One operation carried out: checked, done, written down. Refusals are values; what fails outside is thrown as a Fault. */
export type UseCase<I, O> = (actor: Actor, input: I) => Promise<Result<O>>;

/** How the tab's HTTP, the bot and the ticks ask for an operation; the input is checked by the operation's own schema first. */
export type Ask = <I, O>(op: Op<I, O>, actor: Actor, input: I) => Promise<Result<O>>;

/** The step that writes a change of state into the log, for the same write as the change. */
export const logged = (house: House, actor: Person, what: Happening): Create<typeof audit> =>
  create(audit, auditRow(actor, what, house.clock.now(), house.randomId(6)));

/** Runs work that must not overlap one after the other, per key, in this process; SharePoint's ETags guard against the others. */
export const lanes = () => {
  const last = new Map<string, Promise<unknown>>();
  return <T>(key: string, work: () => Promise<T>): Promise<T> => {
    const mine = (last.get(key) ?? Promise.resolve()).then(work, work);
    last.set(key, mine);
    const forget = () => {
      if (last.get(key) === mine) last.delete(key);
    };
    mine.then(forget, forget);
    return mine;
  };
};

/** How many times a change that met somebody else's is tried on the fresh row before the person is asked to try again. */
export const TRIES = 4;
