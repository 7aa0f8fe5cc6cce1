/** «abonner» and «avslutt»: what a person wants to be told about. Nobody subscribes by default; stopping without a topic stops everything. */
import { type Me, readHome, subscribe as subscribeOp } from '../../src/api/home.ts';
import type { Message } from '../../src/domain/message.ts';
import type { Result } from '../../src/domain/result.ts';
import type { Language } from '../../src/schema/person.ts';
import { type Topic, topics } from '../../src/schema/topicSubscription.ts';
import { bot } from '../../src/text/bot.ts';
import { subscriptionTexts, topicTexts } from '../../src/text/botSubscription.ts';
import { capital } from '../../src/text/say.ts';
import { type Asked, listed, message, refusalMessage } from './command.ts';

const TOPICS = Object.keys(topics) as Topic[];
/** Those that are told about today; the prizes are not yet, so they are not offered, but a wish for them is kept. */
const OFFERED: readonly Topic[] = ['rounds', 'workshops'];

const topicOf = ({ data, intent }: Asked): Topic | undefined =>
  data.topic === undefined ? intent.topic : TOPICS.find((topic) => topic === data.topic);

const header = (language: Language): string => subscriptionTexts.say(language, 'header');
const names = (language: Language, which: readonly Topic[]): string =>
  listed(
    language,
    which.map((topic) => topicTexts.say(language, topic)),
    'and',
  );

const choose = (language: Language): Message =>
  message({
    kind: 'topicChoice',
    header: header(language),
    fact: subscriptionTexts.say(language, 'which'),
    lines: [subscriptionTexts.say(language, 'whichLine')],
    actions: OFFERED.map((topic) => ({
      label: capital(topicTexts.say(language, topic)),
      verb: 'subscribe',
      data: { topic },
    })),
    plain: `${subscriptionTexts.say(language, 'which')} ${capital(names(language, OFFERED))}.`,
  });

/** Starts; asks what about when the wish did not say. */
export const subscribe = async (asked: Asked): Promise<Message> => {
  const { language } = asked.intent;
  const topic = topicOf(asked);
  if (!topic) return choose(language);
  const done = await asked.ask(subscribeOp, asked.actor, { topic, on: true });
  if (!done.ok) return refusalMessage(language, done.refusals);
  return message({
    kind: 'subscribed',
    header: header(language),
    fact: subscriptionTexts.say(language, 'on', { topics: names(language, [topic]) }),
    lines: [topicTexts.say(language, `${topic}Line`), subscriptionTexts.say(language, 'whichLine')],
    actions: [{ label: subscriptionTexts.say(language, 'stop'), verb: 'unsubscribe', data: { topic } }],
  });
};

/** To «kan jeg abonnere?»: what there is, on buttons. Changes nothing. */
export const subscribeHelp = async ({ intent: { language } }: Asked): Promise<Message> => choose(language);

const stopAll = async (asked: Asked, which: readonly Topic[]): Promise<Result<Me> | undefined> => {
  let last: Result<Me> | undefined;
  for (const topic of which) {
    last = await asked.ask(subscribeOp, asked.actor, { topic, on: false });
    if (!last.ok) return last;
  }
  return last;
};

/** Stops one topic, or all there are. */
export const unsubscribe = async (asked: Asked): Promise<Message> => {
  const { language } = asked.intent;
  const topic = topicOf(asked);
  const home = topic ? undefined : await asked.ask(readHome, asked.actor, {});
  if (home && !home.ok) return refusalMessage(language, home.refusals);
  const which = topic ? [topic] : (home?.value.me.subscriptions ?? []);
  const offLine = subscriptionTexts.say(language, 'offLine');
  if (which.length === 0)
    return message({
      kind: 'notSubscribed',
      header: header(language),
      fact: subscriptionTexts.say(language, 'nothing'),
      lines: [offLine],
      actions: [{ label: subscriptionTexts.say(language, 'start'), verb: 'subscribe', data: {} }],
    });
  const done = await stopAll(asked, which);
  if (done && !done.ok) return refusalMessage(language, done.refusals);
  return message({
    kind: 'unsubscribed',
    header: header(language),
    fact: subscriptionTexts.say(language, 'off', { topics: names(language, which) }),
    lines: [offLine],
    actions:
      which.length === 1
        ? [{ label: bot.say(language, 'undo'), verb: 'subscribe', data: { topic: which[0] ?? 'rounds' }, undo: true }]
        : [],
  });
};
