/** What an activity of the channel says, read once with care: anything may be missing or of another kind. Source: msteams-docs conversation-messages.md, subscribe-to-conversation-events.md. */

/** The parts of an activity the bot looks at; texts are empty when they were not there. */
export interface Incoming {
  readonly type: string;
  readonly id: string;
  /** Name of an invoke. */
  readonly name: string;
  readonly text: string;
  /** A file or a picture is with it. */
  readonly hasFile: boolean;
  readonly value: unknown;
  readonly replyToId: string;
  readonly channelId: string;
  readonly serviceUrl: string;
  readonly tenantId: string;
  readonly kind: 'personal' | 'channel' | 'groupChat';
  readonly conversationId: string;
  /** The person: Entra object id (empty for a guest of another kind) and name. */
  readonly oid: string;
  readonly personName: string;
  /** Of the person's client, `nn-NO`. */
  readonly locale: string;
  readonly botId: string;
  readonly mentionsBot: boolean;
  /** Installation and membership. */
  readonly action: string;
  readonly eventType: string;
  readonly team: { readonly id: string; readonly name: string } | undefined;
  readonly botAdded: boolean;
  readonly botRemoved: boolean;
}

type Bag = Readonly<Record<string, unknown>>;

/** A value as an object, empty when it is none. */
export const bag = (value: unknown): Bag =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Bag) : {};
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const bags = (value: unknown): Bag[] => (Array.isArray(value) ? value.map(bag) : []);

/** Teams puts every formatted text beside itself as HTML: that is no file. */
const isFile = ({ contentType }: Bag): boolean => typeof contentType === 'string' && !contentType.startsWith('text/');

const kindOf = (conversation: Bag, channelData: Bag): Incoming['kind'] => {
  const said = text(conversation.conversationType);
  if (said === 'personal' || said === 'channel' || said === 'groupChat') return said;
  if (text(bag(channelData.team).id) !== '') return 'channel';
  return conversation.isGroup === true ? 'groupChat' : 'personal';
};

/** Reads an activity; never throws. */
export const readActivity = (given: unknown): Incoming => {
  const activity = bag(given);
  const conversation = bag(activity.conversation);
  const channelData = bag(activity.channelData);
  const from = bag(activity.from);
  const botId = text(bag(activity.recipient).id);
  const team = bag(channelData.team);
  const names = (list: unknown): boolean => bags(list).some((member) => text(member.id) === botId && botId !== '');
  const mentions = bags(activity.entities).filter((one) => one.type === 'mention');
  return {
    type: text(activity.type),
    id: text(activity.id),
    name: text(activity.name),
    text: text(activity.text),
    hasFile: bags(activity.attachments).some(isFile),
    value: activity.value,
    replyToId: text(activity.replyToId),
    channelId: text(activity.channelId),
    serviceUrl: text(activity.serviceUrl),
    tenantId: text(bag(channelData.tenant).id) || text(conversation.tenantId),
    kind: kindOf(conversation, channelData),
    conversationId: text(conversation.id),
    oid: text(from.aadObjectId),
    personName: text(from.name),
    locale: text(activity.locale),
    botId,
    mentionsBot: mentions.some((one) => text(bag(one.mentioned).id) === botId),
    action: text(activity.action),
    eventType: text(channelData.eventType),
    team: text(team.id) === '' ? undefined : { id: text(team.id), name: text(team.name) },
    botAdded: names(activity.membersAdded),
    botRemoved: names(activity.membersRemoved),
  };
};
