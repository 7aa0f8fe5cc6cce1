/** Texts people wrote, made harmless and short enough for a card, a notice or a button. */

/** The longest each part of a card may be, in characters; together they keep a card under 20 KB. */
export const LONGEST = { header: 120, fact: 300, line: 2_000, label: 60, why: 200, plain: 700 } as const;

/** Everything that steers instead of being read: control characters, and marks that turn or hide text. */
const STEERING = /[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]+/gu;
/** Mentions are made of such tags; nothing a person wrote may call on somebody. */
const MENTION = /<\/?at\b[^>]*>/gi;

/** Shortens at a word where there is one, and says so with «…»; never cuts a character in two. */
export const clip = (text: string, most: number): string => {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '');
  const atWord = cut.replace(/\s+\S*$/, '');
  return `${atWord.length > most / 2 ? atWord : cut}…`;
};

/** A text as one line: tags of mentions and steering characters gone, spaces tidied. */
export const plainText = (text: string, most: number): string =>
  clip(text.replace(MENTION, '').replace(STEERING, ' ').replace(/\s+/g, ' ').trim(), most);

const MOST_PARAGRAPHS = 12;

/** A text as its paragraphs, each one line; together no longer than `most`. */
export const paragraphs = (text: string, most: number): readonly string[] => {
  const all = clip(text, most)
    .split(/\s*\n\s*/)
    .map((one) => plainText(one, most))
    .filter((one) => one !== '');
  return all.length <= MOST_PARAGRAPHS ? all : [...all.slice(0, MOST_PARAGRAPHS - 1), all.slice(MOST_PARAGRAPHS - 1).join(' ')];
};
