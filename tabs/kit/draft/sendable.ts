/** Which unsaved answers can be sent, and which the server does not take as they are: too long, or refused by it. Pure; for the machine and the pages. */
import type { FieldChange } from '../../../src/api/draft.ts';
import { sameAnswer } from '../../../src/domain/form/answers.ts';
import type { Answer } from '../../../src/schema/application.ts';
import type { Saving } from './saving.ts';

/** The server takes no longer text; what is longer stays in the browser and is said so. */
export const LONGEST = 20_000;
/** So many characters go at a time: of three bytes each they are still less than the server reads. */
const MOST_AT_ONCE = 80_000;

const sizeOf = (value: unknown): number => JSON.stringify(value ?? '').length;

/** Every field that differs from what the server has, conflicts included. */
export const unsaved = (state: Saving): FieldChange[] =>
  [...new Set([...Object.keys(state.base), ...Object.keys(state.answers)])]
    .filter((id) => !sameAnswer(state.base[id], state.answers[id]))
    .map((id) => ({ id, base: state.base[id] ?? null, value: state.answers[id] ?? null }));

/** What the browser keeps of it. Two texts one has not chosen between are kept as never agreed on, so that they are there to choose from when brought back. */
export const toKeep = (state: Saving): FieldChange[] =>
  unsaved(state).map((change) => (state.conflicts[change.id] ? { ...change, base: change.value } : change));

const isRefused = (state: Saving, { id, value }: { readonly id: string; readonly value: Answer | null }): boolean =>
  sizeOf(value) > LONGEST || (Object.hasOwn(state.refused, id) && sameAnswer(state.refused[id], value));

/** The questions whose answer is kept only in the browser until it is shortened. */
export const heldBack = (state: Saving): string[] =>
  unsaved(state)
    .filter((change) => isRefused(state, change))
    .map(({ id }) => id);

/** What can be sent. */
export const sendable = (state: Saving): FieldChange[] =>
  unsaved(state).filter((change) => !state.conflicts[change.id] && !isRefused(state, change));

/** As much of it as goes into one request; the rest follows. */
export const firstLoad = (changes: readonly FieldChange[]): FieldChange[] => {
  let size = 0;
  return changes.filter((change, at) => {
    size += sizeOf(change);
    return at === 0 || size <= MOST_AT_ONCE;
  });
};
