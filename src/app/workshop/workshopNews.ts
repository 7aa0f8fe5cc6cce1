/**
 * The tick that tells those who have a seat or wait for one what became of their workshop: called off, or moved to another time. Once each, a
 * while later, so that a manager may put a slip right; a reminder that says the same comes in its place.
 */
import { readContent } from '../../domain/reminder/content.ts';
import { MOVED_WAIT_MS } from '../../domain/reminder/reconcile.ts';
import { lastTold, receiptsOf, WORKSHOP_MOVED } from '../../domain/reminder/told.ts';
import { type Dated, hasBegun, isDated } from '../../domain/workshop.ts';
import type { Delivery, NewDelivery } from '../../ports/deliveries.ts';
import { type Signup, signup } from '../../schema/signup.ts';
import { type Workshop, workshop } from '../../schema/workshop.ts';
import { nextSendingMoment } from '../../time/hours.ts';
import type { House } from '../use-case.ts';

const CALLED_OFF = 'workshopCalledOff';
const NEWS: readonly string[] = [CALLED_OFF, WORKSHOP_MOVED];
/** News that is not true any more, or that something else has told; see also `domain/reminderMessage.ts`. */
const SUPERSEDED = 'superseded';

const comes = ({ state }: Signup): boolean => state === 'signedUp' || state === 'waitingList';
const minute = (at: number): string => `${new Date(at).toISOString().slice(0, 16)}Z`;

/** A while later, inside the hours; where either would be too late, at once. UTC ms. */
const tellAt = (startsAt: number | undefined, now: number): number =>
  [nextSendingMoment(now + MOVED_WAIT_MS), now + MOVED_WAIT_MS].find((at) => startsAt === undefined || at < startsAt) ?? now;

type News = Pick<NewDelivery, 'key' | 'occasion' | 'subject' | 'recipient' | 'content'>;

/** What a message about a workshop without a date is known by. */
const UNDATED = 'undated';

const newsOf = (occasion: string, one: Workshop, row: Signup, key: string): News => ({
  key: `${occasion}/${row.key}/${key}`,
  occasion,
  subject: one.key,
  recipient: `person/${row.who.oid}`,
  content: JSON.stringify({ anchorAt: one.startsAt }),
});

/** That it is called off, for those who have not been told so with or without its date. */
const calledOffNews = (one: Workshop, signups: readonly Signup[], journal: readonly Delivery[]): News[] => {
  const wasTold = (recipient: string): boolean =>
    journal.some(
      (row) =>
        row.occasion === CALLED_OFF &&
        row.recipient === recipient &&
        row.state === 'sent' &&
        (!isDated(one) || row.key.endsWith(`/${UNDATED}`)),
    );
  return signups
    .map((row) => newsOf(CALLED_OFF, one, row, isDated(one) ? minute(one.startsAt) : UNDATED))
    .filter(({ recipient }) => !wasTold(recipient));
};

/** That it has moved, for those who were told another time and are not about to hear of the new one. */
const movedNews = (one: Dated, signups: readonly Signup[], journal: readonly Delivery[], now: number): News[] => {
  const told = lastTold(receiptsOf(signups), journal);
  const comingAnyway = new Set(
    journal
      .filter((row) => row.occasion === 'workshop' && row.state === 'planned' && row.plannedAt <= now)
      .filter((row) => readContent(row.content).anchorAt === one.startsAt)
      .map((row) => row.recipient),
  );
  return signups.flatMap((row) => {
    const recipient = `person/${row.who.oid}`;
    const before = told({ occasion: WORKSHOP_MOVED, subject: one.key, recipient });
    if (!before || before.anchorAt === one.startsAt || comingAnyway.has(recipient)) return [];
    return [newsOf(WORKSHOP_MOVED, one, row, `${minute(one.startsAt)}/${before.at}`)];
  });
};

export const tellWorkshopNews = ({ lists, clock, deliveries }: House) => {
  /** Planning twice plans once; what is not true any more is taken back, and what was taken back and is true again is planned anew. */
  const agree = (wanted: readonly News[], journal: readonly Delivery[], plannedAt: number): number => {
    const rows = new Map(journal.map((row) => [row.key, row]));
    const keys = new Set(wanted.map(({ key }) => key));
    const planned = deliveries.plan(wanted.map((one) => ({ ...one, plannedAt, late: false, class: 'atLeastOnce' as const })));
    deliveries.settle([
      ...wanted
        .filter(({ key }) => rows.get(key)?.state === 'cancelled' && rows.get(key)?.reason === SUPERSEDED)
        .map(({ key }) => ({ key, change: { state: 'planned' as const, plannedAt, dueAt: plannedAt, reason: null } })),
      ...journal
        .filter((row) => NEWS.includes(row.occasion) && row.state === 'planned' && row.attempts === 0 && !keys.has(row.key))
        .map(({ key }) => ({ key, change: { state: 'cancelled' as const, reason: SUPERSEDED } })),
    ]);
    return planned;
  };

  /** Answers how many messages are newly planned. */
  return async (): Promise<number> => {
    const now = clock.now();
    let planned = 0;
    for (const one of lists.all(workshop) as readonly Workshop[]) {
      const signups = lists.where(signup, 'workshop', one.key).filter(comes);
      if (signups.length === 0 || hasBegun(one, now)) continue;
      const journal = deliveries.list([one.key]);
      const wanted = one.calledOff
        ? calledOffNews(one, signups, journal)
        : isDated(one)
          ? movedNews(one, signups, journal, now)
          : [];
      planned += agree(wanted, journal, tellAt(one.startsAt, now));
    }
    return planned;
  };
};
