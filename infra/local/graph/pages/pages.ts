/** Finds the page for a path inside a site: the contents, a list, a row, a form, a library; the rights of the list come first. */
import { contentsPage } from './contents.ts';
import { cellEditor, saveCell } from './edit/cell.ts';
import { removeRow, restoreRow } from './edit/remove.ts';
import { openForm, saveItem, saveNew } from './edit/save.ts';
import { itemPage } from './item/page.ts';
import { libraryPage } from './library/page.ts';
import { listPage } from './list/page.ts';
import { noAccess, notHere } from './notice.ts';
import { type Reached, reachList } from './reach.ts';
import { type PageAnswer, sitePath, type Visit } from './visit.ts';

type Page = (visit: Visit, reached: Reached) => PageAnswer | Promise<PageAnswer>;

/** The item a query names; 0 for none, which no item has. */
const idOf = ({ url }: Visit): number => Number(url.searchParams.get('ID') ?? url.searchParams.get('id') ?? 0);

/** Pages everybody who reads the list may open. */
const READING: Record<string, Page> = {
  '': listPage,
  'allitems.aspx': listPage,
  'dispform.aspx': (visit, reached) => itemPage(visit, reached, idOf(visit)),
};

/** Pages and changes for those who may write. */
const WRITING: Record<string, Page> = {
  'GET cell': cellEditor,
  'POST cell': saveCell,
  'POST delete': removeRow,
  'POST restore': restoreRow,
  'GET newform.aspx': (visit, reached) => openForm(visit, reached, undefined),
  'POST newform.aspx': saveNew,
  'GET editform.aspx': (visit, reached) => openForm(visit, reached, idOf(visit)),
  'POST editform.aspx': (visit, reached) => saveItem(visit, reached, idOf(visit)),
};

/** The page for a decoded path below the site. */
export function pageFor(visit: Visit, path: string): PageAnswer | Promise<PageAnswer> {
  const [first, second, ...rest] = path.split('/').filter(Boolean);
  if (first === undefined || first.toLowerCase() === '_layouts')
    return visit.method === 'GET' ? contentsPage(visit) : nothing(visit);
  if (first.toLowerCase() === 'lists' && second !== undefined) return inList(visit, second, rest.join('/'));
  const reached = reachList(visit, first);
  if (reached === 'closed') return closed(visit);
  if (reached === 'nothing' || reached.list.template !== 'documentLibrary' || visit.method !== 'GET') return nothing(visit);
  return libraryPage(visit, reached, second === undefined ? [] : [second, ...rest]);
}

function inList(visit: Visit, name: string, page: string): PageAnswer | Promise<PageAnswer> {
  const reached = reachList(visit, name);
  if (reached === 'closed') return closed(visit);
  if (reached === 'nothing' || reached.list.template === 'documentLibrary') return nothing(visit);
  const writing = WRITING[`${visit.method} ${page.toLowerCase()}`];
  if (writing) return reached.canWrite ? writing(visit, reached) : closed(visit);
  const id = /^(\d{1,10})_\.000$/.exec(page)?.[1];
  const reading = id === undefined ? READING[page.toLowerCase()] : (one: Visit, list: Reached) => itemPage(one, list, Number(id));
  return reading && visit.method === 'GET' ? reading(visit, reached) : nothing(visit);
}

/** Where a page that says no lets one change person: at the same address, except for what only scripts ask for. */
const here = ({ url, site, method }: Visit): string =>
  method === 'GET' && !url.pathname.endsWith('/cell') ? url.pathname + url.search : sitePath(site);

function closed(visit: Visit): PageAnswer {
  if (visit.form.get('script') === 'yes' || visit.url.pathname.endsWith('/cell'))
    return { status: 403, json: { message: 'Du har ikke tilgang til å endre denne listen.' } };
  return noAccess({ site: visit.site, person: visit.person, here: here(visit) });
}

const nothing = (visit: Visit): PageAnswer => notHere({ site: visit.site, person: visit.person, here: here(visit) });
