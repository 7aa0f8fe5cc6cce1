/** The saver at work: every keystroke kept, one request at a time, everything sent when the page is left. */
import { expect, test } from '@jest/globals';
import type { FieldChange, Saved } from '../../../src/api/draft.ts';
import type { Outcome } from '../../../tabs/kit/ask/client.ts';
import { begin, isDirty, restore } from '../../../tabs/kit/draft/machine.ts';
import { createSaver } from '../../../tabs/kit/draft/saver.ts';
import type { SaveRequest } from '../../../tabs/kit/draft/saving.ts';
import { heldBack } from '../../../tabs/kit/draft/sendable.ts';

/** A saver whose time and server the test holds. */
const bench = () => {
  let now = 0;
  let timer: { at: number; then: () => void } | undefined;
  const sent: SaveRequest[] = [];
  const answers: ((outcome: Outcome<Saved>) => void)[] = [];
  const copies: (readonly FieldChange[])[] = [];
  const saver = createSaver(begin({ title: 'Bil' }, [], 1), {
    save: (request) => {
      sent.push(request);
      return new Promise((answer) => answers.push(answer));
    },
    keep: async (unsaved) => {
      copies.push(unsaved);
      return true;
    },
    stopwatch: () => now,
    after: (ms, then) => {
      timer = { at: now + ms, then };
      return () => {
        timer = undefined;
      };
    },
  });
  const pass = (ms: number): void => {
    now += ms;
    while (timer && timer.at <= now) {
      const { then } = timer;
      timer = undefined;
      then();
    }
  };
  const answer = async (outcome: Outcome<Saved>): Promise<void> => {
    answers.shift()?.(outcome);
    await new Promise((resolve) => setImmediate(resolve));
  };
  const done = (title: string): Outcome<Saved> => ({
    kind: 'done',
    asOf: undefined,
    value: { savedAt: 50, answers: { title }, done: [], conflicts: [] },
  });
  return { saver, sent, copies, pass, answer, done };
};

test('every keystroke is kept in the browser at once, and forgotten when the server has it', async () => {
  const { saver, copies, pass, answer, done } = bench();
  saver.write('title', 'Bu');
  expect(copies.at(-1)).toEqual([{ id: 'title', base: 'Bil', value: 'Bu' }]);
  pass(2_000);
  await answer(done('Bu'));
  expect(copies.at(-1)).toEqual([]);
  expect(saver.state().savedAt).toBe(50);
});

test('typing while a save is on its way makes a second one afterwards, never two at once', async () => {
  const { saver, sent, pass, answer, done } = bench();
  saver.write('title', 'B');
  pass(2_000);
  saver.write('title', 'Buss');
  pass(20_000);
  expect(sent).toHaveLength(1);
  await answer(done('B'));
  pass(0);
  expect(sent.map((request) => request.changes[0]?.value)).toEqual(['B', 'Buss']);
});

test('what could not be sent is sent when the net is back', async () => {
  const { saver, sent, copies, pass, answer } = bench();
  saver.write('title', 'Buss');
  pass(2_000);
  await answer({ kind: 'failed', failure: { why: 'offline' } });
  expect(saver.state().trouble).toBe('offline');
  expect(copies.at(-1)).toHaveLength(1);
  saver.tryNow();
  pass(0);
  expect(sent).toHaveLength(2);
});

test('a draft that was closed is not asked again', async () => {
  const { saver, sent, pass, answer } = bench();
  saver.write('title', 'Buss');
  pass(2_000);
  await answer({ kind: 'refused', refusals: [{ code: 'draftClosed' }] });
  pass(60_000);
  expect(saver.state().trouble).toBe('closed');
  expect(sent).toHaveLength(1);
});

test('a choice between two answers that was never made is there again in another window, and nobody is overwritten', async () => {
  const { saver, copies, pass, answer } = bench();
  saver.write('title', 'Buss');
  pass(2_000);
  const conflict = { id: 'title', mine: 'Buss', theirs: 'Båt' };
  const value = { savedAt: 50, answers: { title: 'Båt' }, done: [], conflicts: [conflict] };
  await answer({ kind: 'done', asOf: undefined, value });
  const again = restore(begin(value.answers, [], 60), copies.at(-1)!, 0);
  expect([again.conflicts, again.answers, isDirty(again)]).toEqual([{ title: conflict }, { title: 'Buss' }, false]);
});

test('leaving waits for the save on its way and sends the rest', async () => {
  const { saver, sent, pass, answer, done } = bench();
  saver.write('title', 'B');
  pass(2_000);
  saver.write('title', 'Buss');
  const left = saver.flush();
  await answer(done('B'));
  await answer(done('Buss'));
  await left;
  expect(sent).toHaveLength(2);
  expect(saver.state().answers).toEqual({ title: 'Buss' });
});

test.each([
  ['all together are too long', { code: 'answersTooLong', field: 'summary' }],
  ['one cannot be read', { code: 'badInput', field: 'changes.1.value' }],
])(
  '%s: that answer waits here until it is changed, the others are saved, and nothing is said to be closed',
  async (_name, refusal) => {
    const { saver, sent, copies, pass, answer, done } = bench();
    saver.write('title', 'Buss');
    saver.write('summary', 'lang'.repeat(1_000));
    pass(2_000);
    await answer({ kind: 'refused', refusals: [refusal] });
    pass(0);
    await answer(done('Buss'));
    pass(60_000);
    expect(sent.map(({ changes }) => changes.map(({ id }) => id))).toEqual([['title', 'summary'], ['title']]);
    expect([saver.state().trouble, heldBack(saver.state()), copies.at(-1)?.map(({ id }) => id)]).toEqual([
      undefined,
      ['summary'],
      ['summary'],
    ]);
    saver.write('summary', 'kort');
    pass(2_000);
    expect([heldBack(saver.state()), sent.at(-1)?.changes]).toEqual([[], [{ id: 'summary', base: null, value: 'kort' }]]);
  },
);
