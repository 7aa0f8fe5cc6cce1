/** The control a field is edited with, the same in a cell and in a form. */
import type { List } from '../../store/types.ts';
import { html, type Markup } from '../html.ts';
import type { Shown } from '../rows/columns.ts';
import type { Visit } from '../visit.ts';
import { type Target, targetsOf } from './targets.ts';
import type { Typed } from './typed.ts';

/** What a control needs: its name in the form, its id, what it holds, and what describes it. */
export type ControlParts = { name: string; id: string; typed: Typed; describedBy: string; wrong: boolean };

/** Whether the control is a group of boxes, which has a legend and no label. */
export const isGroup = ({ kind }: Shown): boolean => kind === 'choices' || kind === 'lookups';

/** Words under a control, for what cannot be guessed. */
export function hintOf({ kind, column }: Shown): string {
  if (kind === 'dateTime') return 'Dag og klokkeslett i norsk tid, for eksempel 29.01.2020 09:00';
  if (kind === 'dateOnly') return 'Dag, måned og år, for eksempel 29.01.2020';
  if (column.facet?.name === 'currency') return 'I kroner, for eksempel 300 000';
  if (column.facet?.settings.displayAs === 'percentage') return 'I prosent, for eksempel 25';
  return '';
}

/** The control of a column. */
export async function control(visit: Visit, list: List, shown: Shown, parts: ControlParts): Promise<Markup> {
  const { kind, column } = shown;
  const first = parts.typed[0] ?? '';
  const settings = (column.facet?.settings ?? {}) as { choices?: string[]; allowTextEntry?: boolean };
  if (kind === 'note') return html`<textarea ${marks(parts)} rows="5">${first}</textarea>`;
  if (kind === 'boolean') return select(parts, withPresent([target('Ja'), target('Nei')], []), !column.required);
  if (kind === 'choice' && settings.allowTextEntry) return freeChoice(parts, settings.choices ?? []);
  if (kind === 'choice') return select(parts, withPresent((settings.choices ?? []).map(target), parts.typed), true);
  if (kind === 'choices') return boxes(parts, withPresent((settings.choices ?? []).map(target), parts.typed));
  if (kind === 'lookup') return select(parts, await targetsOf(visit, list, shown), true);
  if (kind === 'lookups') return boxes(parts, await targetsOf(visit, list, shown));
  if (kind === 'link')
    return html`<input type="text" ${marks(parts)} value="${first}" placeholder="https://"><label class="second">Tekst<input type="text" name="${parts.name}" value="${parts.typed[1] ?? ''}"></label>`;
  const numeric = kind === 'number' && html` inputmode="decimal"`;
  return html`<input type="text" ${marks(parts)}${numeric} value="${first}" autocomplete="off">`;
}

const target = (text: string): Target => ({ key: text, text });

/** A value that is none of the choices any more can still be seen, but not be kept by saving. */
function withPresent(targets: Target[], typed: Typed): Target[] {
  const strange = typed.filter((text) => text !== '' && !targets.some(({ key }) => key === text));
  return [...targets, ...strange.map(target)];
}

function marks({ name, id, describedBy, wrong }: ControlParts): Markup {
  return html`name="${name}" id="${id}"${describedBy && html` aria-describedby="${describedBy}"`}${wrong && html` aria-invalid="true"`}`;
}

function select(parts: ControlParts, targets: Target[], canBeEmpty: boolean): Markup {
  const chosen = parts.typed[0] ?? '';
  const option = ({ key, text }: Target) => html`<option value="${key}"${key === chosen && html` selected`}>${text}</option>`;
  return html`<select ${marks(parts)}>${(canBeEmpty || chosen === '') && html`<option value="">(ikke valgt)</option>`}${targets.map(option)}</select>`;
}

function boxes({ name, typed }: ControlParts, targets: Target[]): Markup {
  const box = ({ key, text }: Target) =>
    html`<label class="box"><input type="checkbox" name="${name}" value="${key}"${typed.includes(key) && html` checked`}>${text}</label>`;
  return html`<div class="boxes">${targets.map(box)}</div>`;
}

function freeChoice(parts: ControlParts, choices: string[]): Markup {
  const options = choices.map((text) => html`<option value="${text}"></option>`);
  return html`<input type="text" ${marks(parts)} value="${parts.typed[0] ?? ''}" list="${parts.id}-valg"><datalist id="${parts.id}-valg">${options}</datalist>`;
}
