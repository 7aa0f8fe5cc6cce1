/** Where the site and its lists are, found by the lists' internal names (never by title, which managers may change) and kept until something is gone. */
import { columnName, type ListDef } from '../../schema/kit/list.ts';
import { selectedColumns } from '../../schema/kit/row.ts';
import type { Client } from './client.ts';
import { COST } from './units.ts';
import { unavailable, unread } from './wire/fault.ts';
import { literal } from './wire/origin.ts';
import type { Patience } from './wire/patience.ts';
import { isOk, type Request } from './wire/request.ts';

/** A list's address and the requests made of it. */
export interface Place {
  /** The list's id; another one when somebody deleted the list and made it again. */
  readonly id: string;
  /** `/sites/…/lists/…/items` */
  readonly items: string;
  /** `$expand=fields($select=…)` with every column a row is read from: hidden ones come only when named. */
  readonly expand: string;
}

/** Where the lists are. */
export interface Places {
  /** Throws Fault `graphUnavailable` when the site has no such list (yet). */
  of(list: ListDef, within: Patience): Promise<Place>;
  /** After a 404: the next {@link of} looks again. */
  forget(): void;
}

interface Page {
  readonly value?: readonly {
    readonly id: string;
    readonly name: string;
    readonly parentReference?: { readonly siteId?: string };
  }[];
  readonly '@odata.nextLink'?: string;
}

const get = async <T>(client: Client, path: string, what: string, within: Patience): Promise<T> => {
  const answer = await client.repeat({ method: 'GET', path, units: COST.several, what }, within);
  if (!isOk(answer)) throw unread(what, answer);
  return answer.body as T;
};

/** The site's address in Graph. `site` is `host:/path`, or `root`. */
export const sitePath = (site: string): string => `/sites/${site.includes(':/') ? `${site}:` : site}`;

/** The lists by name. The site's whole id (host, site, web), which its lists tell, saves the service from finding its path each time. */
const findAll = async (client: Client, site: string, within: Patience): Promise<Map<string, string>> => {
  const root = `${sitePath(site)}/lists`;
  const addresses = new Map<string, string>();
  for (let path: string | undefined = `${root}?$select=id,name,parentReference`; path; ) {
    const page: Page = await get<Page>(client, path, 'the lists of the site', within);
    for (const { id, name, parentReference } of page.value ?? []) {
      const siteId = parentReference?.siteId;
      addresses.set(name, siteId?.includes(',') ? `/sites/${siteId}/lists/${id}` : `${root}/${id}`);
    }
    const next = page['@odata.nextLink'];
    path = next && client.pathOf(next);
  }
  return addresses;
};

/** Finds nothing before it is asked. */
export const places = (client: Client, site: string): Places => {
  let known: Promise<Map<string, string>> | undefined;
  return {
    async of(list, within) {
      known ??= findAll(client, site, within);
      const address = (
        await known.catch((cause: unknown) => {
          known = undefined;
          throw cause;
        })
      ).get(list.name);
      if (!address) {
        known = undefined;
        throw unavailable(`the list ${list.name}`, 'not on the site');
      }
      const expand = `$expand=fields($select=${selectedColumns(list).join(',')})`;
      return { id: address.slice(address.lastIndexOf('/') + 1), items: `${address}/items`, expand };
    },
    forget: () => {
      known = undefined;
    },
  };
};

/** Reads one item. */
export const itemRequest = (list: ListDef, place: Place, id: string): Request => ({
  method: 'GET',
  path: `${place.items}/${id}?${place.expand}`,
  units: COST.single,
  what: `a row of ${list.name}`,
});

/** Reads the item with a natural key; its column is indexed. */
export const keyRequest = (list: ListDef, place: Place, key: string): Request => ({
  method: 'GET',
  path: `${place.items}?${place.expand}&$filter=fields/${columnName(list.key)} eq ${literal(key)}&$top=2`.replaceAll(' ', '%20'),
  units: COST.several,
  what: `a row of ${list.name} by key`,
});
