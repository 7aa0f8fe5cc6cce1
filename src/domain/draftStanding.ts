/** Where one of my drafts stands in one word, and the dates that matter then; for rows, the next thing and the bot. Pure. Source: the words for states. */
import type { ApplicationState, DraftSummary } from '../api/draft.ts';
import { dayInOslo } from '../time/oslo.ts';

/** `changed`: sent in, written on since, and it can be sent again. `gone`: sent in, and somebody has deleted it from the list. */
export type Standing = 'writing' | 'changed' | 'gone' | ApplicationState;

/** The one word. */
export const standingOf = ({
  state,
  applicationState,
  changedSinceSent,
}: Pick<DraftSummary, 'state' | 'applicationState' | 'changedSinceSent'>): Standing => {
  if (state === 'withdrawn') return 'withdrawn';
  if (applicationState === undefined) return state === 'sent' ? 'gone' : 'writing';
  return applicationState === 'submitted' && changedSinceSent ? 'changed' : applicationState;
};

/** Dates to be told, absent when they are not for this standing. Instants are UTC ms, days YYYY-MM-DD. */
export interface NextDates {
  /** To be sent by then. */
  readonly sendByAt?: number;
  /** It was to be sent by then. */
  readonly wasDueAt?: number;
  /** Sent, and can be changed until then. */
  readonly editUntilAt?: number;
  readonly answerOn?: string;
  /** The answer was planned for a day that is over. */
  readonly answerWasOn?: string;
  /** An answer comes, nobody knows when. */
  readonly answerLater?: true;
}

const answerOf = ({ answerOn }: DraftSummary, now: number): NextDates => {
  if (answerOn === undefined) return { answerLater: true };
  return answerOn < dayInOslo(now) ? { answerWasOn: answerOn } : { answerOn };
};

/** What to tell of dates. `now` is UTC ms. */
export const nextDates = (draft: DraftSummary, now: number): NextDates => {
  const { deadlineAt, may } = draft;
  const standing = standingOf(draft);
  const ahead = deadlineAt !== undefined && deadlineAt >= now && may.write ? deadlineAt : undefined;
  switch (standing) {
    case 'writing':
    case 'gone':
    case 'returned':
      if (deadlineAt === undefined) return {};
      return ahead === undefined ? { wasDueAt: deadlineAt } : { sendByAt: ahead };
    case 'withdrawn':
    case 'changed':
      return ahead === undefined ? {} : { sendByAt: ahead };
    case 'submitted':
      return { ...(ahead === undefined ? {} : { editUntilAt: ahead }), ...answerOf(draft, now) };
    case 'inAssessment':
      return answerOf(draft, now);
  }
};
