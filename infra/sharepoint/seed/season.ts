/** The dates of the sample season, for the seed: the published ones under a set clock, or moving ones around today. Pure. Source: facts.json, calendar. */
import { addDays, dayInOslo, instantInOslo } from '../../../src/time/oslo.ts';
import { nextWorkday } from '../../../src/time/workday.ts';
import { calendarEntry } from './facts.ts';

/** All stops of one season; `year` is the deadline's, `infoYear` that of November before. */
export interface Season {
  readonly year: number;
  readonly infoYear: number;
  /** The deadline and the days of the workshops are the published ones. */
  readonly published: boolean;
  readonly opensAt: number;
  readonly deadlineAt: number;
  readonly answerOn: string;
  readonly infoStartsAt: number;
  readonly infoEndsAt: number;
  readonly workshopStartsAt: number;
  readonly workshopEndsAt: number;
  readonly prizeDeadlineAt: number;
  readonly ceremonyAt: number;
}

const ANSWER_MONTH_DAY = '04-15';
const ANSWER_AFTER_DAYS = 45;
/** Times that facts.json does not give, sample data all of them. */
const OPENING_TIME = '08:00';
const INFO_TIMES = ['12:00', '15:00'] as const;
const CEREMONY_TIME = '12:00';

const [WORKSHOP_START = '09:00', WORKSHOP_END = '15:00'] = (calendarEntry('applicantWorkshop').timeSample ?? '').split('-');
const DEADLINE_TIME = calendarEntry('applicationDeadline').time ?? '23:59';

const dayOf = (kind: string, year: number): string => `${year}-${calendarEntry(kind).date}`;

/** The first time this calendar day and clock time comes after an instant. */
const nextTime = (kind: string, time: string, nowMs: number): number => {
  const year = Number(dayInOslo(nowMs).slice(0, 4));
  const thisYear = instantInOslo(dayOf(kind, year), time);
  return thisYear > nowMs ? thisYear : instantInOslo(dayOf(kind, year + 1), time);
};

const prizes = (nowMs: number) => ({
  prizeDeadlineAt: nextTime('prizeDeadline', DEADLINE_TIME, nowMs),
  ceremonyAt: nextTime('ceremony', CEREMONY_TIME, nowMs),
});

const workshopOn = (on: string) => ({
  workshopStartsAt: instantInOslo(on, WORKSHOP_START),
  workshopEndsAt: instantInOslo(on, WORKSHOP_END),
});

const infoOn = (on: string) => ({
  infoYear: Number(on.slice(0, 4)),
  infoStartsAt: instantInOslo(on, INFO_TIMES[0]),
  infoEndsAt: instantInOslo(on, INFO_TIMES[1]),
});

/** The published calendar: its deadline is the first 1 March after the clock. */
const publishedSeason = (nowMs: number): Season => {
  const deadlineAt = nextTime('applicationDeadline', DEADLINE_TIME, nowMs);
  const year = Number(dayInOslo(deadlineAt).slice(0, 4));
  return {
    year,
    published: true,
    opensAt: instantInOslo(dayOf('roundOpens', year), OPENING_TIME),
    deadlineAt,
    answerOn: `${year}-${ANSWER_MONTH_DAY}`,
    ...infoOn(dayOf('infoSparring', year - 1)),
    ...workshopOn(dayOf('applicantWorkshop', year)),
    ...prizes(nowMs),
  };
};

/** A season that is always on: opened yesterday, workshop in 14 days (or the working day after), deadline in 40. */
const movingSeason = (nowMs: number): Season => {
  const today = dayInOslo(nowMs);
  const deadlineOn = addDays(today, 40);
  const year = Number(deadlineOn.slice(0, 4));
  return {
    year,
    published: false,
    opensAt: instantInOslo(addDays(today, -1), OPENING_TIME),
    deadlineAt: instantInOslo(deadlineOn, DEADLINE_TIME),
    answerOn: nextWorkday(addDays(deadlineOn, ANSWER_AFTER_DAYS)),
    ...infoOn(dayOf('infoSparring', year - 1)),
    ...workshopOn(nextWorkday(addDays(today, 14))),
    ...prizes(nowMs),
  };
};

/** The season around an instant (UTC ms); `sampleDatesMove` is false where the clock was set. */
export const seasonFor = (nowMs: number, sampleDatesMove: boolean): Season =>
  sampleDatesMove ? movingSeason(nowMs) : publishedSeason(nowMs);
