/** The port `lists` on Microsoft Graph: reads from the replicas in memory, writes in one request with If-Match or a unique key. */
import { Fault } from '../../domain/result.ts';
import type { SiteUsers } from '../../ports/identity.ts';
import type { Lists, Step, Written } from '../../ports/lists.ts';
import { followedLists } from '../../schema/everyList.ts';
import type { ListDef, Row } from '../../schema/kit/list.ts';
import { type PersonRow, person } from '../../schema/person.ts';
import { graphClient } from './client.ts';
import { missingColumns } from './columns.ts';
import { places } from './places.ts';
import { type Replica, replica } from './replica.ts';
import type { AnyRow } from './rows/shelf.ts';
import type { GraphSettings } from './settings.ts';
import { siteUsers } from './siteUsers.ts';
import type { Doors } from './write/leg.ts';
import { carryOut } from './write/rounds.ts';
import { type Step as AnyStep, keyOf } from './write/step.ts';

/** The lists on Graph, and what only `compose.ts` and the ticks need. */
export interface GraphLists extends Lists {
  /** What the site numbers people; see {@link SiteUsers}. */
  readonly siteUsers: SiteUsers;
  /** Reads every followed list. Throws Fault `graphUnavailable` or `graphRefused`; {@link poll} then goes on where it stopped. */
  start(): Promise<void>;
  /** Catches up with every followed list, one resource unit each. Throws the first fault after all were tried. */
  poll(): Promise<void>;
  /** Looks whether every column is on the site, two resource units a list; gives those that are not, as `list.Column`. Throws as {@link start}. */
  checkColumns(): Promise<readonly string[]>;
  /** What {@link checkColumns} found last. */
  missingColumns(): readonly string[];
  /** False while Graph gives nobody an answer. */
  isAnswering(): boolean;
  /** Resource units spent since the start. */
  spent(): number;
}

/** So many lists are caught up with at a time. */
const AT_ONCE = 6;
const MOST_STEPS = 10;

const refreshAll = async (replicas: Iterable<Replica>): Promise<void> => {
  const waiting = [...replicas];
  const faults: unknown[] = [];
  const worker = async (): Promise<void> => {
    for (let one = waiting.shift(); one; one = waiting.shift()) {
      await one.refresh().catch((cause: unknown) => void faults.push(cause));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  if (faults.length > 0) throw faults[0];
};

const oldest = (replicas: Iterable<Replica>): number | undefined => {
  const times = [...replicas].map((one) => one.asOf());
  return times.some((at) => at === undefined) ? undefined : Math.min(...(times as number[]));
};

/** Without its key a row could be made twice. */
const checked = (steps: readonly AnyStep[]): readonly AnyStep[] => {
  if (steps.length > MOST_STEPS) throw new Fault('bug', `At most ${MOST_STEPS} steps in a write.`);
  for (const step of steps) {
    if (step.kind === 'create' && !keyOf(step)) throw new Fault('bug', `A new row of ${step.list.name} needs its key.`);
  }
  return steps;
};

/** Opens the lists of a site (see {@link GraphSettings}); sends nothing before `start`, `poll`, `refresh` or `write`. Throws Fault `settings` for an unsafe address. */
export const graphLists = (settings: GraphSettings): GraphLists => {
  const client = graphClient(settings);
  const where = places(client, settings.site);
  const followed = settings.lists ?? followedLists;
  let missing: readonly string[] = [];
  const replicas = new Map(followed.map((list) => [list.name, replica(list, client, where, settings.clock)]));
  const rowsOf = (list: ListDef) => replicas.get(list.name)?.rows;
  const keep: Doors['keep'] = (list, id, row) => (row ? rowsOf(list)?.put(row) : rowsOf(list)?.remove(id));

  const numberOf: Doors['numberOf'] = (oid) => {
    const known = rowsOf(person)?.where('oid', oid)[0] as PersonRow | undefined;
    return known?.siteUser;
  };

  const write = async <const S extends readonly Step[]>(...steps: S): Promise<Written<S>> => {
    const ending = await carryOut({ client, places: where, keep, numberOf }, checked(steps as readonly AnyStep[]));
    return (ending.ok ? ending : { ...ending, code: 'changed' }) as Written<S>;
  };
  const refresh = async (list?: ListDef): Promise<void> =>
    list ? replicas.get(list.name)?.refresh() : refreshAll(replicas.values());

  return {
    all: <L extends ListDef>(list: L) => (rowsOf(list)?.all() ?? []) as readonly AnyRow[] as readonly Row<L>[],
    find: <L extends ListDef>(list: L, key: string) => rowsOf(list)?.where(list.key, key)[0] as Row<L> | undefined,
    where: <L extends ListDef>(list: L, field: string, value: string) =>
      (rowsOf(list)?.where(field, value) ?? []) as readonly AnyRow[] as readonly Row<L>[],
    incomplete: <L extends ListDef>(list: L) => (rowsOf(list)?.incomplete() ?? []) as readonly AnyRow[] as readonly Row<L>[],
    write,
    refresh,
    start: () => refresh(),
    poll: () => refresh(),
    asOf: () => oldest(replicas.values()),
    checkColumns: async () => {
      missing = await missingColumns(followed, client, where);
      return missing;
    },
    missingColumns: () => missing,
    siteUsers: siteUsers(client, settings.site),
    isAnswering: client.isAnswering,
    spent: client.spent,
  };
};
