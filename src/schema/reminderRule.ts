/** Påminnelsesregler: when which occasion is told to whom. Rows, not code: an administrator changes them in the list. */
import { choice, choices, number, text, yesNo } from './kit/field.ts';
import { list, type Row } from './kit/list.ts';
import { needsFixing } from './needsFixing.ts';

export const reminderRule = list({
  name: 'reminderRule',
  title: 'Påminnelsesregler',
  description: 'Hva Oppdrift minner om, når og til hvem. Helger og helligdager telles ikke med i virkedagene.',
  key: 'key',
  keyOfItem: (id) => `regel-${id}`,
  rights: 'managersEdit',
  fields: {
    key: text({ label: 'Nøkkel', required: true, max: 60, locked: true }),
    title: text({ label: 'Regel', required: true, max: 120 }),
    occasion: choice(
      {
        roundOpens: 'Runden åpner',
        applicationDeadline: 'Søknadsfrist',
        ownDraft: 'Eget utkast',
        workshop: 'Verksted',
        workshopThanks: 'Takk for sist',
      },
      { label: 'Anledning', required: true, indexed: true },
    ),
    timing: choice(
      {
        sameDay: 'Samme dag',
        workingDaysBefore: 'Virkedager før',
        workingDaysAfter: 'Virkedager etter',
        minutesBefore: 'Minutter før',
      },
      { label: 'Når', required: true },
    ),
    amount: number({ label: 'Antall', min: 0, max: 1000 }),
    audience: choices(
      {
        subscribers: 'De som abonnerer',
        channels: 'Kanaler',
        channelsWhileSeats: 'Kanaler så lenge det er plass',
        draftWriters: 'De som skriver utkast',
        signedUp: 'Påmeldte',
        attended: 'De som møtte',
      },
      { label: 'Til', required: true },
    ),
    off: yesNo({ label: 'Slått av' }),
    needsFixing,
  },
  views: [
    {
      title: 'Alle regler',
      fields: ['title', 'occasion', 'timing', 'amount', 'audience', 'off', 'needsFixing'],
      groupBy: 'occasion',
    },
  ],
});

export type ReminderRule = Row<typeof reminderRule>;
