/** Contract of the port `lists`: managers edit and delete behind the product's back, type what they like, and nothing is lost or dropped. */
import { expect, test } from '@jest/globals';
import { change, create } from '../../../src/ports/lists.ts';
import { draft } from '../../../src/schema/draft.ts';
import type { Row } from '../../../src/schema/kit/list.ts';
import { round } from '../../../src/schema/round.ts';
import { topicSubscription } from '../../../src/schema/topicSubscription.ts';
import { type ListsWorld, newKey } from './world.ts';

/** A round made for the test. */
const newRound = async ({ lists }: ListsWorld): Promise<Row<typeof round>> => {
  const written = await lists.write(create(round, { key: newKey('round'), title: 'Høsten', state: 'planned' }));
  if (!written.ok) throw new Error('a create is never «changed»');
  return written.done[0].row;
};

/** Managers beside the product. */
export const describeManagers = (world: () => ListsWorld): void => {
  test('a manager’s edit is seen after a refresh, not before', async () => {
    const { lists, edit } = world();
    const row = await newRound(world());
    await edit(round, row.key, { DeadlineAt: '2020-03-01T22:59:59Z', State: 'Gjeldende' });
    expect(lists.find(round, row.key)).toEqual(row);
    await lists.refresh(round);
    const deadlineAt = Date.parse('2020-03-01T22:59:59Z');
    expect(lists.find(round, row.key)).toEqual({
      ...row,
      state: 'current',
      deadlineAt,
      etag: expect.not.stringMatching(row.etag),
    });
    expect(lists.where(round, 'state', 'current').map(({ key }) => key)).toContain(row.key);
  });

  test('a deleted row is gone after a refresh, and may be made again', async () => {
    const { lists, remove } = world();
    const row = await newRound(world());
    await remove(round, row.key);
    expect(lists.find(round, row.key)).toEqual(row);
    await lists.refresh();
    expect(lists.find(round, row.key)).toBeUndefined();
    const again = await lists.write(create(round, { key: row.key, title: 'Våren', state: 'planned' }));
    expect(again.ok && again.done[0]).toMatchObject({ made: true, row: { key: row.key, title: 'Våren' } });
  });

  test('an own write is not undone by catching up', async () => {
    const { lists } = world();
    const row = await newRound(world());
    const refreshing = lists.refresh(round);
    const written = await lists.write(change(round, row, { title: 'Våren' }));
    await refreshing;
    expect(lists.find(round, row.key)).toEqual(written.ok && written.done[0].row);
    await lists.refresh(round);
    expect(lists.find(round, row.key)).toEqual(written.ok && written.done[0].row);
  });

  test('a choice is read whatever its case, one that is none is named and counts as empty', async () => {
    const { lists, edit } = world();
    const row = await newRound(world());
    await edit(round, row.key, { State: 'gjeldende ', About: '=SUM(A1) 🚲' });
    await lists.refresh(round);
    expect(lists.find(round, row.key)).toMatchObject({ state: 'current', about: '=SUM(A1) 🚲' });
    await edit(round, row.key, { State: 'Invilget ' });
    await lists.refresh(round);
    const { state, ...rest } = lists.find(round, row.key)!;
    expect([state, rest.problems]).toEqual([undefined, [{ field: 'state', typed: 'Invilget ', code: 'notChoice' }]]);
  });

  test('a locked field keeps what the product wrote, names what stands there instead, and can be written back', async () => {
    const { lists, edit, another } = world();
    const row = await newRound(world());
    const other = newKey('round');
    await edit(round, row.key, { Key: other, About: 'Les mer' });
    await lists.refresh(round);
    const seen = lists.find(round, row.key);
    expect(seen).toMatchObject({ key: row.key, about: 'Les mer', overwritten: [{ field: 'key', typed: other }] });
    expect(lists.find(round, other)).toBeUndefined();
    const back = await lists.write(change(round, { ...seen!, putBack: seen!.overwritten }, { key: row.key }));
    expect(back.ok && [back.done[0].row.overwritten, back.done[0].row.putBack]).toEqual([undefined, seen!.overwritten]);
    await lists.refresh(round);
    expect(lists.find(round, row.key)).toEqual(back.ok && back.done[0].row);
    expect((await another()).find(round, row.key)).toEqual(back.ok && back.done[0].row);
  });

  test('a problem stays until its field is written, and writing another field leaves it', async () => {
    const { lists, edit } = world();
    const key = newKey('draft');
    const startedAt = Date.parse('2020-01-07T08:00:00Z');
    const owner = { oid: 'a', name: 'Kari' };
    const values = {
      key,
      round: '2020-1',
      form: 'short',
      formVersion: 1,
      owner,
      state: 'writing',
      startedAt,
      changedAt: startedAt,
    } as const;
    await lists.write(create(draft, values));
    await edit(draft, key, { Answers: 'ca 200 000,-' });
    await lists.refresh(draft);
    const problems = [{ field: 'answers', typed: 'ca 200 000,-', code: 'notJson' }];
    const titled = await lists.write(change(draft, lists.find(draft, key)!, { title: 'Sykler' }));
    expect(titled.ok && titled.done[0].row).toMatchObject({ title: 'Sykler', problems });
    const mended = await lists.write(change(draft, lists.find(draft, key)!, { answers: { a: 'b' } }));
    expect(mended.ok && mended.done[0].row.problems).toBeUndefined();
    expect(lists.find(draft, key)?.answers).toEqual({ a: 'b' });
  });

  test('a row nobody can refer to is left out until somebody writes what is missing, and never lost', async () => {
    const { lists, edit } = world();
    const key = newKey('subscription');
    const who = { oid: 'a', name: 'Kari' };
    await lists.write(create(topicSubscription, { key, who, topic: 'rounds', active: 'on', changedAt: 0 }));
    await edit(topicSubscription, key, { WhoOid: null });
    await lists.refresh(topicSubscription);
    const left = lists.incomplete(topicSubscription).find((row) => row.key === key);
    expect([lists.find(topicSubscription, key), left?.topic]).toEqual([undefined, 'rounds']);
    expect(lists.all(topicSubscription).some((row) => row.key === key)).toBe(false);
    await edit(topicSubscription, key, { WhoOid: 'a' });
    await lists.refresh(topicSubscription);
    expect(lists.find(topicSubscription, key)?.who).toEqual(who);
    expect(lists.incomplete(topicSubscription).some((row) => row.key === key)).toBe(false);
  });

  test('it says since when it is in step', async () => {
    const before = world().lists.asOf();
    await world().lists.refresh();
    expect(world().lists.asOf()).toBeGreaterThanOrEqual(before!);
  });
};
