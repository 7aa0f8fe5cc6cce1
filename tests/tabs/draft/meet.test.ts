/** A draft read anew while something written here waits: what comes in, what stays, what is there to choose from. */
import { describe, expect, test } from '@jest/globals';
import type { Answers } from '../../../src/schema/application.ts';
import { arrived, begin, depart, dueAt, failed, mark, refusedAnswers, write } from '../../../tabs/kit/draft/machine.ts';
import { meet, type Read } from '../../../tabs/kit/draft/meet.ts';
import type { Saving, Trouble } from '../../../tabs/kit/draft/saving.ts';
import { heldBack, LONGEST, unsaved } from '../../../tabs/kit/draft/sendable.ts';

const fresh = (): Saving => begin({ title: 'Bil', summary: 'Før' }, [], 10);
const written = (): Saving => write(fresh(), 'title', 'Buss', 0);
const gone = (state: Saving): Saving => depart(state)!.state;
const read = (answers: Answers, more: Partial<Read> = {}): Read => ({ answers, done: [], changedAt: 20, ...more });

interface Row {
  readonly here: Saving;
  readonly there: Answers;
  readonly shown: Answers;
  readonly toSave: readonly string[];
  readonly conflicts?: Saving['conflicts'];
}

const conflict = { title: { id: 'title', mine: 'Buss', theirs: 'Båt' } };

const ROWS: Record<string, Row> = {
  'nothing written here takes what the server has': {
    here: fresh(),
    there: { title: 'Båt' },
    shown: { title: 'Båt' },
    toSave: [],
  },
  'what waits here stays and is to be saved': {
    here: written(),
    there: { title: 'Bil', summary: 'Før' },
    shown: { title: 'Buss', summary: 'Før' },
    toSave: ['title'],
  },
  'what waits here stays beside another answer changed elsewhere': {
    here: written(),
    there: { title: 'Bil', summary: 'Deres' },
    shown: { title: 'Buss', summary: 'Deres' },
    toSave: ['title'],
  },
  'what was emptied here stays empty': {
    here: write(fresh(), 'summary', null, 0),
    there: { title: 'Bil', summary: 'Før' },
    shown: { title: 'Bil' },
    toSave: ['summary'],
  },
  'what the server got after all is saved': {
    here: failed(gone(written()), 'offline', 0),
    there: { title: 'Buss', summary: 'Før' },
    shown: { title: 'Buss', summary: 'Før' },
    toSave: [],
  },
  'what was changed here and elsewhere is there to choose from': {
    here: written(),
    there: { title: 'Båt', summary: 'Før' },
    shown: { title: 'Buss', summary: 'Før' },
    toSave: ['title'],
    conflicts: conflict,
  },
  'what was to choose from still is, with what the server has now': {
    here: meet(written(), read({ title: 'Tog', summary: 'Før' })),
    there: { title: 'Båt', summary: 'Før' },
    shown: { title: 'Buss', summary: 'Før' },
    toSave: ['title'],
    conflicts: conflict,
  },
  'what was to choose from and is the same now is no choice': {
    here: meet(written(), read({ title: 'Tog', summary: 'Før' })),
    there: { title: 'Buss', summary: 'Før' },
    shown: { title: 'Buss', summary: 'Før' },
    toSave: [],
  },
  'what is on its way from here and has arrived is nobody else’s': {
    here: write(gone(written()), 'title', 'Busser', 1),
    there: { title: 'Buss', summary: 'Før' },
    shown: { title: 'Busser', summary: 'Før' },
    toSave: ['title'],
  },
  'what was refused waits here on': {
    here: refusedAnswers(gone(written()), ['title']),
    there: { title: 'Bil', summary: 'Før' },
    shown: { title: 'Buss', summary: 'Før' },
    toSave: ['title'],
  },
};

test.each(Object.entries(ROWS))('%s', (_name, { here, there, shown, toSave, conflicts = {} }) => {
  const state = meet(here, read(there));
  expect([state.answers, unsaved(state).map(({ id }) => id), state.conflicts, state.savedAt]).toEqual([
    shown,
    toSave,
    conflicts,
    20,
  ]);
});

test('an answer that left the server before the last save takes nothing back', () => {
  const saved = { savedAt: 30, answers: { title: 'Buss', summary: 'Før' }, done: ['need'], conflicts: [] };
  const state = arrived(gone(written()), saved);
  expect(meet(state, read({ title: 'Bil', summary: 'Før' }))).toEqual(state);
});

test('a step called done here stays so, and one called done elsewhere comes in', () => {
  const there = read({ title: 'Bil', summary: 'Før' }, { done: ['gain'] });
  expect(
    [meet(mark(fresh(), 'need', true, 0), there), meet(fresh(), there)].map(({ done, doneBase }) => [done, doneBase]),
  ).toEqual([
    [['need'], ['gain']],
    [['gain'], ['gain']],
  ]);
});

describe('what kept it from being saved', () => {
  const there = read({ title: 'Bil', summary: 'Før' });
  test.each<[Trouble, number | undefined]>([
    // The server lets it be read and written again.
    ['closed', 5_000],
    ['signIn', 5_000],
    // Reading works; saving is tried when its time comes.
    ['fault', 5_000],
    ['offline', 5_000],
  ])('%s: it is tried again', (trouble, due) => {
    expect(dueAt(meet(failed(gone(written()), trouble, 3_000), there))).toBe(due);
  });

  test('a text the server does not take still waits to be shortened', () => {
    const state = meet(write(fresh(), 'summary', 'x'.repeat(LONGEST + 1), 0), there);
    expect([dueAt(state), heldBack(state)]).toEqual([undefined, ['summary']]);
  });
});
