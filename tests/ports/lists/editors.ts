/** Contract of the port `lists`: two instances and a manager change the same row in any order, and no change is lost. */
import { expect, test } from '@jest/globals';
import { change, create, type Lists } from '../../../src/ports/lists.ts';
import { round } from '../../../src/schema/round.ts';
import { randomOf, seed } from '../../fakes/random.ts';
import { type ListsWorld, newKey } from './world.ts';

/** Adds one and its mark to whatever the row is, as often as somebody else was first. */
const addOne = async (lists: Lists, key: string, mark: string): Promise<void> => {
  for (let row = lists.find(round, key)!; ; ) {
    const patch = { applicationCount: (row.applicationCount ?? 0) + 1, about: `${row.about ?? ''}${mark};` };
    const written = await lists.write(change(round, row, patch));
    if (written.ok) return;
    row = lists.find(round, key)!;
  }
};

/** Soaking takes minutes. */
const LONG_MS = 30 * 60_000;

/** Two editors. */
export const describeEditors = (world: () => ListsWorld): void => {
  test(
    'two editors and a manager in any order lose no change',
    async () => {
      const { lists, rounds, edit } = world();
      const other = await world().another();
      const random = randomOf(seed);
      const key = newKey('editors');
      await lists.write(create(round, { key, title: 'Runde', state: 'planned' }));
      await other.refresh(round);
      const marks: string[] = [];
      let title = 'Runde';
      const rename = (to: string) => {
        title = to;
        return edit(round, key, { Title: to });
      };
      for (let n = 0; n < rounds; n++) {
        const both = [
          () => addOne(lists, key, `a${n}`),
          () => addOne(other, key, `b${n}`),
          ...(random() < 0.2 ? [() => rename(`Runde ${n}`)] : []),
          ...(random() < 0.3 ? [() => (random() < 0.5 ? lists : other).refresh(round)] : []),
        ].sort(() => random() - 0.5);
        await Promise.all(both.map((one) => one()));
        marks.push(`a${n}`, `b${n}`);
      }
      await lists.refresh(round);
      const row = lists.find(round, key)!;
      expect({ seed, count: row.applicationCount, title: row.title }).toEqual({ seed, count: rounds * 2, title });
      expect(row.about?.split(';').filter(Boolean).sort()).toEqual(marks.sort());
    },
    LONG_MS,
  );
};
