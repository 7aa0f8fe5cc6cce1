/** Reads eTags as SharePoint writes them, `"guid,version"`, for those who must tell a newer row from an older one. */

/** The version in an eTag; NaN where it has none. */
export const versionOf = (etag: string): number => Number(/,(\d+)"?$/.exec(etag)?.[1] ?? Number.NaN);

const guidOf = (etag: string): string => etag.replace(/^(W\/)?"?/, '').split(',')[0] ?? '';

/** Whether the first state of an item is older than the second. */
export const isOlder = (etag: string, than: string): boolean =>
  guidOf(etag) === guidOf(than) && versionOf(etag) < versionOf(than);

/** The eTag one change later, for answers that carry none. */
export const nextEtag = (etag: string): string =>
  etag.replace(/,(\d+)(?="?$)/, (_, version: string) => `,${Number(version) + 1}`);
