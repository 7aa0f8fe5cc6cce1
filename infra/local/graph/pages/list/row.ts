/** One row of a list's table, on the page and in the answer to a change of one of its cells. */
import { etag } from '../../fields/read.ts';
import type { Item, List } from '../../store/types.ts';
import { html, type Markup } from '../html.ts';
import { isWritable, type Shown } from '../rows/columns.ts';
import { itemPath } from '../rows/path.ts';
import { cellContent, isNumeric, textOf } from '../rows/value.ts';
import type { Visit } from '../visit.ts';

/** What a row needs beside the item. */
export type RowParts = { visit: Visit; list: List; canWrite: boolean; columns: readonly Shown[] };

/** The class of a cell by what it holds. */
const WIDTHS: Partial<Record<Shown['kind'], string>> = { note: 'long', dateTime: 'time', dateOnly: 'time' };

/** The row; cells that may be edited have a pencil, and their column's name for the script. */
export function rowOf({ visit, list, canWrite, columns }: RowParts, item: Item): Markup {
  const { world, site } = visit;
  const place = { world, list };
  const address = itemPath(site, list, item.id);
  const cell = (shown: Shown) => {
    const editable = canWrite && isWritable(shown);
    const names = shown.link ? 'title' : isNumeric(shown) ? 'number' : WIDTHS[shown.kind];
    const marks = editable && html` data-field="${shown.name}"`;
    const pencil = editable && html`<button type="button" class="pencil" aria-label="Rediger ${shown.label}">✎</button>`;
    return html`<td${names && html` class="${names}"`}${marks}><div class="cell"><span class="value">${cellContent(place, shown, item, address)}</span>${pencil}</div></td>`;
  };
  const title = rowTitle(place, columns, item);
  return html`<tr data-id="${item.id}" data-etag="${etag(item)}" data-title="${title}">${columns.map(cell)}<td class="actions"><a href="${address}" aria-label="Åpne ${title}">Åpne</a>${canWrite && html` <button type="button" class="delete" aria-label="Slett ${title}">Slett</button>`}</td></tr>`;
}

/** What a row is called: its title, else its first text. */
export function rowTitle(place: { world: Visit['world']; list: List }, columns: readonly Shown[], item: Item): string {
  const title = item.fields.Title;
  if (typeof title === 'string' && title !== '') return title;
  return columns.map((shown) => textOf(place, shown, item)).find((text) => text !== '') ?? `rad ${item.id}`;
}
