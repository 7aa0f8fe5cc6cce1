/** Which notions together mean which command, and how much they count. */
import type { Notion } from './vocabulary.ts';

/** What people wonder about and is answered from texts alone. */
export type Told =
  | 'about'
  | 'howTo'
  | 'idea'
  | 'whoMay'
  | 'together'
  | 'leader'
  | 'whatFor'
  | 'criteria'
  | 'whoDecides'
  | 'whoReads';

/** Everything people wonder about before they apply. */
export type Info = Told | 'money' | 'late' | 'answerDay' | 'aboutWorkshop' | 'change' | 'prizes';

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

/** Nobody is asked whether they meant these. */
export const COURTESIES: readonly Command[] = ['hello', 'thanks', 'fine'];

/** A command is meant when all its notions are there; what says more counts more. */
export const PATTERNS: readonly (readonly [Command, number, ...Notion[]])[] = [
  ['signUp', 4.2, 'sign', 'on'],
  ['signUp', 4, 'sign', 'workshop'],
  ['signUp', 3, 'sign'],
  ['workshops', 6, 'signed'],
  ['cancelSignup', 6, 'sign', 'off'],
  ['cancelSignup', 5, 'cancel'],
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
  ['deadlines', 4, 'when', 'prize'],
  ['deadlines', 4, 'deadline', 'prize'],
  ['deadlines', 2, 'happen'],
  ['prizes', 2, 'prize'],
  ['prizes', 3, 'prize', 'what'],
  ['late', 8, 'reach', 'deadline'],
  ['late', 8, 'not', 'come', 'deadline'],
  ['late', 6, 'tardy', 'deadline'],
  ['late', 6, 'tardy', 'send'],
  ['late', 6, 'tardy', 'apply'],
  ['late', 6, 'tardy', 'application'],
  ['late', 5, 'respite'],
  ['late', 2.5, 'tardy'],
  ['workshops', 4, 'when', 'workshop'],
  ['workshops', 3, 'workshop'],
  ['aboutWorkshop', 4.5, 'what', 'workshop'],
  ['workshops', 4.7, 'what', 'workshop', 'several'],
  ['aboutWorkshop', 5, 'happen', 'workshop'],
  ['workshops', 3, 'where', 'meet'],
  ['workshops', 3, 'take', 'what'],
  ['workshops', 5, 'take', 'what', 'workshop'],
  ['workshops', 3, 'food'],
  ['signUp', 4.5, 'instead'],
  ['workshops', 3.5, 'remote'],
  ['money', 6, 'much', 'money'],
  ['money', 5, 'much', 'apply'],
  ['money', 3.2, 'much', 'able'],
  ['money', 3, 'limit'],
  ['money', 2.5, 'money'],
  ['applications', 6, 'got', 'money'],
  ['applications', 7, 'not', 'got', 'money'],
  ['answerDay', 6, 'when', 'answer'],
  ['answerDay', 6, 'when', 'money'],
  ['answerDay', 6, 'when', 'know'],
  ['whoMay', 4.5, 'who', 'apply'],
  ['whoMay', 4.5, 'profession', 'apply'],
  ['whoMay', 3, 'profession'],
  ['together', 6, 'alone', 'apply'],
  ['together', 6, 'alone', 'application'],
  ['together', 6, 'many', 'application'],
  ['contact', 5, 'apply', 'times'],
  ['deadlines', 4.2, 'now', 'apply'],
  ['hello', 0.95, 'wonder'],
  ['aboutWorkshop', 4.6, 'help', 'application'],
  ['answerDay', 5, 'happen', 'deadline'],
  ['answerDay', 5, 'happen', 'send'],
  ['answerDay', 5, 'happen', 'application'],
  ['together', 2.5, 'alone'],
  ['leader', 4, 'leader'],
  ['leader', 6.5, 'leader', 'application'],
  ['leader', 6.5, 'leader', 'apply'],
  ['whoDecides', 7, 'decide', 'who'],
  ['whoDecides', 2.5, 'decide'],
  ['whoDecides', 4, 'council'],
  ['whoReads', 6, 'read', 'application'],
  ['whoReads', 5, 'who', 'read'],
  ['change', 6, 'change', 'application'],
  ['criteria', 4, 'criteria'],
  ['whatFor', 4.6, 'what', 'apply', 'able'],
  ['whatFor', 5, 'equipment'],
  ['howTo', 4, 'how', 'apply'],
  ['howTo', 3.5, 'how', 'application'],
  ['howTo', 3, 'how', 'begin'],
  ['howTo', 4.5, 'duration', 'apply'],
  ['howTo', 4.5, 'duration', 'application'],
  ['howTo', 2.4, 'begin'],
  ['howTo', 4.2, 'short', 'application'],
  ['howTo', 4.3, 'what', 'application', 'short'],
  ['idea', 4, 'idea'],
  ['idea', 5, 'idea', 'help'],
  ['about', 2.5, 'what', 'product'],
  ['about', 2.5, 'free'],
  ['whatFor', 5, 'guidance', 'money'],
  ['contact', 4, 'trouble'],
  ['contact', 6.5, 'rejected'],
  ['applications', 6, 'cancel', 'application'],
  ['applications', 6, 'remove', 'application'],
  ['applications', 5, 'answer'],
  ['applications', 2.5, 'send'],
  ['applications', 4, 'mine', 'application'],
  ['applications', 3, 'application'],
  ['applications', 2, 'apply'],
  ['questions', 5, 'question', 'application'],
  ['questions', 3, 'question'],
  ['help', 3, 'help'],
  ['help', 1.5, 'what', 'able'],
  ['help', 1.5, 'who', 'able'],
  ['contact', 4.5, 'contact'],
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
];
