/** Makes the site of a new local Graph: user list, groups, library, application grants; does nothing where it exists. */
import type { GraphSettings } from '../settings.ts';
import type { Store } from '../store/open.ts';
import type { Column, GroupRole, Site } from '../store/types.ts';
import { USER_INDEXES, USER_LIST_TITLE } from '../store/users.ts';
import { SHAREPOINT_APP, SYSTEM_ACCOUNT } from './actor.ts';
import { seedContentTypes } from './contentTypes.ts';
import { createList } from './lists.ts';

const GROUPS: { id: number; role: GroupRole; suffix: string }[] = [
  { id: 3, role: 'owner', suffix: 'Owners' },
  { id: 4, role: 'visitor', suffix: 'Visitors' },
  { id: 5, role: 'member', suffix: 'Members' },
];

/** The site of the settings; made at the first start, later left as it is. */
export function setUpSite(store: Store, settings: GraphSettings): Site {
  const site = present(store, settings);
  seedContentTypes(store, site.siteId);
  return site;
}

function present(store: Store, settings: GraphSettings): Site {
  const { hostname, path, title } = settings.site;
  const known = store.sites.byPath(hostname, path);
  if (known) return known;
  const at = settings.now();
  return store.transaction(() => {
    const site = store.sites.add({
      hostname,
      path,
      title,
      description: '',
      isRoot: store.sites.root() === undefined,
      createdAt: at,
    });
    const nobody = { userId: 0, appUserId: null };
    const columns = ['Name', 'EMail', 'UserName', 'JobTitle', 'Department'].map((name) =>
      text(name, USER_INDEXES.includes(name)),
    );
    const users = createList(
      store,
      {
        siteId: site.siteId,
        title: USER_LIST_TITLE,
        name: 'users',
        template: 'userInformation',
        hidden: true,
        system: true,
        columns,
      },
      at,
      nobody,
    );
    // Users and groups are principals of one kind: ids of users begin above those of the groups.
    for (let id = 1; id < 6; id++) store.lists.takeItemId(users.id);
    const system = store.users.ensure(site.siteId, SYSTEM_ACCOUNT, at);
    store.users.ensure(site.siteId, SHAREPOINT_APP, at);
    for (const { id, role, suffix } of GROUPS) store.rights.addGroup(site.siteId, { id, role, title: `${title} ${suffix}` });
    for (const grant of settings.grants) store.rights.grant(site.siteId, grant);
    const library = { siteId: site.siteId, title: 'Documents', name: 'Shared Documents', template: 'documentLibrary' };
    createList(store, library, at, { userId: system.id, appUserId: null });
    return site;
  });
}

function text(name: string, indexed: boolean): Omit<Column, 'id'> {
  const settings = { allowMultipleLines: false, appendChangesToExistingText: false, linesForEditing: 0, maxLength: 255 };
  const flags = { enforceUniqueValues: false, hidden: false, indexed, readOnly: true, required: false };
  return { name, displayName: name, description: '', columnGroup: '_Hidden', ...flags, facet: { name: 'text', settings } };
}
