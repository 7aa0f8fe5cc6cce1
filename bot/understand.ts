/** What a person means: bokmål, nynorsk or English, with typing errors, as a command; or up to three guesses. Pure. */
import type { Language } from '../src/schema/person.ts';
import type { Topic } from '../src/schema/topicSubscription.ts';
import type { Notion } from './language/vocabulary.ts';
import { languageWritten, read, type Word } from './language/words.ts';

export const COMMANDS = [
  'hello',
  'help',
  'deadlines',
  'workshops',
  'signUp',
  'cancelSignup',
  'applications',
  'questions',
  'subscribe',
  'unsubscribe',
  'unmute',
] as const;
export type Command = (typeof COMMANDS)[number];

/** What was understood. `argument` is what is left of the text: a date, a title. */
export type Intent = {
  readonly command: Command | 'unknown';
  readonly language: Language;
  readonly argument?: string;
  readonly topic?: Topic;
  /** When it could be several things, or none: what it most likely is. */
  readonly guesses: readonly Command[];
};

/** A command is meant when all its notions are there; what says more counts more. */
const PATTERNS: readonly (readonly [Command, number, ...Notion[]])[] = [
  ['signUp', 4, 'sign', 'on'],
  ['signUp', 4, 'sign', 'workshop'],
  ['signUp', 3, 'sign'],
  ['workshops', 6, 'signed'],
  ['cancelSignup', 6, 'sign', 'off'],
  ['cancelSignup', 5, 'cancel'],
  ['cancelSignup', 5, 'not', 'come'],
  ['cancelSignup', 5, 'sign', 'not'],
  ['unsubscribe', 8, 'sign', 'off', 'notice'],
  ['unsubscribe', 8, 'cancel', 'notice'],
  ['unsubscribe', 8, 'cancel', 'subscribe'],
  ['unsubscribe', 6, 'off', 'notice'],
  ['unsubscribe', 7, 'stop'],
  ['unsubscribe', 7, 'not', 'notice'],
  ['unsubscribe', 7, 'not', 'subscribe'],
  ['unmute', 7, 'subscribe', 'again'],
  ['unmute', 7, 'notice', 'again'],
  ['unmute', 7, 'notice', 'on'],
  ['subscribe', 7.5, 'sign', 'notice', 'on'],
  ['subscribe', 5, 'subscribe'],
  ['subscribe', 4, 'notice'],
  ['deadlines', 4, 'deadline', 'application'],
  ['deadlines', 4, 'deadline', 'when'],
  ['deadlines', 4, 'when', 'apply'],
  ['deadlines', 4, 'when', 'round'],
  ['deadlines', 4, 'when', 'application'],
  ['deadlines', 3, 'deadline'],
  ['deadlines', 2, 'round'],
  ['deadlines', 2, 'prize'],
  ['workshops', 4, 'when', 'workshop'],
  ['workshops', 3, 'workshop'],
  ['applications', 6, 'cancel', 'application'],
  ['applications', 4, 'mine', 'application'],
  ['applications', 3, 'application'],
  ['applications', 2, 'apply'],
  ['questions', 5, 'question', 'application'],
  ['questions', 3, 'question'],
  ['help', 3, 'help'],
  ['help', 1.5, 'what', 'able'],
  ['hello', 1, 'hello'],
];

const TOPICS: readonly (readonly [Topic, Notion])[] = [
  ['workshops', 'workshop'],
  ['prizes', 'prize'],
  ['rounds', 'round'],
  ['rounds', 'deadline'],
  ['rounds', 'application'],
];

/** Offered when nothing was understood. */
const USUAL: readonly Command[] = ['deadlines', 'workshops', 'applications'];

const meant = (notions: ReadonlySet<Notion>): readonly Command[] => {
  const fits = PATTERNS.filter(([, , ...needed]) => needed.every((one) => notions.has(one)));
  const best = Math.max(0, ...fits.map(([, weight]) => weight));
  return [...new Set(fits.filter(([, weight]) => weight === best).map(([command]) => command))];
};

const guess = (words: readonly Word[]): readonly Command[] => {
  const near = new Set(words.flatMap((word) => word.near));
  const fits = PATTERNS.filter(([, , ...needed]) => needed.some((one) => near.has(one))).map(([command]) => command);
  return [...new Set([...fits, ...USUAL])].slice(0, 3);
};

const topicOf = (notions: ReadonlySet<Notion>): Topic | undefined => TOPICS.find(([, notion]) => notions.has(notion))?.[0];

/** Understands a text. `stored` is the language the person chose, which counts where the text does not tell. */
export const understand = (text: string, stored?: Language): Intent => {
  const words = read(text);
  const language = languageWritten(words, stored);
  const notions = new Set(words.flatMap((word) => word.notions));
  const found = meant(notions);
  const [only] = found;
  if (found.length !== 1 || only === undefined)
    return { command: 'unknown', language, guesses: found.length > 1 ? found.slice(0, 3) : guess(words) };
  const rest = words.filter((word) => word.notions.length === 0).map((word) => word.text);
  const topic = topicOf(notions);
  return {
    command: only,
    language,
    guesses: [],
    ...(rest.length > 0 ? { argument: rest.join(' ') } : {}),
    ...(topic && (only === 'subscribe' || only === 'unsubscribe') ? { topic } : {}),
  };
};
