/** Abonnementer: what a person wants to be told about. Nobody subscribes by default. Key: person and topic. */
import { choice, instant, person, text } from './kit/field.ts';
import { list, type Row } from './kit/list.ts';

/** What one can subscribe to. */
export const topics = { rounds: 'Søknadsrunder', workshops: 'Verksteder', prizes: 'Priser' } as const;
export type Topic = keyof typeof topics;

/** The list. */
export const topicSubscription = list({
  name: 'topicSubscription',
  title: 'Abonnementer',
  description: 'Hva folk vil ha beskjed om. Fortrolig.',
  key: 'key',
  rights: 'confidential',
  fields: {
    key: text({ label: 'Nøkkel', required: true, max: 120 }),
    who: person({ label: 'Person', required: true }),
    topic: choice(topics, { label: 'Tema', required: true, indexed: true }),
    active: choice({ on: 'På', off: 'Av' }, { label: 'Status', required: true, indexed: true }),
    changedAt: instant({ label: 'Endret', required: true }),
  },
  views: [{ title: 'Alle abonnementer', fields: ['key', 'topic', 'active', 'changedAt'] }],
});

export type TopicSubscription = Row<typeof topicSubscription>;
/** A subscription's natural key. */
export const topicSubscriptionKey = (oid: string, topic: Topic): string => `${oid}/${topic}`;
