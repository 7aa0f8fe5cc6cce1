/** Counts how often Teams refused our card for the same reason, and which jobs must stop for it. Source: reliability paper, Sending (400, 413). */
import type { Delivery } from '../../ports/deliveries.ts';
import { EQUAL_ERRORS, jobOf } from '../delivery.ts';

/** The memory of one process: after a restart a job may be refused a few times more before it stops again. */
export const refusalCounter = () => {
  const counts = new Map<string, number>();
  const stopped = new Set<string>();
  return {
    /** Whether the job of this delivery has stopped. */
    hasStopped: (row: Delivery): boolean => stopped.has(jobOf(row)),
    /** Counts one refused message; gives the jobs that stop with it. */
    note: (rows: readonly Delivery[], reason: string): string[] =>
      [...new Set(rows.map(jobOf))].filter((job) => {
        const count = (counts.get(`${job}|${reason}`) ?? 0) + 1;
        counts.set(`${job}|${reason}`, count);
        if (count < EQUAL_ERRORS || stopped.has(job)) return false;
        stopped.add(job);
        return true;
      }),
  };
};
