/** What a visitor may reach: lists by their address with the person's own rights, as SharePoint computes them. */
import { LEVEL, type Level, personOnList, personOnSite } from '../access/rights.ts';
import { userIdOf } from '../operations/actor.ts';
import type { List, Stamp } from '../store/types.ts';
import type { Visit } from './visit.ts';

/** A list somebody may read, and whether they may write. */
export type Reached = { list: List; canWrite: boolean };

/** The list with this name in the address; `closed` for what the person may not see, `nothing` when there is none. */
export function reachList(visit: Visit, name: string): Reached | 'closed' | 'nothing' {
  const { world, site, person } = visit;
  const folded = name.toLocaleLowerCase('nb');
  const list = world.store.lists.all(site.siteId).find((one) => one.name.toLocaleLowerCase('nb') === folded && !one.system);
  if (!list) return personOnSite(world, site.siteId, person.oid) >= LEVEL.read ? 'nothing' : 'closed';
  const level = personOnList(world, list, person.oid);
  return level >= LEVEL.read ? { list, canWrite: level >= LEVEL.write } : 'closed';
}

/** The lists the person may read, with what they may do. */
export function reachableLists({ world, site, person }: Visit): { list: List; level: Level }[] {
  return world.store.lists
    .all(site.siteId)
    .filter((list) => !list.system && !list.hidden)
    .map((list) => ({ list, level: personOnList(world, list, person.oid) }))
    .filter(({ level }) => level >= LEVEL.read);
}

/** Whether the person may see the site at all. */
export const seesSite = ({ world, site, person }: Visit): boolean => personOnSite(world, site.siteId, person.oid) >= LEVEL.read;

/** The person as the one who writes, with no application between. */
export async function writerOf({ world, site, person }: Visit): Promise<Stamp> {
  return { userId: await userIdOf(world, person, site.siteId), appUserId: null };
}
