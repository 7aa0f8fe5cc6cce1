/** Which notions together mean which command, and how much they count. */
import { INFO_PATTERNS, type Info } from './infoPatterns.ts';
import type { Notion } from './vocabulary.ts';

/** Everything a person can ask the bot for. */
export type Command =
  | 'hello'
  | 'thanks'
  | 'fine'
  | 'contact'
  | 'language'
  | 'help'
  | 'deadlines'
  | 'workshops'
  | 'signUp'
  | 'cancelSignup'
  | 'applications'
  | 'questions'
  | 'subscribe'
  | 'reminders'
  | 'unsubscribe'
  | 'unmute'
  | Info;

/** Nobody is asked whether they meant these, nor what they may wonder about: a guess is something to do. */
export const UNGUESSED: readonly Command[] = ['hello', 'thanks', 'fine', ...INFO_PATTERNS.map(([info]) => info)];

/** A command is meant when all its notions are there; what says more counts more. */
export const PATTERNS: readonly (readonly [Command, number, ...Notion[]])[] = [
  ['signUp', 4.2, 'sign', 'on'],
  ['signUp', 4, 'sign', 'workshop'],
  ['signUp', 3, 'sign'],
  ['workshops', 6, 'signed'],
  ['cancelSignup', 6, 'sign', 'off'],
  ['cancelSignup', 5, 'cancel'],
  ['cancelSignup', 4.5, 'take', 'off'],
  ['cancelSignup', 6, 'remove', 'signed'],
  ['cancelSignup', 6, 'remove', 'sign', 'on'],
  ['cancelSignup', 4, 'off', 'workshop'],
  ['cancelSignup', 5, 'not', 'come'],
  ['cancelSignup', 5, 'sign', 'not'],
  ['unsubscribe', 8, 'sign', 'off', 'notice'],
  ['unsubscribe', 8, 'cancel', 'notice'],
  ['unsubscribe', 8, 'cancel', 'subscribe'],
  ['unsubscribe', 6, 'off', 'notice'],
  ['unsubscribe', 7, 'stop'],
  // What comes by itself and is unwanted is shown, each with its way out.
  ['reminders', 7.2, 'not', 'notice'],
  ['reminders', 7.2, 'not', 'subscribe'],
  ['applications', 7.5, 'stop', 'application'],
  ['unmute', 7, 'subscribe', 'again'],
  ['unmute', 7, 'notice', 'again'],
  ['unmute', 7, 'notice', 'on'],
  ['subscribe', 7.5, 'sign', 'notice', 'on'],
  ['subscribe', 5, 'subscribe'],
  ['subscribe', 4, 'notice'],
  ['deadlines', 4.5, 'deadline', 'application'],
  ['deadlines', 4, 'deadline', 'when'],
  ['deadlines', 4, 'when', 'apply'],
  ['deadlines', 4, 'when', 'round'],
  ['deadlines', 4, 'when', 'application'],
  ['deadlines', 3, 'deadline'],
  ['deadlines', 2, 'round'],
  ['deadlines', 2, 'happen'],
  ['workshops', 4, 'when', 'workshop'],
  ['workshops', 3, 'workshop'],
  ['workshops', 4.7, 'what', 'workshop', 'several'],
  ['workshops', 3, 'where', 'meet'],
  ['workshops', 2, 'meet'],
  ['workshops', 3, 'take', 'what'],
  ['workshops', 5, 'take', 'what', 'workshop'],
  ['workshops', 3, 'food'],
  ['workshops', 3.1, 'calendar'],
  ['workshops', 1.5, 'come'],
  ['cancelSignup', 5, 'take', 'workshop', 'mine'],
  ['cancelSignup', 3, 'sick'],
  ['signUp', 4.5, 'instead', 'send'],
  ['workshops', 3.5, 'remote'],
  ['applications', 6, 'got', 'money'],
  ['applications', 7, 'not', 'got', 'money'],
  ['contact', 5, 'apply', 'times'],
  ['deadlines', 4.2, 'now', 'apply'],
  ['hello', 0.95, 'wonder'],
  ['hello', 0.95, 'ask', 'able'],
  ['contact', 4, 'trouble'],
  ['contact', 6.5, 'rejected'],
  ['applications', 6, 'cancel', 'application'],
  ['applications', 6, 'remove', 'application'],
  ['applications', 5, 'answer'],
  ['applications', 2.5, 'send'],
  ['applications', 2.2, 'step'],
  ['applications', 4, 'mine', 'application'],
  ['applications', 3, 'application'],
  ['applications', 2, 'apply'],
  ['questions', 5, 'question', 'application'],
  ['questions', 3, 'question'],
  ['help', 3, 'help'],
  ['help', 1.5, 'what', 'able'],
  ['help', 1.5, 'who', 'able'],
  ['help', 1.5, 'who', 'be'],
  ['contact', 4.5, 'contact'],
  ['contact', 4.5, 'sign', 'from'],
  ['contact', 2, 'who', 'ask'],
  ['contact', 3.5, 'who', 'help'],
  // What is kept of a person is asked for by a person.
  ['contact', 3, 'remove'],
  ['language', 2, 'language'],
  ['thanks', 3.5, 'thanks', 'for', 'help'],
  ['hello', 1, 'hello'],
  // The greeting asks whether one wants to be told.
  ['subscribe', 0.9, 'yes'],
  ['fine', 0.8, 'nay'],
  ['thanks', 0.6, 'thanks'],
  ['fine', 0.5, 'fine'],
  ...INFO_PATTERNS,
];
