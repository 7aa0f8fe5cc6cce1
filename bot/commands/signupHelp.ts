/** What is answered to a question about signing up or off, to «ikke meld meg av», and to a wish for somebody else: the workshop's card with its buttons. Changes nothing. */
import { listWorkshops, type WorkshopCard } from '../../src/api/workshop.ts';
import type { Message } from '../../src/domain/message.ts';
import { signupTexts } from '../../src/text/botSignup.ts';
import { type Asked, type Command, message, refusalMessage } from './command.ts';
import { workshops } from './workshop.ts';
import { workshopCard } from './workshopWords.ts';

type Wish = 'on' | 'off';
type Line = keyof typeof signupTexts.all;

const lineOn = (card: WorkshopCard | undefined): Line | undefined => {
  if (!card) return 'howOnChoice';
  if (card.mine) return 'alreadyOn';
  // The card itself says that one can sign up once there is a date.
  if (card.startsAt === undefined) return undefined;
  return card.seatsLeft > 0 ? 'howOn' : 'howOnFull';
};

const lineOff = (mine: readonly WorkshopCard[]): Line => {
  const [first] = mine;
  if (!first) return 'notOn';
  return first.mine?.state === 'waitingList' ? 'howOffWaiting' : 'howOff';
};

/** A card with what answers the question first. */
export const withLine = (card: Message, line: string): Message =>
  message({ ...card, lines: [line, ...card.lines.slice(0, 1)], plain: `${line} ${card.plain}` });

const answered =
  (wish: Wish): Command =>
  async (asked: Asked): Promise<Message> => {
    const { language, mood } = asked.intent;
    const found = await asked.ask(listWorkshops, asked.actor, {});
    if (!found.ok) return refusalMessage(language, found.refusals);
    const open = found.value.filter((card) => !card.over && !card.calledOff);
    const mine = open.filter((card) => card.mine !== undefined);
    const meant = wish === 'off' && mine.length > 0 ? mine : open;
    const only = meant.length === 1 ? meant[0] : undefined;
    const card = only ? workshopCard(asked, only) : await workshops(asked);
    if (open.length === 0) return card;
    const line = mood === 'denied' || mood === 'forOther' ? mood : wish === 'on' ? lineOn(only) : lineOff(mine);
    return line ? withLine(card, signupTexts.say(language, line)) : card;
  };

/** To «hvordan melder jeg meg på?». */
export const signUpHelp = answered('on');
/** To «kan jeg melde meg av senere?» and «jeg kan ikke komme». */
export const cancelHelp = answered('off');
