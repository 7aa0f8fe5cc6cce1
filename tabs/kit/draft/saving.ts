/** What is known of saving a draft: on screen, on the server, on its way. Times are ms of a stopwatch; `savedAt` is the server's clock (UTC ms). */
import type { FieldChange, FieldConflict } from '../../../src/api/draft.ts';
import type { Answer, Answers } from '../../../src/schema/application.ts';

/** Why saving does not work just now. `closed`: it will not work later either. */
export type Trouble = 'offline' | 'signIn' | 'fault' | 'closed';

/** What a page knows of how its draft is being saved. */
export interface Saving {
  /** What the server has, as far as we know. */
  readonly base: Answers;
  readonly answers: Answers;
  readonly doneBase: readonly string[];
  readonly done: readonly string[];
  /** By question id; such a field is not sent until one of the two is chosen. */
  readonly conflicts: Readonly<Record<string, FieldConflict>>;
  /** Answers the server did not take, as they were then; they wait in the browser until they are changed. */
  readonly refused: Readonly<Record<string, Answer | null>>;
  readonly flight: Flight | undefined;
  readonly firstKeyAt: number | undefined;
  readonly lastKeyAt: number | undefined;
  readonly retryAt: number | undefined;
  readonly tries: number;
  readonly trouble: Trouble | undefined;
  readonly savedAt: number | undefined;
}

/** One request on its way, and what stood on screen when it left. */
export interface Flight {
  readonly changes: readonly FieldChange[];
  readonly answers: Answers;
  readonly done: readonly string[];
}

/** What to send. */
export interface SaveRequest {
  readonly changes: readonly FieldChange[];
  readonly done: readonly string[] | undefined;
}
