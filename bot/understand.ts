/** What a person means: bokmål, nynorsk or English, with typing errors, as a command; or up to three guesses. Pure. */
import type { Language } from '../src/schema/person.ts';
import type { Topic } from '../src/schema/topicSubscription.ts';
import { type Mood, moodOf } from './language/mood.ts';
import { type Command, PATTERNS, UNGUESSED } from './language/patterns.ts';
import type { Notion } from './language/vocabulary.ts';
import { languageWritten, read, type Word } from './language/words.ts';

/** What was understood. `argument` is what is left of the text: a date, a title. */
export type Intent = {
  readonly command: Command | 'unknown';
  readonly language: Language;
  /** Only an order changes anything; a button pressed is one. */
  readonly mood: Mood;
  readonly argument?: string;
  readonly topic?: Topic;
  /** When it could be several things, or none: what it most likely is. */
  readonly guesses: readonly Command[];
};

const TOPICS: readonly (readonly [Topic, Notion])[] = [
  ['workshops', 'workshop'],
  ['prizes', 'prize'],
  ['rounds', 'round'],
  ['rounds', 'deadline'],
  ['rounds', 'application'],
];

/** What says less than this is nothing to guess by. */
const LEAST_GUESSED = 2;

/** Offered when nothing was understood. */
const USUAL: readonly Command[] = ['deadlines', 'workshops', 'applications'];

const meant = (notions: ReadonlySet<Notion>): readonly Command[] => {
  const fits = PATTERNS.filter(([, , ...needed]) => needed.every((one) => notions.has(one)));
  const best = Math.max(0, ...fits.map(([, weight]) => weight));
  return [...new Set(fits.filter(([, weight]) => weight === best).map(([command]) => command))];
};

const guess = (words: readonly Word[]): readonly Command[] => {
  const near = new Set(words.flatMap((word) => word.near));
  const notions = new Set([...near, ...words.flatMap((word) => word.notions)]);
  const fits = PATTERNS.filter(
    ([command, weight, ...needed]) =>
      weight >= LEAST_GUESSED &&
      !UNGUESSED.includes(command) &&
      needed.some((one) => near.has(one)) &&
      needed.every((one) => notions.has(one)),
  ).map(([command]) => command);
  return [...new Set([...fits, ...USUAL])].slice(0, 3);
};

const topicOf = (notions: ReadonlySet<Notion>): Topic | undefined => TOPICS.find(([, notion]) => notions.has(notion))?.[0];

/** Understands a text. `stored` is the language the person chose, which counts where the text does not tell. */
export const understand = (text: string, stored?: Language): Intent => {
  const words = read(text);
  const language = languageWritten(words, stored);
  const notions = new Set(words.flatMap((word) => word.notions));
  const mood = moodOf(text, read);
  const found = meant(notions);
  const [only] = found;
  if (found.length !== 1 || only === undefined)
    return { command: 'unknown', language, mood, guesses: found.length > 1 ? found.slice(0, 3) : guess(words) };
  const rest = words.filter((word) => word.notions.length === 0).map((word) => word.text);
  const topic = topicOf(notions);
  return {
    command: only,
    language,
    mood,
    guesses: [],
    ...(rest.length > 0 ? { argument: rest.join(' ') } : {}),
    ...(topic && (only === 'subscribe' || only === 'unsubscribe') ? { topic } : {}),
  };
};
