/** The rules of workshops: who has a seat, who waits, and who is next. Pure. Source: programme rules, States. */
import type { Signup } from '../schema/signup.ts';
import type { Workshop } from '../schema/workshop.ts';

/** Sign-ups that hold a seat. */
export const seated = (signups: readonly Signup[]): Signup[] =>
  signups.filter((one) => one.state === 'signedUp' || one.state === 'attended');

/** The waiting list in order: who came first; SharePoint keeps whole seconds, so within one second the row that was made first. */
export const waiting = (signups: readonly Signup[]): Signup[] =>
  signups
    .filter((one) => one.state === 'waitingList')
    .sort((a, b) => (a.queuedAt ?? 0) - (b.queuedAt ?? 0) || Number(a.id) - Number(b.id));

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

/** Begun: nobody can sign up or cancel any more. `now` is UTC ms. */
export const hasBegun = (workshop: Workshop, now: number): boolean => now >= workshop.startsAt;

/** Why one cannot sign up, as a refusal code. */
export const signUpRefusal = (workshop: Workshop, now: number): 'workshopCalledOff' | 'workshopOver' | undefined => {
  if (workshop.calledOff) return 'workshopCalledOff';
  return hasBegun(workshop, now) ? 'workshopOver' : undefined;
};

/** What a new sign-up becomes: a seat goes first to those who already wait. */
export const stateOfNew = (workshop: Workshop, others: readonly Signup[]): 'signedUp' | 'waitingList' =>
  seatsLeft(workshop, others) > waiting(others).length ? 'signedUp' : 'waitingList';

/** Those on the waiting list there is a seat for now, first come first. None once it has begun or is called off. */
export const nextInLine = (workshop: Workshop, signups: readonly Signup[], now: number): Signup[] =>
  signUpRefusal(workshop, now) ? [] : waiting(signups).slice(0, seatsLeft(workshop, signups));

/** More people hold seats than there are. */
export const isOverfull = (workshop: Workshop, signups: readonly Signup[]): boolean => seated(signups).length > workshop.seats;

/**
 * Whether somebody who has just taken a seat must give it back, because another instance took it at the same moment. SharePoint numbers rows
 * as they are made, so of new rows the later one yields; a row that was there before has an old number, so whoever comes again always yields.
 * At most one of two is ever left believing: each looks after it wrote, and the one who looks last sees both.
 */
export const mustYield = (workshop: Workshop, signups: readonly Signup[], mine: Signup, isNew: boolean): boolean => {
  if (mine.state !== 'signedUp' || !isOverfull(workshop, signups)) return false;
  const earlier = seated(signups).filter((one) => Number(one.id) < Number(mine.id)).length;
  return !isNew || earlier >= workshop.seats;
};
