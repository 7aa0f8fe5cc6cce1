/** How a reminder speaks: the reader's language, the programme team's own phrases where they wrote some, and days as people say them. */
import { type ReminderKey, reminder } from '../../text/reminder.ts';
import { reminderButton } from '../../text/reminderButton.ts';
import { fill, type Language, type TextValues } from '../../text/say.ts';
import { sayInDays, sayMoment, sayTime } from '../../text/when.ts';

/** Who reads it: a person, or a channel where a text must stay true as days go by. */
export interface Reader {
  readonly language: Language;
  readonly inChannel: boolean;
}

/** The programme team's own text for a key, if they wrote one. */
export type Phrases = (key: ReminderKey, language: Language) => string | undefined;

/** How a reminder speaks to its reader. */
export interface Voice extends Reader {
  readonly say: (key: ReminderKey, values?: TextValues) => string;
  readonly button: (key: keyof typeof reminderButton.all) => string;
  /** «søndag 1. mars 2020 kl. 23.59» */
  readonly moment: (at: number) => string;
  readonly time: (at: number) => string;
  /** «om 12 dager», from now. */
  readonly inDays: (at: number) => string;
}

/** A voice for one reader at one time. `now` is UTC ms. */
export const voiceOf = (reader: Reader, now: number, phrases: Phrases): Voice => {
  const { language } = reader;
  return {
    ...reader,
    say: (key, values) => {
      const own = phrases(key, language)?.trim();
      return own ? fill(own, values) : reminder.say(language, key, values);
    },
    button: (key) => reminderButton.say(language, key),
    moment: (at) => sayMoment(language, at),
    time: (at) => sayTime(language, at),
    inDays: (at) => sayInDays(language, now, at),
  };
};

/** A text somebody wrote, cut at a word so that it fits a card. */
export const clip = (text: string, most: number): string => {
  const trimmed = text.trim();
  if (trimmed.length <= most) return trimmed;
  const cut = trimmed.slice(0, most);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most - 40))} …`;
};
