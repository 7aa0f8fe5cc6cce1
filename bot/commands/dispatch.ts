/** Which command answers which wish, and which of them may be answered where everybody reads. */
import type { Message } from '../../src/domain/message.ts';
import type { Intent } from '../understand.ts';
import { applications, questions } from './application.ts';
import type { Asked, Command } from './command.ts';
import { contact, file, fine, hello, language, thanks } from './courtesy.ts';
import { deadlines } from './deadline.ts';
import { help, inChat, unknown } from './greeting.ts';
import { INFOS } from './info.ts';
import { mute, reminders, unmute } from './mute.ts';
import { cancelHelp, signUpHelp } from './signupHelp.ts';
import { subscribe, subscribeHelp, unsubscribe } from './subscription.ts';
import { cancelSignup, signUp, workshops } from './workshop.ts';

/** Everything that can be said or pressed. */
export type Verb = Intent['command'] | 'mute' | 'file';

const COMMANDS: Readonly<Record<Verb, Command>> = {
  ...INFOS,
  hello,
  thanks,
  fine,
  contact,
  language,
  file,
  help,
  deadlines,
  workshops,
  signUp,
  cancelSignup,
  applications,
  questions,
  subscribe,
  unsubscribe,
  reminders,
  mute,
  unmute,
  unknown,
};

/** What is answered instead where the text is no plain order: the same things on buttons, and nothing is changed. */
const UNORDERED: Readonly<Partial<Record<Verb, Command>>> = {
  signUp: signUpHelp,
  cancelSignup: cancelHelp,
  subscribe: subscribeHelp,
  unsubscribe: reminders,
  unmute: reminders,
};

const commandFor = (verb: Verb, { mood }: Intent): Command => (mood === 'order' ? undefined : UNORDERED[verb]) ?? COMMANDS[verb];

/** Answered in a channel; everything else is personal. */
const PUBLIC: readonly Verb[] = [
  ...(['hello', 'thanks', 'fine', 'contact', 'language', 'file', 'help'] as const),
  ...(Object.keys(INFOS) as Verb[]),
  ...(['deadlines', 'workshops', 'questions', 'unknown'] as const),
];

/** Whether a button or a sentence names something the bot can do. */
export const isVerb = (verb: string): verb is Verb => Object.hasOwn(COMMANDS, verb);

/** Whether a verb's answer holds nothing personal. */
export const isPublic = (verb: Verb): boolean => PUBLIC.includes(verb);

/** Carries out a wish and gives what to say. */
export const dispatch = (verb: Verb, asked: Asked): Promise<Message> =>
  asked.inChannel && !isPublic(verb) ? Promise.resolve(inChat(asked.intent.language)) : commandFor(verb, asked.intent)(asked);
