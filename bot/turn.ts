/** One turn: what kind of activity it is, whether the one behind it may be helped, and what to answer. Knows nothing of botbuilder. */
import { languageOf } from '../src/text/say.ts';
import { bag, type Incoming } from './activity.ts';
import { stranger } from './commands/greeting.ts';
import { installed, whereOf } from './install.ts';
import { executed, failed, submitted } from './press.ts';
import { type Answer, carryOut, guarded, languageFor, type TurnHouse } from './turnHouse.ts';
import { understand } from './understand.ts';

const saysNothing = (text: string): boolean => text.replace(/<at\b[^>]*>.*?<\/at>/gis, '').trim() === '';

const written = async (house: TurnHouse, incoming: Incoming): Promise<Answer> => {
  const inChannel = incoming.kind !== 'personal';
  if (inChannel && !incoming.mentionsBot) return {};
  const intent = understand(incoming.text, languageFor(house.doors, incoming));
  const verb = incoming.hasFile && saysNothing(incoming.text) ? 'file' : intent.command;
  const say = await guarded(house, intent.language, () => carryOut(house, incoming, intent, verb, {}, inChannel));
  return { say };
};

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
  // Nothing is looked up for a stranger, not even their language.
  const language = languageOf(incoming.locale);
  const sorry = { ...stranger(language), language };
  if (incoming.type === 'invoke') return { invoke: failed(403, 'Forbidden', sorry.plain) };
  return incoming.type === 'message' && incoming.kind === 'personal' ? { say: sorry } : {};
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
    return say ? { say } : {};
  }
  if (incoming.type === 'invoke' && incoming.name !== 'adaptiveCard/action') return { invoke: { status: 501 } };
  if (incoming.type !== 'message' && incoming.type !== 'invoke') return {};
  if (incoming.oid === '') return refused(house, incoming);
  if (incoming.type === 'invoke') return executed(house, incoming);
  const answer = bag(incoming.value).verb === undefined ? await written(house, incoming) : await submitted(house, incoming);
  return { ...answer, after: remembering(house, incoming) };
};
