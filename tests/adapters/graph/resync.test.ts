/** The replica that starts over in small pages: what is deleted between two pages of the walk is gone from it. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { expireDeltaTokens } from '../../../infra/local/graph/api/delta.ts';
import { create } from '../../../src/ports/lists.ts';
import { round } from '../../../src/schema/round.ts';
import { type Stub, startStub } from './stub.ts';
import { type GraphWorld, graphWorld } from './world.ts';

let between: Stub;
let world: GraphWorld;
/** Runs before the request whose path it is given goes on to the local Graph. */
let meanwhile: (path: string) => Promise<void> = async () => undefined;

beforeAll(async () => {
  between = await startStub();
  world = await graphWorld([round], { publicOrigin: between.url, largestPage: 2 });
  between.reply = async ({ method, path, headers, body }) => {
    await meanwhile(path);
    const answer = await fetch(`${world.graph.url}/v1.0${path}`, {
      method,
      headers: { authorization: headers.authorization ?? '', 'content-type': headers['content-type'] ?? 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const location = answer.headers.get('location');
    return {
      status: answer.status,
      headers: location ? { location } : ({} as Record<string, string>),
      body: await answer.json(),
    };
  };
});
afterAll(async () => {
  await world.close();
  await between.close();
});

test('a row deleted after its page was read is gone when the walk ends, and the next look tells nothing new', async () => {
  const lists = await world.open({ url: between.url });
  await lists.start();
  for (const key of ['a', 'b', 'c', 'd', 'e']) await lists.write(create(round, { key, title: key, state: 'planned' }));
  await lists.refresh(round);
  expireDeltaTokens(world.graph.world);
  let pages = 0;
  meanwhile = async (path) => {
    if (/\/delta\?/.test(path) && ++pages === 3) await world.remove(round, 'a');
  };
  await lists.refresh(round);
  const keys = () => lists.all(round).map(({ key }) => key);
  expect([pages, keys()]).toEqual([4, ['b', 'c', 'd', 'e']]);
  await lists.refresh(round);
  expect(keys()).toEqual(['b', 'c', 'd', 'e']);
});
