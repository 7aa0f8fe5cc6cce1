/** SharePoint REST as provisioning uses it: one sender for the site's `_api`, and the address of a list. Source: sp-dev-docs, sharepoint-rest. */
import { applicationToken, type Send, sender } from './client.ts';
import type { ProvisionSettings } from './settings.ts';

/** A sender for `<site>/_api/`. App-only on a tenant needs a certificate; then an operator's token is used instead (see settings.ts). */
export const sharepointSender = async (settings: ProvisionSettings, siteUrl: string): Promise<Send> => {
  const scope = `${new URL(siteUrl).origin}/.default`;
  const token = settings.sharepointToken ?? (await applicationToken(settings.tokenEndpoint, settings, scope));
  return sender(`${siteUrl.replace(/\/$/, '')}/_api/`, token, 'application/json;odata=nometadata');
};

/** A list by its title, the one address that is in Microsoft's own examples; quotes are doubled as OData wants it. */
export const listPath = (title: string): string => `web/lists/getbytitle('${encodeURIComponent(title.replace(/'/g, "''"))}')`;

/** A list by the id Graph and SharePoint share. */
export const listById = (id: string): string => `web/lists(guid'${id}')`;

/** A collection as `odata=nometadata` gives it. */
export interface Rows<T> {
  readonly value: readonly T[];
}

/** Headers of a change to an existing thing. */
export const MERGE = { 'X-HTTP-Method': 'MERGE', 'If-Match': '*' } as const;
/** Headers of a removal. */
export const DELETE = { 'X-HTTP-Method': 'DELETE', 'If-Match': '*' } as const;
