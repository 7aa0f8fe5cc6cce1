/** Calls of SharePoint REST on the local Graph cost units like Graph's own, and meet the faults that are set. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type RestWorld, restWorld } from './site.ts';

const LIST = "web/lists/getbytitle('S%C3%B8knader')";

let world: RestWorld;
beforeAll(async () => {
  world = await restWorld();
});
afterAll(() => world.close());

const inherits = async () => !(await world.admin2('GET', LIST)).body.HasUniqueRoleAssignments;

test('over the units of the minute a call is throttled, with the time to wait', async () => {
  const narrow = await restWorld({ unitsPerMinute: 7, now: () => 0 });
  const answers = [];
  for (let call = 0; call < 3; call++) answers.push(await narrow.admin2('GET', 'web'));
  const entries = narrow.graph.log.entries().filter(({ path }) => path.includes('_api'));
  expect(answers.map(({ status, headers }) => [status, headers.get('retry-after')])).toEqual([
    [200, null],
    [200, null],
    [429, '60'],
  ]);
  expect(entries.map(({ units }) => units)).toEqual([2, 2, 2]);
  await narrow.close();
});

test.each([
  ['429', 429, '7', true],
  ['500', 500, null, true],
  ['504', 504, null, true],
  ['504-after-applied', 504, null, false],
] as const)('the fault %s is met', async (kind, status, retryAfter, still) => {
  await world.admin2('POST', `${LIST}/resetroleinheritance`);
  world.graph.faults.add({ match: 'breakroleinheritance', kind, retryAfterS: 7 });
  const answer = await world.admin2('POST', `${LIST}/breakroleinheritance(copyroleassignments=true)`);
  expect([answer.status, answer.headers.get('retry-after'), await inherits()]).toEqual([status, retryAfter, still]);
});

test.each([
  ['reset-before', true],
  ['reset-after', false],
] as const)('the connection is lost by %s', async (kind, still) => {
  await world.admin2('POST', `${LIST}/resetroleinheritance`);
  world.graph.faults.add({ match: 'breakroleinheritance', kind });
  await expect(world.admin2('POST', `${LIST}/breakroleinheritance(copyroleassignments=true)`)).rejects.toThrow();
  expect(await inherits()).toBe(still);
});
