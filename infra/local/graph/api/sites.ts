/** Sites of the local Graph: told in every way of addressing, found by search; read-only as in v1.0. */
import { LEVEL, levelOnSite } from '../access/rights.ts';
import { showDrive } from '../files/show.ts';
import { context, siteId, siteUrl } from '../http/links.ts';
import { type Call, json, type Reply } from '../http/message.ts';
import type { Route } from '../http/router.ts';
import { parseExpand } from '../query/expand.ts';
import type { Site } from '../store/types.ts';
import { expandedLists, visibleLists } from './lists.ts';
import { siteOf } from './scope.ts';
import { selectFrom } from './select.ts';

const EXPANDABLE = ['lists', 'drive', 'drives'];

/** The routes of sites. */
export const SITE_ROUTES: Route[] = [
  { method: 'GET', pattern: '/sites', units: 2, handle: search },
  { method: 'GET', pattern: '/sites/getAllSites', units: 2, handle: search },
  { method: 'GET', pattern: '/sites/:site', units: 1, handle: readSite },
  { method: 'GET', pattern: '/sites/:site/sites', units: 2, handle: subsites },
];

function showSite(call: Call, site: Site): Record<string, unknown> {
  return {
    createdDateTime: new Date(site.createdAt).toISOString(),
    description: site.description,
    id: siteId(site),
    lastModifiedDateTime: new Date(site.createdAt).toISOString(),
    name: site.path.split('/').at(-1) ?? '',
    webUrl: siteUrl(call, site),
    displayName: site.title,
    root: {},
    siteCollection: { hostname: site.hostname },
  };
}

const OPTIONAL = ['sharepointIds', 'parentReference', 'eTag', 'isPersonalSite', 'error', ...EXPANDABLE];

async function readSite(call: Call): Promise<Reply> {
  const site = await siteOf(call);
  const entity = selectFrom(
    { '@odata.context': context(call, 'sites/$entity'), ...showSite(call, site) },
    call.options,
    'site',
    OPTIONAL,
  );
  const expansion = parseExpand(call.options.get('expand'), EXPANDABLE, 'site');
  const inner = expansion.get('lists');
  if (inner) entity.lists = await expandedLists(call, site, inner);
  const drives = visibleLists(call, site, []).filter((list) => list.template === 'documentLibrary');
  if (expansion.has('drives')) entity.drives = drives.map((list) => showDrive(call, site, list));
  if (expansion.has('drive') && drives[0]) entity.drive = showDrive(call, site, drives[0]);
  return json(200, entity);
}

async function search(call: Call): Promise<Reply> {
  const sought = (call.options.get('search') ?? '').toLowerCase().replace(/^"|"$/g, '');
  if (call.caller.person) await call.world.directory.people();
  const visible = call.world.store.sites
    .all()
    .filter((site) => levelOnSite(call.world, call.caller, site) >= LEVEL.read)
    .filter((site) => sought === '' || sought === '*' || `${site.title} ${site.path}`.toLowerCase().includes(sought));
  return json(200, {
    '@odata.context': context(call, 'sites'),
    value: visible.map((site) => selectFrom(showSite(call, site), call.options, 'site', OPTIONAL)),
  });
}

async function subsites(call: Call): Promise<Reply> {
  await siteOf(call);
  return json(200, { '@odata.context': context(call, 'sites'), value: [] });
}
