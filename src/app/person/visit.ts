/**
 * Visits to the tab: who came, in which roles, from which unit. Known here at once, written into the list by the tick: nobody who comes waits
 * for SharePoint, and a visit while it is down is written when it is back.
 */
import { Fault } from '../../domain/result.ts';
import type { Actor } from '../../domain/role.ts';
import type { Profile } from '../../ports/identity.ts';
import { change, create } from '../../ports/lists.ts';
import type { Patch } from '../../schema/kit/list.ts';
import { type PersonRow, person } from '../../schema/person.ts';
import { HOUR_MS } from '../../time/oslo.ts';
import { type House, lanes, TRIES } from '../use-case.ts';

interface Visit {
  readonly actor: Actor;
  readonly profile: Profile | undefined;
  readonly seenAt: number;
}

export const visits = ({ lists, clock, directory }: House) => {
  const lane = lanes();
  const unwritten = new Map<string, Visit>();

  /** Changes the person's row, made when it is not there; false when others kept changing it. */
  const remember = (actor: Actor, patch: (row: PersonRow | undefined) => Patch<typeof person>): Promise<boolean> =>
    lane(actor.oid, async () => {
      for (let attempt = 0; attempt < TRIES; attempt += 1) {
        const row = lists.find(person, actor.oid);
        const what = patch(row);
        if (row) {
          if ((await lists.write(change(person, row, what))).ok) return true;
          continue;
        }
        const values = Object.fromEntries(Object.entries(what).filter(([, value]) => value !== null));
        const written = await lists.write(create(person, { oid: actor.oid, title: actor.name, ...values }));
        if (written.ok && written.done[0].made) return true;
      }
      return false;
    });

  const isFresh = (actor: Actor): boolean => {
    const waiting = unwritten.get(actor.oid);
    const row = lists.find(person, actor.oid);
    const known = waiting
      ? { seenAt: waiting.seenAt, name: waiting.actor.name, roles: waiting.actor.roles }
      : { seenAt: row?.seenAt ?? Number.NEGATIVE_INFINITY, name: row?.title, roles: row?.roles ?? [] };
    return (
      Math.abs(clock.now() - known.seenAt) < HOUR_MS &&
      known.name === actor.name &&
      JSON.stringify(known.roles) === JSON.stringify(actor.roles)
    );
  };

  const patchOf =
    ({ actor, profile, seenAt }: Visit) =>
    (row: PersonRow | undefined): Patch<typeof person> => ({
      title: actor.name,
      roles: actor.roles,
      seenAt,
      language: row?.language ?? actor.language,
      ...(profile?.account && profile.account !== row?.account
        ? { account: profile.account, siteUser: null, enteredAs: null }
        : {}),
      ...(profile?.serviceUnit ? { serviceUnit: profile.serviceUnit } : {}),
      ...(profile?.leader ? { leader: profile.leader } : {}),
    });

  return {
    remember,
    /** Notes a visit, at most one an hour; asks the directory for unit and leader. */
    async come(actor: Actor): Promise<void> {
      if (isFresh(actor) || !actor.tabToken) return;
      const profile = await directory.profile(actor.tabToken);
      unwritten.set(actor.oid, { actor: { ...actor, tabToken: undefined }, profile, seenAt: clock.now() });
    },
    /** What the directory said of one whose visit is not in the list yet. */
    profileOf: (oid: string): Profile | undefined => unwritten.get(oid)?.profile,
    /** Writes what is not in the list yet. Throws the fault of an outage, and the rest waits; one whose row is refused holds up nobody. */
    async write(): Promise<void> {
      const refused: Fault[] = [];
      for (const [oid, visit] of unwritten) {
        const isOver = await remember(visit.actor, patchOf(visit)).catch((cause: unknown) => {
          if (!(cause instanceof Fault) || cause.code !== 'graphRefused') throw cause;
          refused.push(cause);
          return true;
        });
        if (isOver && unwritten.get(oid) === visit) unwritten.delete(oid);
      }
      if (refused[0]) throw refused[0];
    },
  };
};
