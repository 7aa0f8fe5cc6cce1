/**
 * Who really has a seat, for the use cases of workshops and the tick. A seat is held when it is taken, and only told when it was looked whether
 * another instance took it at the same moment; what a crash or an outage left held is decided by the next press or tick. Freed seats go to those
 * who wait. Facts come from the sign-ups as they stand in the list.
 */
import { THE_PRODUCT } from '../../domain/audit.ts';
import { isHeld, lastToYield, mustYield, nextInLine, seated, signUpRefusal } from '../../domain/workshop.ts';
import { change } from '../../ports/lists.ts';
import { type Signup, signup } from '../../schema/signup.ts';
import { type Workshop, workshop } from '../../schema/workshop.ts';
import { MINUTE_MS } from '../../time/oslo.ts';
import { type House, lanes, logged, TRIES } from '../use-case.ts';

/** The occasion of the message to somebody who got a seat from the waiting list. */
const SEAT_OFFERED = 'seatOffered';

/** Longer than any request takes, and than several ticks: a seat another process has held since is one that nobody was told of. */
const FORGOTTEN_MS = 10 * MINUTE_MS;

/** How a seat was taken by this process, or that the person was told since. */
type Hold = 'new' | 'again' | 'told';

export const seats = (house: House) => {
  const { lists, clock } = house;
  const lane = lanes();
  const holds = new Map<string, Hold>();
  const signupsOf = (key: string): readonly Signup[] => lists.where(signup, 'workshop', key);
  const find = (key: string): Workshop | undefined => lists.find(workshop, key);

  /** Whether nobody was told of this seat: this process knows, or has heard nothing of it for long. */
  const isUntold = (row: Signup): boolean => {
    const hold = holds.get(row.key);
    return hold === undefined ? (row.heldAt ?? 0) <= clock.now() - FORGOTTEN_MS : hold !== 'told';
  };

  /** To the waiting list with somebody who was never told of the seat. False when the row has changed meanwhile. */
  const giveUp = async (row: Signup): Promise<boolean> => {
    const what = { operation: 'workshop.seatTaken', subject: row.key, before: row.state, after: 'waitingList' };
    const patch = { state: 'waitingList', seatOfferedAt: null, heldAt: null } as const;
    return (await lists.write(change(signup, row, patch), logged(house, THE_PRODUCT, what))).ok;
  };

  /**
   * Looks whether a seat just taken, or left held by a press that failed, is really there, and gives it up when it is not. False when that
   * cannot be told now, because others change the row or may have told the person. Throws Fault `graphUnavailable`.
   */
  const look = async (key: string): Promise<boolean> => {
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      await lists.refresh(signup);
      const mine = lists.find(signup, key);
      const one = mine && find(mine.workshop);
      const isThere = !one || !mustYield(one, signupsOf(one.key), mine, holds.get(key) === 'new');
      if (!isThere && !isUntold(mine)) return false;
      if (isThere || (await giveUp(mine))) {
        holds.set(key, 'told');
        return true;
      }
    }
    return false;
  };

  /** Takes a note of a seat before it is written, and looks after it was. */
  const hold = (key: string, how: 'new' | 'again'): void => void holds.set(key, how);

  /** Whether the person can be told of their sign-up as it stands in the list. */
  const isSure = async (row: Signup | undefined): Promise<boolean> =>
    !row || !isHeld(row) || holds.get(row.key) === 'told' || look(row.key);

  /** Decides on seats nobody was told of, and takes the mark off those that are told. A row somebody changed meanwhile waits for the next tick. */
  const settle = async (one: Workshop): Promise<void> => {
    if (!signupsOf(one.key).some(isHeld)) return;
    if (signupsOf(one.key).some((row) => isHeld(row) && isUntold(row))) await lists.refresh(signup);
    const untold = signupsOf(one.key).filter((row) => isHeld(row) && isUntold(row));
    for (const row of lastToYield(one, signupsOf(one.key), untold)) if (!(await giveUp(row))) return;
    for (const row of signupsOf(one.key).filter(isHeld)) {
      if (holds.get(row.key) !== 'told' && !isUntold(row)) continue;
      if ((await lists.write(change(signup, row, { heldAt: null }))).ok) holds.delete(row.key);
    }
  };

  /** Sees to it that each of them is told: planning a message twice plans it once. */
  const tellWhoGotSeats = (one: Workshop): void => {
    const isTold = (row: Signup): boolean => !isHeld(row) || holds.get(row.key) === 'told';
    const told = seated(signupsOf(one.key)).flatMap((row) =>
      row.seatOfferedAt !== undefined && isTold(row) ? [{ row, at: row.seatOfferedAt }] : [],
    );
    if (told.length === 0) return;
    house.deliveries.plan(
      told.map(({ row, at }) => ({
        key: `${SEAT_OFFERED}/${row.key}/${at}`,
        occasion: SEAT_OFFERED,
        subject: one.key,
        recipient: `person/${row.who.oid}`,
        plannedAt: at,
        late: false,
        class: 'atLeastOnce' as const,
        content: JSON.stringify({ workshop: one.key }),
      })),
    );
  };

  const offer = async (one: Workshop, next: Signup): Promise<void> => {
    const now = clock.now();
    const what = { operation: 'workshop.seatOffered', subject: next.key, before: 'waitingList', after: 'signedUp' };
    const patch = { state: 'signedUp', seatOfferedAt: now, heldAt: now, toldStartsAt: one.startsAt } as const;
    hold(next.key, 'again');
    if ((await lists.write(change(signup, next, patch), logged(house, THE_PRODUCT, what))).ok) await look(next.key);
  };

  /** Gives freed seats to those who wait. */
  const handOut = async (one: Workshop): Promise<void> => {
    for (const next of nextInLine(one, signupsOf(one.key), clock.now())) await offer(one, next);
    if (!signUpRefusal(one, clock.now())) tellWhoGotSeats(one);
  };

  /** The tick: a manager may have added seats, or cancelled somebody, in the list, and a press may have been cut off. */
  const handOutEverywhere = async (): Promise<void> => {
    const tend = async (one: Workshop): Promise<void> => {
      await settle(one);
      await handOut(one);
    };
    for (const one of lists.all(workshop)) await lane(one.key, () => tend(one));
  };

  return { inTurn: lane, hold, isSure, handOut, handOutEverywhere };
};
