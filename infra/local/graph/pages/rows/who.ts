/** Who did something, by the name a reader knows: the person, or the application that acted alone. */
import type { Site, Stamp } from '../../store/types.ts';
import type { World } from '../../world.ts';

/** The name behind a stamp. */
export function nameOf(world: World, site: Site, { userId, appUserId }: Stamp): string {
  const user = world.store.users.byId(site.siteId, userId);
  const app = appUserId === null ? undefined : world.store.users.byId(site.siteId, appUserId);
  return (user?.kind === 'person' ? user.name : (app?.name ?? user?.name)) ?? 'Noen';
}
