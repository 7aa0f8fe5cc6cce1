/** Saves the form of a new row or of a whole row, in the person's name; only what was changed is written. */
import { etag } from '../../fields/read.ts';
import { GraphError } from '../../http/errors.ts';
import { createItem, updateItem } from '../../operations/items.ts';
import type { Item, List } from '../../store/types.ts';
import { html, type Markup } from '../html.ts';
import { notHere } from '../notice.ts';
import { type Reached, writerOf } from '../reach.ts';
import type { Shown } from '../rows/columns.ts';
import { formatMoment } from '../rows/norwegian.ts';
import { itemPath, listPath } from '../rows/path.ts';
import { textOf } from '../rows/value.ts';
import { nameOf } from '../rows/who.ts';
import { goTo, type PageAnswer, type Visit } from '../visit.ts';
import { askedColumns, formPage, freshState } from './form.ts';
import { baseOf } from './news.ts';
import { rawOf, sameTyped } from './raw.ts';
import { asRefusal, sentence } from './refusal.ts';
import { resolveTargets } from './targets.ts';
import { readTyped, type Sent, type Typed } from './typed.ts';

/** `GET <list>/NewForm.aspx` and `EditForm.aspx?ID=…`. */
export async function openForm(visit: Visit, { list }: Reached, id: number | undefined): Promise<PageAnswer> {
  const item = id === undefined ? undefined : visit.world.store.items.find(list.id, id);
  if (id !== undefined && !item) return notHere({ site: visit.site, person: visit.person, here: listPath(visit.site, list) });
  return formPage(visit, list, freshState(visit, list, item));
}

/** `POST <list>/NewForm.aspx`. */
export async function saveNew(visit: Visit, { list }: Reached): Promise<PageAnswer> {
  const typed = typedOf(visit, list);
  const read = await readAll(visit, list, askedColumns(visit, list), typed);
  const state = { item: undefined, typed, faults: read.faults };
  if (read.faults.size > 0) return formPage(visit, list, state, 400);
  try {
    createItem(visit.world, list, read.sent, await writerOf(visit));
  } catch (error) {
    return formPage(visit, list, { ...state, faults: faultsOf(error, askedColumns(visit, list)) }, 400);
  }
  return goTo(`${listPath(visit.site, list)}?said=made`);
}

/** `POST <list>/EditForm.aspx?ID=…`: 412 with the newer values where somebody was faster. */
export async function saveItem(visit: Visit, { list }: Reached, id: number): Promise<PageAnswer> {
  const { world, site, person, form } = visit;
  const item = world.store.items.find(list.id, id);
  if (!item) return notHere({ site, person, here: listPath(site, list) });
  const typed = typedOf(visit, list);
  const base = baseOf(visit, list, item);
  const changed = askedColumns(visit, list).filter(
    (shown) => !sameTyped(typed.get(shown.name) ?? [], rawOf({ world, list }, shown, base)),
  );
  if (form.get('etag') !== etag(item)) return tooLate(visit, list, item, base, typed, changed);
  const read = await readAll(visit, list, changed, typed);
  const state = { item, typed, faults: read.faults };
  if (read.faults.size > 0) return formPage(visit, list, state, 400);
  try {
    if (changed.length > 0) updateItem(world, list, id, read.sent, await writerOf(visit), etag(item));
  } catch (error) {
    if (error instanceof GraphError && error.status === 412) return saveItem(visit, { list, canWrite: true }, id);
    return formPage(visit, list, { ...state, faults: faultsOf(error, changed) }, 400);
  }
  return goTo(itemPath(site, list, id));
}

/** The form again: what the person changed stays, the rest is as it is now, and both are told. */
async function tooLate(
  visit: Visit,
  list: List,
  item: Item,
  base: Item,
  typed: ReadonlyMap<string, Typed>,
  changed: readonly Shown[],
): Promise<PageAnswer> {
  const place = { world: visit.world, list };
  const mine = new Set(changed.map(({ name }) => name));
  const theirs = askedColumns(visit, list).filter((shown) => textOf(place, shown, base) !== textOf(place, shown, item));
  const merged = new Map(
    askedColumns(visit, list).map((shown) => [
      shown.name,
      mine.has(shown.name) ? (typed.get(shown.name) ?? []) : rawOf(place, shown, item),
    ]),
  );
  const who = nameOf(visit.world, visit.site, item.editor);
  const line = (shown: Shown): Markup =>
    html`<li>${shown.label}: ${textOf(place, shown, item) || '(tomt)'}${mine.has(shown.name) && html` <strong>Du har også endret dette feltet.</strong>`}</li>`;
  const notice = html`<div class="warning" role="alert"><p><strong>${who} endret raden ${formatMoment(item.modifiedAt, visit.world.settings.zone)}, mens du skrev.</strong> Dette er nytt:</p><ul>${theirs.map(line)}</ul><p>Det du har skrevet, står fortsatt i skjemaet. Se over og lagre igjen.</p></div>`;
  return formPage(visit, list, { item, typed: merged, faults: new Map(), notice }, 412);
}

function typedOf(visit: Visit, list: List): Map<string, Typed> {
  return new Map(askedColumns(visit, list).map(({ name }) => [name, visit.form.getAll(`v.${name}`)]));
}

async function readAll(visit: Visit, list: List, columns: readonly Shown[], typed: ReadonlyMap<string, Typed>) {
  const faults = new Map<string, string>();
  const sent: Sent = {};
  for (const shown of columns) {
    const resolved = await resolveTargets(visit, list, shown, typed.get(shown.name) ?? []);
    const read = 'refusal' in resolved ? resolved : readTyped(shown, resolved.typed, visit.world.settings.zone);
    if ('refusal' in read) faults.set(shown.name, sentence(read.refusal, shown.label));
    else Object.assign(sent, read.sent);
  }
  return { faults, sent };
}

function faultsOf(error: unknown, columns: readonly Shown[]): Map<string, string> {
  const { shown, refusal } = asRefusal(error, columns);
  return new Map([[shown?.name ?? '', sentence(refusal, shown?.label ?? 'Feltet')]]);
}
