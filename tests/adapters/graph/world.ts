/** The product's lists on a local Graph, made through Graph itself as provisioning does, for the tests of this adapter and of the port. */
import { createItem } from '../../../infra/local/graph/operations/items.ts';
import { type GraphLists, graphLists } from '../../../src/adapters/graph/lists.ts';
import type { GraphSettings } from '../../../src/adapters/graph/settings.ts';
import { everyList } from '../../../src/schema/everyList.ts';
import { columns, titleColumn } from '../../../src/schema/kit/columns.ts';
import { columnName, type ListDef } from '../../../src/schema/kit/list.ts';
import type { ItemFields } from '../../../src/schema/kit/row.ts';
import { APPS, appToken, type Send, type Started, started } from '../../infra/local/graph/started.ts';

const SITE = '/sites/localhost:/sites/oppdrift';

/** A local Graph with the lists, and ways past the product. */
export interface GraphWorld extends Started {
  /** The product on it, with its own replica; not started. */
  open(settings?: Partial<GraphSettings>): Promise<GraphLists>;
  /** `/sites/…/lists/…` of a list. */
  path(list: ListDef): string;
  item(list: ListDef, key: string): Promise<{ id: string; fields: Record<string, unknown> } | undefined>;
  edit(list: ListDef, key: string, fields: ItemFields): Promise<void>;
  remove(list: ListDef, key: string): Promise<void>;
  keys(list: ListDef): Promise<string[]>;
  /** Many rows at once, past Graph's API. */
  fill(list: ListDef, count: number, fieldsOf: (at: number) => Record<string, unknown>): void;
}

const must = async (answer: ReturnType<Send>): ReturnType<Send> => {
  const got = await answer;
  if (got.status >= 400) throw new Error(`${got.status} ${JSON.stringify(got.body)}`);
  return got;
};

/** Makes a list under its internal name, then gives it the name managers see. */
export const provision = async (admin: Send, list: ListDef): Promise<string> => {
  const made = await must(
    admin('POST', `${SITE}:/lists`, { displayName: list.name, columns: columns(list), list: { template: 'genericList' } }),
  );
  const path = `${SITE}:/lists/${made.body.id}`;
  await must(admin('PATCH', path, { displayName: list.title }));
  const title = titleColumn(list);
  if (!title) return path;
  const all = await must(admin('GET', `${path}/columns`));
  const id = all.body.value.find(({ name }: { name: string }) => name === 'Title').id;
  await must(admin('PATCH', `${path}/columns/${id}`, { displayName: title.displayName }));
  return path;
};

/** Starts a Graph and makes the lists. */
export const graphWorld = async (
  lists: readonly ListDef[] = everyList,
  settings: Parameters<typeof started>[0] = {},
): Promise<GraphWorld> => {
  const world = await started({ shuffleBatch: true, ...settings });
  const paths = new Map<string, string>();
  for (const list of lists) paths.set(list.name, await provision(world.admin, list));
  const path = (list: ListDef) => paths.get(list.name) ?? '';
  const item: GraphWorld['item'] = async (list, key) => {
    const filter = `fields/${columnName(list.key)} eq '${key}'`;
    const found = await must(world.admin('GET', `${path(list)}/items?$expand=fields&$filter=${encodeURIComponent(filter)}`));
    return found.body.value[0];
  };
  return {
    ...world,
    path,
    item,
    async open(more) {
      const token = await appToken(APPS.product);
      return graphLists({
        url: world.graph.world.origin,
        site: 'localhost:/sites/oppdrift',
        token: async () => token,
        clock: { now: () => Date.now() },
        lists: lists.filter(({ name }) => name !== 'audit'),
        unitsPerMinute: 10_000_000,
        backoffMs: 5,
        ...more,
      });
    },
    edit: async (list, key, fields) =>
      void (await must(world.admin('PATCH', `${path(list)}/items/${(await item(list, key))?.id}/fields`, fields))),
    remove: async (list, key) => void (await must(world.admin('DELETE', `${path(list)}/items/${(await item(list, key))?.id}`))),
    fill(list, count, fieldsOf) {
      const { store } = world.graph;
      const kept = store.lists.byId(store.sites.all()[0]?.siteId ?? '', path(list).split('/').at(-1) ?? '');
      if (!kept) throw new Error(`no list ${list.name}`);
      store.transaction(() => {
        for (let at = 0; at < count; at++) createItem(world.graph.world, kept, fieldsOf(at), kept.author);
      });
    },
    async keys(list) {
      const column = columnName(list.key);
      const all = await must(world.admin('GET', `${path(list)}/items?$top=5000&$expand=fields($select=${column})`));
      return all.body.value.map(({ fields }: { fields: Record<string, string> }) => fields[column]);
    },
  };
};
