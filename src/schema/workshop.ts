/** Verksteder: where people get help to find a need, and to write. */
import { choice, instant, note, number, ref, text, yesNo } from './kit/field.ts';
import { list, type Row } from './kit/list.ts';
import { needsFixing } from './needsFixing.ts';
import { round } from './round.ts';

/** The list. */
export const workshop = list({
  name: 'workshop',
  title: 'Verksteder',
  description: 'Verkstedene. Endrer du tidspunktet, flytter påminnelsene seg av seg selv.',
  key: 'key',
  keyOfItem: (id) => `verksted-${id}`,
  rights: 'managersEdit',
  fields: {
    key: text({ label: 'Nøkkel', required: true, max: 40, locked: true, help: 'La den stå tom, så lager Oppdrift den.' }),
    title: text({ label: 'Tittel', required: true, max: 120 }),
    kind: choice(
      { infoSparring: 'Informasjon og sparring', applicantWorkshop: 'Søkerverksted' },
      { label: 'Type', required: true, indexed: true },
    ),
    round: ref(() => round, { label: 'Runde', help: 'Rundens nøkkel, for eksempel 2027-1.' }),
    startsAt: instant({ label: 'Starter', required: true, indexed: true }),
    endsAt: instant({ label: 'Slutter' }),
    place: text({ label: 'Sted', max: 200 }),
    teamsLink: text({ label: 'Teams-lenke', max: 255 }),
    seats: number({ label: 'Plasser', required: true, min: 1, max: 2000 }),
    prepare: note({ label: 'Forberedelser', max: 1000 }),
    notes: note({ label: 'Notater etterpå', max: 4000, help: 'Sendes til dem som var med, dagen etter.' }),
    calledOff: yesNo({ label: 'Avlyst' }),
    sample: yesNo({ label: 'Eksempeldata' }),
    needsFixing,
  },
  views: [
    {
      title: 'Alle verksteder',
      fields: ['title', 'needsFixing', 'kind', 'startsAt', 'endsAt', 'place', 'seats', 'calledOff'],
      sort: { field: 'startsAt', descending: true },
    },
    {
      title: 'Søkerverksted',
      fields: ['title', 'startsAt', 'place', 'seats'],
      filter: { field: 'kind', anyOf: ['applicantWorkshop'] },
    },
  ],
});

type Written = Row<typeof workshop>;
type Emptied = 'title' | 'kind' | 'startsAt' | 'seats';

/** A workshop as it is read: what a manager has emptied, or typed so that nobody can read it, is absent though it is required. */
export type Workshop = Omit<Written, Emptied> & Partial<Pick<Written, Emptied>>;
