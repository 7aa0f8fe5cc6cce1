/** Every route of the local Graph's v1.0. */
import { batchRoute } from './api/batch.ts';
import { COLUMN_ROUTES } from './api/columns.ts';
import { CONTENT_TYPE_ROUTES } from './api/contentTypes.ts';
import { DELTA_ROUTES } from './api/delta.ts';
import { ITEM_ROUTES } from './api/items/routes.ts';
import { VERSION_ROUTES } from './api/items/versions.ts';
import { LIST_ROUTES } from './api/lists.ts';
import { PERMISSION_ROUTES } from './api/permissions.ts';
import { SITE_ROUTES } from './api/sites.ts';
import { FILE_ROUTES } from './files/routes.ts';
import { type Dispatch, makeDispatch } from './http/dispatch.ts';
import { makeRouter } from './http/router.ts';
import { SUBSCRIPTION_ROUTES } from './notify/routes.ts';
import { PEOPLE_ROUTES } from './people/routes.ts';
import type { World } from './world.ts';

/** What carries out requests to a world; batches come back to it. */
export function openGraph(world: World): Dispatch {
  const dispatch: Dispatch = makeDispatch(
    world,
    makeRouter([
      ...SITE_ROUTES,
      ...LIST_ROUTES,
      ...COLUMN_ROUTES,
      ...CONTENT_TYPE_ROUTES,
      ...ITEM_ROUTES,
      ...VERSION_ROUTES,
      ...DELTA_ROUTES,
      ...PERMISSION_ROUTES,
      ...FILE_ROUTES,
      ...SUBSCRIPTION_ROUTES,
      ...PEOPLE_ROUTES,
      batchRoute(() => dispatch),
    ]),
  );
  return dispatch;
}
