/** `graphLists` keeps the contract on the local Graph; `ROUNDS` makes the editors' test longer (soak). */

import { graphWorld } from '../adapters/graph/world.ts';
import type { ListsWorld } from './lists/world.ts';
import { describeLists } from './lists.contract.ts';

const localGraph = async (): Promise<ListsWorld> => {
  const { open, edit, remove, keys, close } = await graphWorld();
  const another = async () => {
    const lists = await open();
    await lists.start();
    return lists;
  };
  return { lists: await another(), another, edit, remove, keys, close, rounds: Number(process.env.ROUNDS ?? 40) };
};

describeLists('the local Graph', localGraph);
