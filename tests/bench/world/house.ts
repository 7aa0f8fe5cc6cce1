/** The product's use cases on a local Graph in this process, with the season of 2020 as seeded; counts what reaches Graph. */
import { seedFor } from '../../../infra/sharepoint/seed/build.ts';
import { sqliteDeliveries } from '../../../src/adapters/deliveries/sqlite.ts';
import { compose } from '../../../src/compose.ts';
import { create } from '../../../src/ports/lists.ts';
import { MINUTE_MS } from '../../../src/time/oslo.ts';
import { graphWorld } from '../../adapters/graph/world.ts';
import { heldClock } from '../../fakes/clock.ts';

export const SEASON_STARTS = '2020-01-08T08:00:00Z';

export const benchHouse = async () => {
  const world = await graphWorld();
  const lists = await world.open();
  await lists.start();
  for (const { list, values } of seedFor(Date.parse(SEASON_STARTS), false)) await lists.write(create(list, values));
  await lists.poll();
  const clock = heldClock(SEASON_STARTS);
  let ids = 0;
  const use = compose({
    lists,
    clock,
    deliveries: sqliteDeliveries(':memory:'),
    siteUsers: lists.siteUsers,
    directory: { profile: async () => undefined, search: async () => [] },
    graceMs: 15 * MINUTE_MS,
    signedUrl: (path) => path,
    note: () => undefined,
    randomId: (length) => String(++ids).padStart(length, '0'),
  });
  return { world, lists, clock, use, requests: () => world.graph.log.counters().requests };
};
