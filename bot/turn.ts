/** One turn: what an activity asks, who asks, and what to answer. Knows nothing of botbuilder; the only place of the bot where faults are caught. */
import type { Message } from '../src/domain/message.ts';
import type { Actor } from '../src/domain/role.ts';
import { type Language, languages } from '../src/schema/person.ts';
import { bag, type Incoming } from './activity.ts';
import { CARD_TYPE } from './cards/activity.ts';
import { type CardSettings, cardOf } from './cards/card.ts';
import { dispatch, isPublic, isVerb, type Verb } from './commands/dispatch.ts';
import { doneInChannel, faultMessage, stranger } from './commands/greeting.ts';
import type { BotDoors } from './doors.ts';
import { installed, whereOf } from './install.ts';
import type { Recent } from './recent.ts';
import { type Intent, understand } from './understand.ts';

/** What to do with a turn. `after` is done once the answer is on its way; its failure is logged, nobody waits for it. */
export interface Answer {
  readonly say?: Message;
  /** Undefined where many read. */
  readonly language?: Language;
  readonly invoke?: { readonly status: number; readonly body?: unknown };
  readonly after?: () => Promise<void>;
}

export interface TurnHouse {
  readonly doors: BotDoors;
  readonly tenantId: string;
  readonly tabUrl: CardSettings['tabUrl'];
  readonly greeted: Recent<void>;
}

type Bag = Readonly<Record<string, string>>;

const isLanguage = (value: string | undefined): value is Language => value !== undefined && Object.hasOwn(languages, value);

/** Only texts are taken from a card's data. */
const textsOf = (value: unknown): Bag =>
  Object.fromEntries(Object.entries(bag(value)).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));

const carryOut = (house: TurnHouse, incoming: Incoming, intent: Intent, verb: Verb, data: Bag, inChannel: boolean) => {
  const actor: Actor = { oid: incoming.oid, name: incoming.personName, roles: ['Employee'], language: intent.language };
  return dispatch(verb, { actor, ask: house.doors.ask, intent, data, inChannel, now: house.doors.now() });
};

const pressedIntent = (house: TurnHouse, incoming: Incoming, data: Bag): Intent => ({
  command: 'unknown',
  language: isLanguage(data.language) ? data.language : (house.doors.conversations.language(incoming.oid) ?? 'nb'),
  guesses: ['deadlines', 'workshops', 'applications'],
});

/** Runs the work; a fault is logged once and told kindly, with the reference. */
const guarded = async (house: TurnHouse, language: Language, work: () => Promise<Message>): Promise<Message> => {
  try {
    return await work();
  } catch (error) {
    return faultMessage(language, house.doors.log(error));
  }
};

const written = async (house: TurnHouse, incoming: Incoming): Promise<Answer> => {
  const inChannel = incoming.kind !== 'personal';
  if (inChannel && !incoming.mentionsBot) return {};
  const intent = understand(incoming.text, house.doors.conversations.language(incoming.oid));
  const say = await guarded(house, intent.language, () => carryOut(house, incoming, intent, intent.command, {}, inChannel));
  return { say, language: intent.language };
};

/** A button of a client that does not know Action.Execute: comes as a message, and the answer is read by all who read the conversation. */
const submitted = async (house: TurnHouse, incoming: Incoming): Promise<Answer> => {
  const { verb = '', ...data } = textsOf(incoming.value);
  const intent = pressedIntent(house, incoming, data);
  const { language } = intent;
  if (!isVerb(verb)) return {};
  const inChannel = incoming.kind !== 'personal';
  const say = await guarded(house, language, async () => {
    const answer = await carryOut(house, incoming, intent, verb, data, inChannel && isPublic(verb));
    return inChannel && !isPublic(verb) ? doneInChannel(language) : answer;
  });
  return { say, language };
};

/** A button: the answer takes the card's place for this person only. */
const executed = async (house: TurnHouse, incoming: Incoming): Promise<Answer> => {
  const action = bag(bag(incoming.value).action);
  const verb = typeof action.verb === 'string' ? action.verb : '';
  const data = textsOf(action.data);
  const intent = pressedIntent(house, incoming, data);
  if (!isVerb(verb)) return { invoke: failed(400, 'BadRequest', 'unknown verb') };
  const say = await guarded(house, intent.language, () => carryOut(house, incoming, intent, verb, data, false));
  if (say.kind === 'fault') return { invoke: replied('application/vnd.microsoft.activity.message', say.plain) };
  return { invoke: replied(CARD_TYPE, cardOf({ tabUrl: house.tabUrl, language: intent.language }, say)) };
};

const replied = (type: string, value: unknown) => ({ status: 200, body: { statusCode: 200, type, value } });
const failed = (status: number, code: string, text: string) => ({
  status,
  body: { statusCode: status, type: 'application/vnd.microsoft.error', value: { code, message: text } },
});

/** Somebody the bot may not help; the log keeps the kind, never who. */
class StrangerRefused extends Error {
  constructor(kind: 'OtherTenant' | 'NoEntraId') {
    super('an activity was refused');
    this.name = `${kind}Refused`;
  }
}

/** People of other tenants, and accounts without an Entra id, get one polite sentence where they wrote to the bot, and nothing else. */
const refused = (house: TurnHouse, incoming: Incoming): Answer => {
  house.doors.log(new StrangerRefused(incoming.tenantId === house.tenantId ? 'NoEntraId' : 'OtherTenant'));
  if (incoming.type === 'invoke') return { invoke: failed(403, 'Forbidden', stranger('nb').plain) };
  return incoming.type === 'message' && incoming.kind === 'personal' ? { say: stranger('nb'), language: 'nb' } : {};
};

const remembering = (house: TurnHouse, incoming: Incoming) => async (): Promise<void> => {
  const where = whereOf(incoming);
  if (where) await house.doors.conversations.remember(where);
};

/** Answers an activity that the channel has vouched for. Throws only when an installation could not be remembered. */
export const takeTurn = async (house: TurnHouse, incoming: Incoming): Promise<Answer> => {
  if (incoming.tenantId !== house.tenantId) return refused(house, incoming);
  if (incoming.type === 'installationUpdate' || incoming.type === 'conversationUpdate') {
    const say = await installed(house.doors, incoming, house.greeted);
    return say ? { say, language: house.doors.conversations.language(incoming.oid) ?? 'nb' } : {};
  }
  if (incoming.type === 'invoke' && incoming.name !== 'adaptiveCard/action') return { invoke: { status: 501 } };
  if (incoming.type !== 'message' && incoming.type !== 'invoke') return {};
  if (incoming.oid === '') return refused(house, incoming);
  if (incoming.type === 'invoke') return executed(house, incoming);
  const answer = bag(incoming.value).verb === undefined ? await written(house, incoming) : await submitted(house, incoming);
  return { ...answer, after: remembering(house, incoming) };
};
