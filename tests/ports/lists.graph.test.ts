/** `graphLists` keeps the contract on the local Graph, and on a tenant when one is told; `ROUNDS` makes the editors' test longer (soak). */
import { graphLists } from '../../src/adapters/graph/lists.ts';
import { columnName, type ListDef } from '../../src/schema/kit/list.ts';
import { graphWorld } from '../adapters/graph/world.ts';
import { type TenantSettings, tenantSend, tenantSettings } from './lists/tenant.ts';
import type { ListsWorld } from './lists/world.ts';
import { describeLists } from './lists.contract.ts';

const rounds = Number(process.env.ROUNDS ?? 40);

const localGraph = async (): Promise<ListsWorld> => {
  const { open, edit, remove, keys, close } = await graphWorld();
  const another = async () => {
    const lists = await open();
    await lists.start();
    return lists;
  };
  return { lists: await another(), another, edit, remove, keys, close, rounds };
};

/** Provisioned lists on a tenant; the manager's hand is the application without If-Match. What the suite makes there stays there. */
const tenant = async (settings: TenantSettings): Promise<ListsWorld> => {
  const { url, site, token, send } = await tenantSend(settings);
  const another = async () => {
    const lists = graphLists({ url, site, token, clock: { now: () => Date.now() } });
    await lists.start();
    return lists;
  };
  const items = (list: ListDef) => `/sites/${site}:/lists/${list.name}/items`;
  const idOf = async (list: ListDef, key: string): Promise<string> => {
    const filter = encodeURIComponent(`fields/${columnName(list.key)} eq '${key}'`);
    return (await send('GET', `${items(list)}?$expand=fields&$filter=${filter}`)).value[0]?.id ?? '';
  };
  return {
    lists: await another(),
    another,
    rounds: Math.min(rounds, 10),
    edit: async (list, key, fields) => void (await send('PATCH', `${items(list)}/${await idOf(list, key)}/fields`, fields)),
    remove: async (list, key) => void (await send('DELETE', `${items(list)}/${await idOf(list, key)}`)),
    keys: async (list) => {
      const page = await send('GET', `${items(list)}?$top=5000&$expand=fields($select=${columnName(list.key)})`);
      return page.value.map((one) => one.fields[columnName(list.key)] ?? '');
    },
    close: async () => undefined,
  };
};

describeLists('the local Graph', localGraph);
const told = tenantSettings(process.env);
if (told) describeLists('a tenant', () => tenant(told));
