/** How a workshop and a person's seat in it are told: the card, the receipt, the place in the queue. Pure. */
import type { WorkshopCard } from '../../src/api/workshop.ts';
import type { Message, MessageAction } from '../../src/domain/message.ts';
import type { Language } from '../../src/schema/person.ts';
import { workshopKinds, workshopTexts } from '../../src/text/botWorkshop.ts';
import { sayPromise } from '../../src/text/reminderPromise.ts';
import { capital } from '../../src/text/say.ts';
import { isOtherYear, sayDay, sayMoment, sayTime } from '../../src/text/when.ts';
import { dayInOslo } from '../../src/time/oslo.ts';
import { type Asked, message, PATHS } from './command.ts';

/** «onsdag 29. januar kl. 09.00», with the year only when it is another than now. */
const momentOf = (language: Language, at: number, now: number): string => sayMoment(language, at, isOtherYear(at, now));

/** «onsdag 29. januar 2020», or that the date is still to come. */
export const dayOf = (language: Language, { startsAt }: WorkshopCard, year = true): string =>
  startsAt === undefined ? workshopTexts.say(language, 'undated') : sayDay(language, dayInOslo(startsAt), year);

const span = (language: Language, card: WorkshopCard, now: number): string => {
  if (card.startsAt === undefined) return workshopTexts.say(language, 'undated');
  const starts = momentOf(language, card.startsAt, now);
  if (card.endsAt === undefined || dayInOslo(card.endsAt) !== dayInOslo(card.startsAt)) return starts;
  return `${starts}–${sayTime(language, card.endsAt)}`;
};

const seatsOf = (language: Language, card: WorkshopCard): string => {
  if (card.calledOff) return workshopTexts.say(language, 'calledOff');
  if (card.startsAt === undefined) return workshopTexts.say(language, 'undatedSeats');
  if (card.seatsLeft === 1) return workshopTexts.say(language, 'oneSeat');
  return card.seatsLeft > 0
    ? workshopTexts.say(language, 'seats', { count: card.seatsLeft })
    : workshopTexts.say(language, 'full', { place: card.waiting + 1 });
};

const mineOf = (language: Language, card: WorkshopCard): string | undefined => {
  if (!card.mine) return undefined;
  return card.mine.state === 'waitingList'
    ? workshopTexts.say(language, 'mineWaiting', { place: card.mine.place })
    : workshopTexts.say(language, 'mine');
};

/** What one can do about one's seat now; nothing when it is over, called off, or open to nobody while it has no date. */
const verbsOf = (language: Language, card: WorkshopCard, inChannel: boolean): MessageAction[] => {
  const data = { workshop: card.key };
  if (card.over || card.calledOff) return [];
  if (card.mine && !inChannel) return [{ label: workshopTexts.say(language, 'cancel'), verb: 'cancelSignup', data }];
  if (card.startsAt === undefined) return [];
  return [{ label: workshopTexts.say(language, card.seatsLeft > 0 ? 'signUp' : 'join'), verb: 'signUp', data }];
};

/** What, when, where, seats left. In a channel it says nothing of the person who asked. */
export const workshopCard = ({ intent: { language }, inChannel, now }: Asked, card: WorkshopCard): Message => {
  const mine = inChannel ? undefined : mineOf(language, card);
  const seats = mine ?? seatsOf(language, card);
  const first = card.place ? workshopTexts.say(language, 'whereSeats', { place: card.place, seats }) : seats;
  const more: MessageAction = { label: workshopTexts.say(language, 'more'), open: PATHS.workshop(card.key) };
  return message({
    kind: 'workshop',
    header: card.title,
    fact: capital(span(language, card, now)),
    lines: [first, ...(card.prepare ? [workshopTexts.say(language, 'prepare', { prepare: card.prepare })] : [])],
    actions: [...verbsOf(language, card, inChannel), more],
    plain: `${card.title}: ${span(language, card, now)}. ${first}`,
  });
};

/** Its kind; one that a manager has called something else, by that name. */
const nameOf = (language: Language, { kind, title }: WorkshopCard): string =>
  title.toLowerCase() === workshopKinds.all[kind].nb.toLowerCase() ? workshopKinds.say(language, kind) : title;

/** The receipt for a seat, or for a place on the waiting list. */
export const signedUp = (language: Language, card: WorkshopCard, now: number): Message => {
  const { startsAt } = card;
  const isTimely = startsAt !== undefined;
  const values = { workshop: nameOf(language, card), moment: isTimely ? momentOf(language, startsAt, now) : '' };
  const cancel: MessageAction = {
    label: workshopTexts.say(language, 'cancel'),
    verb: 'cancelSignup',
    data: { workshop: card.key },
  };
  if (card.mine?.state === 'waitingList')
    return message({
      kind: 'waiting',
      header: card.title,
      fact: workshopTexts.say(language, isTimely ? 'waiting' : 'waitingUndated', { ...values, place: card.mine.place }),
      lines: [workshopTexts.say(language, 'waitingLine')],
      actions: [cancel],
    });
  return message({
    kind: 'signedUp',
    header: card.title,
    fact: workshopTexts.say(language, isTimely ? 'signedUp' : 'signedUpUndated', values),
    lines: [(isTimely && sayPromise(language, 'i', { ...card, startsAt })) || workshopTexts.say(language, 'seeYou')],
    actions: [...(card.calendarUrl ? [{ label: workshopTexts.say(language, 'calendar'), url: card.calendarUrl }] : []), cancel],
  });
};

/** The receipt for a seat given back. */
export const cancelled = (language: Language, card: WorkshopCard, now: number): Message => {
  const { startsAt } = card;
  const workshop = nameOf(language, card);
  const again: MessageAction = {
    label: workshopTexts.say(language, 'signUpAgain'),
    verb: 'signUp',
    data: { workshop: card.key },
    undo: true,
  };
  return message({
    kind: 'cancelled',
    header: card.title,
    fact:
      startsAt === undefined
        ? workshopTexts.say(language, 'cancelledUndated', { workshop })
        : workshopTexts.say(language, 'cancelled', { workshop, moment: dayOf(language, card, isOtherYear(startsAt, now)) }),
    lines: [workshopTexts.say(language, 'cancelledLine')],
    actions: startsAt === undefined ? [] : [again],
  });
};
