/** What the bot can say, without any card: the use cases write these, the bot turns them into cards and plain text. */
import type { Language } from '../schema/person.ts';

/** A button. `open` is a path of the tab; `url` an address outside; `verb` acts through the bot; `undo`: it takes back what was just done. */
export type MessageAction =
  | { readonly label: string; readonly open: string }
  | { readonly label: string; readonly url: string }
  | { readonly label: string; readonly verb: string; readonly data: Readonly<Record<string, string>>; readonly undo?: true };

/** One thing to tell, one thing to do. Texts are already in the person's language and hold what people wrote as it is; escaping is the card's. */
export interface Message {
  /** Names the kind of message, for cards that differ and for the log. */
  readonly kind: string;
  /** Small line on top: what this is. */
  readonly header: string;
  /** The fact that matters, in large. */
  readonly fact: string;
  /** At most two lines. */
  readonly lines: readonly string[];
  /** The first is the primary one, unless it takes something away or back. */
  readonly actions: readonly MessageAction[];
  /** Why one gets this, and what «Ikke minn meg om dette» would switch off. */
  readonly why?: string;
  readonly mute?: string;
  /** Enough by itself on a lock screen. */
  readonly plain: string;
  /** The language of all these texts, so that the card's own few words are in it too. Bokmål when absent. */
  readonly language?: Language;
}
