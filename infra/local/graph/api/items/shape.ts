/** List items as the local Graph tells them, alone or many at once. */
import { identitySet } from '../../fields/identity.ts';
import { etag, type Projector, projector } from '../../fields/read.ts';
import { isoSeconds } from '../../fields/zone.ts';
import { listUrl, siteId, siteUrl } from '../../http/links.ts';
import type { Call } from '../../http/message.ts';
import { parseExpand } from '../../query/expand.ts';
import { names, type Options } from '../../query/options.ts';
import type { Item, Stamp } from '../../store/types.ts';
import type { ListScope } from '../scope.ts';
import { selectFrom } from '../select.ts';
import { versionShower } from './versionShape.ts';

/** What of an item may be expanded. */
export const EXPANDABLE = ['fields', 'contentType', 'versions'];
const OPTIONAL = [...EXPANDABLE, 'description', 'name'];

/** Makes what is told of one item. */
export type ItemShower = (item: Item) => Record<string, unknown>;

/** The shower for the `$select` and `$expand` of the options; `always` adds all fields, as answers to a POST do. */
export function itemShower(call: Call, scope: ListScope, options: Options, always = false): ItemShower {
  const expansion = parseExpand(options.get('expand'), EXPANDABLE, 'listItem');
  const inner = expansion.get('fields');
  const project = inner || always ? projector(call.world.store, scope.list, names(inner?.get('select'))) : undefined;
  const base = baseShower(call, scope);
  const versions = expansion.get('versions') && versionShower(call, scope, expansion.get('versions') as Options);
  const shown: ItemShower = (item) =>
    withFields(
      selectFrom(base(item), options, 'listItem', OPTIONAL, { sharepointIds: () => sharepointIds(call, scope, item) }),
      item,
      project,
    );
  return versions
    ? (item) => ({ ...shown(item), versions: call.world.store.items.versions(scope.list.id, item.id).map(versions(item)) })
    : shown;
}

function withFields(entity: Record<string, unknown>, item: Item, project: Projector | undefined): Record<string, unknown> {
  if (project) entity.fields = project(item);
  return entity;
}

function baseShower(call: Call, { site, list }: ListScope): ItemShower {
  const { store } = call.world;
  const parent = { id: list.id, siteId: siteId(site) };
  const url = `${listUrl(call, site, list)}/`;
  const types = new Map(store.contentTypes.all(list.id).map((type) => [type.id, { id: type.id, name: type.name }]));
  const identities = new Map<string, Record<string, unknown>>();
  const identity = (stamp: Stamp) => {
    const key = `${stamp.userId}/${stamp.appUserId}`;
    const found = identities.get(key) ?? identitySet(store, site.siteId, stamp);
    identities.set(key, found);
    return found;
  };
  return (item) => {
    const tag = etag(item);
    return {
      '@odata.etag': tag,
      createdDateTime: isoSeconds(item.createdAt),
      eTag: tag,
      id: String(item.id),
      lastModifiedDateTime: isoSeconds(item.modifiedAt),
      webUrl: `${url}${item.id}_.000`,
      createdBy: identity(item.author),
      lastModifiedBy: identity(item.editor),
      parentReference: parent,
      contentType: types.get(item.contentTypeId) ?? { id: item.contentTypeId, name: '' },
    };
  };
}

function sharepointIds(call: Call, { site, list }: ListScope, item: Item): Record<string, unknown> {
  return {
    listId: list.id,
    listItemId: String(item.id),
    listItemUniqueId: item.guid,
    siteId: site.siteId,
    siteUrl: siteUrl(call, site),
    tenantId: call.world.settings.tenantId,
    webId: site.webId,
  };
}
