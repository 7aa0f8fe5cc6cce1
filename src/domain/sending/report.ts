/** What a run of sending came to, so that it adds up and somebody can be told. */
import type { DeliveryState } from '../../ports/deliveries.ts';
import type { Fault } from '../result.ts';

/** Why a run ended before its work did: told to, our token refused twice, throttled for longer than one waits, or Teams out of reach. */
export type Stop = 'signal' | 'unauthorized' | 'throttled' | 'unreachable' | 'fault';

/** Numbers count deliveries, not messages: two reminders in one message are two. */
export interface DeliverReport {
  /** How many ended in which state in this run; `planned` are those to be tried again. */
  readonly states: Readonly<Partial<Record<DeliveryState, number>>>;
  /** Posts in channels put right. */
  readonly corrected: number;
  /** Due, but not begun because the run stopped. */
  readonly unsent: number;
  /** Keys of those begun and not answered when the run had to end: uncertain until the next start. */
  readonly inFlight: readonly string[];
  readonly stopped?: Stop;
  /** Jobs that stopped because our card was refused alike several times: occasion, planned time and what the channel said. */
  readonly jobsStopped: readonly string[];
  /** More than one in a hundred were blocked. */
  readonly manyBlocked: boolean;
  /** What else failed without losing a message: a conversation that could not be marked. */
  readonly faults: readonly Fault[];
}

/** A report in the making. */
export const tally = () => {
  const states: Partial<Record<DeliveryState, number>> = {};
  const jobsStopped: string[] = [];
  const faults: Fault[] = [];
  let corrected = 0;
  let stopped: Stop | undefined;
  return {
    count: (state: DeliveryState | undefined) => {
      states[state ?? 'planned'] = (states[state ?? 'planned'] ?? 0) + 1;
    },
    correctedOne: () => {
      corrected += 1;
    },
    stop: (why: Stop) => {
      stopped ??= why;
    },
    isStopped: () => stopped !== undefined,
    jobStopped: (job: string) => jobsStopped.push(job),
    fault: (fault: Fault) => faults.push(fault),
    report: (unsent: number, inFlight: readonly string[]): DeliverReport => {
      const answered = Object.values(states).reduce((sum, count) => sum + count, 0);
      const manyBlocked = (states.blocked ?? 0) * 100 > answered;
      return { states, corrected, unsent, inFlight, ...(stopped ? { stopped } : {}), jobsStopped, manyBlocked, faults };
    },
  };
};

export type Tally = ReturnType<typeof tally>;
