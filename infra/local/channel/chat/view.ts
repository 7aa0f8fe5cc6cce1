/** A conversation as one person sees it: messages in order, with their own view of cards they have acted on. */
import { ADAPTIVE_CARD, type Attachment } from '../activity.ts';
import type { Gateway } from '../gateway.ts';
import type { Member } from '../roster.ts';
import type { StoredMessage } from '../store.ts';

/** A message for a chat client. */
export interface ChatMessage {
  id: string;
  /** The post that starts the thread. */
  root: string;
  author: { kind: 'bot' | 'person'; name: string; oid?: string };
  at: number;
  text?: string | undefined;
  textFormat?: unknown;
  summary?: string | undefined;
  attachments: Attachment[];
  suggestedActions?: unknown;
  edited: boolean;
}

function seen(gateway: Gateway, message: StoredMessage, own: unknown): ChatMessage {
  const { activity, author } = message;
  const person = gateway.roster.members.find((m) => m.oid === author);
  const attachments = (activity.attachments ?? []).map((a) =>
    own && a.contentType === ADAPTIVE_CARD ? { ...a, content: own } : a,
  );
  return {
    id: message.id,
    root: message.root,
    author:
      author === 'bot'
        ? { kind: 'bot', name: gateway.settings.botName }
        : { kind: 'person', name: person?.displayName ?? '', oid: author },
    at: message.at,
    text: activity.text,
    textFormat: activity.textFormat,
    summary: activity.summary,
    attachments,
    suggestedActions: activity.suggestedActions,
    edited: message.edited,
  };
}

/** All messages of a conversation as `viewer` sees them, oldest first. */
export function conversationSeen(gateway: Gateway, conversation: string, viewer: Member): ChatMessage[] {
  const own = gateway.store.views(viewer.oid);
  return gateway.store
    .messages(conversation)
    .filter((m) => !m.deleted)
    .map((m) => seen(gateway, m, own.get(m.id)));
}
