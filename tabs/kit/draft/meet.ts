/** A draft read anew while it stands in this window: others' changes come in, what is not yet saved stays, what both changed is there to choose from. Pure. */
import type { DraftPage, FieldConflict } from '../../../src/api/draft.ts';
import { sameAnswer } from '../../../src/domain/form/answers.ts';
import type { Answer, Answers } from '../../../src/schema/application.ts';
import { isDoneChanged } from './machine.ts';
import type { Saving, Trouble } from './saving.ts';

/** What is read of a draft. */
export type Read = Pick<DraftPage, 'answers' | 'done' | 'changedAt'>;

/** A draft that can be read and written ends these two; whether it can be saved is known at the next try. */
const withoutEnd = (trouble: Trouble | undefined): Trouble | undefined =>
  trouble === 'closed' || trouble === 'signIn' ? undefined : trouble;

/** Both changed it. What is on its way from here and has arrived is no change of theirs. */
const isClash = (state: Saving, theirs: Answers, id: string): boolean => {
  const known = [state.answers, state.base, ...(state.flight ? [state.flight.answers] : [])];
  return !known.some((answers) => sameAnswer(theirs[id], answers[id]));
};

const meetField = (state: Saving, theirs: Answers, id: string): { value: Answer | undefined; clash: boolean } => {
  const mine = state.answers[id];
  if (state.conflicts[id]) return { value: mine, clash: !sameAnswer(mine, theirs[id]) };
  if (sameAnswer(mine, state.base[id])) return { value: theirs[id], clash: false };
  return { value: mine, clash: isClash(state, theirs, id) };
};

/** The draft as it stands after being read; an answer older than the last save changes nothing of it. */
export const meet = (state: Saving, read: Read): Saving => {
  const trouble = withoutEnd(state.trouble);
  if (read.changedAt < (state.savedAt ?? 0)) return { ...state, trouble };
  const answers: Record<string, Answer> = {};
  const conflicts: Record<string, FieldConflict> = {};
  for (const id of new Set([...Object.keys(read.answers), ...Object.keys(state.answers)])) {
    const { value, clash } = meetField(state, read.answers, id);
    if (value !== undefined) answers[id] = value;
    if (clash) conflicts[id] = { id, mine: state.answers[id] ?? null, theirs: read.answers[id] ?? null };
  }
  const done = isDoneChanged(state) ? state.done : read.done;
  return { ...state, base: read.answers, answers, conflicts, doneBase: read.done, done, trouble, savedAt: read.changedAt };
};
