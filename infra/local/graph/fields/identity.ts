/** Who did something, as Graph's identitySet, for createdBy and lastModifiedBy in the local Graph. */
import type { Store } from '../store/open.ts';
import type { Stamp } from '../store/types.ts';

/** createdBy or lastModifiedBy of a stamp: an application alone shows as the user `SharePoint App` beside it. */
export function identitySet(store: Store, siteId: string, stamp: Stamp): Record<string, unknown> {
  const app = stamp.appUserId === null ? undefined : store.users.byId(siteId, stamp.appUserId);
  const user = store.users.byId(siteId, stamp.userId);
  return {
    ...(app ? { application: { id: app.key, displayName: app.name } } : {}),
    user:
      user?.kind === 'person'
        ? { displayName: user.name, email: user.mail, id: user.key }
        : { displayName: user?.name ?? 'System Account' },
  };
}
