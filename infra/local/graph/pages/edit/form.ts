/** The form for a new row and for all fields of a row; it works without script, and tells what somebody else wrote meanwhile. */
import { etag } from '../../fields/read.ts';
import type { Item, List } from '../../store/types.ts';
import { frame } from '../frame.ts';
import { html, type Markup } from '../html.ts';
import { formColumns, isWritable, type Shown } from '../rows/columns.ts';
import { itemPath, listPath } from '../rows/path.ts';
import { type PageAnswer, sitePath, type Visit } from '../visit.ts';
import { control, hintOf, isGroup } from './control.ts';
import { rawOf } from './raw.ts';
import type { Typed } from './typed.ts';

/** What a form shows: the fields' texts, the sentences beside them, and one above. */
export type FormState = {
  item: Item | undefined;
  typed: ReadonlyMap<string, Typed>;
  faults: ReadonlyMap<string, string>;
  notice?: Markup | undefined;
};

/** The columns a form asks for. */
export const askedColumns = ({ world }: Visit, list: List): Shown[] => formColumns(world, list).filter(isWritable);

/** A form as it first opens: an item's values, or the defaults of a new row. */
export function freshState(visit: Visit, list: List, item: Item | undefined): FormState {
  const place = { world: visit.world, list };
  const start = (shown: Shown): Typed => (item ? rawOf(place, shown, item) : defaultTyped(shown));
  return { item, typed: new Map(askedColumns(visit, list).map((shown) => [shown.name, start(shown)])), faults: new Map() };
}

/** The page with the form. */
export async function formPage(visit: Visit, list: List, state: FormState, status = 200): Promise<PageAnswer> {
  const { site, person, digest } = visit;
  const { item, faults, notice } = state;
  const path = listPath(site, list);
  const action = item ? `${path}/EditForm.aspx?ID=${item.id}` : `${path}/NewForm.aspx`;
  const name = item ? (typeof item.fields.Title === 'string' ? item.fields.Title : `rad ${item.id}`) : '';
  const title = item ? `Rediger ${name}` : `Ny rad i ${list.title}`;
  const fields = await Promise.all(askedColumns(visit, list).map((shown) => field(visit, list, shown, state)));
  const content = html`<h1>${title}</h1>
${notice}${summary(visit, list, faults)}
<form method="post" action="${action}" class="form" novalidate>
<input type="hidden" name="digest" value="${digest}">${item && html`<input type="hidden" name="etag" value="${etag(item)}">`}
${fields}
<p class="row"><button class="button primary">Lagre</button><a class="button" href="${item ? itemPath(site, list, item.id) : path}">Avbryt</a></p>
</form>`;
  const crumbs = [
    { text: 'Lister', address: sitePath(site) },
    { text: list.title, address: path },
  ];
  return { status, page: frame({ site, title, faulty: faults.size > 0, person, here: action, crumbs }, content) };
}

function summary(visit: Visit, list: List, faults: ReadonlyMap<string, string>): Markup | '' {
  if (faults.size === 0) return '';
  const columns = askedColumns(visit, list).filter(({ name }) => faults.has(name));
  const words = (label: string, fault = '') => (fault.startsWith(label) ? fault : `${label}: ${fault}`);
  const line = (shown: Shown) =>
    html`<li><a href="#${isGroup(shown) ? groupId(shown) : controlId(shown)}">${words(shown.label, faults.get(shown.name))}</a></li>`;
  return html`<div class="warning" role="alert"><p><strong>Raden er ikke lagret ennå.</strong></p><ul>${columns.map(line)}${faults.get('') && html`<li>${faults.get('')}</li>`}</ul></div>`;
}

const controlId = ({ name }: Shown): string => `felt-${name}`;
const groupId = ({ name }: Shown): string => `gruppe-${name}`;

async function field(visit: Visit, list: List, shown: Shown, { typed, faults }: FormState): Promise<Markup> {
  const id = controlId(shown);
  const fault = faults.get(shown.name);
  const hint = [shown.column.description.replace(/\.$/, ''), hintOf(shown)].filter(Boolean).join('. ');
  const describedBy = [hint && `${id}-hint`, fault && `${id}-feil`].filter(Boolean).join(' ');
  const parts = { name: `v.${shown.name}`, id, typed: typed.get(shown.name) ?? [], describedBy, wrong: fault !== undefined };
  const made = await control(visit, list, shown, parts);
  const label = html`${shown.label}${shown.column.required && html` <span class="soft">(må fylles ut)</span>`}`;
  const below = html`${hint && html`<p class="hint" id="${id}-hint">${hint}</p>`}${fault && html`<p class="fault" id="${id}-feil">${fault}</p>`}`;
  if (isGroup(shown))
    return html`<fieldset class="field" id="${groupId(shown)}" tabindex="-1"${describedBy && html` aria-describedby="${describedBy}"`}><legend>${label}</legend>${made}${below}</fieldset>`;
  return html`<div class="field"><label for="${id}">${label}</label>${made}${below}</div>`;
}

function defaultTyped({ kind, column }: Shown): Typed {
  const text = column.defaultValue?.value;
  if (text === undefined || text === '') return [];
  if (kind === 'boolean') return [text === '1' || text.toLowerCase() === 'true' ? 'Ja' : 'Nei'];
  if (kind === 'choices') return text.split(';#').filter(Boolean);
  return kind === 'dateTime' || kind === 'dateOnly' ? [] : [text];
}
