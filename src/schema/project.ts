/** Prosjekter: what became of funded applications. For now the published round's ten, as history. */
import { money, note, ref, text } from './kit/field.ts';
import { list } from './kit/list.ts';
import { needsFixing } from './needsFixing.ts';
import { round } from './round.ts';

export const project = list({
  name: 'project',
  title: 'Prosjekter',
  description: 'Prosjekter som har fått midler eller veiledning.',
  key: 'key',
  rights: 'managersEdit',
  fields: {
    key: text({ label: 'Prosjektnummer', required: true, max: 30, locked: true }),
    title: text({ label: 'Tittel', required: true, max: 120 }),
    round: ref(() => round, { label: 'Runde', required: true }),
    serviceUnit: text({ label: 'Tjenestested', required: true, max: 120, indexed: true }),
    grantedNok: money({ label: 'Tildelt' }),
    about: note({ label: 'Om prosjektet', max: 4000 }),
    needsFixing,
  },
  views: [
    {
      title: 'Alle prosjekter',
      fields: ['title', 'serviceUnit', 'round', 'grantedNok', 'needsFixing'],
      sort: { field: 'title' },
      sum: ['grantedNok'],
    },
  ],
});
