/** Tokens are kept until shortly before they end, asked for once however many want them, and never more than so many. */
import { expect, test } from '@jest/globals';
import { tokenStore } from '../../../src/adapters/entra/tokenStore.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const held = (most = 10) => {
  let now = 0;
  const asked: string[] = [];
  const store = tokenStore(most, () => now);
  const get = (key: string, fresh?: boolean) =>
    store.get(
      key,
      async () => {
        asked.push(key);
        return { token: `${key}-${asked.length}`, endsAt: now + HOUR };
      },
      fresh,
    );
  const pass = (ms: number) => {
    now += ms;
  };
  return { store, get, asked, pass };
};

test('a token is asked for once, and again five minutes before it ends', async () => {
  const { get, asked, pass } = held();
  const first = await get('graph');
  pass(55 * MINUTE - 1);
  expect([first, await get('graph')]).toEqual(['graph-1', 'graph-1']);
  pass(1);
  expect([await get('graph'), asked]).toEqual(['graph-2', ['graph', 'graph']]);
});

test('those who want it at the same moment share one question, also a failed one; afterwards it is asked again', async () => {
  const { store, get, asked } = held();
  expect(await Promise.all([get('a'), get('a'), get('b')])).toEqual(['a-1', 'a-1', 'b-2']);
  expect(asked).toEqual(['a', 'b']);
  const down = () => store.get('c', async () => Promise.reject(new Error('down')));
  const both = await Promise.allSettled([down(), down()]);
  expect([both.map(({ status }) => status), await get('c')]).toEqual([['rejected', 'rejected'], 'c-3']);
});

test('one that was refused is asked for anew', async () => {
  const { get } = held();
  expect([await get('graph'), await get('graph', true), await get('graph')]).toEqual(['graph-1', 'graph-2', 'graph-2']);
});

test('of thousands of people only the last are kept', async () => {
  const { store, get, asked } = held(3);
  for (const key of ['a', 'b', 'c', 'd', 'e']) await get(key);
  expect(store.size()).toBe(3);
  await get('e');
  await get('a');
  expect(asked).toEqual(['a', 'b', 'c', 'd', 'e', 'a']);
});
