/** Follows one list: reads it whole once, then only what changed. Source: learn.microsoft.com/graph/api/listitem-delta. */
import type { Clock } from '../../ports/clock.ts';
import type { ListDef } from '../../schema/kit/list.ts';
import { type ItemFields, toRow } from '../../schema/kit/row.ts';
import type { Client } from './client.ts';
import { itemRequest, type Place, type Places } from './places.ts';
import { type Rows, rowsOf } from './rows/rows.ts';
import { COST } from './units.ts';
import { unread } from './wire/fault.ts';
import type { Patience } from './wire/patience.ts';
import { type Answer, isOk } from './wire/request.ts';

/** As many items as Graph gives at once. */
const PAGE = 5_000;

/** An element of a page; a known fault of the service puts elements without an id among them. */
interface Element {
  readonly id?: string;
  readonly eTag?: string;
  readonly '@odata.etag'?: string;
  readonly fields?: ItemFields;
  readonly deleted?: unknown;
}

interface Page {
  readonly value?: readonly Element[];
  readonly '@odata.nextLink'?: string;
  readonly '@odata.deltaLink'?: string;
}

/** One list in memory. */
export interface Replica {
  readonly rows: Rows;
  /** Catches up; a call during another waits for one that starts after it. Throws Fault `graphUnavailable` or `graphRefused`. */
  refresh(): Promise<void>;
  /** When it was last in step, UTC ms of the clock; undefined before the first time. */
  asOf(): number | undefined;
}

/** The state of an element as an item, where it has one. */
const itemOf = (one: Element) =>
  one.id !== undefined && one.fields ? { id: one.id, eTag: one.eTag ?? one['@odata.etag'] ?? '', fields: one.fields } : undefined;

/** Reads a list's pages into its rows. */
const reader = (list: ListDef, client: Client, rows: Rows) => {
  const what = `the rows of ${list.name}`;
  const get = (path: string, units: number, within: Patience) => client.repeat({ method: 'GET', path, units, what }, within);

  /** False when the element tells of an item without its fields. */
  const takeIn = (one: Element): boolean => {
    const item = itemOf(one);
    if (item) rows.put(toRow(list, item));
    else if (one.id !== undefined && one.deleted) rows.remove(one.id);
    return item !== undefined || one.id === undefined || one.deleted !== undefined;
  };

  const lookUp = async (id: string, place: Place, within: Patience): Promise<void> => {
    const answer = await client.repeat(itemRequest(list, place, id), within);
    const item = isOk(answer) ? itemOf(answer.body as Element) : undefined;
    if (item) rows.put(toRow(list, item));
  };

  /** Follows pages to the last, which it gives back; the next is on its way while one is taken in. */
  const follow = async (first: Answer, place: Place, units: number, patience: () => Patience): Promise<Page> => {
    for (let answer = first; ; ) {
      if (!isOk(answer)) throw unread(what, answer);
      const page = (answer.body ?? {}) as Page;
      const link = page['@odata.nextLink'];
      const next = link ? get(client.pathOf(link), units, patience()) : undefined;
      next?.catch(() => undefined);
      const bare = (page.value ?? []).filter((one) => !takeIn(one));
      for (const one of bare) await lookUp(String(one.id), place, patience());
      if (!next) return page;
      answer = await next;
    }
  };
  return { what, get, follow };
};

/** Opens the replica of a list; reads nothing yet. */
export const replica = (list: ListDef, client: Client, places: Places, clock: Clock): Replica => {
  const rows = rowsOf(list);
  const { what, get, follow } = reader(list, client, rows);
  let link: string | undefined;
  let syncedAt: number | undefined;

  const readAll = async (): Promise<string | undefined> => {
    const within = client.patience();
    const place = await places.of(list, within);
    const latest = await get(`${place.items}/delta?token=latest&${place.expand}&$top=${PAGE}`, COST.several, within);
    if (gone(latest) || !isOk(latest)) throw unread(what, latest);
    const finish = rows.startOver();
    const first = await get(`${place.items}?$select=id,eTag&${place.expand}&$top=${PAGE}`, COST.several, within);
    await follow(first, place, COST.several, client.patience);
    finish();
    return (latest.body as Page)['@odata.deltaLink'];
  };

  const gone = (answer: Answer): boolean => {
    if (answer.status !== 404) return false;
    places.forget();
    return true;
  };

  /** 410: the token is too old. Location leads to everything anew; once only, so that an expiring service is no loop. */
  const resync = async (expired: Answer, place: Place): Promise<string | undefined> => {
    const location = expired.headers.get('location');
    if (!location) return readAll();
    const answer = await get(client.pathOf(location), COST.several, client.patience());
    if (!isOk(answer)) return readAll();
    const finish = rows.startOver();
    const last = await follow(answer, place, COST.several, client.patience);
    finish();
    return last['@odata.deltaLink'];
  };

  const catchUp = async (from: string): Promise<string | undefined> => {
    const within = client.patience();
    const place = await places.of(list, within);
    const answer = await get(client.pathOf(from), COST.single, within);
    if (isOk(answer)) return (await follow(answer, place, COST.single, client.patience))['@odata.deltaLink'];
    if (answer.status === 410) return resync(answer, place);
    if (answer.status === 401 || answer.status === 403) throw unread(what, answer);
    gone(answer);
    return readAll();
  };

  const run = async (): Promise<void> => {
    const at = clock.now();
    const from = link;
    link = undefined;
    link = await (from ? catchUp(from) : readAll()).catch((cause: unknown) => {
      link = from;
      throw cause;
    });
    syncedAt = at;
  };

  return { rows, refresh: oneAtATime(run), asOf: () => syncedAt };
};

/** Runs never overlap, and whoever asks during one gets the next: what they want to see may have happened after the one that runs began. */
const oneAtATime = (run: () => Promise<void>): (() => Promise<void>) => {
  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  const begin = (): Promise<void> => {
    running = run().finally(() => {
      running = undefined;
    });
    return running;
  };
  return () => {
    if (!running) return begin();
    next ??= running
      .catch(() => undefined)
      .then(() => {
        next = undefined;
        return begin();
      });
    return next;
  };
};
