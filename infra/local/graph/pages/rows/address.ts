/** What the address of a list's page says: view, sorting, filters, page; and addresses with a little changed. */

/** A list page's wishes. `filters` holds, by column name, the texts to be found: any of them for choices, a part of the text else. */
export type Wishes = {
  view: string | undefined;
  sort: { name: string; descending: boolean } | undefined;
  filters: ReadonlyMap<string, readonly string[]>;
  page: number;
};

const FILTER = 'f.';

/** Reads them from the query; empty filters do not count. */
export function readWishes(query: URLSearchParams): Wishes {
  const filters = new Map<string, string[]>();
  for (const [key, value] of query) {
    if (!key.startsWith(FILTER) || value.trim() === '') continue;
    const name = key.slice(FILTER.length);
    filters.set(name, [...(filters.get(name) ?? []), value.trim()]);
  }
  const sort = query.get('sort');
  return {
    view: query.get('view') ?? undefined,
    sort: sort ? { name: sort, descending: query.get('dir') === 'desc' } : undefined,
    filters,
    page: Math.max(1, Math.trunc(Number(query.get('page') ?? 1)) || 1),
  };
}

/** Writes them as a query with its question mark, or nothing. */
export function writeWishes({ view, sort, filters, page }: Wishes): string {
  const query = new URLSearchParams();
  if (view !== undefined) query.set('view', view);
  if (sort) query.set('sort', sort.name);
  if (sort?.descending) query.set('dir', 'desc');
  for (const [name, texts] of filters) for (const text of texts) query.append(FILTER + name, text);
  if (page > 1) query.set('page', String(page));
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

/** The name a filter's control has in a form. */
export const filterName = (column: string): string => FILTER + column;

/** The wishes without one text of one filter. */
export function withoutFilter(wishes: Wishes, name: string, text: string): Wishes {
  const rest = (wishes.filters.get(name) ?? []).filter((one) => one !== text);
  const others = [...wishes.filters].filter(([other]) => other !== name);
  return { ...wishes, page: 1, filters: new Map(rest.length > 0 ? [...others, [name, rest]] : others) };
}
