/** Edits one cell of a list's table: the editor the script puts into the cell, and the change it sends back with the item's entity tag. */
import { etag } from '../../fields/read.ts';
import { GraphError } from '../../http/errors.ts';
import { updateItem } from '../../operations/items.ts';
import type { Item, List } from '../../store/types.ts';
import { html } from '../html.ts';
import { chooseView } from '../list/page.ts';
import { rowOf } from '../list/row.ts';
import { type Reached, writerOf } from '../reach.ts';
import { isWritable, type Shown, shownColumn, shownColumns } from '../rows/columns.ts';
import { formatMoment } from '../rows/norwegian.ts';
import { textOf } from '../rows/value.ts';
import { nameOf } from '../rows/who.ts';
import type { PageAnswer, Visit } from '../visit.ts';
import { control, hintOf, isGroup } from './control.ts';
import { newsOf } from './news.ts';
import { rawOf, sameTyped } from './raw.ts';
import { asRefusal, sentence } from './refusal.ts';
import { resolveTargets } from './targets.ts';
import { readTyped, type Sent } from './typed.ts';

const GONE = 'Raden er slettet av noen andre. Last siden på nytt for å se hva som står her nå.';

type Edited = { item: Item; shown: Shown };

/** `GET <list>/cell?ID=…&field=…`: the editor, with the value and the tag of now. */
export async function cellEditor(visit: Visit, { list }: Reached): Promise<PageAnswer> {
  const edited = find(visit, list, visit.url.searchParams);
  if (!edited) return { status: 404, json: { message: GONE } };
  const { item, shown } = edited;
  const hint = hintOf(shown);
  const parts = {
    name: 'value',
    id: 'felt',
    typed: rawOf({ world: visit.world, list }, shown, item),
    describedBy: hint && 'felt-hint',
    wrong: false,
  };
  const field = await control(visit, list, shown, parts);
  const named = isGroup(shown)
    ? html`<fieldset><legend>${shown.label}</legend>${field}</fieldset>`
    : html`<label for="felt">${shown.label}</label>${field}`;
  const editor = html`<form class="editor" data-kind="${shown.kind}">
<input type="hidden" name="ID" value="${item.id}"><input type="hidden" name="field" value="${shown.name}"><input type="hidden" name="etag" value="${etag(item)}">
${named}${hint && html`<p class="hint" id="felt-hint">${hint}</p>`}
<p class="fault" id="felt-feil" role="alert"></p>
<div class="row"><button class="button primary">Lagre</button><button type="button" class="button" value="cancel">Avbryt</button></div>
</form>`;
  return { status: 200, text: editor.markup, type: 'text/html; charset=utf-8' };
}

/** `POST <list>/cell`: saves in the person's name; 400 with a sentence, 412 with what somebody else wrote meanwhile. */
export async function saveCell(visit: Visit, { list }: Reached): Promise<PageAnswer> {
  const { world, form } = visit;
  const edited = find(visit, list, form);
  if (!edited) return { status: 404, json: { message: GONE } };
  const { item, shown } = edited;
  const typed = form.getAll('value');
  if (form.get('etag') === etag(item) && sameTyped(typed, rawOf({ world, list }, shown, item)))
    return told(visit, list, item, `${shown.label} er uendret.`);
  const resolved = await resolveTargets(visit, list, shown, typed);
  const read = 'refusal' in resolved ? resolved : readTyped(shown, resolved.typed, world.settings.zone);
  if ('refusal' in read) return { status: 400, json: { code: read.refusal.code, message: sentence(read.refusal, shown.label) } };
  return write(visit, list, edited, read.sent);
}

async function write(visit: Visit, list: List, { item, shown }: Edited, sent: Sent): Promise<PageAnswer> {
  try {
    const next = updateItem(visit.world, list, item.id, sent, await writerOf(visit), visit.form.get('etag') ?? '');
    return told(visit, list, next, `${shown.label} er lagret.`);
  } catch (error) {
    if (error instanceof GraphError && error.status === 412) return conflict(visit, list, item.id, shown);
    if (error instanceof GraphError && error.status === 404) return { status: 404, json: { message: GONE } };
    const { refusal } = asRefusal(error, [shown]);
    return { status: 400, json: { code: refusal.code, message: sentence(refusal, shown.label) } };
  }
}

function told(visit: Visit, list: List, item: Item, said: string): PageAnswer {
  return { status: 200, json: { row: rowMarkup(visit, list, item), said } };
}

function conflict(visit: Visit, list: List, id: number, shown: Shown): PageAnswer {
  const { world, site } = visit;
  const item = world.store.items.find(list.id, id);
  if (!item) return { status: 404, json: { message: GONE } };
  const who = nameOf(world, site, item.editor);
  const at = formatMoment(item.modifiedAt, world.settings.zone);
  const news = newsOf(visit, list, item).map(([label, text]) => `${label} er nå ${text === '' ? 'tomt' : `«${text}»`}.`);
  const message = `${who} endret raden ${at}, mens du skrev. ${news.join(' ')} Lagre likevel, eller avbryt for å beholde det som står.`;
  return {
    status: 412,
    json: {
      code: 'conflict',
      message,
      etag: etag(item),
      now: textOf({ world, list }, shown, item),
      row: rowMarkup(visit, list, item),
    },
  };
}

function rowMarkup(visit: Visit, list: List, item: Item): string {
  const view = chooseView(visit, list.id, visit.form.get('view') ?? undefined);
  return rowOf({ visit, list, canWrite: true, columns: shownColumns(visit.world, list, view) }, item).markup;
}

/** The item and column of a request; undefined when one of them is not there or nobody may write it. */
function find({ world }: Visit, list: List, query: URLSearchParams): Edited | undefined {
  const item = world.store.items.find(list.id, Number(query.get('ID')));
  const shown = shownColumn(world, list, query.get('field') ?? '');
  return item && shown && isWritable(shown) ? { item, shown } : undefined;
}
