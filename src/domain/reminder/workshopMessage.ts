/** Messages about workshops: before, in channels while there are seats, afterwards, and a seat from the waiting list. Pure. */
import type { Workshop } from '../../schema/workshop.ts';
import { dayInOslo } from '../../time/oslo.ts';
import type { Message, MessageAction } from '../message.ts';
import { type Dated, isDated, linkOf, titleOf } from '../workshop.ts';
import { clip, type Voice } from './voice.ts';

const PREPARE_MAX = 300;
const NOTES_MAX = 2000;

/** What is known of the workshop when it is told. `calendarUrl` holds nothing personal; undefined while there is no date. */
export interface WorkshopNews {
  readonly workshop: Workshop;
  readonly seatsLeft: number;
  readonly calendarUrl: string | undefined;
  readonly now: number;
}

/** News of a workshop that has a date. */
export type TimelyNews = WorkshopNews & { readonly workshop: Dated };

/** Whether the date can be told too. */
export const isTimely = (news: WorkshopNews): news is TimelyNews => isDated(news.workshop);

const where = (workshop: Workshop): string => [titleOf(workshop), workshop.place?.trim()].filter(Boolean).join(', ');
const pathOf = (workshop: Workshop): string => `/verksted/${encodeURIComponent(workshop.key)}`;

const cancel = (workshop: Workshop, voice: Voice): MessageAction => ({
  label: voice.button('cancel'),
  verb: 'cancelSignup',
  data: { workshop: workshop.key },
});

const keep = ({ workshop, calendarUrl }: WorkshopNews, voice: Voice): MessageAction[] => [
  ...(calendarUrl === undefined ? [] : [{ label: voice.button('calendar'), url: calendarUrl }]),
  cancel(workshop, voice),
];

/** To those signed up. `soon` is the last reminder, minutes before. */
export const workshopComing = (news: TimelyNews, soon: boolean, moved: boolean, voice: Voice): Message => {
  const { workshop, now } = news;
  const start = voice.moment(workshop.startsAt);
  const values = {
    title: titleOf(workshop),
    start,
    time: voice.time(workshop.startsAt),
    inDays: voice.inDays(workshop.startsAt),
  };
  const today = dayInOslo(now) === dayInOslo(workshop.startsAt);
  const link = linkOf(workshop);
  const join: MessageAction[] = link && today ? [{ label: voice.button('join'), url: link }] : [];
  const prepare = workshop.prepare?.trim();
  const header = soon ? 'workshop.headerSoon' : moved ? 'workshop.headerMoved' : 'workshop.header';
  return {
    kind: soon ? 'workshopSoon' : 'workshop',
    header: voice.say(header, values),
    fact: voice.say(today ? 'workshop.factToday' : 'workshop.fact', values),
    lines: [
      where(workshop),
      ...(prepare && !soon ? [voice.say('workshop.prepare', { prepare: clip(prepare, PREPARE_MAX) })] : []),
    ],
    actions: [...join, ...keep(news, voice)].slice(0, 2),
    why: voice.say('why.signedUp'),
    plain: voice.say('workshop.plain', values),
  };
};

/** To a channel: one post that goes on being true, also when the workshop fills up or is called off. */
export const workshopSeats = ({ workshop, seatsLeft }: TimelyNews, voice: Voice): Message => {
  const values = { title: titleOf(workshop), start: voice.moment(workshop.startsAt) };
  const state = workshop.calledOff ? 'CalledOff' : seatsLeft > 0 ? '' : 'Full';
  const see: MessageAction = { label: voice.button('seeWorkshop'), open: pathOf(workshop) };
  const take = (label: string): MessageAction => ({ label, verb: 'signUp', data: { workshop: workshop.key } });
  return {
    kind: 'workshopSeats',
    header: voice.say(`seats.header${state}`, values),
    fact: values.start,
    lines: [where(workshop), ...(state === 'CalledOff' ? [] : [voice.say(`seats.line${state}`, values)])],
    actions: state === 'CalledOff' ? [] : [take(voice.button(state === 'Full' ? 'waitingList' : 'signUp')), see],
    why: voice.say(voice.inChannel ? 'why.channel' : 'why.workshops'),
    plain: voice.say(`seats.plain${state}`, values),
  };
};

/** The working day after, to those who came. */
export const workshopThanks = ({ workshop }: WorkshopNews, voice: Voice): Message => {
  const title = titleOf(workshop);
  const notes = workshop.notes?.trim();
  return {
    kind: 'workshopThanks',
    header: voice.say('thanks.header', { title }),
    fact: title,
    lines: [...(notes ? [clip(notes, NOTES_MAX)] : []), voice.say('thanks.line', { title })],
    actions: [
      { label: voice.button('startDraft'), open: '/soknader/ny' },
      { label: voice.button('seeWorkshop'), open: pathOf(workshop) },
    ],
    why: voice.say('why.attended'),
    plain: voice.say('thanks.plain', { title }),
  };
};

/** A seat became free and is theirs. */
export const seatOffered = (news: TimelyNews, voice: Voice): Message => {
  const { workshop } = news;
  const values = { title: titleOf(workshop), start: voice.moment(workshop.startsAt) };
  return {
    kind: 'seatOffered',
    header: voice.say('seatOffered.header', values),
    fact: values.start,
    lines: [where(workshop), voice.say('seatOffered.line', values)],
    actions: keep(news, voice),
    why: voice.say('why.waited'),
    plain: voice.say('seatOffered.plain', values),
  };
};

/** It is called off; to those who have a seat or wait for one. */
export const workshopCalledOff = ({ workshop }: WorkshopNews, waited: boolean, voice: Voice): Message => {
  const title = titleOf(workshop);
  const start = isDated(workshop) ? voice.moment(workshop.startsAt) : undefined;
  const values = { title, start: start ?? '' };
  return {
    kind: 'workshopCalledOff',
    header: voice.say('seats.headerCalledOff', values),
    fact: start ?? title,
    lines: [where(workshop), voice.say('calledOff.line', values)],
    actions: [{ label: voice.button('seeWorkshops'), open: '/verksted' }],
    why: voice.say(waited ? 'why.waiting' : 'why.signedUp'),
    plain: voice.say(start ? 'seats.plainCalledOff' : 'calledOff.plainUndated', values),
  };
};

/** It has another time; to those who have a seat or wait for one. */
export const workshopMoved = (news: TimelyNews, waited: boolean, voice: Voice): Message => {
  const { workshop } = news;
  const values = { title: titleOf(workshop), start: voice.moment(workshop.startsAt) };
  return {
    kind: 'workshopMoved',
    header: voice.say('workshop.headerMoved', values),
    fact: values.start,
    lines: [where(workshop), voice.say(waited ? 'moved.lineWaiting' : 'moved.line', values)],
    actions: keep(news, voice),
    why: voice.say(waited ? 'why.waiting' : 'why.signedUp'),
    plain: voice.say('moved.plain', values),
  };
};
