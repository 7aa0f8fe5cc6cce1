/** Makes the lists and their columns through Graph, and brings titles, labels and choices up to date. Finds a list by `name`, never by title; removes nothing. */
import { columns } from '../../src/schema/kit/columns.ts';
import type { ListDef } from '../../src/schema/kit/list.ts';
import { batch, type Part } from './batch.ts';
import type { Send } from './client.ts';
import { COLUMNS_QUERY, type FoundColumn, planColumns } from './columns.ts';
import type { Notes } from './notes.ts';

/** A list as Graph tells it. */
export interface GraphList {
  readonly id: string;
  readonly name: string;
  readonly displayName: string;
  readonly description?: string;
}

/** A page of a Graph collection. */
export interface Page<T> {
  readonly value: readonly T[];
  readonly '@odata.nextLink'?: string;
}

/** A list of the schema and the id it has on the site. */
export interface Placed {
  readonly list: ListDef;
  readonly id: string;
  /** Its address in Graph, relative to the version. */
  readonly url: string;
}

const LISTS_QUERY = '$select=id,name,displayName,description&$top=200';

/** Follows the pages of a collection by what stands behind the version in their links. */
export const allPages = async <T>(graph: Send, first: Page<T>): Promise<T[]> => {
  const rows = [...first.value];
  for (let next = first['@odata.nextLink']; next; ) {
    const page = await graph<Page<T>>(next.slice(next.indexOf('/v1.0/') + '/v1.0'.length));
    rows.push(...page.value);
    next = page['@odata.nextLink'];
  }
  return rows;
};

/** The lists the site has, by name. */
export const listsOf = async (graph: Send, siteUrl: string): Promise<ReadonlyMap<string, GraphList>> => {
  const all = await allPages(graph, await graph<Page<GraphList>>(`${siteUrl}/lists?${LISTS_QUERY}`));
  return new Map(all.map((one) => [one.name, one]));
};

/** Where a list lies that has this id. */
export const placedAt = (siteUrl: string, list: ListDef, id: string): Placed => ({ list, id, url: `${siteUrl}/lists/${id}` });

/** Makes lists with all their columns. With the English name as display name first: SharePoint makes the permanent name and address from it. */
export const makeLists = async (graph: Send, siteUrl: string, lists: readonly ListDef[], notes: Notes): Promise<Placed[]> => {
  const parts = lists.map(
    (list): Part => ({
      method: 'POST',
      url: `${siteUrl}/lists`,
      body: {
        displayName: list.name,
        description: list.description,
        columns: columns(list),
        list: { template: 'genericList' },
      },
    }),
  );
  const made = (await batch(graph, parts)) as GraphList[];
  for (const list of lists) notes.did('listsMade', `Laget listen ${list.title} (${list.name}), ${columns(list).length} kolonner`);
  return lists.map((list, index) => placedAt(siteUrl, list, (made[index] as GraphList).id));
};

/** Of a list made just now, the Norwegian titles are part of the making and not worth a line. */
const planList = (
  { list, url }: Placed,
  found: GraphList,
  columnsFound: readonly FoundColumn[],
  isNew: boolean,
  notes: Notes,
): Part[] => {
  const plan = planColumns(url, list, columnsFound);
  const renamed = found.displayName !== list.title || (found.description ?? '') !== list.description;
  const said = [...(renamed ? [`${list.name} heter nå «${list.title}»`] : []), ...plan.said];
  if (!isNew) for (const line of said) notes.did('changes', line);
  for (const line of plan.problems) notes.problem(line);
  const rename: Part = { method: 'PATCH', url, body: { displayName: list.title, description: list.description } };
  return [...(renamed ? [rename] : []), ...plan.parts];
};

/**
 * Brings every list of the schema to the site and up to date; gives where each one lies. `made` are those this run has made already:
 * the confidential ones, see access/confidential.ts.
 */
export const provisionLists = async (
  graph: Send,
  siteUrl: string,
  lists: readonly ListDef[],
  made: readonly ListDef[],
  notes: Notes,
): Promise<Placed[]> => {
  let found = await listsOf(graph, siteUrl);
  const missing = lists.filter(({ name }) => !found.has(name));
  if (missing.length > 0) {
    await makeLists(graph, siteUrl, missing, notes);
    found = await listsOf(graph, siteUrl);
  }
  const placed = lists.map((list): Placed => {
    const id = found.get(list.name)?.id;
    if (!id) throw new Error(`Listen ${list.name} ble laget, men finnes ikke igjen på området`);
    return placedAt(siteUrl, list, id);
  });
  const answers = (await batch(
    graph,
    placed.map(({ url }): Part => ({ method: 'GET', url: `${url}/columns?${COLUMNS_QUERY}` })),
  )) as Page<FoundColumn>[];
  const isNew = new Set([...made, ...missing]);
  const parts = placed.flatMap((one, index) =>
    planList(one, found.get(one.list.name) as GraphList, answers[index]?.value ?? [], isNew.has(one.list), notes),
  );
  await batch(graph, parts);
  return placed;
};
