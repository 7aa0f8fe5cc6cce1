/** The filter of a list page: a form whose answer is the address, and the active filters to be taken away one by one. */
import { html, type Markup } from '../html.ts';
import { filterName, type Wishes, withoutFilter, writeWishes } from '../rows/address.ts';
import type { Shown } from '../rows/columns.ts';
import { EMPTY, hasFixedValues } from '../rows/select.ts';

/** The panel with one control per column; open while something is filtered. */
export function filterPanel(columns: readonly Shown[], wishes: Wishes, path: string): Markup {
  const active = [...wishes.filters.keys()].some((name) => columns.some((shown) => shown.name === name));
  const keep = [
    ['view', wishes.view],
    ['sort', wishes.sort?.name],
    ['dir', wishes.sort?.descending ? 'desc' : undefined],
  ] as const;
  return html`<details class="filters"><summary>Filter</summary>
<form method="get" action="${path}">
${keep.map(([name, value]) => value !== undefined && html`<input type="hidden" name="${name}" value="${value}">`)}
<div class="controls">${columns.map((shown) => control(shown, wishes.filters.get(shown.name) ?? []))}</div>
<p class="row"><button class="button primary">Vis radene</button>
${active && html`<a class="button" href="${path + writeWishes({ ...wishes, page: 1, filters: new Map() })}">Fjern alle filtre</a>`}</p>
</form></details>`;
}

/** What is filtered now, each with a way to take it away. */
export function chips(columns: readonly Shown[], wishes: Wishes, path: string): Markup | '' {
  const active = columns.flatMap((shown) => (wishes.filters.get(shown.name) ?? []).map((text) => ({ shown, text })));
  if (active.length === 0) return '';
  const chip = ({ shown, text }: (typeof active)[number]) => {
    const address = path + writeWishes(withoutFilter(wishes, shown.name, text));
    const words = `${shown.label}${hasFixedValues(shown) ? ': ' : ' inneholder '}${text}`;
    return html`<li><a class="chip" href="${address}" aria-label="Fjern filteret ${words}">${words} <span aria-hidden="true">✕</span></a></li>`;
  };
  return html`<ul class="chips" aria-label="Filtre som er på">${active.map(chip)}</ul>`;
}

function control(shown: Shown, chosen: readonly string[]): Markup {
  const name = filterName(shown.name);
  if (!hasFixedValues(shown))
    return html`<label>${shown.label} inneholder<input type="text" name="${name}" value="${chosen[0] ?? ''}" autocomplete="off"></label>`;
  const box = (text: string) =>
    html`<label class="box"><input type="checkbox" name="${name}" value="${text}"${chosen.includes(text) && html` checked`}>${text}</label>`;
  return html`<fieldset><legend>${shown.label}</legend>${fixedValues(shown).map(box)}</fieldset>`;
}

/** The choices of the column, then the empty value. */
function fixedValues({ kind, column }: Shown): string[] {
  if (kind === 'boolean') return ['Ja', 'Nei'];
  return [...((column.facet?.settings.choices as string[] | undefined) ?? []), EMPTY];
}
