/** What a receipt offers, the main button first. */
import { expect, test } from '@jest/globals';
import { receiptWays } from '../../../tabs/application/receiptWays.ts';
import { draft } from '../../bot/commands/asking.ts';

const OPEN = { may: { write: true, submit: true, withdraw: true } };
const CLOSED = { may: { write: false, submit: false, withdraw: true } };
const sent = { state: 'sent', applicationState: 'submitted' } as const;

const READ = 'read /soknader/2020-1-7K3M/les';
const EDIT = 'edit /soknader/2020-1-7K3M';
const AGAIN = 'sendAgain /soknader/2020-1-7K3M?steg=se-over';

test.each([
  ['sent in: to be read, and changed until the deadline', { ...sent, ...OPEN }, [READ, EDIT]],
  ['changed since: to be sent again', { ...sent, ...OPEN, changedSinceSent: true }, [AGAIN, EDIT, READ]],
  ['the council needs an answer: to be changed', { ...sent, ...OPEN, applicationState: 'returned' }, [EDIT, READ]],
  ['withdrawn before the deadline: can be taken up again', { state: 'withdrawn', ...OPEN }, [EDIT, READ]],
  ['withdrawn, and the deadline is over: can be read', { state: 'withdrawn', ...CLOSED }, [READ]],
  ['under assessment: can be read', { ...sent, ...CLOSED, applicationState: 'inAssessment' }, [READ]],
] as const)('%s', (_name, more, ways) => {
  expect(receiptWays(draft(more)).map(({ word, to }) => `${word} ${to}`)).toEqual(ways);
});
