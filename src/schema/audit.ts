/** Logg: who did what to which row, and when. Written with the change it tells of; never read by rules. */
import { instant, note, person, text } from './kit/field.ts';
import { list } from './kit/list.ts';

export const audit = list({
  name: 'audit',
  title: 'Logg',
  description: 'Hvem som gjorde hva. Fortrolig.',
  key: 'key',
  rights: 'confidential',
  fields: {
    key: text({ label: 'Nøkkel', required: true, max: 60 }),
    title: text({ label: 'Handling', required: true, max: 80 }),
    at: instant({ label: 'Tidspunkt', required: true, indexed: true }),
    actor: person({ label: 'Utført av', required: true }),
    subject: text({ label: 'Gjelder', required: true, max: 200, indexed: true }),
    before: text({ label: 'Fra', max: 80 }),
    after: text({ label: 'Til', max: 80 }),
    reason: note({ label: 'Grunn', max: 1000 }),
  },
  views: [
    {
      title: 'Alle hendelser',
      fields: ['at', 'title', 'subject', 'before', 'after', 'actor'],
      sort: { field: 'at', descending: true },
    },
  ],
});
