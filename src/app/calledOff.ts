/** The tick that tells those who have a seat or wait for one that their workshop is called off: once each, and not when a slip was put right in time. */
import { MOVED_WAIT_MS } from '../domain/reminder/reconcile.ts';
import type { NewDelivery } from '../ports/deliveries.ts';
import { type Signup, signup } from '../schema/signup.ts';
import { type Workshop, workshop } from '../schema/workshop.ts';
import { nextSendingMoment } from '../time/hours.ts';
import type { House } from './use-case.ts';

/** The occasion of this message. */
const CALLED_OFF = 'workshopCalledOff';

/** What it is written for when it was called back in time; see `domain/reminderMessage.ts`. */
const CALLED_BACK = 'calledBack';

const comes = ({ state }: Signup): boolean => state === 'signedUp' || state === 'waitingList';

/** A while later, inside the hours; where either would be too late, at once. UTC ms. */
const tellAt = (startsAt: number, now: number): number =>
  [nextSendingMoment(now + MOVED_WAIT_MS), now + MOVED_WAIT_MS].find((at) => at < startsAt) ?? now;

export const tellCalledOff = (house: House) => {
  const { lists, clock, deliveries } = house;

  const deliveryOf = (one: Workshop, row: Signup, plannedAt: number): NewDelivery => ({
    key: `${CALLED_OFF}/${row.key}/${new Date(one.startsAt).toISOString().slice(0, 16)}Z`,
    occasion: CALLED_OFF,
    subject: one.key,
    recipient: `person/${row.who.oid}`,
    plannedAt,
    late: false,
    class: 'atLeastOnce',
    content: JSON.stringify({ workshop: one.key }),
  });

  /** Planning twice plans once; what was taken back because the workshop was on again is planned anew. */
  const tell = (one: Workshop, now: number): void => {
    const plannedAt = tellAt(one.startsAt, now);
    const rows = lists.where(signup, 'workshop', one.key).filter(comes);
    const wanted = rows.map((row) => deliveryOf(one, row, plannedAt));
    deliveries.plan(wanted);
    const takenBack = wanted.filter(({ key }) => deliveries.find(key)?.reason === CALLED_BACK);
    deliveries.settle(
      takenBack.map(({ key }) => ({ key, change: { state: 'planned', plannedAt, dueAt: plannedAt, reason: null } })),
    );
  };

  return async (): Promise<void> => {
    const now = clock.now();
    for (const one of lists.all(workshop)) if (one.calledOff && one.startsAt > now) tell(one, now);
  };
};
