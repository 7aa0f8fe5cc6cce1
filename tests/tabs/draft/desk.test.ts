/** Leaving the editor inside the tab and coming back: what was written is there at once, and goes on being saved meanwhile. */
import { expect, test } from '@jest/globals';
import type { DraftPage, Saved } from '../../../src/api/draft.ts';
import type { Outcome } from '../../../tabs/kit/ask/client.ts';
import { createDesk } from '../../../tabs/kit/draft/desk.ts';
import { begin, isDirty } from '../../../tabs/kit/draft/machine.ts';
import { createSaver } from '../../../tabs/kit/draft/saver.ts';
import { LONGEST } from '../../../tabs/kit/draft/sendable.ts';

const AWAY: Outcome<Saved> = { kind: 'failed', failure: { why: 'fault', reference: undefined } };
const CLOSED: Outcome<Saved> = { kind: 'refused', refusals: [{ code: 'draftClosed' }] };

const settled = () => new Promise((resolve) => setImmediate(resolve));

/** Time moves and drafts are kept as the test says. */
const bench = () => {
  let now = 0;
  let reads = 0;
  const timers = new Set<{ readonly at: number; readonly then: () => void }>();
  const drafts: Record<string, DraftPage['answers']> = { a: { title: 'Bil' }, b: {} };
  const server: { says: Outcome<Saved> | undefined; asked: [key: string, last: boolean][] } = { says: undefined, asked: [] };
  const page = (key: string): DraftPage => {
    reads += 1;
    return { key, answers: drafts[key], done: [], changedAt: reads } as unknown as DraftPage;
  };
  const desk = createDesk(({ key, answers, done, changedAt }) =>
    createSaver(begin(answers, done, changedAt), {
      save: async ({ changes }, last) => {
        server.asked.push([key, last]);
        if (server.says) return server.says;
        drafts[key] = { ...drafts[key], ...Object.fromEntries(changes.map(({ id, value }) => [id, value!])) };
        return { kind: 'done', asOf: undefined, value: { savedAt: reads, answers: drafts[key], done: [], conflicts: [] } };
      },
      keep: async () => true,
      stopwatch: () => now,
      after: (ms, then) => {
        const timer = { at: now + ms, then };
        timers.add(timer);
        return () => timers.delete(timer);
      },
    }),
  );
  const pass = async (ms: number): Promise<void> => {
    now += ms;
    for (const timer of [...timers])
      if (timer.at <= now && timers.delete(timer)) {
        timer.then();
        await settled();
      }
  };
  return { desk, server, drafts, page, pass };
};

test('while the server is away the draft waits with what was written, and is saved when the server is back', async () => {
  const { desk, server, drafts, page, pass } = bench();
  server.says = AWAY;
  const before = page('a');
  const saver = desk.open(before, 'me');
  saver.write('title', 'Buss');
  await saver.flush();
  await pass(60_000);
  expect(desk.waiting('a')).toBe(before);
  const again = desk.open(page('a'), 'me');
  expect(again.state().answers).toEqual({ title: 'Buss' });
  server.says = undefined;
  await pass(60_000);
  expect([drafts.a, desk.waiting('a')]).toEqual([{ title: 'Buss' }, undefined]);
});

test('what is written before the first save is due waits too', () => {
  const { desk, page } = bench();
  desk.open(page('a'), 'me').write('title', 'Buss');
  expect(desk.waiting('a')).toBeDefined();
});

test('a text too long to be saved waits to be shortened', async () => {
  const { desk, page, pass } = bench();
  desk.open(page('a'), 'me').write('title', 'x'.repeat(LONGEST + 1));
  await pass(60_000);
  expect(desk.open(desk.waiting('a')!, 'me').state().answers.title).toHaveLength(LONGEST + 1);
});

test('nothing waits in a draft that is saved, and what it has become elsewhere is taken', async () => {
  const { desk, drafts, page, pass } = bench();
  desk.open(page('a'), 'me').write('title', 'Buss');
  await pass(2_000);
  expect(desk.waiting('a')).toBeUndefined();
  drafts.a = { title: 'Den andres' };
  expect(desk.open(page('a'), 'me').state().answers).toEqual({ title: 'Den andres' });
});

test('a draft that is closed is read anew before it is shown, and saved if it was opened again', async () => {
  const { desk, server, drafts, page, pass } = bench();
  server.says = CLOSED;
  desk.open(page('a'), 'me').write('title', 'Buss');
  await pass(2_000);
  expect(desk.waiting('a')).toBeUndefined();
  server.says = undefined;
  expect(desk.open(page('a'), 'me').state().answers).toEqual({ title: 'Buss' });
  await pass(60_000);
  expect(drafts.a).toEqual({ title: 'Buss' });
});

test('drawing the same answer again meets nothing anew', () => {
  const { desk, page } = bench();
  const read = page('a');
  const saver = desk.open(read, 'me');
  const state = saver.state();
  expect([desk.open(read, 'me') === saver, saver.state() === state]).toEqual([true, true]);
});

test('when the page is left, all drafts are saved with requests that outlive it', async () => {
  const { desk, server, drafts, page } = bench();
  for (const key of ['a', 'b']) desk.open(page(key), 'me').write('title', `Buss ${key}`);
  await desk.flush(true);
  expect([server.asked, drafts]).toEqual([
    [
      ['a', true],
      ['b', true],
    ],
    { a: { title: 'Buss a' }, b: { title: 'Buss b' } },
  ]);
});

test('signed out, all drafts wait until one has signed in', async () => {
  const { desk, server, drafts, page, pass } = bench();
  server.says = { kind: 'failed', failure: { why: 'signIn', reason: 'signIn' } };
  const savers = ['a', 'b'].map((key) => desk.open(page(key), 'me'));
  for (const saver of savers) saver.write('title', 'Buss');
  await pass(2_000);
  server.says = undefined;
  await pass(60_000);
  expect(savers.map((saver) => isDirty(saver.state()))).toEqual([true, true]);
  desk.tryNow();
  await pass(0);
  expect(drafts).toEqual({ a: { title: 'Buss' }, b: { title: 'Buss' } });
});
