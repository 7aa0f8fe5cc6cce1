/** Tjenestesteder: the units employees belong to. */
import { text, yesNo } from './kit/field.ts';
import { list } from './kit/list.ts';
import { needsFixing } from './needsFixing.ts';

export const serviceUnit = list({
  name: 'serviceUnit',
  title: 'Tjenestesteder',
  description:
    'Tjenestestedene som kan søke. Er et tjenestested lagt ned, krysser du av for «Nedlagt» i stedet for å slette raden.',
  key: 'key',
  rights: 'managersEdit',
  fields: {
    key: text({ label: 'Nøkkel', required: true, max: 60, locked: true }),
    title: text({ label: 'Tjenestested', required: true, max: 120 }),
    area: text({ label: 'Tjenesteområde', max: 120, indexed: true }),
    closed: yesNo({ label: 'Nedlagt' }),
    needsFixing,
  },
  views: [{ title: 'Alle tjenestesteder', fields: ['title', 'area', 'closed', 'needsFixing'], sort: { field: 'title' } }],
});
