/** The door to Teams: messages the product sends by itself, each call made exactly once. Source: msteams-docs send-proactive-messages.md, Bot Connector REST reference. */
import type { Activity, ConversationParameters } from 'botbuilder';
import type { Message } from '../src/domain/message.ts';
import type { Address, Attempt, Channel } from '../src/ports/channel.ts';
import { activityOf } from './cards/activity.ts';
import type { TabUrl } from './cards/card.ts';
import { attemptOf, type Failed } from './connector/attempt.ts';
import type { Connectors } from './connector/client.ts';

/** A post in a channel is its thread and its id; both are needed to update it, and the caller keeps one text. */
const GAP = ' ';
const joinPost = (thread: string, activityId: string): string => `${thread}${GAP}${activityId}`;
const splitPost = (to: Address, post: string): { readonly conversation: string; readonly activityId: string } => {
  const at = post.indexOf(GAP);
  return at < 0
    ? { conversation: to.conversationId, activityId: post }
    : { conversation: post.slice(0, at), activityId: post.slice(at + 1) };
};

/** The channel, and whether the last message got to Teams. */
export interface OpenChannel extends Channel {
  isReachable(): boolean;
}

/** Longer ago than this nobody can say; the next message will tell. */
const REMEMBERED_MS = 10 * 60_000;
const OUT_OF_REACH: readonly Attempt['kind'][] = ['unreachable', 'unknown', 'unauthorized'];

const failureOf = (error: unknown, connectors: Connectors): Failed => {
  const attempt = attemptOf(error);
  if (attempt.kind === 'unauthorized') connectors.credentials.stale = true;
  return attempt;
};

const ask = async (call: () => Promise<string | undefined>, connectors: Connectors): Promise<Attempt> => {
  try {
    // Without an id the message is there all the same: to send it again would double it.
    return { kind: 'sent', activityId: (await call()) ?? '' };
  } catch (error) {
    return failureOf(error, connectors);
  }
};

/** Opens the channel. */
export const openChannel = (connectors: Connectors, tabUrl: TabUrl): OpenChannel => {
  let failedAt = Number.NEGATIVE_INFINITY;
  const noted = async (attempt: Promise<Attempt>): Promise<Attempt> => {
    const answer = await attempt;
    failedAt = OUT_OF_REACH.includes(answer.kind) ? performance.now() : Number.NEGATIVE_INFINITY;
    return answer;
  };
  const draw = (to: Address, message: Message): Partial<Activity> => ({
    ...(activityOf(tabUrl, message) as Partial<Activity>),
    ...(to.kind === 'personal' ? { channelData: { notification: { alert: true } } } : {}),
  });

  const post = async (to: Address, message: Message): Promise<string | undefined> => {
    const parameters = {
      isGroup: true,
      bot: { id: to.botId },
      tenantId: to.tenantId,
      channelData: { channel: { id: to.conversationId }, tenant: { id: to.tenantId } },
      activity: draw(to, message) as Activity,
    } as ConversationParameters;
    const made = await connectors.at(to.serviceUrl).conversations.createConversation(parameters);
    return made.id && made.activityId ? joinPost(made.id, made.activityId) : undefined;
  };

  const write = async (to: Address, message: Message): Promise<string | undefined> =>
    (await connectors.at(to.serviceUrl).conversations.sendToConversation(to.conversationId, draw(to, message))).id;

  return {
    isReachable: () => performance.now() - failedAt > REMEMBERED_MS,
    send: (to, message) => noted(ask(() => (to.kind === 'channel' ? post(to, message) : write(to, message)), connectors)),
    update: async (to, id, message) =>
      id === ''
        ? { kind: 'gone', detail: 'no id came back' }
        : noted(
            ask(async () => {
              const { conversation, activityId } = splitPost(to, id);
              await connectors.at(to.serviceUrl).conversations.updateActivity(conversation, activityId, draw(to, message));
              return id;
            }, connectors),
          ),
    async reopen(to, oid) {
      if (to.kind === 'channel') return { kind: 'gone', detail: 'a channel is not made anew' };
      const parameters = {
        isGroup: false,
        bot: { id: to.botId },
        members: [{ id: oid }],
        tenantId: to.tenantId,
        channelData: { tenant: { id: to.tenantId } },
      } as ConversationParameters;
      try {
        const { id } = await connectors.at(to.serviceUrl).conversations.createConversation(parameters);
        return id
          ? { kind: 'reopened', address: { ...to, conversationId: id } }
          : { kind: 'gone', detail: 'no conversation came back' };
      } catch (error) {
        return failureOf(error, connectors);
      }
    },
  };
};
