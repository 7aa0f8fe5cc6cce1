/** A workshop as one person sees it in the tab and on a card. */
import type { MySeat, WorkshopCard } from '../api/workshop.ts';
import type { Signup } from '../schema/signup.ts';
import type { Workshop } from '../schema/workshop.ts';
import { endOf, hasBegun, linkOf, queuePlace, seated, seatsLeft, titleOf, waiting } from './workshop.ts';

/** Who looks at the card. */
export interface Viewer {
  readonly oid: string;
  readonly serviceUnit: string | undefined;
}

const mySeat = (signups: readonly Signup[], oid: string): MySeat | undefined => {
  const mine = signups.find((one) => one.who.oid === oid);
  if (!mine?.state || mine.state === 'cancelled') return undefined;
  return mine.state === 'waitingList' ? { state: 'waitingList', place: queuePlace(signups, mine.key) } : { state: mine.state };
};

/** Names only colleagues of the viewer's own unit. `now` is UTC ms. */
export const workshopCard = (
  workshop: Workshop,
  signups: readonly Signup[],
  viewer: Viewer,
  now: number,
  more: Pick<WorkshopCard, 'calendarUrl' | 'remindersAt'>,
): WorkshopCard => ({
  key: workshop.key,
  // What a manager emptied is read as something harmless until it is mended.
  title: titleOf(workshop),
  kind: workshop.kind ?? 'applicantWorkshop',
  startsAt: workshop.startsAt,
  endsAt: endOf(workshop),
  place: workshop.place,
  teamsLink: linkOf(workshop),
  prepare: workshop.prepare,
  seats: workshop.seats ?? 0,
  seatsLeft: seatsLeft(workshop, signups),
  waiting: waiting(signups).length,
  calledOff: workshop.calledOff ?? false,
  sample: workshop.sample ?? false,
  over: hasBegun(workshop, now),
  mine: mySeat(signups, viewer.oid),
  fromMyUnit: viewer.serviceUnit
    ? seated(signups)
        .filter((one) => one.serviceUnit === viewer.serviceUnit && one.who.oid !== viewer.oid)
        .map((one) => one.who.name)
    : [],
  ...more,
});
