/** What an answer of Teams means for a letter: for each of its deliveries, and for what comes next. Pure. */
import type { Attempt } from '../../ports/channel.ts';
import type { Settlement } from '../../ports/deliveries.ts';
import { afterAttempt, type Next } from '../delivery.ts';
import type { Message } from '../message.ts';
import { afterCorrection, contentSaying, isCorrection } from './correction.ts';
import type { Letter } from './letter.ts';

/** Changes for the journal, and what to do next with the letter as it is afterwards. */
export interface Answered {
  readonly changes: readonly Settlement[];
  readonly next: Next;
  readonly letter: Letter;
}

const counted = (letter: Letter): Letter => ({
  ...letter,
  rows: letter.rows.map((row) => ({ ...row, attempts: row.attempts + 1 })),
});

/** `letter` as it was when it left, `now` UTC ms, `jitter` 0 to 1: the same for all its deliveries, so that they stay together. */
export const answered = (letter: Letter, message: Message, attempt: Attempt, now: number, jitter: number): Answered => {
  const after = counted(letter);
  const first = letter.rows[0]!;
  if (isCorrection(letter)) {
    const next = afterCorrection(first, message, attempt, letter.tried);
    return { changes: [{ key: first.key, change: next.change }], next, letter };
  }
  if (letter.replaces && attempt.kind === 'gone') {
    // Somebody deleted the post: the reminder itself still has to come.
    const change = { attemptedAt: null, reason: 'postDeleted' };
    return {
      changes: after.rows.map(({ key }) => ({ key, change })),
      next: { do: 'again', with: 'newPost', change },
      letter: { ...after, replaces: undefined },
    };
  }
  const nexts = after.rows.map((row) => afterAttempt(row, attempt, letter.tried, now, jitter));
  const stands = letter.recipient.startsWith('channel/') && attempt.kind === 'sent';
  const changes = after.rows.map((row, index) => ({
    key: row.key,
    change: { ...nexts[index]!.change, ...(stands ? { content: contentSaying(row, message) } : {}) },
  }));
  const next = nexts[0]!;
  if (next.do === 'pause') return { changes, next, letter };
  if (next.do === 'again' && next.with === 'freshToken') {
    return { changes, next, letter: { ...letter, tried: { ...letter.tried, refreshed: true } } };
  }
  return { changes, next, letter: after };
};

/** Answers to making a conversation anew that say there is nobody to write to any more. */
const FINAL: readonly Attempt['kind'][] = ['gone', 'blocked', 'notInstalled', 'refused'];

/** The conversation is gone and was not made anew, as `attempt` says. `letter` is as it was after it had left. */
export const notReopened = (
  letter: Letter,
  attempt: Exclude<Attempt, { kind: 'sent' }>,
  now: number,
  jitter: number,
): Answered => {
  const tried = { ...letter.tried, reopened: true };
  const answer = 'detail' in attempt && FINAL.includes(attempt.kind) ? { ...attempt, kind: 'gone' as const } : attempt;
  const nexts = letter.rows.map((row) => afterAttempt(row, answer, tried, now, jitter));
  const changes = letter.rows.map((row, index) => ({ key: row.key, change: nexts[index]!.change }));
  const next = nexts[0]!;
  if (next.do !== 'again' || next.with !== 'freshToken') return { changes, next, letter };
  const rows = letter.rows.map((row) => ({ ...row, attempts: row.attempts - 1 }));
  return { changes, next, letter: { ...letter, rows, tried: { ...letter.tried, refreshed: true } } };
};
