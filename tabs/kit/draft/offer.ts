/** What to do with a copy that a window left behind, given how the draft stands here. Pure. */
import type { FieldChange } from '../../../src/api/draft.ts';
import { sameAnswer } from '../../../src/domain/form/answers.ts';
import type { LocalCopy } from './localCopy.ts';
import type { Saving } from './saving.ts';
import { unsaved } from './sendable.ts';

/** What of it the server has not got. */
export const lacking = ({ changes }: Pick<LocalCopy, 'changes'>, { base }: Saving): FieldChange[] =>
  changes.filter(({ id, value }) => !sameAnswer(base[id], value));

/**
 * `offer` it; `forget` it, for the server got all of it after all; or let it `wait`, for bringing it back would write over what is written here and not
 * saved.
 */
export const fateOf = (copy: Pick<LocalCopy, 'changes' | 'done'>, state: Saving): 'offer' | 'forget' | 'wait' => {
  const left = lacking(copy, state);
  const steps = (copy.done ?? []).filter((step) => !state.doneBase.includes(step));
  if (left.length === 0 && steps.length === 0) return 'forget';
  const here = unsaved(state);
  const isOver = ({ id, value }: FieldChange) => here.some((mine) => mine.id === id && !sameAnswer(mine.value, value));
  return left.some(isOver) ? 'wait' : 'offer';
};
