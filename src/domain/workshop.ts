/** The rules of workshops: who has a seat, who waits, and who is next. Pure. Source: programme rules, States. */
import type { Signup } from '../schema/signup.ts';
import { workshop as list, type Workshop } from '../schema/workshop.ts';

/** Sign-ups that hold a seat. */
export const seated = (signups: readonly Signup[]): Signup[] =>
  signups.filter((one) => one.state === 'signedUp' || one.state === 'attended');

/** The waiting list in order: who came first; SharePoint keeps whole seconds, so within one second the row that was made first. */
export const waiting = (signups: readonly Signup[]): Signup[] =>
  signups
    .filter((one) => one.state === 'waitingList')
    .sort((a, b) => (a.queuedAt ?? 0) - (b.queuedAt ?? 0) || Number(a.id) - Number(b.id));

/** How many may still sign up and get a seat. */
export const seatsLeft = (workshop: Workshop, signups: readonly Signup[]): number =>
  Math.max(0, (workshop.seats ?? 0) - seated(signups).length);

/** Number in the queue, 1 being next; 0 for who is not waiting. */
export const queuePlace = (signups: readonly Signup[], key: string): number =>
  waiting(signups).findIndex((one) => one.key === key) + 1;

/** The link somebody pasted, when it is one that can be opened. */
export const linkOf = (workshop: Workshop): string | undefined => {
  const link = workshop.teamsLink?.trim() ?? '';
  return URL.canParse(link) && new URL(link).protocol === 'https:' ? link : undefined;
};

/** What it is called; where a manager has emptied the title, by its kind. */
export const titleOf = ({ title, kind, key }: Workshop): string => title ?? list.fields.kind.choices?.[kind ?? ''] ?? key;

/** One that has a date. */
export type Dated = Workshop & { readonly startsAt: number };

/** Whether somebody can read when it is. */
export const isDated = (workshop: Workshop): workshop is Dated => workshop.startsAt !== undefined;

/** When it ends, UTC ms; an end that is not after the start was forgotten when the start was moved. */
export const endOf = ({ startsAt, endsAt }: Pick<Workshop, 'startsAt' | 'endsAt'>): number | undefined =>
  endsAt !== undefined && endsAt > (startsAt ?? Number.NEGATIVE_INFINITY) ? endsAt : undefined;

/** Begun: nobody can sign up or cancel any more. Of one whose start nobody can read, the end tells. `now` is UTC ms. */
export const hasBegun = ({ startsAt, endsAt }: Workshop, now: number): boolean =>
  now >= (startsAt ?? endsAt ?? Number.POSITIVE_INFINITY);

/** Why one cannot sign up, as a refusal code. */
export const signUpRefusal = (
  workshop: Workshop,
  now: number,
): 'workshopCalledOff' | 'workshopOver' | 'workshopUndated' | undefined => {
  if (workshop.calledOff) return 'workshopCalledOff';
  if (hasBegun(workshop, now)) return 'workshopOver';
  return isDated(workshop) ? undefined : 'workshopUndated';
};

/** What a new sign-up becomes: a seat goes first to those who already wait. */
export const stateOfNew = (workshop: Workshop, others: readonly Signup[]): 'signedUp' | 'waitingList' =>
  seatsLeft(workshop, others) > waiting(others).length ? 'signedUp' : 'waitingList';

/** Those on the waiting list there is a seat for now, first come first. None once it has begun or is called off, or while nobody can read when it is. */
export const nextInLine = (workshop: Workshop, signups: readonly Signup[], now: number): Signup[] =>
  signUpRefusal(workshop, now) ? [] : waiting(signups).slice(0, seatsLeft(workshop, signups));

/** How many more hold seats than there are; none while nobody can read how many there are. */
const tooMany = (workshop: Workshop, signups: readonly Signup[]): number =>
  Math.max(0, seated(signups).length - (workshop.seats ?? Number.POSITIVE_INFINITY));

/**
 * Whether somebody who has just taken a seat must give it back, because another instance took it at the same moment. SharePoint numbers rows
 * as they are made, so of new rows the later one yields; a row that was there before has an old number, so whoever comes again always yields.
 * At most one of two is ever left believing: each looks after it wrote, and the one who looks last sees both.
 */
export const mustYield = (workshop: Workshop, signups: readonly Signup[], mine: Signup, isNew: boolean): boolean => {
  if (mine.state !== 'signedUp' || tooMany(workshop, signups) === 0) return false;
  const earlier = seated(signups).filter((one) => Number(one.id) < Number(mine.id)).length;
  return !isNew || earlier >= workshop.seats!;
};

/** A seat that was taken, and for all the list says not told yet. */
export const isHeld = (one: Signup): boolean => one.heldAt !== undefined;

/**
 * Of those who were never told of their seats, who must go to the waiting list because more hold seats than there are: the later one first. A
 * manager may have taken seats away or given one by hand, so nobody else is moved.
 */
export const lastToYield = (workshop: Workshop, signups: readonly Signup[], untold: readonly Signup[]): Signup[] =>
  untold
    .filter(({ state }) => state === 'signedUp')
    .sort((a, b) => (b.heldAt ?? 0) - (a.heldAt ?? 0) || Number(b.id) - Number(a.id))
    .slice(0, tooMany(workshop, signups));
