/** «Ikke minn meg om dette» on a card, and «minn meg igjen» in the chat. `what` comes from the message the card was made of. */
import { readHome } from '../../src/api/home.ts';
import { mute as muteOp } from '../../src/api/mute.ts';
import type { Message } from '../../src/domain/message.ts';
import { bot } from '../../src/text/bot.ts';
import { subscriptionTexts } from '../../src/text/botSubscription.ts';
import { type Asked, message, refusalMessage } from './command.ts';

/** *Ikke minn meg om dette*, and back. */
export const mute = async (asked: Asked): Promise<Message> => {
  const { language } = asked.intent;
  const { what } = asked.data;
  const done = what ? await asked.ask(muteOp, asked.actor, { what, on: true }) : undefined;
  if (!what || !done?.ok) return refusalMessage(language, done && !done.ok ? done.refusals : []);
  return message({
    kind: 'muted',
    header: subscriptionTexts.say(language, 'header'),
    fact: subscriptionTexts.say(language, 'muted'),
    lines: [subscriptionTexts.say(language, 'mutedLine')],
    actions: [{ label: bot.say(language, 'undo'), verb: 'unmute', data: { what }, undo: true }],
  });
};

/** Takes back one, or all when written in the chat. */
export const unmute = async (asked: Asked): Promise<Message> => {
  const { language } = asked.intent;
  const { what: pressed } = asked.data;
  const home = pressed ? undefined : await asked.ask(readHome, asked.actor, {});
  if (home && !home.ok) return refusalMessage(language, home.refusals);
  const all = pressed ? [pressed] : (home?.value.me.muted ?? []);
  for (const what of all) {
    const done = await asked.ask(muteOp, asked.actor, { what, on: false });
    if (!done.ok) return refusalMessage(language, done.refusals);
  }
  const fact = subscriptionTexts.say(language, all.length > 0 ? 'unmuted' : 'notMuted');
  return message({ kind: 'unmuted', header: subscriptionTexts.say(language, 'header'), fact });
};
