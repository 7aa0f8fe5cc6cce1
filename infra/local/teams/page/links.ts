/** Links into Teams, read and written as on teams.microsoft.com. Source: msteams-docs deep-link-application.md. */

/** Where a link leads: a tab of the app (with the item in it), or its chat. */
export interface Place {
  entityId: string;
  subEntityId?: string | undefined;
}

/** The place a link means; undefined when it is not a link to this app. `/l/app/…` is the first tab, an empty `entityId`. */
export function readLink(link: string, appId: string): Place | undefined {
  if (!URL.canParse(link, location.origin)) return undefined;
  const url = new URL(link, location.origin);
  const [, l, kind, app, entityId = ''] = url.pathname.split('/').map(decodeURIComponent);
  const ours = [location.origin, 'https://teams.microsoft.com'].includes(url.origin);
  if (!ours || l !== 'l' || app !== appId) return undefined;
  if (kind === 'app') return { entityId: '' };
  return kind === 'entity' ? { entityId, subEntityId: subEntity(url.searchParams.get('context')) } : undefined;
}

function subEntity(context: string | null): string | undefined {
  try {
    const { subEntityId, subPageId } = JSON.parse(context ?? '{}') as { subEntityId?: string; subPageId?: string };
    return subEntityId ?? subPageId;
  } catch {
    return undefined;
  }
}

/** The link to a place. */
export function writeLink(appId: string, { entityId, subEntityId }: Place, label?: string, webUrl?: string): string {
  const url = new URL(`/l/entity/${appId}/${encodeURIComponent(entityId)}`, location.origin);
  if (webUrl) url.searchParams.set('webUrl', webUrl);
  if (label) url.searchParams.set('label', label);
  if (subEntityId) url.searchParams.set('context', JSON.stringify({ subEntityId }));
  return url.href;
}
