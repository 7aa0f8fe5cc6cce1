/** A list's page: views, filters, the table with groups and sums, and paging; everything but editing works without script. */
import { userIdOf } from '../../operations/actor.ts';
import type { View } from '../../store/types.ts';
import { frame } from '../frame.ts';
import { html, type Markup } from '../html.ts';
import type { Reached } from '../reach.ts';
import { readWishes, type Wishes, writeWishes } from '../rows/address.ts';
import { shownColumns } from '../rows/columns.ts';
import { formatNumber } from '../rows/norwegian.ts';
import { listPath } from '../rows/path.ts';
import { type Selection, selectRows } from '../rows/select.ts';
import { type PageAnswer, sitePath, type Visit } from '../visit.ts';
import { chips, filterPanel } from './filters.ts';
import { tableOf } from './table.ts';

/** Messages that survive the way back from a form. */
const SAID: Record<string, string> = {
  made: 'Den nye raden er lagret.',
  saved: 'Endringene er lagret.',
  deleted: 'Raden er slettet.',
};

/** `GET <list>`. */
export async function listPage(visit: Visit, { list, canWrite }: Reached): Promise<PageAnswer> {
  const { world, site, person, url } = visit;
  const wishes = readWishes(url.searchParams);
  const view = chooseView(visit, list.id, wishes.view);
  const columns = shownColumns(world, list, view);
  const me = await userIdOf(world, person, site.siteId);
  const selection = selectRows({ world, list, me }, view, columns, wishes);
  const path = listPath(site, list);
  const at = (changed: Partial<Wishes>) => path + writeWishes({ ...wishes, ...changed });
  const said = SAID[url.searchParams.get('said') ?? ''];
  const content = html`<div class="head"><h1>${list.title}</h1>${canWrite ? '' : html`<span class="pill">Bare lesing</span>`}</div>
${list.description && html`<p class="soft">${list.description}</p>`}
<p class="said" role="status">${said}</p>
<div class="bar">
${canWrite && html`<a class="button primary" href="${path}/NewForm.aspx">Ny rad</a>`}
${viewPicker(visit, list.id, view, path)}
</div>
${filterPanel(columns, wishes, path)}
${chips(columns, wishes, path)}
${!selection.readable && html`<p class="warning">Spørringen i visningen kan ikke leses. Alle radene vises.</p>`}
${tableOf({ visit, list, canWrite, view, columns, selection, wishes, at })}
${paging(selection, at)}`;
  const framed = { site, title: list.title, person, here: path + url.search, wide: true, script: true };
  return { status: 200, page: frame({ ...framed, crumbs: [{ text: 'Lister', address: sitePath(site) }] }, content) };
}

/** The view asked for by title or id, else the default one. */
export function chooseView({ world }: Visit, listId: string, key: string | undefined): View {
  const views = world.store.views.all(listId);
  const found = views.find((view) => view.title === key || view.id === key) ?? views.find((view) => view.isDefault) ?? views[0];
  if (!found) throw new Error(`The list ${listId} has no view`);
  return found;
}

/** The view every list is made with, and its name on a site in Norwegian. */
const ALL_ITEMS = 'All Items';
const viewName = (view: View): string => (view.title === ALL_ITEMS ? 'Alle elementer' : view.title);

function viewPicker({ world }: Visit, listId: string, chosen: View, path: string): Markup {
  const entry = (view: View) => {
    const address = path + writeWishes({ view: view.title, sort: undefined, filters: new Map(), page: 1 });
    return html`<li><a href="${address}"${view.id === chosen.id && html` aria-current="page"`}>${viewName(view)}</a></li>`;
  };
  const rank = (view: View) => (view.isDefault ? 0 : view.title === ALL_ITEMS ? 2 : 1);
  const views = world.store.views.all(listId).sort((one, other) => rank(one) - rank(other));
  return html`<nav class="views" aria-label="Visninger"><ul>${views.map(entry)}</ul></nav>`;
}

function paging({ page, pages, count }: Selection, at: (changed: Partial<Wishes>) => string): Markup {
  const rows = `${formatNumber(count)} ${count === 1 ? 'rad' : 'rader'}`;
  if (pages === 1) return html`<p class="soft count">${rows}</p>`;
  return html`<nav class="paging" aria-label="Sider">
${page > 1 ? html`<a class="button" href="${at({ page: page - 1 })}" rel="prev">Forrige</a>` : ''}
<span>Side ${page} av ${pages}, ${rows}</span>
${page < pages ? html`<a class="button" href="${at({ page: page + 1 })}" rel="next">Neste</a>` : ''}
</nav>`;
}
