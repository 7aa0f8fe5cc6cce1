/** A button pressed on a card: carried out, and answered in the card's place or, for old clients, as a message. */
import type { Message } from '../src/domain/message.ts';
import { type Language, languages } from '../src/schema/person.ts';
import { bag, type Incoming } from './activity.ts';
import { CARD_TYPE } from './cards/activity.ts';
import { cardOf, isChoice } from './cards/card.ts';
import { isPublic, isVerb } from './commands/dispatch.ts';
import { doneInChannel, inChat } from './commands/greeting.ts';
import { type Answer, type Bag, carryOut, guarded, languageFor, type TurnHouse } from './turnHouse.ts';
import type { Intent } from './understand.ts';

const isLanguage = (value: string | undefined): value is Language => value !== undefined && Object.hasOwn(languages, value);

/** Only texts are taken from a card's data. */
const textsOf = (value: unknown): Bag =>
  Object.fromEntries(Object.entries(bag(value)).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));

/** A personal card goes on in its own language; a card many see answers each in theirs. */
const pressedLanguage = (house: TurnHouse, incoming: Incoming, card: string | undefined): Language => {
  const own = languageFor(house.doors, incoming);
  return incoming.kind === 'personal' && isLanguage(card) ? card : own;
};

const pressedIntent = (house: TurnHouse, incoming: Incoming, data: Bag): Intent => ({
  command: 'unknown',
  language: pressedLanguage(house, incoming, data.language),
  mood: 'order',
  guesses: ['deadlines', 'workshops', 'applications'],
});

/** What everybody may read of a personal answer: that it was done, or why not. */
const forAll = (language: Language, answer: Message): Message => {
  if (answer.kind === 'refusal') return answer;
  return isChoice(answer) ? inChat(language) : doneInChannel(language);
};

/** A button of a client that does not know Action.Execute: comes as a message, and the answer is read by all who read the conversation. */
export const submitted = async (house: TurnHouse, incoming: Incoming): Promise<Answer> => {
  const { verb = '', ...data } = textsOf(incoming.value);
  const intent = pressedIntent(house, incoming, data);
  const { language } = intent;
  if (!isVerb(verb)) return {};
  const inChannel = incoming.kind !== 'personal';
  const say = await guarded(house, language, async () => {
    const answer = await carryOut(house, incoming, intent, verb, data, inChannel && isPublic(verb));
    return inChannel && !isPublic(verb) ? forAll(language, answer) : answer;
  });
  return { say };
};

/** A button: the answer takes the card's place for this person only. */
export const executed = async (house: TurnHouse, incoming: Incoming): Promise<Answer> => {
  const action = bag(bag(incoming.value).action);
  const verb = typeof action.verb === 'string' ? action.verb : '';
  const data = textsOf(action.data);
  const intent = pressedIntent(house, incoming, data);
  if (!isVerb(verb)) return { invoke: failed(400, 'BadRequest', 'unknown verb') };
  const say = await guarded(house, intent.language, () => carryOut(house, incoming, intent, verb, data, false));
  if (say.kind === 'fault') return { invoke: replied('application/vnd.microsoft.activity.message', say.plain) };
  return { invoke: replied(CARD_TYPE, cardOf(house.tabUrl, say)) };
};

const replied = (type: string, value: unknown) => ({ status: 200, body: { statusCode: 200, type, value } });
/** An answer that says the button did nothing. */
export const failed = (status: number, code: string, text: string) => ({
  status,
  body: { statusCode: status, type: 'application/vnd.microsoft.error', value: { code, message: text } },
});
