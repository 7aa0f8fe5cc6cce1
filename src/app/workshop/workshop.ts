/** Workshops for the tab and the bot: the list, signing up, and cancelling. Which seats there are is told by seats.ts. */
import type { WorkshopCard } from '../../api/workshop.ts';
import { calendarUntil } from '../../domain/calendarFile.ts';
import { workshopRemindersAt } from '../../domain/reminder/promise.ts';
import { Fault, ok, type Result, refuse } from '../../domain/result.ts';
import type { Actor } from '../../domain/role.ts';
import { type Dated, isDated, signUpRefusal, stateOfNew } from '../../domain/workshop.ts';
import { workshopCard } from '../../domain/workshopCard.ts';
import { change, create } from '../../ports/lists.ts';
import { person } from '../../schema/person.ts';
import { reminderRule } from '../../schema/reminderRule.ts';
import { type Signup, signup, signupKey } from '../../schema/signup.ts';
import { type Workshop, workshop } from '../../schema/workshop.ts';
import { DAY_MS } from '../../time/oslo.ts';
import { type House, logged, TRIES, type UseCase } from '../use-case.ts';

const SHOWN_AFTER_MS = 90 * DAY_MS;

/** What signing up and cancelling need of the seats; see seats.ts. */
export interface SeatKeeping {
  inTurn<T>(key: string, work: () => Promise<T>): Promise<T>;
  hold(key: string, how: 'new' | 'again'): void;
  isSure(row: Signup | undefined): Promise<boolean>;
  handOut(one: Workshop): Promise<void>;
}

/** Soonest first; those without a date last. */
const byStart = (a: Workshop, b: Workshop): number =>
  (a.startsAt ?? Number.MAX_SAFE_INTEGER) - (b.startsAt ?? Number.MAX_SAFE_INTEGER);

/** The use cases of workshops. */
export const workshops = (house: House, { inTurn, hold, isSure, handOut }: SeatKeeping) => {
  const { lists, clock } = house;
  const all = (): readonly Workshop[] => lists.all(workshop);
  const find = (key: string): Workshop | undefined => lists.find(workshop, key);
  const signupsOf = (key: string): readonly Signup[] => lists.where(signup, 'workshop', key);
  const mineOf = (key: string, actor: Actor): Signup | undefined => lists.find(signup, signupKey(key, actor.oid));
  const unitOf = (actor: Actor): string | undefined => lists.find(person, actor.oid)?.serviceUnit;

  const calendarUrlOf = (one: Dated): string => {
    return house.signedUrl(`/kalender/${encodeURIComponent(one.key)}.ics`, calendarUntil(one));
  };

  const cardOf = (one: Workshop, actor: Actor): WorkshopCard => {
    const now = clock.now();
    const remindersAt = workshopRemindersAt(lists.all(reminderRule), one, now);
    const viewer = { oid: actor.oid, serviceUnit: unitOf(actor) };
    const calendarUrl = isDated(one) ? calendarUrlOf(one) : undefined;
    return workshopCard(one, signupsOf(one.key), viewer, now, { calendarUrl, remindersAt });
  };

  const answer = (key: string, actor: Actor): Result<WorkshopCard> => {
    const one = find(key);
    return one ? ok(cardOf(one, actor)) : refuse('workshopUnknown');
  };

  /** Writes the actor's sign-up once: a new row, or the old one again; a seat is held until it is sure. False when somebody changed the row meanwhile. */
  const place = async (one: Workshop, actor: Actor): Promise<boolean> => {
    const mine = mineOf(one.key, actor);
    const state = stateOfNew(one, signupsOf(one.key));
    const now = clock.now();
    const heldAt = state === 'signedUp' ? now : undefined;
    if (heldAt !== undefined) hold(signupKey(one.key, actor.oid), mine ? 'again' : 'new');
    const entry = { state, queuedAt: now, toldStartsAt: one.startsAt };
    const log = logged(house, actor, {
      operation: 'workshop.signUp',
      subject: signupKey(one.key, actor.oid),
      before: mine?.state,
      after: state,
    });
    if (mine) return (await lists.write(change(signup, mine, { ...entry, heldAt: heldAt ?? null, seatOfferedAt: null }), log)).ok;
    const values = {
      ...entry,
      heldAt,
      key: signupKey(one.key, actor.oid),
      title: actor.name || actor.oid,
      workshop: one.key,
      who: { oid: actor.oid, name: actor.name },
      serviceUnit: unitOf(actor),
    };
    const written = await lists.write(create(signup, values), log);
    return written.ok && (written.done[0].made || written.done[0].row.state !== 'cancelled');
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
    inTurn(key, async () => {
      for (let attempt = 0; attempt < TRIES; attempt += 1) {
        const one = find(key);
        if (!one) return refuse('workshopUnknown');
        const already = await isAlready(key, actor, (mine) => mine?.state !== undefined && mine.state !== 'cancelled');
        const code = already ? undefined : signUpRefusal(one, clock.now());
        if (code) return refuse(code);
        if (!already && !(await place(one, actor))) continue;
        return (await isSure(mineOf(key, actor))) ? answer(key, actor) : refuse('changedMeanwhile');
      }
      return refuse('changedMeanwhile');
    });

  const cancel: UseCase<{ workshop: string }, WorkshopCard> = (actor, { workshop: key }) =>
    inTurn(key, async () => {
      for (let attempt = 0; attempt < TRIES; attempt += 1) {
        const one = find(key);
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
        const patch = { state: 'cancelled', seatOfferedAt: null, heldAt: null } as const;
        if (!(await lists.write(change(signup, mine, patch), log)).ok) continue;
        await handOut(one);
        return answer(key, actor);
      }
      return refuse('changedMeanwhile');
    });

  const list: UseCase<object, readonly WorkshopCard[]> = async (actor) => {
    const now = clock.now();
    const isShown = ({ startsAt, endsAt }: Workshop): boolean => (startsAt ?? endsAt ?? now) > now - SHOWN_AFTER_MS;
    return ok(
      all()
        .filter(isShown)
        .sort(byStart)
        .map((one) => cardOf(one, actor)),
    );
  };

  return { list, signUp, cancel };
};
