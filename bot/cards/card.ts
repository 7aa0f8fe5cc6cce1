/** A message as an adaptive card 1.5: quiet header, the fact in large, at most two lines, one primary action and one other. Source: adaptivecards.io/explorer. */
import type { Message, MessageAction } from '../../src/domain/message.ts';
import type { Language } from '../../src/schema/person.ts';
import { bot } from '../../src/text/bot.ts';
import { together } from '../../src/text/together.ts';
import { LONGEST, paragraphs, plainText } from './text.ts';

/** How a card links into the tab. */
export type TabUrl = (path: string) => string;

/** Any element of an adaptive card. */
export type CardElement = { readonly type: string } & Readonly<Record<string, unknown>>;

/** An adaptive card as it is sent. */
export interface Card {
  readonly $schema: string;
  readonly type: 'AdaptiveCard';
  readonly version: '1.5';
  readonly lang: Language;
  readonly fallbackText: string;
  readonly body: readonly CardElement[];
  readonly actions?: readonly CardElement[];
}

const LINES = 2;
const ACTIONS = 2;
/** A question with answers to choose from has more buttons than a card that tells something; Teams draws six. */
const CHOICES = 6;

/** Text runs are never read as Markdown, so what people wrote stays what they wrote. */
const textOf = (text: string, most: number, look: Readonly<Record<string, unknown>> = {}): CardElement => ({
  type: 'RichTextBlock',
  inlines: [{ type: 'TextRun', text: together(plainText(text, most)), ...look }],
});

/** How a button stands out; clients that do not know it draw it like the others. */
type Look = { readonly style?: 'positive' };

/** Acts through the bot; old clients send the same as a message. */
const execute = (title: string, verb: string, data: Readonly<Record<string, string>>, look: Look = {}): CardElement => ({
  type: 'Action.Execute',
  title,
  verb,
  data,
  ...look,
  fallback: { type: 'Action.Submit', title, data: { ...data, verb }, ...look },
});

const actionOf = (tabUrl: TabUrl, language: Language, action: MessageAction, look: Look): CardElement => {
  const title = plainText(action.label, LONGEST.label);
  if ('open' in action) return { type: 'Action.OpenUrl', title, url: tabUrl(action.open), ...look };
  if ('url' in action) return { type: 'Action.OpenUrl', title, url: action.url, ...look };
  return execute(title, action.verb, { ...action.data, language }, look);
};

/** Nobody is to be drawn into these: they take something away. */
const TAKES_AWAY: readonly string[] = ['cancelSignup', 'unsubscribe', 'mute'];

/** Whether a button may be the one that stands out. */
const isWelcome = (action: MessageAction): boolean => !('verb' in action) || (!TAKES_AWAY.includes(action.verb) && !action.undo);

/** An address outside may have been typed by a manager: only the web is linked to. */
const isSound = (action: MessageAction): boolean => !('url' in action) || /^https?:\/\//i.test(action.url);

/** Why one gets this, and the small way out of it. */
const footOf = (language: Language, message: Message): CardElement[] => {
  const small = { size: 'Small', isSubtle: true };
  const mute = bot.say(language, 'mute');
  return [
    ...(message.why ? [textOf(message.why, LONGEST.why, small)] : []),
    ...(message.mute
      ? [
          {
            type: 'Container',
            items: [textOf(mute, LONGEST.label, { ...small, underline: true })],
            selectAction: execute(mute, 'mute', { what: message.mute, language }),
          },
        ]
      : []),
  ];
};

/** Whether a message asks its reader to choose, so that all its actions are shown. */
export const isChoice = (message: Message): boolean => message.kind.endsWith('Choice');

const draw = (tabUrl: TabUrl, message: Message, scale: number): Card => {
  const { language = 'nb' } = message;
  const actions = message.actions
    .filter(isSound)
    .slice(0, isChoice(message) ? CHOICES : ACTIONS)
    .map((one, at) => {
      const isMain = at === 0 && !isChoice(message) && isWelcome(one);
      return actionOf(tabUrl, language, one, isMain ? { style: 'positive' } : {});
    });
  const foot = footOf(language, message);
  const most = Math.floor(LONGEST.line * scale);
  return {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.5',
    lang: language,
    fallbackText: plainText(message.plain, LONGEST.plain),
    body: [
      textOf(message.header, LONGEST.header, { size: 'Small', isSubtle: true }),
      textOf(message.fact, LONGEST.fact, { size: 'Large', weight: 'Bolder' }),
      ...message.lines.slice(0, LINES).flatMap((line) => paragraphs(line, most).map((one) => textOf(one, most))),
      ...(foot.length > 0 ? [{ type: 'Container', spacing: 'Medium', items: foot }] : []),
    ],
    ...(actions.length > 0 ? { actions } : {}),
  };
};

/** A card and its summary stay under 20 KB in UTF-16; Teams' own limit is told as 28 KB. */
const MOST_BYTES = 17 * 1024;

/** Draws a message; where people wrote too much, its lines are shortened. Pure: the same message gives the same card. */
export const cardOf = (tabUrl: TabUrl, message: Message): Card => {
  const fits = (card: Card) => JSON.stringify(card).length * 2 <= MOST_BYTES;
  return [0.5, 0.2].reduce((card, scale) => (fits(card) ? card : draw(tabUrl, message, scale)), draw(tabUrl, message, 1));
};
