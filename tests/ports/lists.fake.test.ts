/** The fake `lists` keeps the contract, so that tests of use cases may trust it. */
import { expect, test } from '@jest/globals';
import { create } from '../../src/ports/lists.ts';
import { columnName } from '../../src/schema/kit/list.ts';
import { round } from '../../src/schema/round.ts';
import { fakeLists } from '../fakes/lists.ts';
import type { ListsWorld } from './lists/world.ts';
import { describeLists } from './lists.contract.ts';

/** Lets the other editor go first as often as chance will have it. */
const someTurns = async (): Promise<void> => {
  for (let turns = Math.floor(Math.random() * 4); turns > 0; turns--) await undefined;
};

const fakeWorld = async (): Promise<ListsWorld> => {
  const lists = fakeLists();
  lists.gate = someTurns;
  return {
    lists,
    rounds: 1_000,
    async another() {
      const other = lists.another();
      other.gate = someTurns;
      await other.refresh();
      return other;
    },
    edit: async (list, key, fields) => lists.edit(list, key, fields),
    remove: async (list, key) => lists.remove(list, key),
    keys: async (list) => lists.stored(list).map((row) => String((row as Record<string, unknown>)[list.key])),
    close: async () => undefined,
  };
};

describeLists('the fake', fakeWorld);

test('a fault before leaves nothing behind, a fault after leaves the row', async () => {
  const lists = fakeLists();
  const row = (key: string) => create(round, { key, title: key, state: 'planned' });
  lists.fail({ when: 'before' });
  lists.fail({ when: 'after', list: round });
  await expect(lists.write(row('one'))).rejects.toMatchObject({ code: 'graphUnavailable' });
  await expect(lists.write(row('two'))).rejects.toMatchObject({ code: 'graphUnavailable' });
  expect([lists.stored(round).map(({ key }) => key), lists.writes(), columnName(round.key)]).toEqual([['two'], 2, 'Key']);
});
