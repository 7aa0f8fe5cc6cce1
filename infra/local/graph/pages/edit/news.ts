/** What somebody else changed since an editor was opened, told from the version in the editor's entity tag. */
import type { Item, List } from '../../store/types.ts';
import { formColumns } from '../rows/columns.ts';
import { textOf } from '../rows/value.ts';
import type { Visit } from '../visit.ts';

/** The item as it was when the editor was opened; as it is now where that is not known. */
export function baseOf({ world, form }: Visit, list: List, item: Item): Item {
  const version = Number(/,(\d+)"$/.exec(form.get('etag') ?? '')?.[1]);
  const known = world.store.items.versions(list.id, item.id).find((one) => one.version === version);
  return known ? { ...item, fields: known.fields } : item;
}

/** Label and new text of every field that is not as it was. */
export function newsOf(visit: Visit, list: List, item: Item): [string, string][] {
  const place = { world: visit.world, list };
  const base = baseOf(visit, list, item);
  return formColumns(visit.world, list).flatMap((shown): [string, string][] => {
    const now = textOf(place, shown, item);
    return now === textOf(place, shown, base) ? [] : [[shown.label, now]];
  });
}
