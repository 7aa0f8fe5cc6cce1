/** Whether the lists still have every column rows are read from: a manager may delete one, and then writes that name it are refused. Source: learn.microsoft.com/graph/api/list-list-columns. */
import type { ListDef } from '../../schema/kit/list.ts';
import { selectedColumns } from '../../schema/kit/row.ts';
import type { Client } from './client.ts';
import type { Places } from './places.ts';
import { COST } from './units.ts';
import { unread } from './wire/fault.ts';
import { isOk } from './wire/request.ts';

interface Page {
  readonly value?: readonly { readonly name: string }[];
  readonly '@odata.nextLink'?: string;
}

/** Looks through the lists, one after the other: `list.Column` for each column that is not there. Throws Fault `graphUnavailable` or `graphRefused`. */
export const missingColumns = async (lists: readonly ListDef[], client: Client, places: Places): Promise<string[]> => {
  const namesOn = async (list: ListDef): Promise<Set<string>> => {
    const within = client.patience();
    const { items } = await places.of(list, within);
    const names = new Set<string>();
    const what = `the columns of ${list.name}`;
    // Hidden columns are told only to who asks for `hidden`.
    const first = items.replace(/items$/, 'columns?$select=name,hidden');
    for (let path: string | undefined = first; path; ) {
      const answer = await client.repeat({ method: 'GET', path, units: COST.several, what }, within);
      if (!isOk(answer)) throw unread(what, answer);
      const page = (answer.body ?? {}) as Page;
      for (const { name } of page.value ?? []) names.add(name);
      const next = page['@odata.nextLink'];
      path = next && client.pathOf(next);
    }
    return names;
  };
  const missing: string[] = [];
  for (const list of lists) {
    const there = await namesOn(list);
    missing.push(...selectedColumns(list).flatMap((column) => (there.has(column) ? [] : [`${list.name}.${column}`])));
  }
  return missing;
};
