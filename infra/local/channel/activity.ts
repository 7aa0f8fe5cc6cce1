/** The parts of a Bot Framework activity the gateway reads. Source: botframework-sdk specs/botframework-activity/botframework-activity.md. */

/** A card or file on a message. */
export interface Attachment {
  contentType: string;
  content?: unknown;
  [more: string]: unknown;
}

/** An activity as it goes over the wire, either way; what is not named here is passed on untouched. */
export interface Activity {
  type: string;
  id?: string;
  text?: string;
  summary?: string;
  name?: string;
  value?: unknown;
  attachments?: Attachment[];
  replyToId?: string;
  conversation?: { id: string; [more: string]: unknown };
  [more: string]: unknown;
}

/** The content type of an adaptive card. */
export const ADAPTIVE_CARD = 'application/vnd.microsoft.card.adaptive';

/** Takes `19:…;messageid=123` apart into the conversation and the post that starts the thread. */
export function splitConversationId(id: string): { base: string; root: string | undefined } {
  const [base = '', root] = id.split(';messageid=');
  return { base, root };
}
