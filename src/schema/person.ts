/** Personer: what the product remembers of each person who has visited. Key: the Entra object id. */
import { choice, instant, isTexts, json, number, text, person as who } from './kit/field.ts';
import { list, type Row } from './kit/list.ts';

/** The languages of the product. */
export const languages = { nb: 'Bokmål', nn: 'Nynorsk', en: 'Engelsk' } as const;
export type Language = keyof typeof languages;

/** The list. */
export const person = list({
  name: 'person',
  title: 'Personer',
  description: 'Roller, språk og tjenestested for dem som har vært innom. Fortrolig.',
  key: 'oid',
  rights: 'confidential',
  fields: {
    oid: text({ label: 'Entra-id', required: true, max: 60 }),
    title: text({ label: 'Navn', max: 120 }),
    roles: json<readonly string[]>()({ label: 'Roller', fits: isTexts }),
    seenAt: instant({ label: 'Sist innom' }),
    language: choice(languages, { label: 'Språk' }),
    serviceUnit: text({ label: 'Tjenestested', max: 120 }),
    leader: who({ label: 'Leder' }),
    account: text({ label: 'Brukernavn', max: 120 }),
    /** What the site itself numbers the person, and the number with which the rows that name the person were entered. */
    siteUser: number({ label: 'Nummer på nettstedet', hidden: true }),
    enteredAs: number({ label: 'Ført inn i personkolonner som', hidden: true }),
    muted: json<readonly string[]>()({ label: 'Vil ikke bli minnet om', fits: isTexts }),
  },
  views: [{ title: 'Alle personer', fields: ['title', 'serviceUnit', 'seenAt'], sort: { field: 'title' } }],
});

export type PersonRow = Row<typeof person>;
