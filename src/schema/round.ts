/** Runder: a call for applications, from opening to the answer. */
import { choice, choices, day, instant, money, note, number, text } from './kit/field.ts';
import { list, type Row } from './kit/list.ts';
import { needsFixing } from './needsFixing.ts';

export const round = list({
  name: 'round',
  title: 'Runder',
  description: 'Søknadsrundene. Endrer du en dato her, flytter påminnelsene seg av seg selv.',
  key: 'key',
  rights: 'managersEdit',
  fields: {
    key: text({ label: 'Runde', required: true, max: 20, locked: true, help: 'År og nummer, for eksempel 2027-1.' }),
    title: text({ label: 'Tittel', required: true, max: 120 }),
    state: choice(
      { planned: 'Planlagt', current: 'Gjeldende', closed: 'Avsluttet' },
      { label: 'Status', required: true, indexed: true },
    ),
    opensAt: instant({ label: 'Åpner', indexed: true }),
    deadlineAt: instant({
      label: 'Søknadsfrist',
      indexed: true,
      help: 'Dato og klokkeslett, norsk tid. Påminnelsene regnes herfra.',
    }),
    answerOn: day({ label: 'Svar senest' }),
    frameNok: money({ label: 'Ramme' }),
    applicationCount: number({ label: 'Antall søknader', min: 0, help: 'Bare for runder fra før Oppdrift.' }),
    headlineNok: money({ label: 'Publisert sum' }),
    about: note({ label: 'Om runden' }),
    sampleDates: choices(
      { opensAt: 'Åpner', deadlineAt: 'Søknadsfrist', answerOn: 'Svar senest' },
      { label: 'Eksempeldatoer', help: 'Fjern merket når datoen er bestemt.' },
    ),
    needsFixing,
  },
  views: [
    {
      title: 'Alle runder',
      fields: ['key', 'title', 'state', 'opensAt', 'deadlineAt', 'answerOn', 'frameNok', 'needsFixing'],
      sort: { field: 'deadlineAt', descending: true },
    },
    {
      title: 'Gjeldende',
      fields: ['title', 'opensAt', 'deadlineAt', 'answerOn', 'frameNok'],
      filter: { field: 'state', anyOf: ['current'] },
    },
  ],
});

export type Round = Row<typeof round>;
