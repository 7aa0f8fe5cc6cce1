/** Why somebody is not told after all; kept in the journal as the reason a reminder was cancelled. */

/** About the matter itself: were it otherwise again, a reminder whose time has passed would still go out, late. */
const OF_THE_MATTER = ['tooLate', 'superseded', 'calledOff', 'roundClosed', 'notAttended', 'moved', 'gone'] as const;
/** What nobody can tell afterwards whether it was so at the planned time, unless it is written down then. */
const OF_THAT_TIME = ['muted', 'waitingList', 'alreadySignedUp', 'noSeats', 'ruleOff'] as const;
/** What the rows themselves date. */
const DATED = ['unsubscribed', 'joinedLater', 'signupCancelled', 'draftSent', 'draftClosed', 'uninstalled'] as const;

export type SkipReason = (typeof OF_THE_MATTER)[number] | (typeof OF_THAT_TIME)[number] | (typeof DATED)[number];

/** Whether a reminder cancelled for this reason may still go out after its planned time: who did not want or need it then is not told late. */
export const mayComeLate = (reason: string | undefined): boolean => OF_THE_MATTER.some((one) => one === reason);

/** Whether the journal must keep that somebody was passed over at the planned time, lest they be told late. */
export const isKept = (reason: SkipReason): boolean => reason === 'tooLate' || OF_THAT_TIME.some((one) => one === reason);
