/** Lost and refused answers on the local Graph: one create makes one row, a change is made once, and the unhappy cases cost at most one look. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { FaultKind } from '../../../infra/local/graph/control/faults.ts';
import type { GraphLists } from '../../../src/adapters/graph/lists.ts';
import { change, create } from '../../../src/ports/lists.ts';
import { audit } from '../../../src/schema/audit.ts';
import type { Row } from '../../../src/schema/kit/list.ts';
import { round } from '../../../src/schema/round.ts';
import { newKey } from '../../ports/lists/world.ts';
import { type GraphWorld, graphWorld } from './world.ts';

let world: GraphWorld;
let lists: GraphLists;

beforeAll(async () => {
  world = await graphWorld([round, audit]);
  lists = await world.open();
  await lists.start();
});
afterAll(() => world.close());

const planned = (key: string) => create(round, { key, title: 'Høsten', state: 'planned', opensAt: 1_578_384_000_789 });
const newRound = async (): Promise<Row<typeof round>> => {
  const written = await lists.write(planned(newKey('round')));
  if (!written.ok) throw new Error('a create is never «changed»');
  return written.done[0].row;
};
/** Does it while Graph makes the fault once in requests that fit, and tells how many requests it took. */
const during = async <T>(kind: FaultKind, match: string, work: () => Promise<T>) => {
  world.graph.faults.clear();
  world.graph.faults.add({ match, kind, retryAfterS: 0, delayMs: 700 });
  const before = world.graph.log.counters().requests;
  const result = await work();
  expect(world.graph.faults.rules()).toEqual([]);
  return { result, requests: world.graph.log.counters().requests - before };
};

const ANSWERS: [FaultKind, requests: number][] = [
  ['429', 2],
  ['429-no-retry-after', 2],
  ['500', 3],
  ['503-empty', 3],
  ['504', 3],
  ['504-after-applied', 2],
  ['reset-before', 3],
  ['reset-after', 2],
];

describe('one row is asked for, one row is made, and it is known to be ours', () => {
  test.each(ANSWERS)('%s, in %i requests', async (kind, most) => {
    const key = newKey('k');
    const { result, requests } = await during(kind, 'POST .*/items', () => lists.write(planned(key)));
    expect(result.ok && result.done[0]).toMatchObject({ made: true, row: { key } });
    expect((await world.keys(round)).filter((one) => one === key)).toEqual([key]);
    expect(requests).toBeLessThanOrEqual(most);
  });

  test('somebody else’s row under the key stays theirs though our answer was lost', async () => {
    const row = await newRound();
    const theirs = create(round, { key: row.key, title: 'Min', state: 'planned' });
    const { result } = await during('reset-before', 'POST .*/items', () => lists.write(theirs));
    expect(result.ok && result.done[0]).toEqual({ made: false, row });
  });
});

describe('one change is asked for, one is made', () => {
  test.each([...ANSWERS, ['412-resourceModified', 3], ['412-notAllowed', 3]] as [FaultKind, number][])(
    '%s, in %i requests',
    async (kind, most) => {
      const row = await newRound();
      const { result, requests } = await during(kind, 'PATCH .*/items', () => lists.write(change(round, row, { title: kind })));
      const item = await world.item(round, row.key);
      expect(result.ok && result.done[0].row).toEqual({ ...row, title: kind, etag: item?.fields['@odata.etag'] });
      expect([item?.fields._UIVersionString, item?.fields.Title, lists.find(round, row.key)?.title]).toEqual(['2.0', kind, kind]);
      expect(requests).toBeLessThanOrEqual(most);
    },
  );

  test('a change somebody made while our answer was lost is not ours', async () => {
    const row = await newRound();
    await world.edit(round, row.key, { Title: 'Lederens' });
    const { result } = await during('reset-before', 'PATCH .*/items', () => lists.write(change(round, row, { title: 'Vår' })));
    expect(result).toMatchObject({ ok: false, code: 'changed', step: 0, row: { title: 'Lederens' } });
  });
});

describe('several steps', () => {
  const entry = (key: string, subject: string) =>
    create(audit, { key, title: 'Endret', at: 1_578_384_000_000, actor: { oid: 'a', name: 'Kari' }, subject });

  test.each(ANSWERS)('are each done once when the batch meets %s', async (kind) => {
    const [row, key, log] = [await newRound(), newKey('k'), newKey('log')];
    const steps = [change(round, row, { title: kind }), planned(key), entry(log, key)] as const;
    const { result } = await during(kind, 'POST .*batch', () => lists.write(...steps));
    expect(result.ok && result.done.map(({ made }) => made)).toEqual([true, true, true]);
    expect((await world.item(round, row.key))?.fields).toMatchObject({ Title: kind, _UIVersionString: '2.0' });
    expect(
      [await world.keys(round), await world.keys(audit)].map((keys) => keys.filter((one) => [key, log].includes(one))),
    ).toEqual([[key], [log]]);
  });

  test.each(ANSWERS)('are each done once when the middle one meets %s', async (kind) => {
    const [row, key, log] = [await newRound(), newKey('k'), newKey('log')];
    const steps = [entry(log, key), change(round, row, { title: kind }), planned(key)] as const;
    const { result } = await during(kind, 'PATCH .*/items', () => lists.write(...steps));
    expect(result.ok && result.done.map(({ made }) => made)).toEqual([true, true, true]);
    expect((await world.item(round, row.key))?.fields).toMatchObject({ Title: kind, _UIVersionString: '2.0' });
    expect(
      [await world.keys(round), await world.keys(audit)].map((keys) => keys.filter((one) => [key, log].includes(one))),
    ).toEqual([[key], [log]]);
  });

  test('take one request when nothing goes wrong, and as many units as alone', async () => {
    const row = await newRound();
    world.graph.log.reset();
    const spent = lists.spent();
    await lists.write(change(round, row, { title: 'Ny' }), entry(newKey('log'), row.key));
    expect([world.graph.log.counters().requests, lists.spent() - spent]).toEqual([1, 4]);
  });
});

describe('silence, and the request carried out after we had hung up', () => {
  test('makes one row and one change', async () => {
    const hasty = await world.open({ timeoutMs: 400 });
    await hasty.start();
    const [key, row] = [newKey('slow'), await newRound()];
    const made = await during('slow', 'POST .*/items', () => hasty.write(planned(key)));
    const changed = await during('slow', 'PATCH .*/items', () => hasty.write(change(round, row, { title: 'Sent' })));
    expect([made.result.ok && made.result.done[0].row.key, changed.result.ok && changed.result.done[0].row.title]).toEqual([
      key,
      'Sent',
    ]);
    expect((await world.keys(round)).filter((one) => one === key)).toEqual([key]);
    expect((await world.item(round, row.key))?.fields).toMatchObject({ Title: 'Sent', _UIVersionString: '2.0' });
  });
});

describe('a service that stays down', () => {
  test('is a fault in bounded time, and what was written before is known', async () => {
    const hasty = await world.open({ patienceMs: 300 });
    world.graph.faults.clear();
    world.graph.faults.add({ match: 'POST|GET|PATCH', kind: '503-empty', times: 1_000 });
    const row = newKey('down');
    await expect(hasty.write(planned(row))).rejects.toMatchObject({ name: 'Fault', code: 'graphUnavailable' });
    await expect(hasty.start()).rejects.toMatchObject({ name: 'Fault', code: 'graphUnavailable' });
    world.graph.faults.clear();
    await hasty.poll();
    const again = await hasty.write(planned(row));
    expect([again.ok && again.done[0].made, hasty.find(round, row)?.key]).toEqual([true, row]);
  });

  test('a pause longer than we have is not waited for', async () => {
    const hasty = await world.open({ patienceMs: 10_000 });
    await hasty.start();
    world.graph.faults.add({ match: 'POST .*/items', kind: '429', retryAfterS: 120 });
    const failed = await hasty.write(planned(newKey('wait'))).catch((cause: Error) => cause);
    expect(failed).toMatchObject({ code: 'graphUnavailable' });
    await expect(hasty.refresh()).rejects.toMatchObject({ code: 'graphUnavailable' });
  });
});
