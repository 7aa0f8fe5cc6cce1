/** The table of an application's states, walked whole: what a manager may do in the list, what holds meanwhile, what is put back and why. */
import { describe, expect, test } from '@jest/globals';
import { type State, settlingOf, stateOf, stepsFrom } from '../../src/domain/applicationState.ts';
import { needsFixing } from '../../src/domain/needsFixing.ts';
import { application } from '../../src/schema/application.ts';
import { sent } from './season.ts';

const STATES = Object.keys(application.fields.state.choices ?? {}) as State[];

/** Forward as the programme's rules say, and one step back as long as no decision is released. */
const STEPS: Readonly<Record<State, readonly State[]>> = {
  submitted: ['eligibility', 'returned', 'inAssessment'],
  eligibility: ['submitted', 'returned', 'inAssessment'],
  returned: ['submitted', 'eligibility', 'inAssessment'],
  inAssessment: ['submitted', 'eligibility', 'returned', 'recommended'],
  recommended: ['inAssessment', 'decided'],
  decided: ['recommended'],
  accepted: [],
  declinedByApplicant: [],
  withdrawn: [],
};

const row = (from: State | undefined, to: State | undefined) =>
  sent('2020-1-AAAA', { settledState: from, state: to } as Parameters<typeof sent>[1]);

describe.each(STATES)('from %s', (from) => {
  test('managers may choose', () => {
    expect(stepsFrom(from)).toEqual(STEPS[from]);
  });

  test.each(STATES.filter((to) => to !== from))('to %s', (to) => {
    const may = STEPS[from].includes(to);
    const about = { subject: '2020-1-AAAA' };
    expect([stateOf(row(from, to)), settlingOf(row(from, to))]).toEqual(
      may
        ? [
            to,
            {
              patch: { state: to, settledState: to, refusedState: null },
              happening: { ...about, operation: 'application.stateInList', before: from, after: to },
            },
          ]
        : [
            from,
            {
              patch: { state: from, refusedState: to },
              happening: { ...about, operation: 'application.putBack', before: to, after: from },
            },
          ],
    );
  });

  test('and to none: the last one holds, and the column is left to be mended', () => {
    expect([stateOf(row(from, undefined)), settlingOf(row(from, undefined))]).toEqual([from, undefined]);
  });

  test('a row without our mark is taken as it is', () => {
    expect([stateOf(row(undefined, from)), settlingOf(row(undefined, from))]).toEqual([from, undefined]);
  });
});

test.each([
  [
    'submitted',
    'decided',
    'Status er satt tilbake til «Sendt inn», for derfra kan den ikke gå rett til «Vedtatt». Du kan velge «Formalkontroll», «Trenger svar fra dere» eller «Til vurdering». Tøm dette feltet når du har lest det.',
  ],
  [
    'withdrawn',
    'inAssessment',
    'Status er satt tilbake til «Trukket», for nå kan bare søkeren endre den. Tøm dette feltet når du har lest det.',
  ],
] as const)('«Må rettes» from %s to %s', (from, to, text) => {
  const put = { ...row(from, from), refusedState: to };
  expect(needsFixing(application, put, () => true)).toBe(text);
});

test('the reason stands until somebody empties it', () => {
  const put = { ...row('submitted', 'submitted'), refusedState: 'decided' as const };
  expect([settlingOf({ ...put, needsFixing: 'Status er satt tilbake …' }), settlingOf(put)]).toEqual([
    undefined,
    { patch: { refusedState: null } },
  ]);
});
