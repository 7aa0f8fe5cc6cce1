/** Sends what is due: one lane, everything journaled before it leaves, every answer of Teams by the table in domain/delivery. Source: reliability paper, Sending. */

import { type Next, UNAUTHORIZED_MS, UNREACHABLE_MS } from '../domain/delivery.ts';
import { Fault } from '../domain/result.ts';
import { isCorrection } from '../domain/sending/correction.ts';
import { type Busy, type Letter, type LetterQueue, letterQueue } from '../domain/sending/letter.ts';
import { answered, notReopened } from '../domain/sending/letterAnswer.ts';
import { conversationKey, type Written, writingDesk } from '../domain/sending/letterWriting.ts';
import { fillMailbag } from '../domain/sending/mailbag.ts';
import { refusalCounter } from '../domain/sending/refusals.ts';
import { type DeliverReport, type Tally, tally } from '../domain/sending/report.ts';
import type { Address, Channel } from '../ports/channel.ts';
import type { Settlement } from '../ports/deliveries.ts';
import type { Gate } from '../ports/gate.ts';
import { change } from '../ports/lists.ts';
import { conversation } from '../schema/conversation.ts';
import { MINUTE_MS } from '../time/oslo.ts';
import type { House } from './use-case.ts';

/** What sending needs besides the house. `jitter` gives 0 to 1. */
export interface Sending {
  readonly channel: Channel;
  readonly gate: Gate;
  readonly jitter?: () => number;
}

/** Sends until nothing is due. `refresh` is called now and then in a long run, so that plans made meanwhile count. Throws Fault `journalUnavailable`. */
export type Deliver = (signal?: AbortSignal, refresh?: () => void) => Promise<DeliverReport>;

const BETWEEN_TWO_MS = 1000;
const REFRESH_MS = 15_000;
/** A longer pause than this ends the run. */
const LONGEST_PAUSE_MS = MINUTE_MS;
const LONGEST_HOLD_MS = 10 * MINUTE_MS;

interface Run {
  queue: LetterQueue;
  loadedAt: number | undefined;
  holdMs: number;
  readonly tally: Tally;
  readonly signal: AbortSignal | undefined;
}

type Ready = NonNullable<Written['ready']>;

/** Gives what sends all that is due. */
export const deliver = (house: House & Sending): Deliver => {
  const { lists, clock, deliveries, channel, gate, jitter = Math.random } = house;
  const write = writingDesk(lists, house.signedUrl);
  const flying = new Set<string>();
  const busy: Busy = new Map();
  const refusals = refusalCounter();

  const settle = ({ tally }: Run, changes: readonly Settlement[]): void => {
    deliveries.settle(changes);
    for (const { change } of changes) tally.count(change.state);
  };

  const load = (run: Run): LetterQueue => {
    const bag = fillMailbag(house, write, flying, clock.now(), jitter);
    settle(run, bag.doubts);
    return letterQueue(bag.letters, busy);
  };

  /** Marks where nobody can be reached any more. Missing the mark loses no message, so the run goes on and tells. */
  const mark = async (run: Run, recipient: string, to: Address | 'blocked' | 'gone'): Promise<void> => {
    const row = lists.find(conversation, conversationKey(recipient));
    if (!row) return;
    try {
      await lists.write(change(conversation, row, typeof to === 'string' ? { state: to } : { ...to, state: 'active' }));
    } catch (cause) {
      if (!(cause instanceof Fault)) throw cause;
      run.tally.fault(cause);
    }
  };

  /** A conversation that is gone is made anew once; who cannot be reached then has left. */
  const reopen = async (run: Run, letter: Letter, to: Address): Promise<void> => {
    if (!(await gate.slot(run.signal))) return run.queue.putFirst(letter);
    const reopened = await channel.reopen(to, conversationKey(letter.recipient));
    if (reopened.kind === 'reopened') {
      await mark(run, letter.recipient, reopened.address);
      return run.queue.putFirst({ ...letter, address: reopened.address, tried: { ...letter.tried, reopened: true } });
    }
    const { changes, next, letter: after } = notReopened(letter, reopened, clock.now(), jitter());
    if (next.do === 'settle') settle(run, changes);
    else deliveries.settle(changes);
    await follow(run, after, to, next);
  };

  const pause = (run: Run, pauseMs: number): void => {
    gate.refused(Math.min(pauseMs, LONGEST_PAUSE_MS));
    if (pauseMs <= LONGEST_PAUSE_MS) return;
    run.holdMs = Math.min(pauseMs, LONGEST_HOLD_MS);
    run.tally.stop('throttled');
  };

  const follow = async (run: Run, letter: Letter, to: Address, next: Next): Promise<void> => {
    if (next.do !== 'settle' && !(next.do === 'again' && next.with === 'newConversation')) run.queue.putFirst(letter);
    if (next.do === 'pause') return pause(run, next.pauseMs);
    if (next.do === 'again') return next.with === 'newConversation' ? reopen(run, letter, to) : undefined;
    if (next.stop === 'run') {
      run.holdMs = UNAUTHORIZED_MS;
      run.tally.stop('unauthorized');
    }
    if (next.stop === 'later') {
      run.holdMs = Math.max(run.holdMs, UNREACHABLE_MS);
      run.tally.stop('unreachable');
    }
    if (next.stop === 'job') {
      const reason = next.change.reason ?? '';
      for (const job of refusals.note(letter.rows, reason)) run.tally.jobStopped(`${job}: ${reason}`);
    }
    if (next.mark) await mark(run, letter.recipient, next.mark);
  };

  /** Writes a letter as things are now and gives what sends it; what need not be sent is settled at once. */
  const ready = (run: Run, letter: Letter): (() => Promise<void>) | undefined => {
    const stopped = letter.rows.filter((row) => !isCorrection(letter) && refusals.hasStopped(row));
    const written = write({ ...letter, rows: letter.rows.filter((row) => !stopped.includes(row)) }, clock.now());
    const failed = stopped.map(({ key }) => ({ key, change: { state: 'failed' as const, reason: 'jobStopped' } }));
    if (!isCorrection(letter)) settle(run, [...failed, ...written.settled]);
    const { ready } = written;
    return ready && (() => send(run, letter, ready));
  };

  const send = async (run: Run, letter: Letter, ready: Ready): Promise<void> => {
    const { rows, message, to } = ready;
    const keys = isCorrection(letter) ? [] : rows.map((row) => row.key);
    deliveries.attempt(keys, clock.now());
    for (const key of keys) flying.add(key);
    try {
      const attempt = await (letter.replaces ? channel.update(to, letter.replaces, message) : channel.send(to, message));
      const { changes, next, letter: after } = answered({ ...letter, rows }, message, attempt, clock.now(), jitter());
      if (next.do === 'settle' && !isCorrection(letter)) settle(run, changes);
      else deliveries.settle(changes);
      if (isCorrection(letter) && attempt.kind === 'sent') run.tally.correctedOne();
      await follow(run, after, to, next);
    } finally {
      for (const key of keys) flying.delete(key);
    }
  };

  const next = (run: Run, now: number, refresh: () => void): Letter | undefined => {
    run.loadedAt ??= now;
    if (now - run.loadedAt > REFRESH_MS && !run.queue.isEmpty()) {
      refresh();
      run.queue = load(run);
      run.loadedAt = now;
    }
    return run.queue.next(now);
  };

  /** What a stopped run leaves is held back a while, so that the next tick does not run into the same wall. */
  const hold = ({ queue, holdMs }: Run): void => {
    const dueAt = clock.now() + holdMs;
    const rest = queue.rest().flatMap((letter) => (isCorrection(letter) ? [] : letter.rows));
    if (holdMs > 0) deliveries.settle(rest.map(({ key }) => ({ key, change: { dueAt } })));
  };

  const runOnce: Deliver = async (signal, refresh = () => undefined) => {
    const run: Run = { queue: letterQueue([], busy), loadedAt: undefined, holdMs: 0, tally: tally(), signal };
    run.queue = load(run);
    await gate.through<Letter>(
      {
        next: (now) => next(run, now, refresh),
        isEmpty: () => run.queue.isEmpty(),
        isStopped: run.tally.isStopped,
        ready: (letter) => ready(run, letter),
        putBack: (letter) => run.queue.putFirst(letter),
        ended: (letter, now) => run.queue.free(letter.recipient, now + BETWEEN_TWO_MS),
      },
      signal,
    );
    hold(run);
    const unsent = run.queue.rest().flatMap((letter) => (isCorrection(letter) ? [] : letter.rows)).length;
    if (signal?.aborted && unsent + flying.size > 0) run.tally.stop('signal');
    return run.tally.report(unsent, [...flying]);
  };

  let running: Promise<DeliverReport> | undefined;
  return (signal, refresh) => {
    // One run at a time: a second one would send what the first has in its queue.
    running ??= runOnce(signal, refresh).finally(() => {
      running = undefined;
    });
    return running;
  };
};
