/** A message as the activity that carries it: the card alone with `summary`, since Teams splits text and card and then gives no id to update by. */
import type { Message } from '../../src/domain/message.ts';
import { type Card, cardOf, type TabUrl } from './card.ts';
import { LONGEST, plainText } from './text.ts';

/** The content type of an adaptive card among a message’s attachments. */
export const CARD_TYPE = 'application/vnd.microsoft.card.adaptive';

/** What a message becomes for Bot Framework: the card, and the text for where no card can be shown. */
export interface CardActivity {
  readonly type: 'message';
  /** What a lock screen and the chat list show: enough by itself. */
  readonly summary: string;
  readonly attachments: readonly { readonly contentType: typeof CARD_TYPE; readonly content: Card }[];
}

/** A message as an activity; its links lead into the tab. */
export const activityOf = (tabUrl: TabUrl, message: Message): CardActivity => ({
  type: 'message',
  summary: plainText(message.plain, LONGEST.plain),
  attachments: [{ contentType: CARD_TYPE, content: cardOf(tabUrl, message) }],
});
