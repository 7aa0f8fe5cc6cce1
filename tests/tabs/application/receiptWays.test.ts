/** What a receipt offers, the main button first. */
import { expect, test } from '@jest/globals';
import { receiptWays } from '../../../tabs/application/receiptWays.ts';
import { draft } from '../../bot/commands/asking.ts';

const OPEN = { may: { write: true, submit: true, withdraw: true } };
const CLOSED = { may: { write: false, submit: false, withdraw: true } };
const sent = { state: 'sent', applicationState: 'submitted' } as const;

const READ = 'read /soknader/2020-1-7K3M/les';
const SENT = 'readSent /soknader/2020-1-7K3M/les';
const LATEST = 'readLatest /soknader/2020-1-7K3M';
const EDIT = 'edit /soknader/2020-1-7K3M';
const AGAIN = 'sendAgain /soknader/2020-1-7K3M?steg=se-over';

test.each([
  ['sent in: to be read, and changed until the deadline', { ...sent, ...OPEN }, [READ, EDIT]],
  ['changed since: to be sent again', { ...sent, ...OPEN, changedSinceSent: true }, [AGAIN, EDIT, READ]],
  ['the council needs an answer: to be changed', { ...sent, ...OPEN, applicationState: 'returned' }, [EDIT, READ]],
  ['withdrawn before the deadline: to be sent in again', { state: 'withdrawn', ...OPEN }, [AGAIN, EDIT, SENT]],
  ['withdrawn, and the deadline is over: the latest text, and what was sent', { state: 'withdrawn', ...CLOSED }, [LATEST, SENT]],
  ['under assessment: can be read', { ...sent, ...CLOSED, applicationState: 'inAssessment' }, [READ]],
] as const)('%s', (_name, more, ways) => {
  expect(receiptWays(draft(more)).map(({ word, to }) => `${word} ${to}`)).toEqual(ways);
});
