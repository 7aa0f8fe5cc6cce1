/** What lies ready to be sent now: due deliveries as letters, posts to put right, and those a crash left in doubt. Reads the journal and the replica only. */
import type { Deliveries, Delivery, Settlement } from '../../ports/deliveries.ts';
import type { Lists } from '../../ports/lists.ts';
import { round } from '../../schema/round.ts';
import { workshop } from '../../schema/workshop.ts';
import { afterDoubt } from '../delivery.ts';
import { corrections } from './correction.ts';
import { type Letter, lettersOf } from './letter.ts';
import type { WritingDesk } from './letterWriting.ts';

/** `doubts`: deliveries begun by a process that never learned the answer. */
export interface Mailbag {
  readonly letters: readonly Letter[];
  readonly doubts: readonly Settlement[];
}

/** Keys of what is still to come, whose posts are worth putting right. */
const stillToCome = (lists: Lists, now: number): Set<string> =>
  new Set([
    ...lists.all(round).flatMap((one) => ((one.deadlineAt ?? 0) > now ? [one.key] : [])),
    ...lists.all(workshop).flatMap((one) => (one.startsAt > now ? [one.key] : [])),
  ]);

/** Fills the bag at `now` (UTC ms). `flying`: keys this process has in flight itself. */
export const fillMailbag = (
  doors: { readonly lists: Lists; readonly deliveries: Deliveries },
  write: WritingDesk,
  flying: ReadonlySet<string>,
  now: number,
  jitter: () => number,
): Mailbag => {
  const rows = doors.deliveries.planned(now).filter((row) => !flying.has(row.key));
  const [due, interrupted] = [
    rows.filter((row) => row.attemptedAt === undefined),
    rows.filter((row) => row.attemptedAt !== undefined),
  ];
  const doubt = (row: Delivery): Settlement => ({ key: row.key, change: afterDoubt(row, 'interrupted', now, jitter()) });
  const coming = stillToCome(doors.lists, now);
  const posts = doors.deliveries.posts([...new Set([...coming, ...due.map((row) => row.subject)])]);
  const standing = posts.filter((row) => coming.has(row.subject));
  return {
    letters: [...corrections(standing, due, write, now), ...lettersOf(due, posts)],
    doubts: interrupted.map(doubt),
  };
};
