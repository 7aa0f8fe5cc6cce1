/** Utkast: applications being written, closed to everyone but those who write. Key: round and four characters, the case number later. */
import type { Answers } from './application.ts';
import { choice, instant, isNamed, isTexts, json, number, person, ref, text } from './kit/field.ts';
import { list, type Row } from './kit/list.ts';
import { round } from './round.ts';

/** As much of a title as the column takes. */
export const TITLE_MAX = 255;

/** The list. */
export const draft = list({
  name: 'draft',
  title: 'Utkast',
  description: 'Utkast til søknader. Fortrolig.',
  key: 'key',
  rights: 'confidential',
  fields: {
    key: text({ label: 'Saksnummer', required: true, max: 30 }),
    title: text({ label: 'Tittel', max: TITLE_MAX }),
    round: ref(() => round, { label: 'Runde', required: true }),
    form: text({ label: 'Skjema', required: true, max: 40 }),
    formVersion: number({ label: 'Skjemaversjon', required: true }),
    owner: person({ label: 'Eier', required: true }),
    state: choice(
      { writing: 'Skrives', sent: 'Sendt', withdrawn: 'Trukket', discarded: 'Slettet av eier' },
      { label: 'Status', required: true, indexed: true },
    ),
    answers: json<Answers>()({ label: 'Svar', fits: isNamed }),
    startedAt: instant({ label: 'Startet', required: true }),
    changedAt: instant({ label: 'Endret', required: true, indexed: true }),
    sentAt: instant({ label: 'Sendt' }),
    stepsDone: json<readonly string[]>()({ label: 'Ferdige steg', fits: isTexts }),
  },
  views: [
    { title: 'Alle utkast', fields: ['key', 'round', 'state', 'changedAt'], sort: { field: 'changedAt', descending: true } },
  ],
});

export type Draft = Row<typeof draft>;
