/** Versions of list items as the local Graph tells them. */
import { identitySet } from '../../fields/identity.ts';
import { projector } from '../../fields/read.ts';
import { isoSeconds } from '../../fields/zone.ts';
import type { Call } from '../../http/message.ts';
import { parseExpand } from '../../query/expand.ts';
import { names, type Options } from '../../query/options.ts';
import type { Item, ItemVersion } from '../../store/types.ts';
import type { ListScope } from '../scope.ts';

/** The shower of an item's versions, with fields when the options expand them. */
export function versionShower(
  call: Call,
  { site, list }: ListScope,
  options: Options,
): (item: Item) => (version: ItemVersion) => Record<string, unknown> {
  const { store } = call.world;
  const inner = parseExpand(options.get('expand'), ['fields'], 'listItemVersion').get('fields');
  const project = inner && projector(store, list, names(inner.get('select')));
  return (item) => (version) => ({
    id: `${version.version}.0`,
    lastModifiedDateTime: isoSeconds(version.modifiedAt),
    lastModifiedBy: identitySet(store, site.siteId, version.editor),
    ...(project ? { fields: project({ ...item, ...version, id: item.id }) } : {}),
  });
}
