/** An answer within a turn: sent once, and once more only when the channel surely did not take it. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Activity, TurnContext } from 'botbuilder';
import type { Attempt } from '../../src/ports/channel.ts';
import { attemptOf } from './attempt.ts';
import type { AppCredentials } from './authentication.ts';

/** A person who wrote may wait this long for their turn; what takes longer has failed. */
const PATIENCE_MS = 5_000;

/** The answer did not get out. `surely`: it cannot have arrived, so that the channel may tell us again. */
export class Undelivered extends Error {
  readonly surely: boolean;
  constructor(detail: string, surely: boolean) {
    super(`answer not delivered: ${detail}`);
    this.name = 'Undelivered';
    this.surely = surely;
  }
}

/** How long until a second try is right; undefined when there is none. */
const pauseMs = (attempt: Attempt): number | undefined => {
  if (attempt.kind === 'unauthorized') return 0;
  if (attempt.kind !== 'throttled') return undefined;
  const ms = attempt.retryAfterMs ?? 1_000;
  return ms <= PATIENCE_MS ? ms : undefined;
};

/** Sends an activity as the answer of a turn. Throws Undelivered. */
export const deliver = async (
  context: TurnContext,
  activity: Partial<Activity>,
  credentials: AppCredentials,
  tries = 2,
): Promise<void> => {
  try {
    await context.sendActivity(activity);
  } catch (error) {
    const attempt = attemptOf(error);
    if (attempt.kind === 'unauthorized') credentials.stale = true;
    const pause = pauseMs(attempt);
    if (tries < 2 || pause === undefined)
      throw new Undelivered('detail' in attempt ? attempt.detail : attempt.kind, attempt.kind !== 'unknown');
    await wait(pause);
    await deliver(context, activity, credentials, tries - 1);
  }
};
