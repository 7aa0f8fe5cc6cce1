/** What an applicant is told of a draft and of what was sent from it, by the state in the list and the time. */
import { describe, expect, test } from '@jest/globals';
import { changesLeftOut, draftSummary, receiptOf } from '../../src/domain/draft.ts';
import { type Application, application as list } from '../../src/schema/application.ts';
import { MINUTE_MS } from '../../src/time/oslo.ts';
import { at, draft, round, sent as sentAs } from './season.ts';

const GRACE_MS = 15 * MINUTE_MS;
const BEFORE = at('2020-02-20 12:00');
const IN_GRACE = at('2020-03-02 00:05');
const AFTER = at('2020-03-02 09:00');

const sent = (more: Partial<Application> = {}) => sentAs('2020-1-AAAA', more);

describe('the state an applicant is told', () => {
  const told = (application: Application, now: number) => receiptOf({ application, round }, now, GRACE_MS)?.state;

  /** In the list, then before the deadline, in the grace, and after it. */
  const STATES: Readonly<Record<Application['state'], readonly [string, string, string]>> = {
    submitted: ['submitted', 'submitted', 'inAssessment'],
    eligibility: ['inAssessment', 'inAssessment', 'inAssessment'],
    returned: ['returned', 'returned', 'returned'],
    inAssessment: ['inAssessment', 'inAssessment', 'inAssessment'],
    recommended: ['inAssessment', 'inAssessment', 'inAssessment'],
    decided: ['inAssessment', 'inAssessment', 'inAssessment'],
    accepted: ['inAssessment', 'inAssessment', 'inAssessment'],
    declinedByApplicant: ['inAssessment', 'inAssessment', 'inAssessment'],
    withdrawn: ['withdrawn', 'withdrawn', 'withdrawn'],
  };

  test('the table knows every state of the list', () => {
    expect(Object.keys(STATES)).toEqual(Object.keys(list.fields.state.choices ?? {}));
  });

  test.each(Object.entries(STATES))('%s', (state, expected) => {
    const application = sent({ state: state as Application['state'] });
    expect([BEFORE, IN_GRACE, AFTER].map((now) => told(application, now))).toEqual(expected);
  });

  test('a deadline of one’s own keeps it «sendt inn» until then', () => {
    expect(told(sent({ extendedUntilAt: at('2020-03-05 12:00') }), AFTER)).toBe('submitted');
  });

  test('a state somebody emptied in the list is not told as a decision', () => {
    const emptied = { ...sent(), state: undefined } as unknown as Application;
    expect([told(emptied, BEFORE), told(emptied, AFTER)]).toEqual(['submitted', 'inAssessment']);
  });
});

describe('what was written after sending', () => {
  const sentAt = at('2020-02-10 12:00');
  const changed = draft('2020-1-AAAA', 'a', { state: 'sent', sentAt, changedAt: sentAt + 1 });

  /** Whether it waits to be sent again, and whether it came too late; before the deadline, and after it. */
  test.each([
    ['submitted', [true, false], [false, true]],
    ['returned', [true, false], [false, true]],
    ['eligibility', [false, true], [false, true]],
    ['inAssessment', [false, true], [false, true]],
    ['recommended', [false, true], [false, true]],
    ['decided', [false, true], [false, true]],
  ] as const)('%s', (state, before, after) => {
    const one = { draft: changed, application: sent({ state }), round, definition: undefined };
    const at = (now: number) => [draftSummary(one, now, GRACE_MS).changedSinceSent, changesLeftOut(one, now, GRACE_MS)];
    expect([at(BEFORE), at(AFTER)]).toEqual([before, after]);
  });

  test('nothing written since: neither', () => {
    const one = { draft: { ...changed, changedAt: sentAt }, application: sent(), round, definition: undefined };
    expect([draftSummary(one, BEFORE, GRACE_MS).changedSinceSent, changesLeftOut(one, AFTER, GRACE_MS)]).toEqual([false, false]);
  });

  test('a withdrawn one is nobody’s to be told of', () => {
    const one = {
      draft: { ...changed, state: 'withdrawn' as const },
      application: sent({ state: 'withdrawn' }),
      round,
      definition: undefined,
    };
    expect(changesLeftOut(one, AFTER, GRACE_MS)).toBe(false);
  });
});
