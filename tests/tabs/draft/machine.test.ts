/** Saving while writing, step by step: when it is sent, what comes back, and what happens when two write the same answer. */
import { describe, expect, test } from '@jest/globals';
import type { Saved } from '../../../src/api/draft.ts';
import type { Answers } from '../../../src/schema/application.ts';
import {
  arrived,
  begin,
  choose,
  depart,
  dueAt,
  failed,
  isDirty,
  mark,
  restore,
  tryNow,
  write,
} from '../../../tabs/kit/draft/machine.ts';
import type { Saving } from '../../../tabs/kit/draft/saving.ts';
import { heldBack, LONGEST, unsaved } from '../../../tabs/kit/draft/sendable.ts';

const fresh = (answers: Answers = { title: 'Bil' }): Saving => begin(answers, [], 1);
const gone = (state: Saving): Saving => depart(state)!.state;
const saved = (answers: Answers, more: Partial<Saved> = {}): Saved => ({
  savedAt: 99,
  answers,
  done: [],
  conflicts: [],
  ...more,
});

describe('when it is sent', () => {
  test('two seconds after the last key', () => {
    const state = write(write(fresh(), 'title', 'Bi', 1_000), 'title', 'B', 2_500);
    expect(dueAt(state)).toBe(4_500);
  });

  test('at least every fifteen seconds while one goes on typing', () => {
    let state = fresh();
    for (let at = 0; at <= 14_000; at += 1_000) state = write(state, 'title', `tekst ${at}`, at);
    expect(dueAt(state)).toBe(15_000);
  });

  test('never while a request is on its way, and again for what was typed meanwhile', () => {
    const flying = write(gone(write(fresh(), 'title', 'Buss', 0)), 'title', 'Buss og båt', 500);
    expect(dueAt(flying)).toBeUndefined();
    expect(depart(flying)).toBeUndefined();
    const after = arrived(flying, saved({ title: 'Buss' }));
    expect(after.answers).toEqual({ title: 'Buss og båt' });
    expect(dueAt(after)).toBe(2_500);
  });

  test('not at all when what was typed was typed back again', () => {
    const state = write(write(fresh(), 'title', 'Buss', 0), 'title', 'Bil', 100);
    expect(isDirty(state)).toBe(false);
    expect(dueAt(state)).toBeUndefined();
  });

  test('later and later while the server does not answer, and at once when the net is back', () => {
    let state = write(fresh(), 'title', 'Buss', 0);
    const waits: number[] = [];
    for (let at = 2_000; waits.length < 6; ) {
      state = failed(gone(state), 'offline', at);
      waits.push(dueAt(state)! - at);
      at = dueAt(state)!;
    }
    expect(waits).toEqual([2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
    expect(dueAt(tryNow(state))).toBe(2_000);
  });

  test('not before the person has signed in again, and never when the draft is closed', () => {
    const state = gone(write(fresh(), 'title', 'Buss', 0));
    expect(dueAt(failed(state, 'signIn', 0))).toBeUndefined();
    expect(dueAt(tryNow(failed(state, 'signIn', 0)))).toBeDefined();
    expect(dueAt(failed(state, 'closed', 0))).toBeUndefined();
  });
});

describe('what is sent', () => {
  test('only what changed, with what it was before; an emptied answer as nothing', () => {
    const state = write(write(fresh({ title: 'Bil', summary: 'To setninger' }), 'summary', '', 0), 'money.total', 5, 0);
    expect(depart(state)?.request).toEqual({
      changes: [
        { id: 'summary', base: 'To setninger', value: null },
        { id: 'money.total', base: null, value: 5 },
      ],
      done: undefined,
    });
  });

  test('a step called done, alone', () => {
    expect(depart(mark(fresh(), 'need', true, 0))?.request).toEqual({ changes: [], done: ['need'] });
  });

  test('a text longer than the server takes stays in the browser, the rest goes', () => {
    const state = write(write(fresh(), 'summary', 'x'.repeat(LONGEST + 1), 0), 'title', 'Buss', 0);
    expect(depart(state)?.request.changes.map((change) => change.id)).toEqual(['title']);
    expect([unsaved(state).map((change) => change.id), heldBack(state)]).toEqual([['title', 'summary'], ['summary']]);
  });

  test('many long answers go a few at a time, so that no request is more than the server reads', () => {
    const names = Array.from({ length: 12 }, (_, index) => `q${index}`);
    let state = names.reduce((before, id) => write(before, id, 'æ'.repeat(19_000), 0), fresh({}));
    const loads: number[] = [];
    for (let left = depart(state); left; left = depart(state)) {
      loads.push(left.request.changes.length);
      expect(JSON.stringify(left.request).length).toBeLessThan(262_144 / 3);
      state = arrived(
        left.state,
        saved({ ...left.state.base, ...Object.fromEntries(left.request.changes.map((one) => [one.id, one.value!])) }),
      );
    }
    expect([loads, unsaved(state)]).toEqual([[4, 4, 4], []]);
  });
});

describe('two who write', () => {
  test('different answers both keep theirs', () => {
    const state = arrived(gone(write(fresh(), 'title', 'Buss', 0)), saved({ title: 'Buss', summary: 'Deres' }));
    expect(state.answers).toEqual({ title: 'Buss', summary: 'Deres' });
    expect(state.conflicts).toEqual({});
    expect(state.savedAt).toBe(99);
  });

  test('the same answer: mine stays on screen, both are there to choose from, nothing is sent over theirs', () => {
    const conflict = { id: 'title', mine: 'Buss', theirs: 'Båt' };
    const state = arrived(gone(write(fresh(), 'title', 'Buss', 0)), saved({ title: 'Båt' }, { conflicts: [conflict] }));
    expect(state.answers.title).toBe('Buss');
    expect(state.conflicts).toEqual({ title: conflict });
    expect(dueAt(state)).toBeUndefined();
    expect(unsaved(state)).toEqual([{ id: 'title', base: 'Båt', value: 'Buss' }]);
  });

  test('the answer I began on while their change came in is a conflict too', () => {
    const flying = write(gone(write(fresh({ title: 'Bil', summary: 'Før' }), 'title', 'Buss', 0)), 'summary', 'Min', 100);
    const state = arrived(flying, saved({ title: 'Buss', summary: 'Deres' }));
    expect(state.conflicts).toEqual({ summary: { id: 'summary', mine: 'Min', theirs: 'Deres' } });
  });

  test('choosing mine sends it knowing theirs; choosing theirs sends nothing', () => {
    const conflict = { id: 'title', mine: 'Buss', theirs: 'Båt' };
    const state = arrived(gone(write(fresh(), 'title', 'Buss', 0)), saved({ title: 'Båt' }, { conflicts: [conflict] }));
    expect(depart(choose(state, 'title', 'mine', 5))?.request.changes).toEqual([{ id: 'title', base: 'Båt', value: 'Buss' }]);
    const theirs = choose(state, 'title', 'theirs', 5);
    expect(theirs.answers.title).toBe('Båt');
    expect(isDirty(theirs)).toBe(false);
  });
});

describe('after a killed browser', () => {
  test('what was kept comes back and is saved', () => {
    const state = restore(fresh(), [{ id: 'title', base: 'Bil', value: 'Buss' }], 0);
    expect(state.answers.title).toBe('Buss');
    expect(depart(state)?.request.changes).toEqual([{ id: 'title', base: 'Bil', value: 'Buss' }]);
  });

  test('what the server already has is nothing to bring back', () => {
    expect(isDirty(restore(fresh(), [{ id: 'title', base: 'Før', value: 'Bil' }], 0))).toBe(false);
  });

  test('what was changed elsewhere since is there to choose from', () => {
    const state = restore(fresh(), [{ id: 'title', base: 'Gammel', value: 'Min' }], 0);
    expect(state.conflicts).toEqual({ title: { id: 'title', mine: 'Min', theirs: 'Bil' } });
    expect(dueAt(state)).toBeUndefined();
  });
});
