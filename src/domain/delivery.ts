/** What becomes of a message after an attempt, as a pure table. Source: reliability paper, Sending. */
import type { Attempt } from '../ports/channel.ts';
import type { Delivery, DeliveryChange } from '../ports/deliveries.ts';
import { MINUTE_MS } from '../time/oslo.ts';

/** Waits before the second to the fifth attempt: four more times, within ten minutes even with the most jitter. */
export const RETRY_AFTER_MS = [30_000, 60_000, 120_000, 240_000] as const;
/** Jitter lengthens or shortens a wait by at most this part of it. */
export const JITTER = 0.2;
/** Later than this after its planned time a message is called late. */
export const LATE_AFTER_MS = 10 * MINUTE_MS;
/** A job whose messages are refused this many times for the same reason stops. */
export const EQUAL_ERRORS = 3;
/** How long a channel that does not say so wants to be left alone. */
export const DEFAULT_PAUSE_MS = 5_000;

/** Where nothing can be sent at all, it is tried again after this, as often as it takes. */
export const UNREACHABLE_MS = MINUTE_MS;
/** Where Teams refuses our token, somebody has to mend it: it is asked again after this. */
export const UNAUTHORIZED_MS = 5 * MINUTE_MS;

/** What has been tried already for this message in this run. */
export interface Tried {
  readonly refreshed?: boolean;
  readonly reopened?: boolean;
}

/** What to do next. A `change` goes into the journal as it stands. */
export type Next =
  | {
      readonly do: 'settle';
      readonly change: DeliveryChange;
      readonly mark?: 'blocked' | 'gone';
      readonly stop?: 'run' | 'job' | 'later';
    }
  | { readonly do: 'pause'; readonly pauseMs: number; readonly change: DeliveryChange }
  | { readonly do: 'again'; readonly with: 'freshToken' | 'newConversation' | 'newPost'; readonly change: DeliveryChange };

type Doubted = Pick<Delivery, 'class' | 'attempts' | 'plannedAt'>;

/** Whether a moment is late for what was planned then. Both UTC ms. */
export const isLate = (plannedAt: number, at: number): boolean => at > plannedAt + LATE_AFTER_MS;

/** Nobody knows whether it arrived: deadline reminders are sent again, prizes and decisions are shown to a person. `jitter` is 0 to 1. */
export const afterDoubt = (delivery: Doubted, reason: string, now: number, jitter: number): DeliveryChange => {
  const wait = RETRY_AFTER_MS[delivery.attempts - 1];
  if (delivery.class === 'atMostOnce' || wait === undefined) return { state: 'unknown', attemptedAt: null, reason };
  return { dueAt: now + Math.round(wait * (1 + (jitter * 2 - 1) * JITTER)), attemptedAt: null, reason };
};

const done = (state: Delivery['state'], reason: string): DeliveryChange => ({ state, attemptedAt: null, reason });

/**
 * The table. `delivery.attempts` counts the attempt that was just made; `now` is UTC ms, `jitter` 0 to 1.
 * Who stops: `job` the messages of the same occasion, once there are {@link EQUAL_ERRORS}; `run` everybody, for our token is no good;
 * `later` everybody for {@link UNREACHABLE_MS}, for Teams or our token cannot be had now.
 */
export const afterAttempt = (delivery: Doubted, attempt: Attempt, tried: Tried, now: number, jitter: number): Next => {
  switch (attempt.kind) {
    case 'sent': {
      const { activityId } = attempt;
      const late = isLate(delivery.plannedAt, now);
      return { do: 'settle', change: { state: 'sent', sentAt: now, activityId, late, attemptedAt: null, reason: null } };
    }
    case 'throttled':
      return {
        do: 'pause',
        pauseMs: attempt.retryAfterMs ?? DEFAULT_PAUSE_MS,
        change: { attempts: delivery.attempts - 1, attemptedAt: null, reason: 'throttled' },
      };
    case 'unknown':
      return { do: 'settle', change: afterDoubt(delivery, attempt.detail, now, jitter) };
    case 'blocked':
      return { do: 'settle', change: done('blocked', attempt.detail), mark: 'blocked' };
    case 'notInstalled':
      return { do: 'settle', change: done('notInstalled', attempt.detail), mark: 'gone' };
    case 'gone':
      if (!tried.reopened) return { do: 'again', with: 'newConversation', change: { attemptedAt: null, reason: attempt.detail } };
      return { do: 'settle', change: done('left', attempt.detail), mark: 'gone' };
    case 'unauthorized': {
      // Teams did not take it, so it does not count and the message is not lost.
      const change = { attempts: delivery.attempts - 1, attemptedAt: null, reason: attempt.detail };
      if (!tried.refreshed) return { do: 'again', with: 'freshToken', change };
      return { do: 'settle', change: { ...change, dueAt: now + UNAUTHORIZED_MS }, stop: 'run' };
    }
    case 'refused':
      return { do: 'settle', change: done('failed', attempt.detail), stop: 'job' };
    case 'unreachable': {
      const change = { attempts: delivery.attempts - 1, attemptedAt: null, reason: attempt.detail, dueAt: now + UNREACHABLE_MS };
      return { do: 'settle', change, stop: 'later' };
    }
  }
};

/** The messages one author made at one time for one occasion: they stop together when they are refused alike. */
export const jobOf = (delivery: Pick<Delivery, 'occasion' | 'plannedAt'>): string => `${delivery.occasion}/${delivery.plannedAt}`;
