/** Puts the seed's rows into the lists, each once: a row whose natural key is there is left as managers have it. */
import { columnName, type ListDef } from '../../src/schema/kit/list.ts';
import { lockColumn } from '../../src/schema/kit/lock.ts';
import { toFields } from '../../src/schema/kit/row.ts';
import { round } from '../../src/schema/round.ts';
import { batch, type Part } from './batch.ts';
import type { Send } from './client.ts';
import { allPages, type Page, type Placed } from './lists.ts';
import type { Notes } from './notes.ts';
import type { SeedRow } from './seed/seedRow.ts';

type Keys = ReadonlyMap<string, ReadonlySet<string>>;

interface KeyItem {
  readonly fields: Readonly<Record<string, unknown>>;
}

const keyOf = ({ list, values }: SeedRow): string => String((values as Readonly<Record<string, unknown>>)[list.key]);

/** The natural keys each list has. */
const keysOf = async (graph: Send, placed: readonly Placed[]): Promise<Keys> => {
  const parts = placed.map(
    ({ list, url }): Part => ({
      method: 'GET',
      url: `${url}/items?$select=id&$expand=fields($select=${columnName(list.key)})&$top=5000`,
    }),
  );
  const pages = (await batch(graph, parts)) as Page<KeyItem>[];
  const all = await Promise.all(pages.map((page) => allPages(graph, page)));
  return new Map(
    placed.map(({ list }, index) => [list.name, new Set(all[index]?.map(({ fields }) => String(fields[columnName(list.key)])))]),
  );
};

/** A season made at an earlier start stays the only one: a restart in a new year adds no second. */
const hasOtherSeason = (seed: readonly SeedRow[], keys: Keys): boolean => {
  const seeded = new Set(seed.filter(({ list }) => list.name === round.name).map(keyOf));
  return [...(keys.get(round.name) ?? [])].some((key) => !seeded.has(key));
};

/** What is said when a row is there after all, made by somebody else meanwhile. */
const isThere = (status: number, body: string): boolean => status === 400 && body.includes('unique constraints');

/** Adds the rows that are not there. */
export const seedLists = async (graph: Send, all: readonly Placed[], seed: readonly SeedRow[], notes: Notes): Promise<void> => {
  const seeded = all.filter(({ list }) => seed.some((one) => one.list.name === list.name));
  const keys = await keysOf(graph, seeded);
  const skipSeason = hasOtherSeason(seed, keys);
  const missing = seed.filter((one) => !keys.get(one.list.name)?.has(keyOf(one)) && !(one.season && skipSeason));
  const urls = new Map(seeded.map(({ list, url }) => [list.name, url]));
  const parts = missing.map(
    ({ list, values }): Part => ({
      method: 'POST',
      url: `${urls.get(list.name)}/items`,
      body: { fields: { ...toFields(list, values), ...lockColumn(list, values) } },
    }),
  );
  await batch(graph, parts, isThere);
  for (const list of new Set(missing.map((one): ListDef => one.list))) {
    const count = missing.filter((one) => one.list === list).length;
    notes.did('rowsSeeded', `${list.title}: ${count} ${count === 1 ? 'ny rad' : 'nye rader'}`, count);
  }
};
