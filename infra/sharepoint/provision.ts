/**
 * `npm run provision`; `-- --site-scripts <folder>` writes the views' site scripts instead.
 * Makes a site ready for Oppdrift: lists and columns (Graph), rights and views (SharePoint REST), seed rows. May be run as often as one likes:
 * it adds what is missing, corrects labels, never removes and never overwrites a row.
 */
import { everyList } from '../../src/schema/everyList.ts';
import { applicationToken, HttpFault, sender } from './client.ts';
import { provisionLists } from './lists.ts';
import { type Report, takeNotes } from './notes.ts';
import { provisionRights } from './rights.ts';
import { seedFor } from './seed/build.ts';
import { seedLists } from './seedLists.ts';
import { type ProvisionSettings, provisionSettings } from './settings.ts';
import { sharepointSender } from './sharepoint.ts';
import { writeSiteScripts } from './siteScripts.ts';
import { provisionViews } from './views.ts';

const GRAPH_SCOPE = 'https://graph.microsoft.com/.default';

interface Site {
  readonly id: string;
  readonly webUrl: string;
}

const versioned = (graphUrl: string): string => `${graphUrl.replace(/\/+$/, '').replace(/\/v1\.0$/, '')}/v1.0`;

/**
 * Brings the site to what the schema says and tells what it did. The seed holds nothing confidential, and the rights are in place before the
 * product writes anything that is. Throws when Graph refuses, or when a list does not get its rights; a view that SharePoint refuses is a
 * problem in the report.
 */
export const provision = async (settings: ProvisionSettings, say: (line: string) => void): Promise<Report> => {
  const notes = takeNotes(say);
  const graph = sender(versioned(settings.graphUrl), await applicationToken(settings.tokenEndpoint, settings, GRAPH_SCOPE));
  const site = await graph<Site>(`/sites/${settings.site}?$select=id,webUrl`);
  const [placed, sharepoint] = await Promise.all([
    provisionLists(graph, `/sites/${site.id}`, everyList, notes),
    sharepointSender(settings, settings.sharepointUrl ?? site.webUrl),
  ]);
  await seedLists(graph, placed, seedFor(settings.nowMs, settings.sampleDatesMove, settings.sampleSeason), notes);
  await provisionRights(sharepoint, everyList, notes).catch(explain);
  await provisionViews(sharepoint, everyList, notes);
  return notes.report();
};

/** App-only REST with a secret works locally alone: say so instead of a bare 401. */
const explain = (cause: unknown): never => {
  if (!(cause instanceof HttpFault) || cause.status !== 401) throw cause;
  const what = 'Listene er laget, men rettighetene er ikke satt: SharePoint tok ikke imot innloggingen.';
  throw new Error(`${what} På en ekte leietaker må PROVISION_TOKEN_SHAREPOINT settes, se infra/sharepoint/settings.ts.`, {
    cause,
  });
};

const fromCommandLine = async ([flag, folder]: readonly string[]): Promise<number> => {
  if (flag === '--site-scripts' && folder) {
    for (const path of writeSiteScripts(folder)) console.log(path);
    return 0;
  }
  if (flag !== undefined) {
    console.error('Bruk: npm run provision [-- --site-scripts <mappe>]');
    return 2;
  }
  const { problems, ...counts } = await provision(provisionSettings(process.env), console.log);
  const nothingDone = Object.values(counts).every((count) => count === 0);
  if (nothingDone && problems.length === 0) console.log('Alt er som det skal være.');
  return problems.length > 0 ? 1 : 0;
};

if (import.meta.main)
  process.exitCode = await fromCommandLine(process.argv.slice(2)).catch((cause: Error) => {
    console.error(cause.message);
    return 1;
  });
