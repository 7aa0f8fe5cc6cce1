/**
 * `npm run provision`; `-- --site-scripts <folder>` writes the views' site scripts instead.
 * Makes a site ready for Oppdrift: lists and columns (Graph), rights and views (SharePoint REST), seed rows. May be run as often as one likes:
 * it adds what is missing, corrects labels, never removes and never overwrites a row. Without the means to set rights it makes nothing.
 */
import { everyList } from '../../src/schema/everyList.ts';
import { closeConfidential } from './access/confidential.ts';
import { NOT_YET, openRights, provisionRights } from './access/rights.ts';
import { applicationToken, sender } from './client.ts';
import { type GraphList, listsOf, provisionLists } from './lists.ts';
import { type Report, takeNotes } from './notes.ts';
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
 * Brings the site to what the schema says and tells what it did. Rights come before rows: nothing is made unless SharePoint lets us set
 * them, each confidential list is closed as soon as it is there, and the seed comes last. Throws when Graph refuses, or when a list does
 * not get its rights; a view that SharePoint refuses is a problem in the report.
 */
export const provision = async (settings: ProvisionSettings, say: (line: string) => void): Promise<Report> => {
  const notes = takeNotes(say);
  const graph = sender(versioned(settings.graphUrl), await applicationToken(settings.tokenEndpoint, settings, GRAPH_SCOPE));
  const site = await graph<Site>(`/sites/${settings.site}?$select=id,webUrl`);
  const siteUrl = `/sites/${site.id}`;
  const address = settings.sharepointUrl ?? site.webUrl;
  const found = await listsOf(graph, siteUrl);
  const door = async () => {
    const sharepoint = await sharepointSender(settings, address);
    return { sharepoint, rights: await openRights(sharepoint) };
  };
  const { sharepoint, rights } = await door().catch((cause: Error) => Promise.reject(noRights(cause, address, found)));
  const made = await closeConfidential({ graph, siteUrl, rights, notes }, everyList, found);
  const placed = await provisionLists(graph, siteUrl, everyList, made, notes);
  await provisionRights(rights, placed, notes);
  await seedLists(graph, placed, seedFor(settings.nowMs, settings.sampleDatesMove, settings.sampleSeason), notes);
  await provisionViews(sharepoint, everyList, notes);
  return notes.report();
};

/** App-only REST with a secret works locally alone, so an operator must be told what to bring. */
const noRights = (cause: Error, address: string, found: ReadonlyMap<string, GraphList>): Error => {
  const there = everyList.filter(({ name, rights }) => rights === 'confidential' && found.has(name)).map(({ title }) => title);
  return new Error(
    [
      `SharePoint lar oss ikke sette rettigheter: ${cause.message}`,
      'Ingen lister er laget eller endret.',
      ...(there.length > 0 ? [`Fra før finnes ${there.join(', ')}. De er fortrolige, og vi vet ikke om de er lukket.`] : []),
      `På en ekte leietaker trengs PROVISION_TOKEN_SHAREPOINT: et token for ${new URL(address).origin} som kan administrere området.`,
      NOT_YET,
    ].join('\n'),
    { cause },
  );
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
