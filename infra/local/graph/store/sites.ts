/** Sites in the store of the local Graph. */
import { randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { Site } from './types.ts';

/** Verbs on sites. */
export type SiteStore = {
  all(): Site[];
  byId(siteId: string): Site | undefined;
  /** `path` without leading slash, compared without case; the empty path is the root site. */
  byPath(hostname: string, path: string): Site | undefined;
  root(): Site | undefined;
  add(site: Pick<Site, 'hostname' | 'path' | 'title' | 'description' | 'isRoot' | 'createdAt'>): Site;
};

/** The verbs on an open database. */
export function siteStore(db: DatabaseSync): SiteStore {
  const all = db.prepare('SELECT * FROM site ORDER BY createdAt, path');
  const insert = db.prepare('INSERT INTO site VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
  const sites = () => all.all().map((row) => ({ ...row, isRoot: row.isRoot === 1 }) as unknown as Site);
  const find = (test: (site: Site) => boolean) => sites().find(test);
  return {
    all: sites,
    byId: (siteId) => find((site) => site.siteId === siteId.toLowerCase()),
    byPath: (hostname, path) =>
      find(
        (site) =>
          site.hostname === hostname.toLowerCase() &&
          (site.path.toLowerCase() === path.toLowerCase() || (path === '' && site.isRoot)),
      ),
    root: () => find((site) => site.isRoot),
    add(site) {
      const made = { ...site, siteId: randomUUID(), webId: randomUUID() };
      insert.run(
        made.siteId,
        made.webId,
        made.hostname,
        made.path,
        made.title,
        made.description,
        made.isRoot ? 1 : 0,
        made.createdAt,
      );
      return made;
    },
  };
}
