/** What the page remembers of its questions: kept while asked anew, and never older than what has been done since. */
import { expect, test } from '@jest/globals';
import { op } from '../../src/api/op.ts';
import * as v from '../../src/api/workshop.ts';
import type { Ask, Outcome } from '../../tabs/kit/ask/client.ts';
import { createStore } from '../../tabs/kit/ask/store.ts';

const question = op('test.question', v.listWorkshops.input).answers<string>();

/** A store whose answers and time the test gives. */
const bench = () => {
  let now = 1_000;
  const waiting: ((outcome: Outcome<string>) => void)[] = [];
  const ask = (() => new Promise((answer) => waiting.push(answer as never))) as unknown as Ask;
  const store = createStore(ask, () => now);
  const answer = async (value: string | undefined): Promise<void> => {
    waiting.shift()?.(
      value === undefined ? { kind: 'failed', failure: { why: 'offline' } } : { kind: 'done', value, asOf: undefined },
    );
    await new Promise((resolve) => setImmediate(resolve));
  };
  const pass = (ms: number): void => {
    now += ms;
  };
  return { store, waiting, answer, pass, known: () => store.read(question, {}) };
};

test('asking twice at once is one question', () => {
  const { store, waiting } = bench();
  void store.load(question, {}, 2_000);
  void store.load(question, {}, 2_000);
  expect(waiting).toHaveLength(1);
});

test('what was heard just now is not asked again, later it is, and stays on screen meanwhile', async () => {
  const { store, waiting, answer, pass, known } = bench();
  void store.load(question, {});
  await answer('før');
  void store.load(question, {}, 2_000);
  expect(waiting).toHaveLength(0);
  pass(3_000);
  void store.load(question, {}, 2_000);
  expect(known()).toMatchObject({ value: 'før', asking: true });
});

test('after something was done, an answer that was on its way before is not the last word', async () => {
  const { store, waiting, answer, known } = bench();
  void store.load(question, {}, 2_000);
  void store.load(question, {});
  await answer('fra før det ble gjort');
  expect(waiting).toHaveLength(1);
  await answer('slik det er nå');
  expect(known().value).toBe('slik det er nå');
});

test('a failure keeps the old answer and tells of both', async () => {
  const { store, answer, known } = bench();
  void store.load(question, {});
  await answer('før');
  void store.load(question, {});
  await answer(undefined);
  expect(known()).toMatchObject({ value: 'før', failure: { why: 'offline' }, asking: false });
});

test('an answer asked for before something was done here is never shown in its place', async () => {
  const { store, waiting, answer, known } = bench();
  void store.load(question, {});
  await answer('ledig');
  void store.load(question, {});
  store.put(question, {}, 'påmeldt');
  await answer('ledig');
  expect([known().value, waiting.length]).toEqual(['påmeldt', 1]);
  await answer('påmeldt som nr. 2');
  expect(known()).toMatchObject({ value: 'påmeldt som nr. 2', asking: false });
});

test('only what an open page shows is asked for again', async () => {
  const { store, waiting, answer, pass, known } = bench();
  const leave = store.watch(question, {});
  void store.load(question, {});
  await answer('før');
  store.refresh(2_000);
  expect(waiting).toHaveLength(0);
  pass(3_000);
  store.refresh(2_000);
  expect(known()).toMatchObject({ value: 'før', asking: true });
  await answer('etter');
  leave();
  pass(3_000);
  store.refresh(2_000);
  expect([known().value, waiting.length]).toEqual(['etter', 0]);
});
