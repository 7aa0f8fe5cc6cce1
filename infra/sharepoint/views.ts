/**
 * Brings the declared views to the lists: the site script adds what is missing, REST sets what differs and the sums. A manager's own views stay.
 * Sources: sp-dev-docs site-design-json-schema; PnP's Invoke-PnPSiteScript for the way to run a script with rights on the site alone.
 */
import type { ListDef } from '../../src/schema/kit/list.ts';
import { aggregations, siteScript, viewActions } from '../../src/schema/kit/views.ts';
import { HttpFault, type Send } from './client.ts';
import type { Notes } from './notes.ts';
import { listPath, MERGE, type Rows } from './sharepoint.ts';

interface FoundView {
  readonly Id: string;
  readonly Title: string;
  readonly ViewQuery: string | null;
  readonly Aggregations: string | null;
}

const RUN_SCRIPT = 'Microsoft.Sharepoint.Utilities.WebTemplateExtensions.SiteScriptUtility.ExecuteTemplateScript';

const viewsOf = async (sharepoint: Send, list: ListDef): Promise<readonly FoundView[]> =>
  (await sharepoint<Rows<FoundView>>(`${listPath(list.title)}/views?$select=Id,Title,ViewQuery,Aggregations`)).value;

/** The same CAML, whatever the spaces between its tags and before its `/>`. */
const plain = (caml: string | null): string =>
  (caml ?? '')
    .replace(/>\s+</g, '><')
    .replace(/\s*\/>/g, '/>')
    .trim();

const differences = (list: ListDef, found: readonly FoundView[]) =>
  viewActions(list).flatMap((wanted, index) => {
    const view = found.find(({ Title }) => Title === wanted.name);
    const sums = aggregations(list, list.views[index] ?? { title: '', fields: [] });
    if (!view || (plain(view.ViewQuery) === plain(wanted.query) && plain(view.Aggregations) === plain(sums))) return [];
    const settings = { ViewQuery: wanted.query, Aggregations: sums, AggregationsStatus: sums === '' ? 'Off' : 'On' };
    return [{ id: view.Id, title: wanted.name, settings }];
  });

const provisionOne = async (sharepoint: Send, list: ListDef, notes: Notes): Promise<void> => {
  let found = await viewsOf(sharepoint, list);
  const missing = list.views.filter(({ title }) => !found.some(({ Title }) => Title === title));
  if (missing.length > 0) {
    await sharepoint(RUN_SCRIPT, { method: 'POST', body: { script: JSON.stringify(siteScript(list)) } });
    found = await viewsOf(sharepoint, list);
    const names = missing.map(({ title }) => `«${title}»`).join(', ');
    notes.did('viewsSet', `${list.title}: ${missing.length === 1 ? 'visningen' : 'visningene'} ${names}`, missing.length);
  }
  const gone = list.views.filter(({ title }) => !found.some(({ Title }) => Title === title));
  if (gone.length > 0) throw new HttpFault(`Områdeskriptet for ${list.title}`, 200, 'visningene kom ikke');
  for (const { id, title, settings } of differences(list, found)) {
    await sharepoint(`${listPath(list.title)}/views/getbyid('${id}')`, { method: 'POST', headers: MERGE, body: settings });
    if (!missing.some((view) => view.title === title)) notes.did('viewsSet', `${list.title}: visningen «${title}» er oppdatert`);
  }
};

/** Sees to the views of every list. What SharePoint refuses is a problem to look at, no reason to stop: the product needs no views. */
export const provisionViews = async (sharepoint: Send, lists: readonly ListDef[], notes: Notes): Promise<void> => {
  await Promise.all(
    lists.map((list) =>
      provisionOne(sharepoint, list, notes).catch((cause: unknown) => {
        if (!(cause instanceof HttpFault)) throw cause;
        notes.problem(`Visningene i ${list.title} er ikke satt (${cause.message}). Kjør områdeskriptet for hånd.`);
      }),
    ),
  );
};
