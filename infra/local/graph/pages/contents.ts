/** The front page of the site: the lists this person may open. */
import { LEVEL, type Level } from '../access/rights.ts';
import type { List } from '../store/types.ts';
import { frame } from './frame.ts';
import { html, type Markup } from './html.ts';
import { libraryName } from './library/page.ts';
import { noAccess } from './notice.ts';
import { reachableLists, seesSite } from './reach.ts';
import { formatNumber } from './rows/norwegian.ts';
import { listPath } from './rows/path.ts';
import { type PageAnswer, sitePath, type Visit } from './visit.ts';

/** `GET <site>`. */
export function contentsPage(visit: Visit): PageAnswer {
  const { site, person } = visit;
  const here = sitePath(site);
  const reached = reachableLists(visit);
  if (reached.length === 0 && !seesSite(visit)) return noAccess({ site, person, here });
  const sorted = reached.sort((one, other) => one.list.title.localeCompare(other.list.title, 'nb'));
  const rows = sorted.map(({ list, level }) => row(visit, list, level));
  const content = html`<h1>Innholdet på området</h1>
<ul class="lists">${rows}</ul>
${rows.length === 0 && html`<p>Her er det ingen lister du kan åpne.</p>`}`;
  return { status: 200, page: frame({ site, title: site.title, person, here }, content) };
}

function row({ world, site }: Visit, list: List, level: Level): Markup {
  const count = world.store.items.count(list.id);
  const library = list.template === 'documentLibrary';
  return html`<li><a href="${listPath(site, list)}">${library ? libraryName(list) : list.title}</a>
${list.description && html`<p>${list.description}</p>`}
<p class="soft">${library ? 'Dokumentbibliotek' : `${formatNumber(count)} ${count === 1 ? 'rad' : 'rader'}`}${level < LEVEL.write && html` · <span class="pill">Bare lesing</span>`}</p></li>`;
}
