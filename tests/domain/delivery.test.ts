/** The table of sending, answer by answer. Source: reliability paper, Sending. */
import { describe, expect, test } from '@jest/globals';
import { afterAttempt, afterDoubt, EQUAL_ERRORS, isLate, jobOf } from '../../src/domain/delivery.ts';
import type { Attempt } from '../../src/ports/channel.ts';

const NOW = 1_000_000;
const reminder = { class: 'atLeastOnce', attempts: 1, plannedAt: NOW - 1000 } as const;
const prize = { ...reminder, class: 'atMostOnce' } as const;
const no = (kind: Exclude<Attempt['kind'], 'sent' | 'throttled'>): Attempt => ({ kind, detail: kind });

describe('after an attempt', () => {
  test.each([
    [
      'it arrived',
      reminder,
      { kind: 'sent', activityId: 'x' } as const,
      { do: 'settle', change: { state: 'sent', sentAt: NOW, activityId: 'x', late: false, attemptedAt: null, reason: null } },
    ],
    [
      'it arrived, an hour late',
      { ...reminder, plannedAt: NOW - 3_600_000 },
      { kind: 'sent', activityId: 'x' } as const,
      { do: 'settle', change: { state: 'sent', sentAt: NOW, activityId: 'x', late: true, attemptedAt: null, reason: null } },
    ],
    [
      'throttled: the lane pauses and the attempt is not counted',
      { ...reminder, attempts: 3 },
      { kind: 'throttled', retryAfterMs: 7000 } as const,
      { do: 'pause', pauseMs: 7000, change: { attempts: 2, attemptedAt: null, reason: 'throttled' } },
    ],
    [
      'throttled without saying how long',
      reminder,
      { kind: 'throttled', retryAfterMs: undefined } as const,
      { do: 'pause', pauseMs: 5000, change: { attempts: 0, attemptedAt: null, reason: 'throttled' } },
    ],
    [
      'nobody knows, a reminder: again after half a minute',
      reminder,
      no('unknown'),
      { do: 'settle', change: { dueAt: NOW + 30_000, attemptedAt: null, reason: 'unknown' } },
    ],
    [
      'nobody knows, a prize: a person must look',
      prize,
      no('unknown'),
      { do: 'settle', change: { state: 'unknown', attemptedAt: null, reason: 'unknown' } },
    ],
    [
      'blocked',
      reminder,
      no('blocked'),
      { do: 'settle', change: { state: 'blocked', attemptedAt: null, reason: 'blocked' }, mark: 'blocked' },
    ],
    [
      'not installed',
      reminder,
      no('notInstalled'),
      { do: 'settle', change: { state: 'notInstalled', attemptedAt: null, reason: 'notInstalled' }, mark: 'gone' },
    ],
    [
      'the conversation is gone',
      reminder,
      no('gone'),
      { do: 'again', with: 'newConversation', change: { attemptedAt: null, reason: 'gone' } },
    ],
    [
      'our token was refused: not counted',
      reminder,
      no('unauthorized'),
      { do: 'again', with: 'freshToken', change: { attempts: 0, attemptedAt: null, reason: 'unauthorized' } },
    ],
    [
      'Teams or our token was out of reach: not counted, and everybody waits',
      reminder,
      no('unreachable'),
      {
        do: 'settle',
        change: { attempts: 0, attemptedAt: null, reason: 'unreachable', dueAt: NOW + 60_000 },
        stop: 'later',
      },
    ],
    [
      'our card was refused',
      reminder,
      no('refused'),
      { do: 'settle', change: { state: 'failed', attemptedAt: null, reason: 'refused' }, stop: 'job' },
    ],
  ])('%s', (_name, delivery, attempt, expected) => {
    expect(afterAttempt(delivery, attempt, {}, NOW, 0.5)).toEqual(expected);
  });

  test('gone for the second time: they have left', () => {
    const change = { state: 'left', attemptedAt: null, reason: 'gone' };
    expect(afterAttempt(reminder, no('gone'), { reopened: true }, NOW, 0)).toEqual({ do: 'settle', change, mark: 'gone' });
  });

  test('the fresh token refused too: everybody stops, and nothing was taken, so nothing counts and nothing is lost', () => {
    const change = { attempts: 2, attemptedAt: null, reason: 'unauthorized', dueAt: NOW + 300_000 };
    expect(afterAttempt({ ...prize, attempts: 3 }, no('unauthorized'), { refreshed: true }, NOW, 0)).toEqual({
      do: 'settle',
      change,
      stop: 'run',
    });
  });
});

test('in doubt a reminder is sent four more times within ten minutes, whatever the jitter, and then shown to a person', () => {
  const spans = [0, 0.5, 1].map((jitter) => {
    let at = NOW;
    let more = 0;
    for (let attempts = 1; ; attempts += 1) {
      const change = afterDoubt({ ...reminder, attempts }, 'timeout', at, jitter);
      if (change.dueAt === undefined) return { more, change, inTime: at - NOW < 600_000 };
      at = change.dueAt;
      more += 1;
    }
  });
  const expected = { more: 4, change: { state: 'unknown', attemptedAt: null, reason: 'timeout' }, inTime: true };
  expect(spans).toEqual([expected, expected, expected]);
});

test('ten minutes are not yet late; messages of one occasion and time are one job; three equal errors stop it', () => {
  expect([isLate(0, 600_000), isLate(0, 600_001)]).toEqual([false, true]);
  expect(jobOf({ occasion: 'ownDraft', plannedAt: 5 })).toBe('ownDraft/5');
  expect(EQUAL_ERRORS).toBe(3);
});
