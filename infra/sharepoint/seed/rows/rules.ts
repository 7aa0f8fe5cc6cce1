/** The reminder rules of round, workshop and draft as rows. Source: the programme's reminder plan; the other rules come with their nouns. */
import type { Values } from '../../../../src/schema/kit/list.ts';
import { reminderRule } from '../../../../src/schema/reminderRule.ts';
import { row, type SeedRow } from '../seedRow.ts';

const everybody = ['subscribers', 'channels'] as const;
const writers = ['draftWriters'] as const;
const signedUp = ['signedUp'] as const;

const rules: readonly Values<typeof reminderRule>[] = [
  { key: 'round-opens', title: 'Runden åpner', occasion: 'roundOpens', timing: 'sameDay', amount: 0, audience: everybody },
  ...[14, 7, 2].map(
    (days) =>
      ({
        key: `deadline-${days}`,
        title: `Søknadsfrist, ${days} virkedager før`,
        occasion: 'applicationDeadline',
        timing: 'workingDaysBefore',
        amount: days,
        audience: everybody,
      }) as const,
  ),
  ...[3, 1].map(
    (days) =>
      ({
        key: `draft-${days}`,
        title: `Eget utkast, ${days === 1 ? 'dagen' : `${days} virkedager`} før fristen`,
        occasion: 'ownDraft',
        timing: 'workingDaysBefore',
        amount: days,
        audience: writers,
      }) as const,
  ),
  {
    key: 'workshop-7',
    title: 'Verksted, 7 virkedager før',
    occasion: 'workshop',
    timing: 'workingDaysBefore',
    amount: 7,
    audience: ['signedUp', 'channelsWhileSeats'],
  },
  {
    key: 'workshop-1',
    title: 'Verksted, dagen før',
    occasion: 'workshop',
    timing: 'workingDaysBefore',
    amount: 1,
    audience: signedUp,
  },
  {
    key: 'workshop-30min',
    title: 'Verksted, en halv time før',
    occasion: 'workshop',
    timing: 'minutesBefore',
    amount: 30,
    audience: signedUp,
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

/** One row per rule. */
export const ruleRows = (): SeedRow[] => rules.map((rule) => row(reminderRule, rule));
