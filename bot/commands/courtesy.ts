/** What is said between people: hello, thank you, all right, whom to ask, and a file the bot cannot read. Short, and never a question it knows the answer to. */
import type { Message } from '../../src/domain/message.ts';
import type { Language } from '../../src/schema/person.ts';
import { commandWords } from '../../src/text/bot.ts';
import { courtesyTexts as words } from '../../src/text/botCourtesy.ts';
import { type Asked, listed, message, PATHS } from './command.ts';
import { button, HEADER, openApp, teamGreeting } from './greeting.ts';

const USUAL = ['deadlines', 'workshops', 'applications', 'subscribe'] as const;

/** To «hei»: what one usually asks about, on buttons. */
export const hello = async ({ intent: { language }, inChannel }: Asked): Promise<Message> => {
  if (inChannel) return teamGreeting(language);
  const commands = USUAL.map((command) => commandWords.say(language, command));
  const fact = words.say(language, 'hello');
  return message({
    kind: 'helloChoice',
    header: HEADER,
    fact,
    actions: USUAL.map((command) => button(language, command)),
    plain: `${fact} ${words.say(language, 'helloPlain', { commands: listed(language, commands) })}`,
  });
};

const kindly =
  (kind: 'thanks' | 'fine') =>
  async ({ intent: { language } }: Asked): Promise<Message> =>
    message({ kind, header: HEADER, fact: words.say(language, kind), lines: [words.say(language, 'whenever')] });

/** Answers a thank-you. */
export const thanks = kindly('thanks');
/** Answers one who says that all is well. */
export const fine = kindly('fine');

/** Somebody would rather talk to a person. */
export const contact = async ({ intent: { language } }: Asked): Promise<Message> =>
  message({
    kind: 'contact',
    header: HEADER,
    fact: words.say(language, 'contact'),
    lines: [words.say(language, 'contactLine')],
    actions: [{ label: words.say(language, 'contactOpen'), open: PATHS.help }],
  });

/** In which language the bot speaks, and where one chooses it for what comes by itself. */
export const language = async (asked: Asked): Promise<Message> => {
  const { language: spoken } = asked.intent;
  return message({
    kind: 'language',
    header: HEADER,
    fact: words.say(spoken, 'language'),
    lines: [words.say(spoken, 'languageLine')],
    actions: [openApp(spoken)],
  });
};

/** A file or picture without a word. */
export const file = async ({ intent: { language } }: { readonly intent: { readonly language: Language } }): Promise<Message> =>
  message({ kind: 'file', header: HEADER, fact: words.say(language, 'file'), lines: [words.say(language, 'fileLine')] });
