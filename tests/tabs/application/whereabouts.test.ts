/** Where one is in a form, and what comes before and after, by the short application. */
import { describe, expect, test } from '@jest/globals';
import { applicationShort } from '../../../infra/sharepoint/seed/form/short.ts';
import { askingSteps, stepsAround, stepToOpen, turnAt } from '../../../tabs/application/edit/whereabouts.ts';
import { readingMinutes } from '../../../tabs/application/review/readingTime.ts';
import { proposesTalk, replyTo, selfCheckOf, shownQuestions } from '../../../tabs/application/start/reply.ts';
import { REVIEW } from '../../../tabs/kit/route/route.ts';

const steps = askingSteps(applicationShort, {});

describe('the step that opens', () => {
  test('is the one asked for, if there is such a one', () => {
    expect(stepToOpen(steps, 'gain', [])).toBe('gain');
    expect(stepToOpen(steps, REVIEW, [])).toBe(REVIEW);
    expect(stepToOpen(steps, 'finnes-ikke', [])).toBe('need');
  });

  test('is else the first writing step that is not called done', () => {
    expect(stepToOpen(steps, undefined, ['need'])).toBe('solution');
    expect(stepToOpen(steps, undefined, ['need', 'solution', 'gain'])).toBe('need');
  });
});

test('steps lead forth and back, and the last look is the last', () => {
  const titles = (step: string) => Object.values(stepsAround(steps, step)).map((each) => each?.id);
  expect(titles('check')).toEqual([undefined, 'need']);
  expect(titles('gain')).toEqual(['solution', undefined]);
  expect(titles(REVIEW)).toEqual(['gain', undefined]);
});

describe('one question at a time', () => {
  test('goes on from the last of a step to the first of the next, and at the end to the last look', () => {
    const { at, inAll, before, after } = turnAt(steps, {}, 'need', 'need.today')!;
    expect({ at, inAll, before, after }).toEqual({
      at: 6,
      inAll: 6,
      before: { step: 'need', question: 'need.who' },
      after: { step: 'solution', question: 'sol.idea' },
    });
    expect(turnAt(steps, {}, 'gain', 'help.wish')?.after).toEqual({ step: REVIEW });
    expect(turnAt(steps, {}, 'check', undefined)?.before).toBeUndefined();
  });

  test('leaves out what is not asked', () => {
    const guidance = { 'ask.kind': 'guidanceOnly' };
    expect(turnAt(steps, guidance, 'gain', 'help.wish')?.before).toEqual({ step: 'gain', question: 'gains.0.method' });
    expect(turnAt(steps, guidance, 'gain', 'money.total')?.question.id).toBe('gains.0.name');
  });
});

describe('the self-check', () => {
  const step = selfCheckOf(applicationShort)!;
  const [employee, beyondOps] = step.questions;

  test('shows one question more than has been answered', () => {
    expect(shownQuestions(step, {}).map((question) => question.id)).toEqual(['chk.employee']);
    expect(shownQuestions(step, { 'chk.employee': false }).map((question) => question.id)).toEqual([
      'chk.employee',
      'chk.beyondOps',
    ]);
  });

  test('never says no: every answer has a reply, and a «nei» proposes a talk', () => {
    const replies = step.questions.flatMap((question) =>
      (question.choices?.map((choice) => choice.value) ?? [true, false]).map((answer) => replyTo('nb', question, answer)),
    );
    expect(replies.filter((reply) => !reply)).toEqual([]);
    expect(proposesTalk(step, { [employee!.id]: true, [beyondOps!.id]: 'no' })).toBe(true);
    expect(proposesTalk(step, { [employee!.id]: true, [beyondOps!.id]: 'yes', 'ask.kind': 'unsure' })).toBe(false);
  });
});

test('reading takes a minute for each two hundred words, and at least one', () => {
  expect(readingMinutes(applicationShort, {})).toBe(1);
  expect(readingMinutes(applicationShort, { 'need.today': 'ord '.repeat(201) })).toBe(2);
});
