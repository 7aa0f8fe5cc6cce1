/** What a turn is given and gives, and how a wish is carried out in it; the only place of the bot where faults are caught. */
import type { Message } from '../src/domain/message.ts';
import { Fault } from '../src/domain/result.ts';
import type { Actor } from '../src/domain/role.ts';
import type { Language } from '../src/schema/person.ts';
import { languageOf } from '../src/text/say.ts';
import type { Incoming } from './activity.ts';
import type { TabUrl } from './cards/card.ts';
import { dispatch, type Verb } from './commands/dispatch.ts';
import { faultMessage } from './commands/greeting.ts';
import type { BotDoors } from './doors.ts';
import type { Recent } from './recent.ts';
import type { Intent } from './understand.ts';

/** What to do with a turn. `after` is done once the answer is on its way; its failure is logged, nobody waits for it. */
export interface Answer {
  readonly say?: Message;
  readonly invoke?: { readonly status: number; readonly body?: unknown };
  readonly after?: () => Promise<void>;
}

/** What one turn of a conversation may ask for. */
export interface TurnHouse {
  readonly doors: BotDoors;
  readonly tenantId: string;
  readonly tabUrl: TabUrl;
  readonly greeted: Recent<void>;
}

/** What a button carries. */
export type Bag = Readonly<Record<string, string>>;

/** The language the person chose; until then the one their Teams is in. */
export const languageFor = ({ conversations }: BotDoors, { oid, locale }: Incoming): Language =>
  conversations.language(oid) ?? languageOf(locale);

/** Does what was asked, in the person's name: known by the channel's token alone, an employee of the tenant. */
export const carryOut = (house: TurnHouse, incoming: Incoming, intent: Intent, verb: Verb, data: Bag, inChannel: boolean) => {
  const actor: Actor = { oid: incoming.oid, name: incoming.personName, roles: ['Employee'], language: intent.language };
  return dispatch(verb, { actor, ask: house.doors.ask, intent, data, inChannel, now: house.doors.now() });
};

/** Runs the work; a fault is logged once and told kindly, with the reference. */
export const guarded = async (house: TurnHouse, language: Language, work: () => Promise<Message>): Promise<Message> => {
  try {
    return { ...(await work()), language };
  } catch (error) {
    const isOutage = error instanceof Fault && (error.code === 'graphUnavailable' || error.code === 'signInUnavailable');
    return { ...faultMessage(language, house.doors.log(error), isOutage ? 'outage' : 'fault'), language };
  }
};
