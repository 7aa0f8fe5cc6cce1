/** Which rows of a list a page shows: the view's query, the reader's filters and sorting, groups, sums, and the page asked for. */
import type { Item, View } from '../../store/types.ts';
import { readAggregations, readQuery } from '../caml/query.ts';
import { passes } from '../caml/where.ts';
import type { Wishes } from './address.ts';
import { type Shown, shownColumn } from './columns.ts';
import { comparer } from './order.ts';
import { type Total, totalsOf } from './totals.ts';
import { type Place, type Row, textOf, textsOf, valueIn } from './value.ts';

/** Rows with one value of the column that groups them; `key` is empty where nothing groups. */
export type Group = { key: string; count: number; totals: Total[]; rows: Item[] };

/** What a page shows. */
export type Selection = {
  groupedBy: Shown | undefined;
  groups: Group[];
  count: number;
  totals: Total[];
  page: number;
  pages: number;
  readable: boolean;
};

/** Everything the reader's eyes can know: the list, and who reads. */
export type Reader = Place & { me: number };

/** Chooses the rows of a view; `columns` are those it shows. */
export function selectRows(reader: Reader, view: View, columns: readonly Shown[], wishes: Wishes): Selection {
  const query = readQuery(view.query);
  const { world, list } = reader;
  const known = (name: string) => shownColumn(world, list, name);
  const rows: Item[] = [];
  for (const item of world.store.items.each(list.id))
    if (passes(query.where, contextOf(reader, item, known)) && fits(reader, columns, wishes, item)) rows.push(item);
  const group = query.group && known(query.group.name);
  const order = wishes.sort ? [wishes.sort] : query.order;
  rows.sort(comparer(reader, [...(query.group ? [query.group] : []), ...order, { name: 'ID', descending: false }], known));
  const size = Math.max(1, view.rowLimit);
  const pages = Math.max(1, Math.ceil(rows.length / size));
  const page = Math.min(wishes.page, pages);
  const aggregations = readAggregations(view.aggregations);
  const totals = (some: Item[]) => totalsOf(reader, aggregations, some);
  const shown = rows.slice((page - 1) * size, page * size);
  const groups = group ? cut(reader, group, rows, shown, totals) : [{ key: '', count: rows.length, totals: [], rows: shown }];
  return { groupedBy: group, groups, count: rows.length, totals: totals(rows), page, pages, readable: query.readable };
}

function contextOf(reader: Reader, item: Item, known: (name: string) => Shown | undefined) {
  const { settings, now } = reader.world;
  const columns = reader.world.store.columns;
  return {
    me: reader.me,
    now: now(),
    zone: settings.zone,
    valueIn(name: string, byId: boolean) {
      const shown = known(name);
      // A view may filter on a hidden column, which is never shown.
      if (!shown) return columns.find(reader.list.id, name) ? item.fields[name] : undefined;
      const lookup = shown.kind === 'lookup' || shown.kind === 'lookups';
      return lookup && !byId ? textsOf(reader, shown, valueIn(shown, item)) : valueIn(shown, item);
    },
  };
}

/** Choices and yes/no fit by value, everything else by a part of its text; filters on columns the view does not show do not count. */
function fits(place: Place, columns: readonly Shown[], { filters }: Wishes, item: Row): boolean {
  for (const [name, sought] of filters) {
    const shown = columns.find((one) => one.name === name);
    if (!shown) continue;
    const texts = textsOf(place, shown, valueIn(shown, item)).map(folded);
    const exact = hasFixedValues(shown);
    const found = sought.some((text) => (exact ? has(texts, text) : texts.join('\n').includes(folded(text))));
    if (!found) return false;
  }
  return true;
}

/** The word for an empty value in filters and groups. */
export const EMPTY = '(tom)';

const has = (texts: string[], sought: string): boolean =>
  sought === EMPTY ? texts.length === 0 : texts.includes(folded(sought));

const folded = (text: string): string => text.replace(/\u00a0/g, ' ').toLocaleLowerCase('nb');

/** Whether a filter offers the values instead of a field to type in. */
export const hasFixedValues = ({ kind }: Shown): boolean => ['choice', 'choices', 'boolean'].includes(kind);

function cut(place: Place, shown: Shown, rows: Item[], onPage: Item[], totals: (some: Item[]) => Total[]): Group[] {
  const by = (some: Item[]) => Map.groupBy(some, (item) => textOf(place, shown, item) || EMPTY);
  const whole = by(rows);
  return [...by(onPage)].map(([key, some]) => {
    const all = whole.get(key) ?? [];
    return { key, count: all.length, totals: totals(all), rows: some };
  });
}
