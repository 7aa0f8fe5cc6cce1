/** The rules of rounds: which one a new draft belongs to, and whether sending in is possible now. Pure. Source: programme rules, Time. */
import type { Application } from '../schema/application.ts';
import type { Round } from '../schema/round.ts';
import { dayInOslo } from '../time/oslo.ts';
import type { Refusal } from './result.ts';

/** When the last moment to send in is told to be: the round's deadline, or the application's own extension when that is later. UTC ms. */
export const deadlineOf = (round: Round, application?: Application): number | undefined => {
  if (round.deadlineAt === undefined) return undefined;
  return Math.max(round.deadlineAt, application?.extendedUntilAt ?? 0);
};

/** Why one cannot send in now; the grace is counted, never told. */
export const submitRefusal = (
  round: Round | undefined,
  application: Application | undefined,
  now: number,
  graceMs: number,
): Refusal | undefined => {
  const deadline = round && deadlineOf(round, application);
  if (!round || deadline === undefined || round.opensAt === undefined) return { code: 'roundNotOpen' };
  const isExtended = (application?.extendedUntilAt ?? 0) + graceMs >= now;
  if (round.state === 'closed' && now <= deadline + graceMs && !isExtended) return { code: 'roundClosed' };
  if (now < round.opensAt) return { code: 'roundNotOpen', values: { opens: round.opensAt } };
  return now > deadline + graceMs ? { code: 'deadlinePassed', values: { deadline } } : undefined;
};

/**
 * By its deadline. The current round goes on being the current one while a manager has emptied that: it stands where it opens; others without a
 * deadline come last.
 */
const order = (round: Round): number =>
  round.deadlineAt ?? (round.state === 'current' ? (round.opensAt ?? 0) : Number.MAX_SAFE_INTEGER);

/** Its deadline and grace are still to come, or it has no deadline yet. */
const takesDrafts = ({ state, deadlineAt }: Round, now: number, graceMs: number): boolean =>
  state !== 'closed' && (deadlineAt === undefined || deadlineAt + graceMs >= now);

/** The round a draft started now belongs to: the first whose deadline and grace are still to come. */
export const roundForNewDraft = (rounds: readonly Round[], now: number, graceMs: number): Round | undefined =>
  rounds.filter((one) => takesDrafts(one, now, graceMs)).sort((a, b) => order(a) - order(b))[0];

/** The round drafts may be written for when no row stands for one: next year's first, without dates until a manager sets them. */
export const nextRound = (rounds: readonly Round[], now: number): Pick<Round, 'key' | 'title' | 'state'> => {
  const yearOf = (at: number): number => Number(dayInOslo(at).slice(0, 4));
  const years = rounds.flatMap(({ deadlineAt }) => (deadlineAt === undefined ? [] : [yearOf(deadlineAt) + 1]));
  const year = Math.max(yearOf(now), ...years);
  const taken = new Set(rounds.map(({ key }) => key));
  let number = 1;
  while (taken.has(`${year}-${number}`)) number += 1;
  return { key: `${year}-${number}`, title: `Oppdrift ${year}`, state: 'planned' };
};

/** The round whose season is shown: the next deadline, else the last one there was; one without a deadline has no season yet, unless it is the current one. */
export const roundOfSeason = (rounds: readonly Round[], now: number, graceMs: number): Round | undefined => {
  const dated = rounds.filter((one) => one.deadlineAt !== undefined || one.state === 'current');
  return roundForNewDraft(dated, now, graceMs) ?? dated.sort((a, b) => order(b) - order(a))[0];
};
