/**
 * Saving a draft while it is written, as pure steps: what is on screen, what the server has, what is on its way, and when the next save is due.
 * Times (`at`) are ms of a stopwatch that never jumps; `savedAt` is the server's own clock (UTC ms).
 */
import type { FieldChange, FieldConflict, Saved } from '../../../src/api/draft.ts';
import { sameAnswer } from '../../../src/domain/form/answers.ts';
import type { Answer, Answers } from '../../../src/schema/application.ts';
import type { Flight, SaveRequest, Saving, Trouble } from './saving.ts';
import { firstLoad, sendable } from './sendable.ts';

const PAUSE_MS = 2_000;
const AT_LEAST_EVERY_MS = 15_000;
const RETRY_MS = [2_000, 4_000, 8_000, 16_000, 30_000] as const;

/** A draft as the server gave it. */
export const begin = (answers: Answers, done: readonly string[], savedAt: number | undefined): Saving => ({
  base: answers,
  answers,
  doneBase: done,
  done,
  conflicts: {},
  refused: {},
  flight: undefined,
  firstKeyAt: undefined,
  lastKeyAt: undefined,
  retryAt: undefined,
  tries: 0,
  trouble: undefined,
  savedAt,
});

const withAnswer = (answers: Answers, id: string, value: Answer | null | undefined): Answers => {
  const { [id]: _gone, ...rest } = answers;
  return value === null || value === undefined || value === '' ? rest : { ...rest, [id]: value };
};

const touched = (state: Saving, at: number): Saving => ({ ...state, firstKeyAt: state.firstKeyAt ?? at, lastKeyAt: at });

/** Somebody wrote. `null` empties the answer. */
export const write = (state: Saving, id: string, value: Answer | null, at: number): Saving =>
  touched({ ...state, answers: withAnswer(state.answers, id, value) }, at);

/** The team calls a step done, or not done after all. */
export const mark = (state: Saving, step: string, on: boolean, at: number): Saving =>
  touched({ ...state, done: [...state.done.filter((each) => each !== step), ...(on ? [step] : [])] }, at);

/** Whether a step was called done, or not done after all, and the server has not got it. */
export const isDoneChanged = (state: Saving): boolean => !sameAnswer([...state.done].sort(), [...state.doneBase].sort());

/** Whether there is something the server has not got. */
export const isDirty = (state: Saving): boolean => sendable(state).length > 0 || isDoneChanged(state);

/** When the next save is due; undefined while nothing is to be saved, one is on its way, or saving is impossible. */
export const dueAt = (state: Saving): number | undefined => {
  if (state.flight || state.trouble === 'closed' || state.trouble === 'signIn' || !isDirty(state)) return undefined;
  const paused = Math.min((state.lastKeyAt ?? 0) + PAUSE_MS, (state.firstKeyAt ?? 0) + AT_LEAST_EVERY_MS);
  return Math.max(paused, state.retryAt ?? 0);
};

/** Sends what there is; undefined when there is nothing, or a request is on its way. */
export const depart = (state: Saving): { readonly state: Saving; readonly request: SaveRequest } | undefined => {
  if (state.flight || !isDirty(state)) return undefined;
  const changes = firstLoad(sendable(state));
  return {
    state: {
      ...state,
      flight: { changes, answers: state.answers, done: state.done },
      firstKeyAt: undefined,
      lastKeyAt: undefined,
    },
    request: { changes, done: isDoneChanged(state) ? state.done : undefined },
  };
};

/** What one field is after an answer of the server: mine while it is mine, else theirs; a conflict where both changed. */
const settle = (state: Saving, flight: Flight, theirs: Answers, id: string): { value: Answer | undefined; clash: boolean } => {
  const mine = state.answers[id];
  const wasSent = flight.changes.some((change) => change.id === id);
  const expected = wasSent ? flight.answers[id] : state.base[id];
  const isMine = !sameAnswer(mine, expected);
  if (state.conflicts[id]) return { value: mine, clash: true };
  if (!isMine) return { value: theirs[id], clash: false };
  return { value: mine, clash: !sameAnswer(theirs[id], expected) && !sameAnswer(theirs[id], mine) };
};

/** The server has saved. */
export const arrived = (state: Saving, saved: Saved): Saving => {
  const { flight } = state;
  if (!flight) return state;
  const answers: Record<string, Answer> = {};
  const conflicts: Record<string, FieldConflict> = {};
  for (const id of new Set([...Object.keys(saved.answers), ...Object.keys(state.answers)])) {
    const told = saved.conflicts.find((conflict) => conflict.id === id);
    const { value, clash } = told ? { value: state.answers[id], clash: true } : settle(state, flight, saved.answers, id);
    if (value !== undefined) answers[id] = value;
    if (clash) conflicts[id] = { id, mine: state.answers[id] ?? null, theirs: saved.answers[id] ?? null };
  }
  return {
    ...state,
    base: saved.answers,
    answers,
    conflicts,
    doneBase: saved.done,
    done: sameAnswer([...state.done], [...flight.done]) ? saved.done : state.done,
    flight: undefined,
    retryAt: undefined,
    tries: 0,
    trouble: undefined,
    savedAt: saved.savedAt,
  };
};

/** The request got no answer, or was refused. */
export const failed = (state: Saving, trouble: Trouble, at: number): Saving => {
  const wait = RETRY_MS[Math.min(state.tries, RETRY_MS.length - 1)] ?? 0;
  return { ...state, flight: undefined, trouble, tries: state.tries + 1, retryAt: at + wait };
};

/** The server did not take some answers; the others can go without them, at once. */
export const refusedAnswers = (state: Saving, ids: readonly string[]): Saving => {
  const sent = state.flight?.changes.filter(({ id }) => ids.includes(id)) ?? [];
  const refused = { ...state.refused, ...Object.fromEntries(sent.map(({ id, value }) => [id, value])) };
  return { ...state, refused, flight: undefined, retryAt: undefined, tries: 0, trouble: undefined };
};

/** The net is back, or the person has signed in again: try at once. */
export const tryNow = (state: Saving): Saving => ({
  ...state,
  retryAt: undefined,
  trouble: state.trouble === 'signIn' ? undefined : state.trouble,
});

/** One of the two answers of a conflict is chosen. Choosing mine sends it over theirs, which is now known. */
export const choose = (state: Saving, id: string, which: 'mine' | 'theirs', at: number): Saving => {
  const { [id]: conflict, ...conflicts } = state.conflicts;
  if (!conflict) return state;
  const answers = which === 'theirs' ? withAnswer(state.answers, id, state.base[id]) : state.answers;
  return touched({ ...state, conflicts, answers }, at);
};

/** What was kept in the browser comes back; a field the server has changed since becomes a conflict. */
export const restore = (state: Saving, kept: readonly FieldChange[], at: number): Saving => {
  const conflicts = { ...state.conflicts };
  let { answers } = state;
  for (const { id, base, value } of kept) {
    if (sameAnswer(state.base[id], value)) continue;
    if (!sameAnswer(state.base[id], base)) conflicts[id] = { id, mine: value, theirs: state.base[id] ?? null };
    answers = withAnswer(answers, id, value);
  }
  return touched({ ...state, answers, conflicts }, at);
};
