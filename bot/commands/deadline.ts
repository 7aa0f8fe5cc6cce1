/** «frister»: the next application deadline, what of mine waits for it, and an offer to be reminded. Facts come from the front page's operation. */
import type { DraftSummary } from '../../src/api/draft.ts';
import { type Home, readHome, type SeasonStop } from '../../src/api/home.ts';
import type { Message, MessageAction } from '../../src/domain/message.ts';
import type { Language } from '../../src/schema/person.ts';
import { applicationTexts, deadlineTexts } from '../../src/text/botDeadline.ts';
import { capital } from '../../src/text/say.ts';
import { sayDay, sayInDays, sayMoment } from '../../src/text/when.ts';
import { dayInOslo } from '../../src/time/oslo.ts';
import { type Asked, message, PATHS, refusalMessage } from './command.ts';

type Dated = SeasonStop & { readonly at: number };

const isDated = (stop: SeasonStop): stop is Dated => stop.at !== undefined;

const next = (home: Home, kind: SeasonStop['kind'], now: number): Dated | undefined =>
  home.season.filter(isDated).find((stop) => stop.kind === kind && stop.at >= now);

const momentOf = (language: Language, stop: Dated): string =>
  stop.dayOnly ? sayDay(language, dayInOslo(stop.at)) : sayMoment(language, stop.at);

const draftLine = (language: Language, drafts: readonly DraftSummary[]): string | undefined => {
  const [draft] = drafts;
  if (!draft) return undefined;
  const title = draft.title || applicationTexts.say(language, 'untitled');
  return drafts.length === 1
    ? deadlineTexts.say(language, 'oneDraft', { title, left: draft.stepsInAll - draft.stepsDone, all: draft.stepsInAll })
    : deadlineTexts.say(language, 'manyDrafts', { title, count: drafts.length });
};

/** Whether the one who asks hears of rounds anyway; of a channel's readers nobody knows. */
const isTold = ({ inChannel }: Asked, home: Home): boolean => !inChannel && home.me.subscriptions.includes('rounds');

type Drafts = readonly DraftSummary[];

const actionsOf = (asked: Asked, home: Home, drafts: Drafts, offer: 'remind' | 'tell'): MessageAction[] => {
  const { language } = asked.intent;
  const [draft] = drafts;
  const open: MessageAction = draft
    ? { label: deadlineTexts.say(language, 'openDraft'), open: PATHS.draft(draft.key) }
    : { label: deadlineTexts.say(language, 'start'), open: PATHS.start };
  const second: MessageAction = isTold(asked, home)
    ? { label: deadlineTexts.say(language, 'season'), open: PATHS.home }
    : { label: deadlineTexts.say(language, offer), verb: 'subscribe', data: { topic: 'rounds' } };
  return [open, second];
};

/** What else there is to say, the most useful first. */
const aside = (asked: Asked, home: Home, drafts: readonly DraftSummary[]): string | undefined => {
  const { language } = asked.intent;
  const opens = next(home, 'roundOpens', asked.now);
  const prize = next(home, 'prizeDeadline', asked.now);
  if (drafts.length > 0) return draftLine(language, drafts);
  if (opens) return deadlineTexts.say(language, 'opens', { moment: momentOf(language, opens) });
  return prize && deadlineTexts.say(language, 'prize', { moment: momentOf(language, prize) });
};

/** None is ahead; one that has just passed is named, so that nobody wonders. */
const noDeadline = (asked: Asked, home: Home, drafts: Drafts): Message => {
  const { language } = asked.intent;
  const last = home.season.filter(isDated).findLast((stop) => stop.kind === 'applicationDeadline');
  const invitation = deadlineTexts.say(language, isTold(asked, home) ? 'noneLineTold' : 'noneLine');
  return message({
    kind: 'noDeadline',
    header: deadlineTexts.say(language, 'header'),
    fact: last
      ? deadlineTexts.say(language, 'over', { moment: sayMoment(language, last.at) })
      : deadlineTexts.say(language, 'none'),
    lines: [...(last ? [deadlineTexts.say(language, 'nextUnset')] : []), invitation],
    actions: actionsOf(asked, home, drafts, 'tell'),
  });
};

export const deadlines = async (asked: Asked): Promise<Message> => {
  const { language } = asked.intent;
  const found = await asked.ask(readHome, asked.actor, {});
  if (!found.ok) return refusalMessage(language, found.refusals);
  const home = found.value;
  const deadline = next(home, 'applicationDeadline', asked.now);
  const drafts = asked.inChannel ? [] : home.drafts.filter((draft) => draft.state === 'writing');
  if (!deadline)
    return noDeadline(
      asked,
      home,
      drafts.filter((draft) => draft.may.write),
    );
  const moment = sayMoment(language, deadline.at);
  const when = sayInDays(language, asked.now, deadline.at);
  const sample = deadline.sample ? [deadlineTexts.say(language, 'sample')] : [];
  const more = aside(asked, home, drafts);
  return message({
    kind: 'deadline',
    header: deadlineTexts.say(language, 'header'),
    fact: capital(moment),
    lines: [[deadlineTexts.say(language, 'norwegianTime', { when }), ...sample].join(' '), ...(more ? [more] : [])],
    actions: actionsOf(asked, home, drafts, 'remind'),
    plain: [deadlineTexts.say(language, 'plain', { moment, when }), ...(more ? [more] : [])].join(' '),
  });
};
