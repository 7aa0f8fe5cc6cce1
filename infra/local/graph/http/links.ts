/** Absolute links of the local Graph, always on its public origin. */

import { isSystemOption } from '../query/options.ts';
import type { List, Site } from '../store/types.ts';
import type { Call } from './message.ts';

/** The request's own address with other options: those given replace or join the ones sent, `undefined` removes. */
export function linkTo(call: Call, change: Record<string, string | undefined>, path = call.request.path): string {
  const options = new Map<string, string | undefined>([...call.options, ...Object.entries(change)]);
  const query = [...options].flatMap(([name, value]) =>
    value === undefined ? [] : [`${isSystemOption(name) ? '$' : ''}${encodeURIComponent(name)}=${encodeURIComponent(value)}`],
  );
  return `${call.world.origin}${path}${query.length > 0 ? `?${query.join('&')}` : ''}`;
}

/** The composite id Graph gives a site. */
export function siteId(site: Site): string {
  return `${site.hostname},${site.siteId},${site.webId}`;
}

/** The address of a site's pages. */
export function siteUrl(call: Pick<Call, 'world'>, site: Site): string {
  return `${call.world.origin}/${site.path}`;
}

/** The address of a list's page. */
export function listUrl(call: Pick<Call, 'world'>, site: Site, list: List): string {
  const folder = list.template === 'documentLibrary' || list.system ? '' : 'Lists/';
  return `${siteUrl(call, site)}/${folder}${encodeURIComponent(list.name)}`;
}

/** The value of `@odata.context` for what is told. */
export function context(call: Call, what: string): string {
  return `${call.world.origin}/v1.0/$metadata#${what}`;
}
