/** What is promised with a seat is what the plan then does: working days, holidays, switched-off rules, and late comers. */
import { describe, expect, test } from '@jest/globals';
import { workshopRemindersAt } from '../../../src/domain/reminder/promise.ts';
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
const promised = ({ startsAt, now, rules = RULES }: Case): string[] =>
  workshopRemindersAt(rules, on(startsAt), at(now)).map(shown);
/** When somebody who signs up at this moment is told by the plan. */
const planned = ({ startsAt, now, rules = RULES }: Case): string[] =>
  plan({ ...nothing, rules, workshops: [on(startsAt)], signups: [signup('a', { queuedAt: at(now) })] }, at(now))
    .filter((one) => one.occasion === 'workshop' && !one.skip)
    .map((one) => shown(one.plannedAt));

test.each([
  ['a Wednesday', '2020-01-29 09:00', '2020-01-08 09:00', ['2020-01-20 08:30', '2020-01-28 08:30', '2020-01-29 08:30']],
  ['a Monday: on Friday', '2020-02-03 09:00', '2020-01-08 09:00', ['2020-01-23 08:30', '2020-01-31 08:30', '2020-02-03 08:30']],
  [
    'the Tuesday after Easter',
    '2020-04-14 09:00',
    '2020-03-01 09:00',
    ['2020-03-31 08:30', '2020-04-08 08:30', '2020-04-14 08:30'],
  ],
  ['the day after 1 May: on the last of April', '2019-05-02 09:00', '2019-04-25 09:00', ['2019-04-30 08:30', '2019-05-02 08:30']],
  ['the day after Ascension: on Wednesday', '2020-05-22 09:00', '2020-05-18 09:00', ['2020-05-20 08:30', '2020-05-22 08:30']],
  ['Boxing week: before Christmas', '2020-12-28 09:00', '2020-12-20 09:00', ['2020-12-24 08:30', '2020-12-28 08:30']],
  [
    'tomorrow, signed up before half past eight',
    '2020-01-29 09:00',
    '2020-01-28 08:00',
    ['2020-01-28 08:30', '2020-01-29 08:30'],
  ],
  ['tomorrow, signed up after: half an hour before', '2020-01-29 09:00', '2020-01-28 10:00', ['2020-01-29 08:30']],
])('for %s: all that the plan then sends, and nothing else', (_name, startsAt, now, expected) => {
  expect(promised({ startsAt, now })).toEqual(expected);
  expect(planned({ startsAt, now })).toEqual(expected);
});

test('nothing is promised that will not come: too late, called off, or switched off in the list', () => {
  const startsAt = '2020-01-29 09:00';
  const off = RULES.map((one) => ({ ...one, off: true }));
  expect([
    promised({ startsAt, now: '2020-01-29 08:45' }),
    promised({ startsAt, now: '2020-01-08 09:00', rules: off }),
    workshopRemindersAt(RULES, { ...on(startsAt), calledOff: true }, at('2020-01-08 09:00')),
  ]).toEqual([[], [], []]);
  expect(promised({ startsAt, now: '2020-01-08 09:00', rules: [rule('workshop-7')] })).toEqual(['2020-01-20 08:30']);
});

describe('in words', () => {
  const startsAt = at('2020-01-29 09:00');
  const say = (language: Language, ...remindersAt: string[]) =>
    sayPromise(language, 'we', { startsAt, remindersAt: remindersAt.map(at) });
  const ALL = ['2020-01-20 08:30', '2020-01-28 08:30', '2020-01-29 08:30'];

  test.each([
    [
      'nb',
      'Vi minner deg på det mandag 20. januar, dagen før og samme dag kl. 08.30. Vil du slippe, velger du «Ikke minn meg om dette» på påminnelsen.',
    ],
    [
      'nn',
      'Vi minner deg på det måndag 20. januar, dagen før og same dag kl. 08.30. Vil du sleppe, vel du «Ikkje minn meg om dette» på påminninga.',
    ],
    [
      'en',
      'We will remind you on Monday 20 January, the day before and at 08:30 the same day. To be spared, choose “Don’t remind me of this” on the reminder.',
    ],
  ] as const)('%s', (language, sentence) => {
    expect(say(language, ...ALL)).toBe(sentence);
  });

  test('one, two, or none', () => {
    expect([say('nb', ALL[1]!)?.split('. ')[0], say('nb', ALL[1]!, ALL[2]!)?.split('. Vil')[0], say('nb')]).toEqual([
      'Vi minner deg på det dagen før',
      'Vi minner deg på det dagen før og samme dag kl. 08.30',
      undefined,
    ]);
  });
});
