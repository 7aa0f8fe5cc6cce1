/** What a column shows of an item: its value, its text, and its cell in HTML. */
import { lookupReader } from '../../fields/lookup.ts';
import { isoSeconds } from '../../fields/zone.ts';
import type { Item, List, Value } from '../../store/types.ts';
import type { World } from '../../world.ts';
import { type Content, html, type Markup } from '../html.ts';
import type { Shown } from './columns.ts';
import { formatDay, formatMoment, formatMoney, formatNumber, formatPercent } from './norwegian.ts';

/** An item, or one of its versions with what stays the same beside it. */
export type Row = Pick<Item, 'id' | 'version' | 'fields' | 'createdAt' | 'modifiedAt' | 'author' | 'editor'>;

/** Where rows are shown. */
export type Place = { world: World; list: List };

const COMPUTED: Record<string, (row: Row) => Value | undefined> = {
  ID: (row) => row.id,
  Created: (row) => isoSeconds(row.createdAt),
  Modified: (row) => isoSeconds(row.modifiedAt),
  Author: (row) => row.author.userId,
  Editor: (row) => row.editor.userId,
  _UIVersionString: (row) => `${row.version}.0`,
  ContentType: () => 'Element',
};

/** The value as it is stored or computed. */
export function valueIn({ name, system }: Shown, row: Row): Value | undefined {
  return system ? COMPUTED[name]?.(row) : row.fields[name];
}

/** The texts a value shows: several for a column of many values, none for an empty one. */
export function textsOf({ world, list }: Place, shown: Shown, value: Value | undefined): string[] {
  if (value === undefined) return [];
  const { column, kind } = shown;
  if (typeof value === 'boolean') return [value ? 'Ja' : 'Nei'];
  if (kind === 'lookup' || kind === 'lookups') {
    const read = lookupReader(world.store, list, column);
    return (Array.isArray(value) ? value : [value]).flatMap((id) => read(Number(id))?.LookupValue ?? []);
  }
  if (Array.isArray(value)) return value.map(String);
  if (typeof value === 'object') return [value.Description || value.Url];
  if (typeof value === 'number') return [numberText(shown, value)];
  return [kind === 'dateTime' || kind === 'dateOnly' ? timeText(world, kind, value) : plain(shown, value)];
}

/** The value in one line of text. */
export function textOf(place: Place, shown: Shown, row: Row): string {
  return textsOf(place, shown, valueIn(shown, row)).join(', ');
}

/** The content of a cell; `address` is the item's page. */
export function cellContent(place: Place, shown: Shown, row: Row, address: string): Content {
  const value = valueIn(shown, row);
  const texts = textsOf(place, shown, value);
  if (shown.link) return html`<a href="${address}">${texts[0] ?? '(uten tittel)'}</a>`;
  if (texts.length === 0) return '';
  if (typeof value === 'object' && !Array.isArray(value)) return link(value.Url, texts[0] ?? '');
  if (shown.kind === 'choice' || shown.kind === 'choices') return texts.map((text) => html`<span class="pill">${text}</span> `);
  if (isPerson(shown))
    return texts.map(
      (text) => html`<span class="person"><span class="initials" aria-hidden="true">${initials(text)}</span>${text}</span> `,
    );
  if (shown.kind === 'note') return html`<span class="note">${texts[0]}</span>`;
  if (shown.kind === 'text' && /^https?:\/\/\S+$/i.test(texts[0] ?? '')) return link(texts[0] ?? '', texts[0] ?? '');
  if (shown.kind === 'text' && /^\S{1,24}$/.test(texts[0] ?? '')) return html`<span class="whole">${texts[0]}</span>`;
  return texts.join(', ');
}

/** Whether the values are numbers that stand to the right. */
export const isNumeric = ({ column, kind }: Shown): boolean => kind === 'number' && column.name !== 'ID';

const isPerson = ({ column }: Shown): boolean => column.facet?.name === 'personOrGroup';

/** Only addresses of the web and of mail become links; anything else stays text. */
function link(address: string, text: string): Markup {
  if (!/^(https?:\/\/|mailto:)/i.test(address)) return html`${text}`;
  return html`<a href="${address}" target="_blank" rel="noopener noreferrer">${text}</a>`;
}

function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  return [words[0], words.length > 1 ? words.at(-1) : '']
    .map((word) => word?.[0] ?? '')
    .join('')
    .toLocaleUpperCase('nb');
}

/** A number as its column shows it. */
export function numberText({ column }: Shown, value: number): string {
  if (column.facet?.name === 'currency') return formatMoney(value);
  if (column.facet?.settings.displayAs === 'percentage') return formatPercent(value);
  return column.name === 'ID' ? String(value) : formatNumber(value);
}

function timeText(world: World, kind: string, value: string): string {
  const at = Date.parse(value);
  if (Number.isNaN(at)) return value;
  return kind === 'dateOnly' ? formatDay(at, world.settings.zone) : formatMoment(at, world.settings.zone);
}

/** Rich text is shown without its tags. */
function plain({ column }: Shown, value: string): string {
  return column.facet?.settings.textType === 'richText'
    ? value
        .replace(/<[^>]*>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim()
    : value;
}
