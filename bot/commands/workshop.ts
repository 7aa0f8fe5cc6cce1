/** «verksted», «meld på», «meld av»: the next workshop, a seat taken or given back. Repeating is harmless: the operations answer the same. */
import { cancelSignup as cancelOp, listWorkshops, signUp as signUpOp, type WorkshopCard } from '../../src/api/workshop.ts';
import type { Message } from '../../src/domain/message.ts';
import { workshopTexts } from '../../src/text/botWorkshop.ts';
import { type Asked, message, PATHS, refusalMessage } from './command.ts';
import { cancelled, dayOf, signedUp, workshopCard } from './workshopWords.ts';

type Purpose = 'see' | 'signUp' | 'cancel';

const VERBS = { see: 'workshops', signUp: 'signUp', cancel: 'cancelSignup' } as const;
const WHICH = { see: 'whichSee', signUp: 'whichSignUp', cancel: 'whichCancel' } as const;
const MOST_CHOICES = 6;

const hasDate = (card: WorkshopCard): boolean => card.startsAt !== undefined;

const isOpen = (card: WorkshopCard): boolean => !card.over && !card.calledOff;

const SOONEST = ['neste', 'første', 'fyrste', 'next', 'soonest'];

/** Workshops that fit the button pressed, or the rest of what was written («neste», «29. januar», a word of the title); all when nothing does. */
const fitting = ({ data, intent }: Asked, cards: readonly WorkshopCard[]): readonly WorkshopCard[] => {
  if (data.workshop !== undefined) return cards.filter((card) => card.key === data.workshop);
  const words = (intent.argument ?? '').split(' ').filter((word) => word.length > 1 || /\d/.test(word));
  if (words.some((word) => SOONEST.includes(word))) return cards.slice(0, 1);
  const points = (card: WorkshopCard): number => {
    const said = `${card.title} ${dayOf(intent.language, card)}`.toLowerCase().split(/[^\p{L}\p{N}]+/u);
    return words.filter((word) => said.includes(word)).length;
  };
  const most = Math.max(0, ...cards.map(points));
  return most === 0 ? cards : cards.filter((card) => points(card) === most);
};

const none = ({ intent: { language }, inChannel }: Asked, known: readonly WorkshopCard[]): Message =>
  message({
    kind: 'noWorkshop',
    header: workshopTexts.say(language, 'header'),
    fact: workshopTexts.say(language, known.length > 0 ? 'noneNew' : 'none'),
    lines: inChannel ? [] : [workshopTexts.say(language, 'noneLine')],
    actions: inChannel ? [] : [{ label: workshopTexts.say(language, 'tell'), verb: 'subscribe', data: { topic: 'workshops' } }],
  });

const choose = ({ intent: { language } }: Asked, cards: readonly WorkshopCard[], purpose: Purpose): Message => {
  const shown = cards.slice(0, MOST_CHOICES);
  const names = shown.map((card) =>
    workshopTexts.say(language, 'choice', { title: card.title, day: dayOf(language, card, false) }),
  );
  const line = workshopTexts.say(language, 'whichLine', { what: workshopTexts.say(language, WHICH[purpose]) });
  return message({
    kind: 'workshopChoice',
    header: workshopTexts.say(language, 'header'),
    fact: workshopTexts.say(language, 'which'),
    lines: [line],
    actions: shown.map((card, at) => ({ label: names[at] ?? card.title, verb: VERBS[purpose], data: { workshop: card.key } })),
    plain: `${workshopTexts.say(language, 'which')} ${names.join('. ')}.`,
  });
};

/** The next workshop, or a choice when several lie ahead. */
export const workshops = async (asked: Asked): Promise<Message> => {
  const found = await asked.ask(listWorkshops, asked.actor, {});
  if (!found.ok) return refusalMessage(asked.intent.language, found.refusals);
  const open = found.value.filter(isOpen);
  const cards = asked.data.workshop === undefined ? fitting(asked, open) : fitting(asked, found.value);
  const [only] = cards;
  if (!only) return none(asked, found.value);
  return cards.length === 1 ? workshopCard(asked, only) : choose(asked, cards, 'see');
};

const seat = async (asked: Asked, key: string): Promise<Message> => {
  const { language } = asked.intent;
  const done = await asked.ask(signUpOp, asked.actor, { workshop: key });
  if (done.ok) return signedUp(language, done.value, asked.now);
  return refusalMessage(language, done.refusals, [{ label: workshopTexts.say(language, 'see'), open: PATHS.workshops }]);
};

const giveBack = async (asked: Asked, key: string): Promise<Message> => {
  const { language } = asked.intent;
  const done = await asked.ask(cancelOp, asked.actor, { workshop: key });
  if (done.ok) return cancelled(language, done.value, asked.now);
  return refusalMessage(language, done.refusals, [{ label: workshopTexts.say(language, 'see'), open: PATHS.workshops }]);
};

/** One open workshop: signs up at once. Several: asks which. */
export const signUp = async (asked: Asked): Promise<Message> => {
  if (asked.data.workshop !== undefined) return seat(asked, asked.data.workshop);
  const found = await asked.ask(listWorkshops, asked.actor, {});
  if (!found.ok) return refusalMessage(asked.intent.language, found.refusals);
  const fit = fitting(asked, found.value.filter(isOpen));
  // One without a date takes nobody; when it is the one that is meant, the refusal says so.
  const cards = fit.some(hasDate) ? fit.filter(hasDate) : fit.slice(0, 1);
  const [only] = cards;
  if (!only) return none(asked, found.value);
  return cards.length === 1 ? seat(asked, only.key) : choose(asked, cards, 'signUp');
};

/** Gives back the one seat one has, or asks which. */
export const cancelSignup = async (asked: Asked): Promise<Message> => {
  const { language } = asked.intent;
  if (asked.data.workshop !== undefined) return giveBack(asked, asked.data.workshop);
  const found = await asked.ask(listWorkshops, asked.actor, {});
  if (!found.ok) return refusalMessage(language, found.refusals);
  const cards = fitting(
    asked,
    found.value.filter((card) => isOpen(card) && card.mine !== undefined),
  );
  const [only] = cards;
  if (only) return cards.length === 1 ? giveBack(asked, only.key) : choose(asked, cards, 'cancel');
  return message({
    kind: 'notSignedUp',
    header: workshopTexts.say(language, 'header'),
    fact: workshopTexts.say(language, 'notMine'),
    actions: [{ label: workshopTexts.say(language, 'see'), verb: 'workshops', data: {} }],
  });
};
