/** What person and lookup columns show of their targets in the local Graph. */
import type { Store } from '../store/open.ts';
import type { Column, Fields, Item, List, Value } from '../store/types.ts';

/** Finds what a person or lookup column shows for an id; `undefined` when the target is gone. */
export function lookupReader(
  store: Store,
  list: List,
  column: Column,
): (id: number) => { LookupId: number; LookupValue: string; Email?: string } | undefined {
  if (column.facet?.name === 'personOrGroup')
    return (id) => {
      const user = store.users.byId(list.siteId, id);
      return user && { LookupId: id, LookupValue: user.name, Email: user.mail };
    };
  const settings = column.facet?.settings as { listId: string; columnName: string };
  return (id) => {
    const item = store.items.find(settings.listId.toLowerCase(), id);
    return item && { LookupId: id, LookupValue: lookupText(item.fields, item, settings.columnName) };
  };
}

function lookupText(fields: Fields, item: Item, name: string): string {
  const value: Value | undefined = name === 'ID' ? item.id : fields[name];
  return value === undefined ? '' : String(value);
}
