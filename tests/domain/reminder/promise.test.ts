/** What is promised with a seat is what the plan then does: working days, holidays, switched-off rules, and late comers. */
import { describe, expect, test } from '@jest/globals';
import { workshopReminderAt } from '../../../src/domain/reminder/promise.ts';
import { plan } from '../../../src/domain/reminder.ts';
import type { Language } from '../../../src/schema/person.ts';
import type { ReminderRule } from '../../../src/schema/reminderRule.ts';
import { sayPromise } from '../../../src/text/reminderPromise.ts';
import { at, nothing, rule, shown, signup, workshop } from '../season.ts';

const RULES = ['workshop-7', 'workshop-1', 'workshop-30min'].map((key) => rule(key));
const on = (startsAt: string) => ({ ...workshop, startsAt: at(startsAt), endsAt: undefined });

interface Case {
  readonly startsAt: string;
  readonly now: string;
  readonly rules?: readonly ReminderRule[];
}
const promised = ({ startsAt, now, rules = RULES }: Case): string | undefined => {
  const found = workshopReminderAt(rules, on(startsAt), at(now));
  return found === undefined ? undefined : shown(found);
};
/** When somebody who signs up at this moment is told by the plan. */
const planned = ({ startsAt, now, rules = RULES }: Case): string[] =>
  plan({ ...nothing, rules, workshops: [on(startsAt)], signups: [signup('a', { queuedAt: at(now) })] }, at(now))
    .filter((one) => one.occasion === 'workshop' && !one.skip)
    .map((one) => shown(one.plannedAt));

test.each([
  ['a Wednesday: the day before', '2020-01-29 09:00', '2020-01-08 09:00', '2020-01-28 08:30'],
  ['a Monday: on Friday', '2020-02-03 09:00', '2020-01-08 09:00', '2020-01-31 08:30'],
  ['the Tuesday after Easter: on Wednesday before it', '2020-04-14 09:00', '2020-03-01 09:00', '2020-04-08 08:30'],
  ['the day after 1 May: on the last of April', '2019-05-02 09:00', '2019-04-01 09:00', '2019-04-30 08:30'],
  ['the day after Ascension: on Wednesday', '2020-05-22 09:00', '2020-05-01 09:00', '2020-05-20 08:30'],
  ['Boxing week: before Christmas', '2020-12-28 09:00', '2020-12-01 09:00', '2020-12-24 08:30'],
  ['tomorrow, signed up before half past eight: today', '2020-01-29 09:00', '2020-01-28 08:00', '2020-01-28 08:30'],
  ['tomorrow, signed up after: half an hour before', '2020-01-29 09:00', '2020-01-28 10:00', '2020-01-29 08:30'],
])('for %s', (_name, startsAt, now, expected) => {
  expect(promised({ startsAt, now })).toBe(expected);
  expect(planned({ startsAt, now })).toContain(expected);
});

test('nothing is promised that will not come: too late, called off, or switched off in the list', () => {
  const startsAt = '2020-01-29 09:00';
  const off = RULES.map((one) => ({ ...one, off: true }));
  expect([
    promised({ startsAt, now: '2020-01-29 08:45' }),
    promised({ startsAt, now: '2020-01-08 09:00', rules: off }),
    workshopReminderAt(RULES, { ...on(startsAt), calledOff: true }, at('2020-01-08 09:00')),
  ]).toEqual([undefined, undefined, undefined]);
  expect(promised({ startsAt, now: '2020-01-08 09:00', rules: [rule('workshop-7')] })).toBe('2020-01-20 08:30');
});

describe('in words', () => {
  const startsAt = at('2020-01-29 09:00');
  const say = (language: Language, reminderAt: string) => sayPromise(language, 'we', { startsAt, reminderAt: at(reminderAt) });

  test.each([
    [
      'nb',
      ['Vi minner deg på det dagen før.', 'Vi minner deg på det samme dag kl. 08.30.', 'Vi minner deg på det mandag 20. januar.'],
    ],
    [
      'nn',
      ['Vi minner deg på det dagen før.', 'Vi minner deg på det same dag kl. 08.30.', 'Vi minner deg på det måndag 20. januar.'],
    ],
    [
      'en',
      [
        'We will remind you the day before.',
        'We will remind you at 08:30 the same day.',
        'We will remind you on Monday 20 January.',
      ],
    ],
  ] as const)('%s', (language, sentences) => {
    expect(['2020-01-28 08:30', '2020-01-29 08:30', '2020-01-20 08:30'].map((when) => say(language, when))).toEqual(sentences);
  });
});
