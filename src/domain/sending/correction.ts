/** Keeps posts in channels true: one post for one reminder, put right in place when its date, place or seats change. Pure. Source: screens paper, The bot. */
import type { Attempt } from '../../ports/channel.ts';
import type { Delivery } from '../../ports/deliveries.ts';
import { DEFAULT_PAUSE_MS, type Next, type Tried } from '../delivery.ts';
import type { Message } from '../message.ts';
import { readContent } from '../reminder/content.ts';
import { type Letter, postOf } from './letter.ts';
import type { WritingDesk } from './letterWriting.ts';

/** A delivery's content with what now stands in the channel. */
export const contentSaying = (row: Delivery, message: Message): string =>
  JSON.stringify({ ...readContent(row.content), said: JSON.stringify(message) });

/** A letter for a post that stands, as against one for a message still to send. */
export const isCorrection = (letter: Letter): boolean => letter.rows[0]?.state === 'sent';

/** Letters for the posts whose text is no longer true. `posts`: the last sent first; `due` are about to replace theirs anyway. */
export const corrections = (posts: readonly Delivery[], due: readonly Delivery[], write: WritingDesk, now: number): Letter[] => {
  const seen = new Set(due.map(postOf));
  return posts.flatMap((row) => {
    const post = postOf(row);
    if (seen.has(post)) return [];
    seen.add(post);
    const letter: Letter = { rows: [row], recipient: row.recipient, tried: {}, replaces: row.activityId };
    const { ready } = write(letter, now);
    return ready && readContent(row.content).said !== JSON.stringify(ready.message) ? [letter] : [];
  });
};

/** The table for corrections: who cannot be put right is left as it stands until it changes again; in doubt the next run tries again. */
export const afterCorrection = (row: Delivery, message: Message, attempt: Attempt, tried: Tried): Next => {
  const content = contentSaying(row, message);
  switch (attempt.kind) {
    case 'sent':
      return { do: 'settle', change: { content } };
    case 'throttled':
      return { do: 'pause', pauseMs: attempt.retryAfterMs ?? DEFAULT_PAUSE_MS, change: {} };
    case 'unauthorized':
      return tried.refreshed ? { do: 'settle', change: {}, stop: 'run' } : { do: 'again', with: 'freshToken', change: {} };
    case 'unknown':
      return { do: 'settle', change: {} };
    case 'unreachable':
      return { do: 'settle', change: {}, stop: 'later' };
    case 'blocked':
      return { do: 'settle', change: { content, reason: attempt.detail }, mark: 'blocked' };
    case 'notInstalled':
      return { do: 'settle', change: { content, reason: attempt.detail }, mark: 'gone' };
    case 'gone':
    case 'refused':
      return { do: 'settle', change: { content, reason: attempt.detail } };
  }
};
