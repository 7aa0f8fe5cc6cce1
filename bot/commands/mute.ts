/** «Ikke minn meg om dette» on a card, «ikke minn meg» and «minn meg igjen» in the chat. `what` is as the reminders name it: the occasion and its subject. */
import { type Home, readHome } from '../../src/api/home.ts';
import { mute as muteOp } from '../../src/api/mute.ts';
import type { Message, MessageAction } from '../../src/domain/message.ts';
import type { Language } from '../../src/schema/person.ts';
import { bot } from '../../src/text/bot.ts';
import { subscriptionTexts, topicTexts } from '../../src/text/botSubscription.ts';
import { type Asked, message, refusalMessage } from './command.ts';

const header = (language: Language): string => subscriptionTexts.say(language, 'header');

/** *Ikke minn meg om dette*, and back. */
export const mute = async (asked: Asked): Promise<Message> => {
  const { language } = asked.intent;
  const { what } = asked.data;
  const done = what ? await asked.ask(muteOp, asked.actor, { what, on: true }) : undefined;
  if (!what || !done?.ok) return refusalMessage(language, done && !done.ok ? done.refusals : []);
  return message({
    kind: 'muted',
    header: header(language),
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
  return message({ kind: 'unmuted', header: header(language), fact });
};

/** What the person hears of, each with the button that ends it, or brings it back. */
const switches = (language: Language, { me, signups, drafts }: Home): MessageAction[] => {
  const writing = drafts.filter((draft) => draft.state === 'writing' || draft.changedSinceSent);
  const own = [
    ...signups.filter((card) => !card.over && !card.calledOff).map(({ key, title }) => ({ what: `workshop/${key}`, title })),
    ...writing.map(({ key, title }) => ({
      what: `ownDraft/${key}`,
      title: title || subscriptionTexts.say(language, 'untitledDraft'),
    })),
  ];
  return [
    ...own.map(({ what, title }) =>
      me.muted.includes(what)
        ? { label: subscriptionTexts.say(language, 'bringBack', { title }), verb: 'unmute', data: { what } }
        : { label: subscriptionTexts.say(language, 'silence', { title }), verb: 'mute', data: { what } },
    ),
    ...me.subscriptions.map((topic) => ({
      label: subscriptionTexts.say(language, 'end', { topic: topicTexts.say(language, topic) }),
      verb: 'unsubscribe',
      data: { topic },
    })),
  ];
};

/** «ikke minn meg»: what one is reminded of, and a button for each. Changes nothing by itself. */
export const reminders = async (asked: Asked): Promise<Message> => {
  const { language } = asked.intent;
  const home = await asked.ask(readHome, asked.actor, {});
  if (!home.ok) return refusalMessage(language, home.refusals);
  const actions = switches(language, home.value);
  if (actions.length === 0)
    return message({
      kind: 'noReminders',
      header: header(language),
      fact: subscriptionTexts.say(language, 'nothingComes'),
      lines: [subscriptionTexts.say(language, 'nothingComesLine')],
      actions: [{ label: subscriptionTexts.say(language, 'start'), verb: 'subscribe', data: {} }],
    });
  const fact = subscriptionTexts.say(language, 'whatNot');
  return message({
    kind: 'remindersChoice',
    header: header(language),
    fact,
    lines: [subscriptionTexts.say(language, 'whatNotLine')],
    actions,
    plain: `${fact} ${actions.map(({ label }) => `${label}.`).join(' ')}`,
  });
};
