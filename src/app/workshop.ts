/** Workshops for the tab and the bot: the list, signing up, cancelling, and the tick that hands out freed seats. */
import type { WorkshopCard } from '../api/workshop.ts';
import { THE_PRODUCT } from '../domain/audit.ts';
import { workshopReminderAt } from '../domain/reminder/promise.ts';
import { Fault, ok, type Result, refuse } from '../domain/result.ts';
import type { Actor } from '../domain/role.ts';
import { mustYield, nextInLine, seated, signUpRefusal, stateOfNew } from '../domain/workshop.ts';
import { workshopCard } from '../domain/workshopCard.ts';
import { change, create } from '../ports/lists.ts';
import { person } from '../schema/person.ts';
import { reminderRule } from '../schema/reminderRule.ts';
import { type Signup, signup, signupKey } from '../schema/signup.ts';
import { type Workshop, workshop } from '../schema/workshop.ts';
import { DAY_MS, HOUR_MS } from '../time/oslo.ts';
import { type House, lanes, logged, TRIES, type UseCase } from './use-case.ts';

const SHOWN_AFTER_MS = 90 * DAY_MS;

/** The occasion of the message to somebody who got a seat from the waiting list. */
export const SEAT_OFFERED = 'seatOffered';

/** The use cases of workshops. */
export const workshops = (house: House) => {
  const { lists, clock } = house;
  const lane = lanes();
  const signupsOf = (key: string): readonly Signup[] => lists.where(signup, 'workshop', key);
  const mineOf = (key: string, actor: Actor): Signup | undefined => lists.find(signup, signupKey(key, actor.oid));
  const unitOf = (actor: Actor): string | undefined => lists.find(person, actor.oid)?.serviceUnit;

  const cardOf = (one: Workshop, actor: Actor): WorkshopCard => {
    const until = (one.endsAt ?? one.startsAt + 8 * HOUR_MS) + DAY_MS;
    const calendarUrl = house.signedUrl(`/kalender/${encodeURIComponent(one.key)}.ics`, until);
    const now = clock.now();
    const reminderAt = workshopReminderAt(lists.all(reminderRule), one, now);
    const viewer = { oid: actor.oid, serviceUnit: unitOf(actor) };
    return workshopCard(one, signupsOf(one.key), viewer, now, { calendarUrl, reminderAt });
  };

  const answer = (key: string, actor: Actor): Result<WorkshopCard> => {
    const one = lists.find(workshop, key);
    return one ? ok(cardOf(one, actor)) : refuse('workshopUnknown');
  };

  /** Writes the actor's sign-up once: a new row, or the old one again. Undefined when somebody changed the row meanwhile. */
  const place = async (one: Workshop, actor: Actor): Promise<'new' | 'again' | undefined> => {
    const mine = mineOf(one.key, actor);
    const state = stateOfNew(one, signupsOf(one.key));
    const entry = { state, queuedAt: clock.now(), seatOfferedAt: undefined, toldStartsAt: one.startsAt };
    const log = logged(house, actor, {
      operation: 'workshop.signUp',
      subject: signupKey(one.key, actor.oid),
      before: mine?.state,
      after: state,
    });
    if (mine) return (await lists.write(change(signup, mine, { ...entry, seatOfferedAt: null }), log)).ok ? 'again' : undefined;
    const values = {
      ...entry,
      key: signupKey(one.key, actor.oid),
      title: actor.name || actor.oid,
      workshop: one.key,
      who: { oid: actor.oid, name: actor.name },
      serviceUnit: unitOf(actor),
    };
    const written = await lists.write(create(signup, values), log);
    return written.ok && (written.done[0].made || written.done[0].row.state !== 'cancelled') ? 'new' : undefined;
  };

  /** Two instances may both have taken the last seat: each looks again after writing. */
  const lookAgain = async (one: Workshop, actor: Actor, isNew: boolean): Promise<void> => {
    await lists.refresh(signup);
    const mine = mineOf(one.key, actor);
    if (mine && mustYield(one, signupsOf(one.key), mine, isNew))
      await lists.write(change(signup, mine, { state: 'waitingList' }));
  };

  /**
   * Whether the sign-up already is what was asked for. Another instance or a manager may have changed it a moment ago, so it is looked at again
   * before that is said; while SharePoint is away it stays as it was known.
   */
  const isAlready = async (key: string, actor: Actor, wanted: (mine: Signup | undefined) => boolean): Promise<boolean> => {
    if (!wanted(mineOf(key, actor))) return false;
    await lists.refresh(signup).catch((cause: unknown) => {
      if (!(cause instanceof Fault)) throw cause;
    });
    return wanted(mineOf(key, actor));
  };

  const signUp: UseCase<{ workshop: string }, WorkshopCard> = (actor, { workshop: key }) =>
    lane(key, async () => {
      for (let attempt = 0; attempt < TRIES; attempt += 1) {
        const one = lists.find(workshop, key);
        if (!one) return refuse('workshopUnknown');
        if (await isAlready(key, actor, (mine) => mine?.state !== undefined && mine.state !== 'cancelled'))
          return answer(key, actor);
        const code = signUpRefusal(one, clock.now());
        if (code) return refuse(code);
        const placed = await place(one, actor);
        await lookAgain(one, actor, placed === 'new');
        if (placed) return answer(key, actor);
      }
      return refuse('changedMeanwhile');
    });

  /** Gives freed seats to those who wait, and sees to it that each of them is told: planning a message twice plans it once. */
  const handOut = async (one: Workshop): Promise<void> => {
    for (const next of nextInLine(one, signupsOf(one.key), clock.now())) {
      const log = logged(house, THE_PRODUCT, {
        operation: 'workshop.seatOffered',
        subject: next.key,
        before: 'waitingList',
        after: 'signedUp',
      });
      await lists.write(change(signup, next, { state: 'signedUp', seatOfferedAt: clock.now(), toldStartsAt: one.startsAt }), log);
    }
    if (signUpRefusal(one, clock.now())) return;
    tellWhoGotSeats(one);
  };

  const tellWhoGotSeats = (one: Workshop): void => {
    const told = seated(signupsOf(one.key)).flatMap((row) =>
      row.seatOfferedAt === undefined ? [] : [{ row, at: row.seatOfferedAt }],
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

  const cancel: UseCase<{ workshop: string }, WorkshopCard> = (actor, { workshop: key }) =>
    lane(key, async () => {
      for (let attempt = 0; attempt < TRIES; attempt += 1) {
        const one = lists.find(workshop, key);
        if (!one) return refuse('workshopUnknown');
        if (await isAlready(key, actor, (mine) => !mine || mine.state === 'cancelled')) return answer(key, actor);
        const mine = mineOf(key, actor)!;
        if (mine.state === 'attended' || signUpRefusal(one, clock.now()) === 'workshopOver') return refuse('workshopOver');
        const log = logged(house, actor, {
          operation: 'workshop.cancel',
          subject: mine.key,
          before: mine.state,
          after: 'cancelled',
        });
        const written = await lists.write(change(signup, mine, { state: 'cancelled', seatOfferedAt: null }), log);
        if (!written.ok) continue;
        await handOut(one);
        return answer(key, actor);
      }
      return refuse('changedMeanwhile');
    });

  const list: UseCase<object, readonly WorkshopCard[]> = async (actor) =>
    ok(
      lists
        .all(workshop)
        .filter((one) => one.startsAt > clock.now() - SHOWN_AFTER_MS)
        .sort((a, b) => a.startsAt - b.startsAt)
        .map((one) => cardOf(one, actor)),
    );

  /** The tick: a manager may have added seats, or cancelled somebody, in the list. */
  const handOutEverywhere = async (): Promise<void> => {
    for (const one of lists.all(workshop)) await lane(one.key, () => handOut(one));
  };

  return { list, signUp, cancel, handOutEverywhere };
};
