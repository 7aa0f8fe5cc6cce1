/** The greeting, help, and what the bot says when it did not understand or should not answer here. Nobody is subscribed by being greeted: it is offered. */
import type { Message } from '../../src/domain/message.ts';
import type { Language } from '../../src/schema/person.ts';
import { bot, commandWords } from '../../src/text/bot.ts';
import { capital } from '../../src/text/say.ts';
import type { Command as CommandName } from '../language/patterns.ts';
import { type Asked, listed, message, PATHS } from './command.ts';

const HELP: readonly CommandName[] = ['deadlines', 'workshops', 'signUp', 'applications', 'questions', 'subscribe'];

/** Who speaks, where a card has no other header. */
export const HEADER = 'Oppdrift';

/** A command as a button. */
export const button = (language: Language, command: CommandName) => ({
  label: capital(commandWords.say(language, command)),
  verb: command,
  data: {},
});

/** The way into the tab. */
export const openApp = (language: Language) => ({ label: bot.say(language, 'openApp'), open: PATHS.home });

/** Said once where the bot is installed. */
export const greeting = (language: Language): Message =>
  message({
    kind: 'greeting',
    header: HEADER,
    fact: bot.say(language, 'hello'),
    lines: [bot.say(language, 'helloMore'), bot.say(language, 'helloOffer')],
    actions: [
      { label: bot.say(language, 'helloYes'), verb: 'subscribe', data: { topic: 'rounds' } },
      { label: bot.say(language, 'helloHelp'), verb: 'help', data: {} },
    ],
  });

/** Said once in a team where the bot is installed. */
export const teamGreeting = (language: Language): Message =>
  message({
    kind: 'teamGreeting',
    header: HEADER,
    fact: bot.say(language, 'helloTeam'),
    lines: [bot.say(language, 'helloTeamMore')],
    actions: [openApp(language)],
  });

/** What one can ask, as buttons; in a channel only what may be answered there. */
export const help = async ({ intent: { language }, inChannel }: Asked): Promise<Message> =>
  message({
    kind: 'helpChoice',
    header: HEADER,
    fact: bot.say(language, 'help'),
    lines: inChannel ? [bot.say(language, 'helloTeamMore')] : [bot.say(language, 'helpLine'), bot.say(language, 'helpStop')],
    actions: inChannel ? [openApp(language)] : HELP.map((command) => button(language, command)),
    ...(inChannel ? {} : { plain: `${bot.say(language, 'help')}. ${bot.say(language, 'helpPlain')}` }),
  });

/** Never more than three guesses. */
export const unknown = async ({ intent: { language, guesses }, inChannel }: Asked): Promise<Message> => {
  const names = guesses.slice(0, 3).map((command) => commandWords.say(language, command));
  return message({
    kind: 'guessChoice',
    header: HEADER,
    fact: bot.say(language, 'unknown'),
    lines: [bot.say(language, 'guess', { guesses: listed(language, names) }), bot.say(language, 'guessElse')],
    actions: inChannel ? [] : guesses.slice(0, 3).map((command) => button(language, command)),
  });
};

/** Personal things are not answered where others read. */
export const inChat = (language: Language): Message =>
  message({
    kind: 'inChat',
    header: HEADER,
    fact: bot.say(language, 'inChat'),
    lines: [bot.say(language, 'inChatWhy')],
    actions: [openApp(language)],
  });

/** To guests and other tenants. */
export const stranger = (language: Language): Message =>
  message({ kind: 'stranger', header: HEADER, fact: bot.say(language, 'stranger') });

/** A button of an old client, pressed in a channel: the answer would be read by all. */
export const doneInChannel = (language: Language): Message =>
  message({
    kind: 'doneInChannel',
    header: HEADER,
    fact: bot.say(language, 'doneInChannel'),
    actions: [openApp(language)],
  });

/** What a person gets to read when something failed: `outage` while what we lean on does not answer, which is over some time. */
export const faultMessage = (language: Language, reference: string, what: 'outage' | 'fault'): Message =>
  message({
    kind: 'fault',
    header: HEADER,
    fact: bot.say(language, what),
    lines: [bot.say(language, `${what}Line`, { reference })],
  });
