/** The addresses of lists and items on the site's pages, the same as Graph's `webUrl`. */
import type { List, Site } from '../../store/types.ts';

/** A list's page. */
export function listPath(site: Site, list: List): string {
  const folder = list.template === 'documentLibrary' ? '' : 'Lists/';
  return `/${site.path}/${folder}${encodeURIComponent(list.name)}`;
}

/** An item's page. */
export const itemPath = (site: Site, list: List, id: number): string => `${listPath(site, list)}/${id}_.000`;
