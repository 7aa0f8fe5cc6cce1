/** The facts beside a draft's state in its row, each short, the next date first. Pure. */
import type { DraftSummary } from '../../../src/api/draft.ts';
import { nextDates, standingOf } from '../../../src/domain/draftStanding.ts';
import type { Language } from '../../../src/text/say.ts';
import { rows } from '../../../src/text/tab/rows.ts';
import { sayDay, sayInDays, sayMoment } from '../../../src/text/when.ts';

/** The date to send it by: again, where it was withdrawn. */
const sendBy = (language: Language, draft: DraftSummary, at: number, now: number): string => {
  const word = standingOf(draft) === 'withdrawn' ? 'sendAgainUntil' : 'deadline';
  return `${rows.say(language, word, { moment: sayMoment(language, at, false) })} – ${sayInDays(language, now, at)}`;
};

const datesOf = (language: Language, draft: DraftSummary, now: number): string[] => {
  const { sendByAt, wasDueAt, editUntilAt, answerOn, answerWasOn, answerLater } = nextDates(draft, now);
  const moment = (at: number) => sayMoment(language, at, false);
  return [
    ...(sendByAt === undefined ? [] : [sendBy(language, draft, sendByAt, now)]),
    ...(wasDueAt === undefined ? [] : [rows.say(language, 'over', { moment: moment(wasDueAt) })]),
    ...(editUntilAt === undefined ? [] : [rows.say(language, 'editUntil', { moment: moment(editUntilAt) })]),
    ...(answerOn === undefined ? [] : [rows.say(language, 'answer', { day: sayDay(language, answerOn, false) })]),
    ...(answerWasOn === undefined ? [] : [rows.say(language, 'answerWas', { day: sayDay(language, answerWasOn) })]),
    ...(answerLater ? [rows.say(language, 'answerLater')] : []),
  ];
};

/** `now` is UTC ms, undefined until the server has spoken. */
export const draftFacts = (language: Language, draft: DraftSummary, now: number | undefined): readonly string[] => [
  ...(standingOf(draft) === 'writing' ? [rows.say(language, 'steps', { done: draft.stepsDone, inAll: draft.stepsInAll })] : []),
  ...(draft.carriedOver ? [rows.say(language, draft.deadlineAt === undefined ? 'waits' : 'carriedOver')] : []),
  ...(now === undefined ? [] : datesOf(language, draft, now)),
  ...(standingOf(draft) === 'writing' ? [] : [rows.say(language, 'caseNumber', { key: draft.key })]),
];
