/** The page of one row: all its fields, what it was before, and the ways to change or delete it. */
import { etag } from '../../fields/read.ts';
import type { Item, ItemVersion, List } from '../../store/types.ts';
import { frame } from '../frame.ts';
import { html, type Markup } from '../html.ts';
import { notHere } from '../notice.ts';
import type { Reached } from '../reach.ts';
import { formColumns, type Shown, systemColumns } from '../rows/columns.ts';
import { formatMoment } from '../rows/norwegian.ts';
import { itemPath, listPath } from '../rows/path.ts';
import { cellContent, textOf } from '../rows/value.ts';
import { nameOf } from '../rows/who.ts';
import { type PageAnswer, sitePath, type Visit } from '../visit.ts';

const SAID: Record<string, string> = {
  changed: 'Noen endret raden etter at du åpnet siden. Den er ikke slettet.',
  restored: 'Den gamle versjonen er hentet fram som en ny versjon.',
};

/** `GET <list>/<id>_.000` and `DispForm.aspx?ID=…`. */
export function itemPage(visit: Visit, { list, canWrite }: Reached, id: number): PageAnswer {
  const { world, site, person, url } = visit;
  const item = world.store.items.find(list.id, id);
  const path = listPath(site, list);
  if (!item) return notHere({ site, person, here: path });
  const title = typeof item.fields.Title === 'string' ? item.fields.Title : `Rad ${id}`;
  const here = itemPath(site, list, id);
  const content = html`<h1>${title}</h1>
<p class="said" role="status">${SAID[url.searchParams.get('said') ?? '']}</p>
${canWrite && html`<p class="row"><a class="button primary" href="${path}/EditForm.aspx?ID=${id}">Rediger</a></p>`}
<dl class="fields">${[...formColumns(world, list), ...systemColumns()].map((shown) => line(visit, list, shown, item))}</dl>
<section aria-labelledby="historikk"><h2 id="historikk">Historikk</h2>${history(visit, list, item, canWrite)}</section>
${canWrite && removal(visit, path, item)}`;
  const crumbs = [
    { text: 'Lister', address: sitePath(site) },
    { text: list.title, address: path },
  ];
  return { status: 200, page: frame({ site, title, person, here, crumbs }, content) };
}

function line({ world }: Visit, list: List, shown: Shown, item: Item): Markup {
  const content = cellContent({ world, list }, { ...shown, link: false }, item, '');
  return html`<div><dt>${shown.label}</dt><dd>${content === '' ? html`<span class="soft">(tomt)</span>` : content}</dd></div>`;
}

/** Newest first: what each version changed, by whom and when. */
function history(visit: Visit, list: List, item: Item, canWrite: boolean): Markup {
  const versions = visit.world.store.items.versions(list.id, item.id);
  const entries = versions.map((version, at) => entry(visit, list, item, version, versions[at + 1], canWrite && at > 0));
  return html`<ol class="history">${entries}</ol>`;
}

function entry(
  visit: Visit,
  list: List,
  item: Item,
  version: ItemVersion,
  before: ItemVersion | undefined,
  canRestore: boolean,
): Markup {
  const { world, site, digest } = visit;
  const place = { world, list };
  const then = { ...item, ...version, id: item.id };
  const previous = before && { ...item, ...before, id: item.id };
  const changes = formColumns(world, list).flatMap((shown) => {
    const now = textOf(place, shown, then);
    const old = previous ? textOf(place, shown, previous) : '';
    return now === old
      ? []
      : [html`<li>${shown.label}: ${previous && html`<del>${old || '(tomt)'}</del> → `}<ins>${now || '(tomt)'}</ins></li>`];
  });
  const who = nameOf(world, site, version.editor);
  const restore = html`<form method="post" action="${listPath(site, list)}/restore"><input type="hidden" name="digest" value="${digest}"><input type="hidden" name="ID" value="${item.id}"><button class="button" name="version" value="${version.version}">Hent fram versjon ${version.version}.0</button></form>`;
  return html`<li><p><strong>Versjon ${version.version}.0</strong> <span class="soft">${formatMoment(version.modifiedAt, world.settings.zone)}, ${who}</span></p>
${changes.length > 0 ? html`<ul>${changes}</ul>` : html`<p class="soft">Ingen synlige felter er endret.</p>`}${canRestore && restore}</li>`;
}

function removal({ digest }: Visit, path: string, item: Item): Markup {
  return html`<details class="removal"><summary>Slett raden</summary>
<p>Raden og historikken blir borte for alle. Det kan ikke gjøres om.</p>
<form method="post" action="${path}/delete"><input type="hidden" name="digest" value="${digest}"><input type="hidden" name="ID" value="${item.id}"><input type="hidden" name="etag" value="${etag(item)}">
<button class="button danger">Ja, slett raden</button></form></details>`;
}
