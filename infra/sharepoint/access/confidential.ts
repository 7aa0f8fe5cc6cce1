/**
 * Makes and closes the confidential lists, for provision.ts, before anything else is made and before a row is seeded. At most one list
 * is open at a time, for as long as SharePoint needs to close it, and it is empty. Source: reliability paper, Identity and access.
 */
import type { ListDef } from '../../../src/schema/kit/list.ts';
import type { Send } from '../client.ts';
import { type GraphList, makeLists, type Placed, placedAt } from '../lists.ts';
import type { Notes } from '../notes.ts';
import { NOT_YET, type RightsDoor, wrongRights } from './rights.ts';

/** What closing works with. */
export interface Closing {
  readonly graph: Send;
  readonly siteUrl: string;
  readonly rights: RightsDoor;
  readonly notes: Notes;
}

/** Says which lists may stand open. */
const notClosed = (cause: Error, open: ReadonlySet<ListDef>): Error => {
  const titles = [...open].map(({ title, name }) => `${title} (${name})`).join(', ');
  return new Error(
    [
      `De fortrolige listene ble ikke lukket: ${cause.message}`,
      `Disse kan stå åpne for medlemmene av området: ${titles}.`,
      NOT_YET,
    ].join('\n'),
    { cause },
  );
};

/**
 * Closes the confidential lists that are there, then makes and closes each that is missing; gives those it made. Throws when a list
 * could not be closed, naming every list that may stand open.
 */
export const closeConfidential = async (
  { graph, siteUrl, rights, notes }: Closing,
  lists: readonly ListDef[],
  found: ReadonlyMap<string, GraphList>,
): Promise<ListDef[]> => {
  const confidential = lists.filter((list) => list.rights === 'confidential');
  const missing = confidential.filter(({ name }) => !found.has(name));
  const there = confidential.flatMap((list) => {
    const id = found.get(list.name)?.id;
    return id ? [placedAt(siteUrl, list, id)] : [];
  });
  const open = new Set(there.map(({ list }) => list));
  const close = async (placed: Placed): Promise<void> => {
    await rights.set(placed, notes);
    open.delete(placed.list);
  };
  try {
    const wrong = await wrongRights(rights, there);
    for (const { list } of there) if (!wrong.some((one) => one.list === list)) open.delete(list);
    for (const placed of wrong) await close(placed);
    for (const list of missing) {
      // A list whose making was not answered may be there all the same.
      open.add(list);
      for (const placed of await makeLists(graph, siteUrl, [list], notes)) await close(placed);
    }
    return missing;
  } catch (cause) {
    throw notClosed(cause as Error, open);
  }
};
