/** What a delivery keeps, so that its message can be written again after a restart. Pure. */

/** All of it for a reminder; of news and answers only what they need. */
export interface ReminderContent {
  readonly timing: string;
  readonly anchorAt: number;
  /** The recipient has been told another date before. */
  readonly moved?: true;
  /** The message as it stands in a channel. */
  readonly said?: string;
}

/** What a delivery keeps; nothing when it cannot be read. */
export const readContent = (content: string): Partial<ReminderContent> => {
  try {
    return JSON.parse(content) as Partial<ReminderContent>;
  } catch {
    return {};
  }
};
