/** Contract of the port `lists`: rows come back as they were written, and managers may type what they like. */
import { expect, test } from '@jest/globals';
import { change, create, type Lists } from '../../../src/ports/lists.ts';
import { everyList } from '../../../src/schema/everyList.ts';
import type { ListDef, Row, RowHead } from '../../../src/schema/kit/list.ts';
import { round } from '../../../src/schema/round.ts';
import { signup } from '../../../src/schema/signup.ts';
import { sampleOf } from './sample.ts';
import { type ListsWorld, newKey } from './world.ts';

const withoutHead = ({ id: _, etag: __, ...values }: RowHead) => values;

/** The row as another instance of the product reads it from SharePoint, whole or not. */
const readAgain = async (world: ListsWorld, list: ListDef, key: string) => {
  const lists = await world.another();
  const isIt = (row: object) => (row as Readonly<Record<string, unknown>>)[list.key] === key;
  return lists.find(list, key) ?? lists.incomplete(list).find(isIt);
};

const made = async (lists: Lists, list: ListDef, key: string): Promise<Row<ListDef>> => {
  const written = await lists.write(create(list, sampleOf(list, key)));
  if (!written.ok) throw new Error('a create is never «changed»');
  return written.done[0].row;
};

/** Whole rows of every list. */
export const describeRows = (world: () => ListsWorld): void => {
  for (const list of everyList) {
    test(`a row of ${list.name} comes back whole, hidden columns too`, async () => {
      const key = newKey(list.name);
      const row = await made(world().lists, list, key);
      expect(withoutHead(row)).toEqual(sampleOf(list, key));
      if (list.name !== 'audit') expect(await readAgain(world(), list, key)).toEqual(row);
    });

    test(`every field of ${list.name} but the key can be emptied`, async () => {
      const key = newKey(list.name);
      const row = await made(world().lists, list, key);
      const names = Object.keys(list.fields).filter((name) => name !== list.key);
      const emptied = await world().lists.write(change(list, row, Object.fromEntries(names.map((name) => [name, null]))));
      const left = emptied.ok && emptied.done[0].row;
      expect(left).toEqual({ id: row.id, etag: expect.not.stringMatching(row.etag), [list.key]: key });
      if (list.name !== 'audit') expect(await readAgain(world(), list, key)).toEqual(left);
    });
  }

  test('an instant keeps whole seconds, an empty text is no text', async () => {
    const key = newKey('round');
    const opensAt = Date.parse('2020-01-07T08:00:00.789Z');
    const written = await world().lists.write(create(round, { key, title: 'Runde', state: 'planned', opensAt, about: '' }));
    const expected = { key, title: 'Runde', state: 'planned', opensAt: Date.parse('2020-01-07T08:00:00Z') };
    expect(written.ok && withoutHead(written.done[0].row)).toEqual(expected);
    expect(withoutHead((await readAgain(world(), round, key))!)).toEqual(expected);
  });

  test('rows are found by key, person, reference and choice, and stand in the order they were made', async () => {
    const { lists } = world();
    const [workshop, oid] = [newKey('w'), newKey('person')];
    const who = { oid, name: 'Kari' };
    const one = (key: string, state: 'signedUp' | 'cancelled') =>
      create(signup, { key, title: 'Kari', workshop, who, state, queuedAt: Date.parse('2020-01-07T08:00:00Z') });
    const keys = [newKey('first'), newKey('second'), newKey('third')] as const;
    for (const [at, key] of keys.entries()) await lists.write(one(key, at === 1 ? 'cancelled' : 'signedUp'));
    for (const reader of [lists, await world().another()]) {
      expect(reader.where(signup, 'who', oid).map((row) => row.key)).toEqual(keys);
      expect(reader.where(signup, 'workshop', workshop).map((row) => row.key)).toEqual(keys);
      expect(reader.where(signup, 'state', 'cancelled').map((row) => row.key)).toContain(keys[1]);
      expect(reader.where(signup, 'who', 'nobody')).toEqual([]);
      expect(reader.find(signup, keys[2])).toMatchObject({ key: keys[2], who });
      expect(reader.find(signup, 'nothing')).toBeUndefined();
      const order = reader.all(signup).map((row) => row.key);
      expect(order.filter((key) => keys.includes(key))).toEqual(keys);
    }
  });

  test('a row that moves from one value to another is found under the new one only', async () => {
    const { lists } = world();
    const key = newKey('round');
    const one = await lists.write(create(round, { key, title: key, state: 'planned' }));
    expect(lists.where(round, 'title', key)).toHaveLength(1);
    await lists.write(change(round, one.ok ? one.done[0].row : never(), { title: `${key} ny` }));
    expect([lists.where(round, 'title', key), lists.where(round, 'title', `${key} ny`).length]).toEqual([[], 1]);
  });
};

const never = (): never => {
  throw new Error('not written');
};
