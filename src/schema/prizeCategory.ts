/** Priskategorier: which prizes there are, with criteria, sum and dates. Carries the dates until prize cycles exist. */
import { instant, money, note, number, text, yesNo } from './kit/field.ts';
import { list, type Row } from './kit/list.ts';
import { needsFixing } from './needsFixing.ts';

export const prizeCategory = list({
  name: 'prizeCategory',
  title: 'Priskategorier',
  description: 'Innovasjonsprisene med kriterier, summer og frister.',
  key: 'key',
  rights: 'managersEdit',
  fields: {
    key: text({ label: 'Kode', required: true, max: 40, locked: true }),
    title: text({ label: 'Pris', required: true, max: 120 }),
    criteria: note({ label: 'Kriterier', max: 4000 }),
    sumNok: money({ label: 'Sum' }),
    sinceYear: number({ label: 'Siden', min: 2000, max: 2100 }),
    deadlineAt: instant({ label: 'Søknadsfrist', indexed: true }),
    ceremonyAt: instant({ label: 'Utdeling' }),
    history: note({ label: 'Tidligere vinnere og søkere', max: 4000 }),
    sample: yesNo({ label: 'Eksempeldata' }),
    needsFixing,
  },
  views: [{ title: 'Alle priser', fields: ['title', 'sumNok', 'deadlineAt', 'ceremonyAt', 'sinceYear', 'needsFixing'] }],
});

export type PrizeCategory = Row<typeof prizeCategory>;
