/** Answers within turns: what the channel throttled waits and goes out again, what may have arrived does not. Source: the table of sending in the reliability paper. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Activity, TurnContext } from 'botbuilder';
import { attemptOf, type Failed } from './attempt.ts';
import type { AppCredentials } from './authentication.ts';

/** The channel sends an activity again after 15 s: by then it must be answered, or refused so that it is told once more. */
const TURN_MS = 12_000;
const TRIES = 6;
/** Teams takes eight messages in two seconds from one conversation; refused ones count. */
const APART_MS = 300;
const UNSAID_MS = 1_000;

/** The answer did not get out. `surely`: it cannot have arrived, so that the channel may tell us again. */
export class Undelivered extends Error {
  readonly surely: boolean;
  constructor(attempt: Failed) {
    super(`answer not delivered: ${'detail' in attempt ? attempt.detail : attempt.kind}`);
    this.name = 'Undelivered';
    this.surely = attempt.kind !== 'unknown';
  }
}

/** Conversations that were told to wait: everybody's answers there wait, and then go one by one. */
const lanes = (now: () => number) => {
  const nextAt = new Map<string, number>();
  return {
    pause(conversation: string, ms: number): void {
      for (const [one, at] of nextAt) if (at < now()) nextAt.delete(one);
      nextAt.set(conversation, Math.max(nextAt.get(conversation) ?? 0, now() + ms));
    },
    /** Waits for one's turn; false when it would come too late. Looked at again after each wait: another may have gone, or been refused. */
    async turn(conversation: string, untilAt: number): Promise<boolean> {
      for (let waited = false; ; waited = true) {
        const at = nextAt.get(conversation) ?? 0;
        if (at > untilAt) return false;
        if (at <= now()) {
          if (waited) nextAt.set(conversation, now() + APART_MS);
          return true;
        }
        await wait(at - now());
      }
    },
  };
};

/** Sends an activity as the answer of a turn that began at an instant of `performance.now()`. Throws Undelivered. */
export type Deliver = (context: TurnContext, activity: Partial<Activity>, beganAt: number) => Promise<void>;

/** Opens the way answers take; it remembers which conversations must wait. */
export const openDelivery = (credentials: AppCredentials): Deliver => {
  const lane = lanes(() => performance.now());

  const once = async (context: TurnContext, activity: Partial<Activity>): Promise<Failed | undefined> => {
    try {
      await context.sendActivity(activity);
      return undefined;
    } catch (error) {
      return attemptOf(error);
    }
  };

  return async (context, activity, beganAt) => {
    const { id } = context.activity.conversation;
    let refused: Failed = { kind: 'throttled', retryAfterMs: undefined };
    let renewed = false;
    for (let left = TRIES; left > 0 && (await lane.turn(id, beganAt + TURN_MS)); left -= 1) {
      const failed = await once(context, activity);
      if (!failed) return;
      refused = failed;
      if (failed.kind === 'unauthorized') credentials.stale = true;
      if (failed.kind === 'throttled') lane.pause(id, failed.retryAfterMs ?? UNSAID_MS);
      else if (failed.kind !== 'unauthorized' || renewed) break;
      else renewed = true;
    }
    throw new Undelivered(refused);
  };
};
