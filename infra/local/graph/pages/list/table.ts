/** The table of a list page: heads that sort, groups, rows whose cells may be edited, and sums. Marked up as an ARIA grid, which the script moves in. */
import type { Item, List, View } from '../../store/types.ts';
import { html, type Markup } from '../html.ts';
import type { Wishes } from '../rows/address.ts';
import type { Shown } from '../rows/columns.ts';
import { listPath } from '../rows/path.ts';
import { EMPTY, type Group, type Selection } from '../rows/select.ts';
import type { Total } from '../rows/totals.ts';
import { isNumeric } from '../rows/value.ts';
import type { Visit } from '../visit.ts';
import { rowOf } from './row.ts';

/** Everything a table is made of. */
export type TableParts = {
  visit: Visit;
  list: List;
  canWrite: boolean;
  view: View;
  columns: readonly Shown[];
  selection: Selection;
  wishes: Wishes;
  at(changed: Partial<Wishes>): string;
};

/** The table in its own scrolling region, or words where there is nothing. */
export function tableOf(parts: TableParts): Markup {
  const { visit, list, view, columns, selection } = parts;
  if (selection.count === 0) return emptyList(parts);
  return html`<div class="region" role="region" aria-label="Tabell: ${list.title}" tabindex="0">
<table aria-label="${list.title}, ${view.title}" data-list="${listPath(visit.site, list)}" data-view="${view.title}" data-digest="${visit.digest}">
<thead><tr>${columns.map((shown) => head(parts, shown))}<th scope="col" class="actions"><span class="hidden">Handlinger</span></th></tr></thead>
${selection.groups.map((group, number) => body(parts, group, number))}
${foot(columns, selection.totals)}
</table></div>`;
}

function head({ wishes, at }: TableParts, shown: Shown): Markup {
  const now = wishes.sort?.name === shown.name ? wishes.sort : undefined;
  const address = at({ page: 1, sort: { name: shown.name, descending: now !== undefined && !now.descending } });
  const sorted = now ? html` aria-sort="${now.descending ? 'descending' : 'ascending'}"` : '';
  const sign = now ? html`<span class="sign" aria-hidden="true">${now.descending ? '↓' : '↑'}</span>` : '';
  return html`<th scope="col"${sorted}${isNumeric(shown) && html` class="number"`}><a class="sort" href="${address}" title="Sorter etter ${shown.label}">${shown.label}${sign}</a></th>`;
}

function body(parts: TableParts, group: Group, number: number): Markup {
  const { visit, list, canWrite, columns, selection } = parts;
  const rows = group.rows.map((item: Item) => rowOf({ visit, list, canWrite, columns }, item));
  if (!selection.groupedBy) return html`<tbody>${rows}</tbody>`;
  return html`<tbody class="group"><tr class="grouphead"><th scope="rowgroup" colspan="${columns.length + 1}" id="gruppe-${number}">
<button type="button" class="toggle" aria-expanded="true">${selection.groupedBy.label}: ${group.key === EMPTY ? 'uten verdi' : group.key}</button>
<span class="soft">${group.count} ${group.count === 1 ? 'rad' : 'rader'}${group.totals.map((total) => ` · ${labelled(columns, total)}`)}</span></th></tr>${rows}</tbody>`;
}

function labelled(columns: readonly Shown[], { name, word, text }: Total): string {
  return `${word} ${columns.find((shown) => shown.name === name)?.label ?? ''}: ${text}`;
}

function foot(columns: readonly Shown[], totals: readonly Total[]): Markup | '' {
  if (totals.length === 0) return '';
  const cell = (shown: Shown) => {
    const mine = totals.filter(({ name }) => name === shown.name);
    return html`<td${isNumeric(shown) && html` class="number"`}>${mine.map(({ word, text }) => html`<span class="soft">${word}</span> <strong>${text}</strong>`)}</td>`;
  };
  return html`<tfoot><tr>${columns.map(cell)}<td class="actions"></td></tr></tfoot>`;
}

function emptyList({ canWrite, wishes, visit, list }: TableParts): Markup {
  if (wishes.filters.size > 0)
    return html`<p class="empty">Ingen rader passer med filteret. Ta bort noe av det for å se flere.</p>`;
  if (!canWrite) return html`<p class="empty">Her er det ingen rader ennå.</p>`;
  return html`<p class="empty">Her er det ingen rader ennå. <a href="${listPath(visit.site, list)}/NewForm.aspx">Lag den første</a></p>`;
}
