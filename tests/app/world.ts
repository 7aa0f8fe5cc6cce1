/** A house on fakes for tests of use cases: the published season of 2020, people, and a clock the test holds. */
import { seedFor } from '../../infra/sharepoint/seed/build.ts';
import { sqliteDeliveries } from '../../src/adapters/deliveries/sqlite.ts';
import type { House } from '../../src/app/use-case.ts';
import { compose } from '../../src/compose.ts';
import type { Actor } from '../../src/domain/role.ts';
import type { Directory } from '../../src/ports/identity.ts';
import { create, type Lists } from '../../src/ports/lists.ts';
import { MINUTE_MS } from '../../src/time/oslo.ts';
import { type HeldClock, heldClock } from '../fakes/clock.ts';
import { fakeLists } from '../fakes/lists.ts';

export const SEASON_STARTS = '2020-01-08T08:00:00Z';
export const WORKSHOP = '2020-sokerverksted';

export const actor = (oid: string, more: Partial<Actor> = {}): Actor => ({
  oid,
  name: `Ansatt ${oid}`,
  roles: ['Employee'],
  language: 'nb',
  tabToken: `token-of-${oid}`,
  ...more,
});

/** A directory that knows everybody's unit and leader. */
export const directory: Directory = {
  profile: async (token) => ({
    oid: token.replace('token-of-', ''),
    name: '',
    account: `${token.replace('token-of-', '')}@oppdrift.test`,
    serviceUnit: 'Kultur',
    leader: { oid: 'leder', name: 'Leder 1' },
  }),
  search: async (_token, text) =>
    [{ oid: 'leder', name: 'Leder 1', serviceUnit: 'Kultur' }].filter((one) => one.name.startsWith(text)),
};

let ids = 0;

/** The house around some lists; two houses on `lists.another()` are two instances of the product. */
export const houseOn = <L extends Lists>(lists: L, clock: HeldClock) => {
  const notes: object[] = [];
  const house: House = {
    lists,
    clock,
    deliveries: sqliteDeliveries(':memory:'),
    directory,
    siteUsers: { numberOf: async (account) => (account.startsWith('leder') ? 17 : undefined) },
    graceMs: 15 * MINUTE_MS,
    signedUrl: (path, until) => `https://oppdrift.test${path}?til=${until}`,
    note: (event, facts) => void notes.push({ event, ...facts }),
    randomId: (length) => String(++ids).padStart(length, '0'),
  };
  return { ...compose(house), house, lists, clock, notes };
};

/** The season of 2020 as seeded, on the morning of 8 January unless told otherwise. */
export const world = async (at: string = SEASON_STARTS) => {
  const clock = heldClock(at);
  const lists = fakeLists(clock);
  for (const { list, values } of seedFor(Date.parse(SEASON_STARTS), false)) await lists.write(create(list, values));
  return houseOn(lists, clock);
};

export type World = Awaited<ReturnType<typeof world>>;
