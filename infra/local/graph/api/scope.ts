/** Resolves the site and list a request to the local Graph names, in all their forms (docs: resources/sharepoint, site-get, site-getbypath), and checks the caller's rights. */
import { demand, LEVEL, type Level, levelOnList, levelOnSite } from '../access/rights.ts';
import { accessDenied, invalidRequest, itemNotFound } from '../http/errors.ts';
import { type Call, param } from '../http/message.ts';
import { isUserList } from '../operations/items.ts';
import type { Item, List, Site } from '../store/types.ts';

/** A list with its site. */
export type ListScope = { site: Site; list: List };

/** The site named by the parameter `site`, readable at least; throws 400, 403 or 404. */
export async function siteOf(call: Call, level: Level = LEVEL.read): Promise<Site> {
  const site = findSite(call, param(call, 'site'));
  if (call.caller.person) await call.world.directory.people();
  demand(levelOnSite(call.world, call.caller, site), level);
  return site;
}

/** The list named by the parameter `list`, under the list's own rights. */
export async function listOf(call: Call, level: Level = LEVEL.read): Promise<ListScope> {
  const site = findSite(call, param(call, 'site'));
  if (call.caller.person) await call.world.directory.people();
  const list = call.world.store.lists.find(site.siteId, param(call, 'list'));
  const onSite = levelOnSite(call.world, call.caller, site);
  if (!list) {
    demand(onSite, LEVEL.read);
    throw itemNotFound('The specified list was not found.');
  }
  demand(levelOnList(call.world, call.caller, list), level);
  if (isUserList(list)) {
    if (level > LEVEL.read) throw accessDenied();
    await call.world.directory.people();
  }
  return { site, list };
}

/** The id in the parameter `item`: a whole number, or the item's GUID; throws 404 for anything else. */
export function itemIdOf(call: Call, list: List): number {
  const text = param(call, 'item');
  if (/^\d{1,10}$/.test(text)) return Number(text);
  const item: Item | undefined = call.world.store.items.byGuid(list.id, text);
  if (!item) throw itemNotFound('The specified list item was not found.');
  return item.id;
}

function findSite(call: Call, text: string): Site {
  const { sites } = call.world.store;
  const site =
    text.toLowerCase() === 'root'
      ? sites.root()
      : text.includes(':/')
        ? byPath(call, text)
        : text.includes(',')
          ? byIds(call, text)
          : byName(call, text);
  if (!site) throw itemNotFound('Requested site could not be found');
  return site;
}

function byPath(call: Call, text: string): Site | undefined {
  const cut = text.indexOf(':/');
  return call.world.store.sites.byPath(knownHost(call, text.slice(0, cut)), text.slice(cut + 2));
}

function byIds(call: Call, text: string): Site | undefined {
  const [host = '', siteId = '', webId] = text.split(',');
  knownHost(call, host);
  const site = call.world.store.sites.byId(siteId);
  return webId === undefined || site?.webId === webId.toLowerCase() ? site : undefined;
}

function byName(call: Call, text: string): Site | undefined {
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)) return call.world.store.sites.byId(text);
  return call.world.store.sites.byPath(knownHost(call, text), '');
}

function knownHost(call: Call, host: string): string {
  const known = call.world.store.sites.all().some((site) => site.hostname === host.toLowerCase());
  if (!known) throw invalidRequest('Invalid hostname for this tenancy');
  return host;
}
