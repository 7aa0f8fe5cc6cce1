/** What to do with copies that windows left behind, given how the draft stands here. */
import type { FieldChange } from '../../../src/api/draft.ts';
import { sameAnswer } from '../../../src/domain/form/answers.ts';
import type { Answers } from '../../../src/schema/application.ts';
import type { LocalCopy } from './localCopy.ts';
import type { Saver } from './saver.ts';
import type { Saving } from './saving.ts';
import { unsaved } from './sendable.ts';

/** What of it the server, which has `base`, has not got. */
export const lacking = ({ changes }: Pick<LocalCopy, 'changes'>, base: Answers): FieldChange[] =>
  changes.filter(({ id, value }) => !sameAnswer(base[id], value));

/**
 * `offer` it; `forget` it, for the server got all of it after all; or let it `wait`, for bringing it back would write over what is written here and not
 * saved.
 */
export const fateOf = (copy: Pick<LocalCopy, 'changes' | 'done'>, state: Saving): 'offer' | 'forget' | 'wait' => {
  const left = lacking(copy, state.base);
  const steps = (copy.done ?? []).filter((step) => !state.doneBase.includes(step));
  if (left.length === 0 && steps.length === 0) return 'forget';
  const here = unsaved(state);
  const isOver = ({ id, value }: FieldChange) => here.some((mine) => mine.id === id && !sameAnswer(mine.value, value));
  return left.some(isOver) ? 'wait' : 'offer';
};

/**
 * Brings copies back, the oldest given first, and tells which came. The newest goes first: an older text of the same answer waits until that one is saved,
 * and is then there to choose from.
 */
export const bringBack = (copies: readonly LocalCopy[], saver: Saver): LocalCopy[] =>
  copies.toReversed().filter((copy) => {
    if (fateOf(copy, saver.state()) === 'wait') return false;
    saver.restore(copy.changes);
    for (const step of copy.done ?? []) saver.mark(step, true);
    return true;
  });
