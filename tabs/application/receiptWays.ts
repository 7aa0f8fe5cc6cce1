/** What one can do from a receipt, the likeliest next step first: that one is the main button. Pure. */
import type { DraftSummary } from '../../src/api/draft.ts';
import { type Standing, standingOf } from '../../src/domain/draftStanding.ts';
import { pathOf, REVIEW } from '../kit/route/route.ts';

type Way = 'sendAgain' | 'edit' | 'read' | 'readLatest' | 'readSent';

/** One way on from the receipt. */
export interface ReceiptWay {
  readonly to: string;
  /** Key of its name among the receipt's texts. */
  readonly word: Way;
}

/** What waits for the writer is done first; what is sent is read more often than changed, and reading harms nothing. */
const FIRST: Readonly<Record<Standing, readonly Way[]>> = {
  writing: ['edit'],
  changed: ['sendAgain', 'edit', 'read'],
  gone: ['sendAgain', 'edit'],
  returned: ['edit', 'read'],
  // Its text may have been written on since: the latest first, then what was sent.
  withdrawn: ['sendAgain', 'edit', 'readLatest', 'readSent'],
  submitted: ['read', 'edit'],
  inAssessment: ['read'],
};

/** The ways of a draft that was sent in. */
export const receiptWays = (
  draft: Pick<DraftSummary, 'key' | 'state' | 'applicationState' | 'changedSinceSent' | 'may'>,
): ReceiptWay[] => {
  const { key, may } = draft;
  const editor = pathOf({ page: 'draft', key, step: undefined, question: undefined });
  const sent = pathOf({ page: 'sent', key });
  const ways: Record<Way, ReceiptWay | false> = {
    sendAgain: may.submit && { to: pathOf({ page: 'draft', key, step: REVIEW, question: undefined }), word: 'sendAgain' },
    edit: may.write && { to: editor, word: 'edit' },
    read: { to: sent, word: 'read' },
    readLatest: !may.write && { to: editor, word: 'readLatest' },
    readSent: { to: sent, word: 'readSent' },
  };
  return FIRST[standingOf(draft)].flatMap((way) => ways[way] || []);
};
