/** The reminder rules the product comes with, for the seed of list `reminderRule`. Source: programme rules, Reminder plan; other nouns bring their own. */
import type { Values } from '../schema/kit/list.ts';
import type { reminderRule } from '../schema/reminderRule.ts';

type Rule = Values<typeof reminderRule>;

const deadline = (days: number): Rule => ({
  key: `deadline-${days}`,
  title: `Søknadsfrist, ${days} virkedager før`,
  occasion: 'applicationDeadline',
  timing: 'workingDaysBefore',
  amount: days,
  audience: ['subscribers', 'channels'],
});

const draft = (days: number): Rule => ({
  key: `draft-${days}`,
  title: `Eget utkast, ${days === 1 ? 'virkedagen' : `${days} virkedager`} før fristen`,
  occasion: 'ownDraft',
  timing: 'workingDaysBefore',
  amount: days,
  audience: ['draftWriters'],
});

/** One row per rule, in the order of the plan. */
export const reminderDefaults: readonly Rule[] = [
  {
    key: 'round-opens',
    title: 'Runden åpner',
    occasion: 'roundOpens',
    timing: 'sameDay',
    amount: 0,
    audience: ['subscribers', 'channels'],
  },
  ...[14, 7, 2].map(deadline),
  ...[3, 1].map(draft),
  {
    key: 'workshop-7',
    title: 'Verksted, 7 virkedager før',
    occasion: 'workshop',
    timing: 'workingDaysBefore',
    amount: 7,
    audience: ['signedUp', 'subscribers', 'channelsWhileSeats'],
  },
  {
    key: 'workshop-1',
    title: 'Verksted, virkedagen før',
    occasion: 'workshop',
    timing: 'workingDaysBefore',
    amount: 1,
    audience: ['signedUp'],
  },
  {
    key: 'workshop-30min',
    title: 'Verksted, en halv time før',
    occasion: 'workshop',
    timing: 'minutesBefore',
    amount: 30,
    audience: ['signedUp'],
  },
  {
    key: 'workshop-thanks',
    title: 'Takk for sist, dagen etter',
    occasion: 'workshopThanks',
    timing: 'workingDaysAfter',
    amount: 1,
    audience: ['attended'],
  },
];
