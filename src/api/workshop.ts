/** What a tab may ask about workshops. */
import * as v from 'valibot';
import { keyInput, op } from './op.ts';

/** A workshop as a person sees it. Instants are UTC ms; `fromMyUnit` are names of colleagues signed up. */
export interface WorkshopCard {
  readonly key: string;
  readonly title: string;
  readonly kind: 'infoSparring' | 'applicantWorkshop';
  /** Undefined while nobody can read when it is, because a manager emptied or garbled it; then no new sign-up is taken. */
  readonly startsAt: number | undefined;
  readonly endsAt: number | undefined;
  readonly place: string | undefined;
  readonly teamsLink: string | undefined;
  readonly prepare: string | undefined;
  readonly seats: number;
  readonly seatsLeft: number;
  readonly waiting: number;
  readonly calledOff: boolean;
  readonly sample: boolean;
  /** Over, so that one can no longer sign up or cancel. */
  readonly over: boolean;
  readonly mine: MySeat | undefined;
  readonly fromMyUnit: readonly string[];
  /** Signed address of the calendar file; holds nothing personal and works outside the frame. Undefined while there is no date. */
  readonly calendarUrl: string | undefined;
  /** When those who have a seat are still to be reminded, soonest first. */
  readonly remindersAt: readonly number[];
}

/** What the person who asks has at a workshop. */
export type MySeat =
  | { readonly state: 'signedUp' | 'attended' }
  /** Number 1 is next. */
  | { readonly state: 'waitingList'; readonly place: number };

const which = v.object({ workshop: keyInput });

/** Workshops to come, and those of the last three months, soonest first, those without a date last. */
export const listWorkshops = op('workshop.list', v.object({})).answers<readonly WorkshopCard[]>();
/** Takes a seat or a place on the waiting list; repeating answers the same. Refuses `workshopUnknown`, `workshopOver`, `workshopCalledOff`, `workshopUndated`. */
export const signUp = op('workshop.signUp', which).answers<WorkshopCard>();
/** Gives the seat or the place back; repeating answers the same. */
export const cancelSignup = op('workshop.cancel', which).answers<WorkshopCard>();
