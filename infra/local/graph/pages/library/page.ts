/** The page of a document library: folders and files to be read, under the library's own rights. Files are added through Graph only. */
import { downloadToken } from '../../files/show.ts';
import type { DriveItem, List } from '../../store/types.ts';
import { frame } from '../frame.ts';
import { html, type Markup } from '../html.ts';
import { notHere } from '../notice.ts';
import type { Reached } from '../reach.ts';
import { formatMoment, formatNumber } from '../rows/norwegian.ts';
import { listPath } from '../rows/path.ts';
import { nameOf } from '../rows/who.ts';
import { goTo, type PageAnswer, sitePath, type Visit } from '../visit.ts';

/** `GET <library>[/<folder>…]`; a file is sent as a download. */
export function libraryPage(visit: Visit, { list }: Reached, names: readonly string[]): PageAnswer {
  const { world, site, person } = visit;
  const path = listPath(site, list);
  const last = names.reduce<DriveItem | undefined>(
    (parent, name) => parent && world.store.drive.child(list.id, parent.id, name),
    world.store.drive.root(list.id),
  );
  if (names.length > 0 && !last) return notHere({ site, person, here: path });
  if (last && !last.folder) return goTo(`/_download/${downloadToken(world, last)}`);
  const children = last ? world.store.drive.children(list.id, last.id) : [];
  const here = [path, ...names.map(encodeURIComponent)].join('/');
  const title = names.at(-1) ?? libraryName(list);
  const above = names
    .slice(0, -1)
    .map((name, at) => ({ text: name, address: [path, ...names.slice(0, at + 1).map(encodeURIComponent)].join('/') }));
  const crumbs = [
    { text: 'Lister', address: sitePath(site) },
    ...(names.length > 0 ? [{ text: libraryName(list), address: path }] : []),
    ...above,
  ];
  const content = html`<h1>${title}</h1>${children.length === 0 ? html`<p class="empty">Her er det ingen filer ennå.</p>` : table(visit, here, children)}`;
  return { status: 200, page: frame({ site, title, person, here, crumbs, wide: true }, content) };
}

/** The name a new site in Norwegian gives its library. */
export const libraryName = (list: List): string => (list.title === 'Documents' ? 'Dokumenter' : list.title);

function table({ world, site }: Visit, here: string, items: readonly DriveItem[]): Markup {
  const row = (item: DriveItem) =>
    html`<tr><td class="title"><a href="${`${here}/${encodeURIComponent(item.name)}`}">${item.folder && html`<span class="hidden">Mappe: </span><span aria-hidden="true">▸ </span>`}${item.name}</a></td>
<td>${formatMoment(item.modifiedAt, world.settings.zone)}</td><td>${nameOf(world, site, item.editor)}</td><td class="number">${item.folder ? '' : sizeText(item.size)}</td></tr>`;
  return html`<div class="region" role="region" aria-label="Filer" tabindex="0"><table><thead><tr><th scope="col" class="title">Navn</th><th scope="col">Endret</th><th scope="col">Endret av</th><th scope="col" class="number">Størrelse</th></tr></thead><tbody>${items.map(row)}</tbody></table></div>`;
}

function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} byte`;
  const kilo = bytes / 1024;
  return kilo < 1024 ? `${formatNumber(Math.round(kilo))} kB` : `${formatNumber(Math.round(kilo / 102.4) / 10)} MB`;
}
