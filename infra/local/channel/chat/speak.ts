/** What people do in a conversation: install, write, press a card's button. Every chat client comes through here. */
import { ADAPTIVE_CARD } from '../activity.ts';
import type { BotAnswer } from '../connector/bot.ts';
import type { Gateway } from '../gateway.ts';
import { Stopped } from '../http.ts';
import type { Member } from '../roster.ts';
import type { Installed } from '../store.ts';
import { baseOf, installActivities, invokeActivity, messageActivity, type Place } from './activities.ts';

/** What a person says; `times` delivers the same activity several times, as an impatient channel does. */
export interface Said {
  text: string;
  locale: string;
  /** Data of an Action.Submit, instead of text. */
  value?: unknown;
  replyToId?: string | undefined;
  times?: number;
  /** The message's id, when somebody must know it before the bot answers. */
  id?: string;
}

const keyOf = (place: Place) => ('personal' in place ? place.personal.oid : 'team');
const nameOf = (place: Place) => ('personal' in place ? place.personal.name : 'channel');

/** Brings the app to a conversation where it is not, and tells the bot; nothing happens where it is. */
export async function install(gateway: Gateway, from: Member, place: Place, locale = 'nb-NO'): Promise<Installed> {
  const key = keyOf(place);
  if (gateway.store.installed(key) === 'installed') return 'installed';
  const before = gateway.store.installed(key);
  gateway.store.setInstalled(key, 'installed');
  for (const activity of installActivities(gateway, from, place, 'add', locale)) {
    const { status } = await gateway.bot.deliver(activity, nameOf(place));
    // A bot that never heard of it must hear of it the next time.
    if (status === 0 || status >= 500) gateway.store.setInstalled(key, before);
  }
  gateway.posts.put({ kind: 'installed', conversation: baseOf(gateway, place) });
  return gateway.store.installed(key);
}

/** Takes the app away and tells the bot, or (`blocked`) mutes it without telling anyone. */
export async function leave(gateway: Gateway, from: Member, place: Place, state: 'uninstalled' | 'blocked'): Promise<Installed> {
  gateway.store.setInstalled(keyOf(place), state);
  if (state === 'uninstalled') {
    for (const activity of installActivities(gateway, from, place, 'remove', 'nb-NO'))
      await gateway.bot.deliver(activity, nameOf(place));
  }
  gateway.posts.put({ kind: 'installed', conversation: baseOf(gateway, place) });
  return state;
}

/** Writes a message in a personal conversation, or in the channel (`root` joins a thread). The bot hears of the channel only when mentioned. */
export async function write(
  gateway: Gateway,
  from: Member,
  where: 'personal' | { root?: string | undefined },
  said: Said,
): Promise<{ id: string; bot?: BotAnswer }> {
  const id = said.id ?? gateway.store.nextId();
  const place: Place = where === 'personal' ? { personal: from } : { thread: where.root ?? id };
  const conversation = baseOf(gateway, place);
  await readyToWrite(gateway, from, place, said.locale);
  const mention = new RegExp(`@${gateway.settings.botName}\\b`, 'i');
  const heard = where === 'personal' || mention.test(said.text);
  const text = where === 'personal' ? said.text : said.text.replace(mention, `<at>${gateway.settings.botName}</at>`);
  const activity = messageActivity(gateway, from, place, { ...said, id, text });
  if (said.value === undefined) {
    gateway.store.add({
      id,
      conversation,
      root: 'thread' in place ? place.thread : id,
      author: from.oid,
      activity: { ...activity, text: said.text },
    });
    gateway.posts.put({ kind: 'message', conversation, id });
  }
  if (!heard) return { id };
  let bot: BotAnswer = { status: 0, body: undefined };
  for (let n = 0; n < (said.times ?? 1); n++) bot = await gateway.bot.deliver(activity, nameOf(place));
  return { id, bot };
}

async function readyToWrite(gateway: Gateway, from: Member, place: Place, locale: string): Promise<void> {
  const state = gateway.store.installed(keyOf(place));
  if (state === 'never') await install(gateway, from, place, locale);
  if (state === 'uninstalled')
    throw new Stopped(409, { error: { code: 'NotInstalled', message: 'Appen er fjernet. Legg den til igjen for å skrive.' } });
}

/** Presses a button of a card (or asks anything else by name). A card in the answer becomes this person's own view of the message. */
export async function press(
  gateway: Gateway,
  from: Member,
  messageId: string | undefined,
  asked: { name: string; value: unknown; locale: string },
): Promise<BotAnswer> {
  const { team } = gateway.roster;
  const inChannel = messageId ? gateway.store.find(team.id, messageId) : undefined;
  const message = inChannel ?? (messageId ? gateway.store.find(from.conversationId, messageId) : undefined);
  if (messageId && !message)
    throw new Stopped(404, { error: { code: 'ActivityNotFoundInConversation', message: 'Meldingen finnes ikke.' } });
  const place: Place = inChannel ? { thread: inChannel.root } : { personal: from };
  const answer = await gateway.bot.deliver(
    invokeActivity(gateway, from, place, { ...asked, replyToId: messageId }),
    nameOf(place),
  );
  const { type, value } = (answer.body ?? {}) as { type?: string; value?: unknown };
  if (message && asked.name === 'adaptiveCard/action' && type === ADAPTIVE_CARD) {
    gateway.store.setView(message.id, from.oid, value);
    gateway.posts.put({ kind: 'view', conversation: message.conversation, id: message.id, oid: from.oid });
  }
  return answer;
}
