/** What the bot needs of the house, besides its settings: the operations, the memory of conversations, the time and the log. Types only. */
import type { Ask } from '../src/app/use-case.ts';
import type { Language } from '../src/schema/person.ts';

/** Where the bot can reach somebody. `key`: the person's Entra object id, or the team's id. */
export interface Where {
  readonly key: string;
  readonly kind: 'personal' | 'channel';
  readonly title: string;
  readonly conversationId: string;
  readonly serviceUrl: string;
  readonly tenantId: string;
  readonly botId: string;
  /** Of the person's Teams, where it says so: what is written to them is in it until they choose another. */
  readonly language?: Language;
}

/** The memory of conversations, kept by the use case of that name. */
export interface Conversations {
  /** Keeps or renews where somebody can be reached; repeating does nothing more. */
  remember(where: Where): Promise<void>;
  /** Marks it gone: nothing is sent there any more. */
  forget(key: string): Promise<void>;
  /** The language the person chose; undefined for somebody who never did. */
  language(oid: string): Language | undefined;
}

/** What the bot needs of the house behind it. */
export interface BotDoors {
  readonly ask: Ask;
  readonly conversations: Conversations;
  /** UTC ms, from the port `clock`. */
  readonly now: () => number;
  /** Writes one line about what went wrong or was refused, without personal data, and gives the reference a person may quote. */
  readonly log: (what: unknown) => string;
}
