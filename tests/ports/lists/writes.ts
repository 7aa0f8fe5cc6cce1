/** Contract of the port `lists`: one row per key, nothing overwritten, steps in order. */
import { expect, test } from '@jest/globals';
import { change, create, type Lists } from '../../../src/ports/lists.ts';
import { audit } from '../../../src/schema/audit.ts';
import type { Row } from '../../../src/schema/kit/list.ts';
import { round } from '../../../src/schema/round.ts';
import { workshop } from '../../../src/schema/workshop.ts';
import { type ListsWorld, newKey } from './world.ts';

type Rounds = Row<typeof round>;

const planned = (key: string) => create(round, { key, title: 'Høsten', state: 'planned', frameNok: 1_000_000 });

/** A round made for the test. */
const newRound = async (lists: Lists): Promise<Rounds> => {
  const written = await lists.write(planned(newKey('round')));
  if (!written.ok) throw new Error('a create is never «changed»');
  return written.done[0].row;
};

/** One row per key. */
export const describeCreates = (world: () => ListsWorld): void => {
  test('the same row made twice is one row, and the second is told so', async () => {
    const { lists } = world();
    const key = newKey('twice');
    const first = await lists.write(planned(key));
    const second = await lists.write(planned(key));
    expect([first.ok && first.done[0].made, second.ok && second.done[0].made]).toEqual([true, false]);
    expect(second.ok && second.done[0].row).toEqual(first.ok && first.done[0].row);
    expect((await world().keys(round)).filter((one) => one === key)).toHaveLength(1);
  });

  test('two who make the same row at once make one, and one of them made it', async () => {
    const key = newKey('at-once');
    const other = await world().another();
    const both = await Promise.all([world().lists.write(planned(key)), other.write(planned(key))]);
    expect(both.map((written) => written.ok && written.done[0].made).sort()).toEqual([false, true]);
    expect((await world().keys(round)).filter((one) => one === key)).toHaveLength(1);
  });

  test('a key that differs only in case is the same key', async () => {
    const { lists } = world();
    const key = newKey('case');
    await lists.write(planned(key));
    const again = await lists.write(planned(key.toUpperCase()));
    expect(again.ok && again.done[0]).toMatchObject({ made: false, row: { key } });
    expect(lists.find(round, key.toUpperCase())?.key).toBe(key);
  });

  test('a row is read at once after it was made, and by another instance after a refresh', async () => {
    const other = await world().another();
    const row = await newRound(world().lists);
    expect([world().lists.find(round, row.key), other.find(round, row.key)]).toEqual([row, undefined]);
    await other.refresh(round);
    expect(other.find(round, row.key)).toEqual(row);
  });

  test('the log is written but not kept in memory', async () => {
    const { lists } = world();
    const key = newKey('log');
    const actor = { oid: 'a', name: 'Kari' };
    const entry = create(audit, { key, title: 'Meldte seg på', at: Date.parse('2020-01-07T08:00:00Z'), actor, subject: 'x' });
    expect([(await lists.write(entry)).ok, (await lists.write(entry)).ok]).toEqual([true, true]);
    expect([
      await world()
        .keys(audit)
        .then((keys) => keys.filter((one) => one === key)),
      lists.all(audit),
    ]).toEqual([[key], []]);
  });

  test('what SharePoint does not take is refused, and nothing is written', async () => {
    const key = newKey('long');
    const tooLong = create(round, { key, title: 'x'.repeat(256), state: 'planned' });
    await expect(world().lists.write(tooLong)).rejects.toMatchObject({ name: 'Fault', code: 'graphRefused' });
    expect(await world().keys(round)).not.toContain(key);
  });

  test('eleven steps and a row without its key are refused as our own mistake', async () => {
    const eleven = Array.from({ length: 11 }, (_, at) => planned(`${newKey('eleven')}-${at}`));
    await expect(world().lists.write(...eleven)).rejects.toMatchObject({ code: 'bug' });
    await expect(world().lists.write(planned(''))).rejects.toMatchObject({ code: 'bug' });
  });
};

/** Nothing overwritten, steps in order. */
export const describeChanges = (world: () => ListsWorld): void => {
  test('a change of a row somebody changed meanwhile changes nothing and gives the row as it is now', async () => {
    const row = await newRound(world().lists);
    const other = await world().another();
    const theirs = await other.write(change(round, row, { title: 'Våren' }));
    const ours = await world().lists.write(change(round, row, { title: 'Sommeren', frameNok: null }));
    const now = theirs.ok && theirs.done[0].row;
    expect(ours).toEqual({ ok: false, code: 'changed', step: 0, row: now });
    expect(world().lists.find(round, row.key)).toEqual(now);
  });

  test('a change of a deleted row says that it is gone', async () => {
    const { lists } = world();
    const row = await newRound(lists);
    await world().remove(round, row.key);
    expect(await lists.write(change(round, row, { title: 'Våren' }))).toEqual({
      ok: false,
      code: 'changed',
      step: 0,
      row: undefined,
    });
    expect(lists.find(round, row.key)).toBeUndefined();
  });

  test('steps are done in order, each list its own', async () => {
    const { lists } = world();
    const row = await newRound(lists);
    const key = newKey('workshop');
    const startsAt = Date.parse('2020-02-05T08:00:00Z');
    const meeting = create(workshop, { key, title: 'Verksted', kind: 'infoSparring', startsAt, seats: 20 });
    const written = await lists.write(change(round, row, { state: 'current' }), meeting, planned(row.key));
    expect(written.ok && written.done.map(({ made, row: after }) => [made, after.etag === row.etag])).toEqual([
      [true, false],
      [true, false],
      [false, false],
    ]);
    const reader = await world().another();
    expect([reader.find(round, row.key)?.state, reader.find(workshop, key)?.title]).toEqual(['current', 'Verksted']);
  });

  test('steps stop at the first row somebody changed: those before are done, those after are not', async () => {
    const { lists } = world();
    const [stale, fresh] = [await newRound(lists), await newRound(lists)];
    await (await world().another()).write(change(round, stale, { title: 'Våren' }));
    const [before, after] = [newKey('before'), newKey('after')];
    const steps = [
      planned(before),
      change(round, fresh, { title: 'Ny' }),
      change(round, stale, { title: 'Gammel' }),
      planned(after),
    ];
    const written = await lists.write(...steps);
    expect(written).toMatchObject({ ok: false, code: 'changed', step: 2, row: { key: stale.key, title: 'Våren' } });
    const keys = await world().keys(round);
    expect([keys.includes(before), keys.includes(after), lists.find(round, fresh.key)?.title]).toEqual([true, false, 'Ny']);
  });

  test('a row that is there already does not stop the steps after it', async () => {
    const { lists } = world();
    const row = await newRound(lists);
    const key = newKey('next');
    const written = await lists.write(planned(row.key), planned(key), change(round, row, { title: 'Etter' }));
    expect(written.ok && written.done.map(({ made }) => made)).toEqual([false, true, true]);
    expect(lists.find(round, row.key)?.title).toBe('Etter');
  });
};
