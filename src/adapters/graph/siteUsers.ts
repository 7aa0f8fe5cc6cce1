/**
 * The numbers a site gives people, out of its hidden list of users, found by its internal name because its title is in the site's language.
 * Source: graph/api/list-list (`system` in `$select` brings system lists); Azure/Microsoft365R issue 77 and SharePoint's UserInfoItem for its columns.
 */
import type { SiteUsers } from '../../ports/identity.ts';
import type { Client } from './client.ts';
import { sitePath } from './places.ts';
import { COST } from './units.ts';
import { unread } from './wire/fault.ts';
import { literal } from './wire/origin.ts';
import { isOk } from './wire/request.ts';

const WHAT = 'the users of the site';
const LIST = 'users';
/** Nothing says that the column is indexed on every site. */
const headers = { Prefer: 'HonorNonIndexedQueriesWarningMayFailRandomly' };

interface Found {
  readonly value?: readonly { readonly id: string; readonly name?: string }[];
}

/** Opens them; asks nothing yet. */
export const siteUsers = (client: Client, site: string): SiteUsers => {
  let items: string | undefined;
  const ask = async (path: string): Promise<Found> => {
    const answer = await client.repeat({ method: 'GET', path, headers, units: COST.several, what: WHAT });
    if (!isOk(answer)) throw unread(WHAT, answer);
    return answer.body as Found;
  };
  const findList = async (): Promise<string | undefined> => {
    const lists = await ask(`${sitePath(site)}/lists?$select=id,name,system`);
    const id = lists.value?.find(({ name }) => name === LIST)?.id;
    return id && `${sitePath(site)}/lists/${id}/items`;
  };
  return {
    async numberOf(account) {
      items ??= await findList();
      if (!items) return undefined;
      const found = await ask(`${items}?$select=id&$filter=fields/UserName%20eq%20${literal(account)}&$top=2`);
      const number = found.value?.length === 1 ? Number(found.value[0]?.id) : Number.NaN;
      return Number.isInteger(number) ? number : undefined;
    },
  };
};
