/** Påmeldinger: who comes to which workshop, and who waits for a seat. Key: workshop and person, so that signing up twice makes one row. */
import { choice, instant, person, ref, text } from './kit/field.ts';
import { list, type Row } from './kit/list.ts';
import { needsFixing } from './needsFixing.ts';
import { workshop } from './workshop.ts';

/** The list. */
export const signup = list({
  name: 'signup',
  title: 'Påmeldinger',
  description: 'Påmeldinger til verksteder. Sett «Møtte» for dem som kom, så får de en takk dagen etter.',
  key: 'key',
  rights: 'managersEdit',
  fields: {
    key: text({ label: 'Nøkkel', required: true, max: 120, locked: true }),
    title: text({ label: 'Navn', required: true, max: 120 }),
    workshop: ref(() => workshop, { label: 'Verksted', required: true, locked: true }),
    who: person({ label: 'Påmeldt', required: true, locked: true }),
    serviceUnit: text({ label: 'Tjenestested', max: 120 }),
    state: choice(
      { signedUp: 'Påmeldt', waitingList: 'Venteliste', cancelled: 'Avmeldt', attended: 'Møtte' },
      { label: 'Status', required: true, indexed: true },
    ),
    queuedAt: instant({ label: 'Meldte seg på', required: true, locked: true }),
    seatOfferedAt: instant({ label: 'Fikk plass fra ventelisten', locked: true }),
    heldAt: instant({ label: 'Plassen holdes av siden', hidden: true }),
    toldStartsAt: instant({ label: 'Tidspunktet de fikk oppgitt', locked: true }),
    needsFixing,
  },
  views: [
    {
      title: 'Påmeldte',
      fields: ['title', 'needsFixing', 'serviceUnit', 'workshop', 'state', 'queuedAt'],
      filter: { field: 'state', anyOf: ['signedUp', 'attended'] },
      sort: { field: 'queuedAt' },
      groupBy: 'workshop',
    },
    {
      title: 'Venteliste',
      fields: ['title', 'serviceUnit', 'workshop', 'queuedAt'],
      filter: { field: 'state', anyOf: ['waitingList'] },
      sort: { field: 'queuedAt' },
    },
    {
      title: 'Alle påmeldinger',
      fields: ['title', 'needsFixing', 'serviceUnit', 'workshop', 'state', 'queuedAt'],
      sort: { field: 'queuedAt', descending: true },
    },
  ],
});

export type Signup = Row<typeof signup>;
/** A sign-up's natural key. */
export const signupKey = (workshopKey: string, oid: string): string => `${workshopKey}/${oid}`;
