/** Samtaler: where the bot can reach a person or a channel. Key: the person's Entra object id, or the team's id. */
import { choice, instant, text } from './kit/field.ts';
import { list, type Row } from './kit/list.ts';
import { languages } from './person.ts';

export const conversation = list({
  name: 'conversation',
  title: 'Samtaler',
  description: 'Samtalene boten kan skrive i. Fortrolig.',
  key: 'key',
  rights: 'confidential',
  fields: {
    key: text({ label: 'Nøkkel', required: true, max: 200 }),
    kind: choice({ personal: 'Personlig', channel: 'Kanal' }, { label: 'Type', required: true, indexed: true }),
    title: text({ label: 'Navn', max: 200 }),
    conversationId: text({ label: 'Samtale-id', required: true, max: 255 }),
    serviceUrl: text({ label: 'Tjenesteadresse', required: true, max: 255 }),
    tenantId: text({ label: 'Leietaker', required: true, max: 60 }),
    botId: text({ label: 'Bot-id', required: true, max: 120 }),
    language: choice(languages, { label: 'Språk i Teams' }),
    state: choice({ active: 'Aktiv', blocked: 'Blokkert', gone: 'Borte' }, { label: 'Status', required: true, indexed: true }),
    since: instant({ label: 'Siden' }),
  },
  views: [{ title: 'Alle samtaler', fields: ['title', 'kind', 'state', 'since'] }],
});

export type Conversation = Row<typeof conversation>;
