/** Whom and what a person or lookup field can point at, and the ids behind what was chosen. */
import { asUser } from '../../directory.ts';
import { lookupReader } from '../../fields/lookup.ts';
import type { List } from '../../store/types.ts';
import { reachableLists } from '../reach.ts';
import type { Shown } from '../rows/columns.ts';
import type { Visit } from '../visit.ts';
import { type Refusal, refuse } from './refusal.ts';
import type { Typed } from './typed.ts';

/** One thing to choose; a person of the directory who never visited the site has its object id behind `oid:`. */
export type Target = { key: string; text: string };

const OID = 'oid:';

/** Everybody or everything a field can point at, by name. */
export async function targetsOf(visit: Visit, list: List, { column }: Shown): Promise<Target[]> {
  const targets = column.facet?.name === 'personOrGroup' ? await people(visit) : items(visit, list, column);
  return targets.sort((one, other) => one.text.localeCompare(other.text, 'nb'));
}

/** The chosen keys as ids of site users or items; people become site users. */
export async function resolveTargets(
  visit: Visit,
  list: List,
  shown: Shown,
  typed: Typed,
): Promise<{ typed: Typed } | { refusal: Refusal }> {
  if (shown.kind !== 'lookup' && shown.kind !== 'lookups') return { typed };
  const known = await targetsOf(visit, list, shown);
  const ids: string[] = [];
  for (const key of typed.filter((one) => one !== '')) {
    if (!known.some((target) => target.key === key)) return { refusal: refuse('notFound') };
    ids.push(key.startsWith(OID) ? await newUser(visit, key.slice(OID.length)) : key);
  }
  return { typed: ids };
}

async function people({ world, site }: Visit): Promise<Target[]> {
  const users = world.store.users.all(site.siteId).filter(({ kind }) => kind === 'person');
  const known = new Set(users.map(({ key }) => key));
  const others = (await world.directory.people()).filter(({ oid }) => !known.has(oid.toLowerCase()));
  return [
    ...users.map(({ id, name }) => ({ key: String(id), text: name })),
    ...others.map(({ oid, displayName }) => ({ key: OID + oid, text: displayName })),
  ];
}

async function newUser({ world, site }: Visit, oid: string): Promise<string> {
  const person = await world.directory.find(oid);
  if (!person) throw new Error('The person has left the directory');
  return String(world.store.users.ensure(site.siteId, asUser(person), world.now()).id);
}

/** Items of the target list, where the person may read it. */
function items(visit: Visit, list: List, column: Shown['column']): Target[] {
  const listId = String(column.facet?.settings.listId).toLowerCase();
  if (!reachableLists(visit).some((one) => one.list.id === listId)) return [];
  const read = lookupReader(visit.world.store, list, column);
  return [...visit.world.store.items.each(listId)].map(({ id }) => ({
    key: String(id),
    text: read(id)?.LookupValue || `(${id})`,
  }));
}
