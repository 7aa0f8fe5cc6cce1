/** What people wonder about before they apply: who may, how much, what it is. Dates, sums and cards come from the operations, the rest from the texts. Changes nothing. */
import { listDrafts, readForm } from '../../src/api/draft.ts';
import { readHome, type SeasonStop } from '../../src/api/home.ts';
import type { Message, MessageAction } from '../../src/domain/message.ts';
import type { Language } from '../../src/schema/person.ts';
import { courtesyTexts } from '../../src/text/botCourtesy.ts';
import { applicationTexts, deadlineTexts } from '../../src/text/botDeadline.ts';
import { infoFacts, infoTexts } from '../../src/text/botInfo.ts';
import { sayDay, sayMoment } from '../../src/text/when.ts';
import { dayInOslo } from '../../src/time/oslo.ts';
import type { Info, Told } from '../language/infoPatterns.ts';
import { applications } from './application.ts';
import { type Asked, type Command, message, PATHS, refusalMessage } from './command.ts';
import { deadlines } from './deadline.ts';
import { button, HEADER } from './greeting.ts';
import { withLine } from './signupHelp.ts';
import { workshops } from './workshop.ts';

type Way = (language: Language) => MessageAction;

const start: Way = (language) => ({ label: deadlineTexts.say(language, 'start'), open: PATHS.start });
const questions: Way = (language) => ({ label: applicationTexts.say(language, 'questions'), open: PATHS.questions });
const people: Way = (language) => ({ label: courtesyTexts.say(language, 'contactOpen'), open: PATHS.help });
const workshop: Way = (language) => button(language, 'workshops');
const mine: Way = (language) => button(language, 'applications');

/** Where each answer leads on to. */
const WAYS: Readonly<Record<Told, readonly Way[]>> = {
  about: [start, workshop],
  howTo: [start, questions],
  idea: [start, workshop],
  whoMay: [start, questions],
  together: [start, questions],
  leader: [start, questions],
  whatFor: [start, people],
  criteria: [start, questions],
  gain: [start, workshop],
  innovation: [start, workshop],
  whoDecides: [people],
  whoReads: [start, questions],
};

const told = (asked: Asked, what: Told | 'change' | 'prizes', ways: readonly Way[], line?: string): Message => {
  const { language } = asked.intent;
  return message({
    kind: what,
    header: HEADER,
    fact: infoTexts.say(language, what),
    lines: [line ?? infoTexts.say(language, `${what}Line`)],
    actions: ways.filter((way) => !asked.inChannel || way !== workshop).map((way) => way(language)),
  });
};

/** The most a short application may ask for, as the form has it now. */
const money: Command = async (asked) => {
  const { language } = asked.intent;
  const found = await asked.ask(readForm, asked.actor, { form: 'applicationShort' });
  if (!found.ok) return refusalMessage(language, found.refusals);
  const asks = found.value.steps.flatMap((step) => step.questions).find((question) => question.id === 'money.total');
  const most = asks?.max;
  const line = infoFacts.say(language, 'moneyLine');
  const begin = infoFacts.say(language, 'moneyBegin');
  return message({
    kind: 'money',
    header: HEADER,
    fact: most === undefined ? begin : infoFacts.say(language, 'money', { most: String(most).replace(/\B(?=(\d{3})+$)/g, ' ') }),
    lines: most === undefined ? [line] : [line, begin],
    actions: [start(language), questions(language)],
  });
};

/** Whoever has sent one in reads where it stands; others, when answers are given. */
const answerDay: Command = async (asked) => {
  const { language } = asked.intent;
  const drafts = asked.inChannel ? undefined : await asked.ask(listDrafts, asked.actor, {});
  if (drafts?.ok && drafts.value.some((draft) => draft.state !== 'writing')) return applications(asked);
  const home = await asked.ask(readHome, asked.actor, {});
  if (!home.ok) return refusalMessage(language, home.refusals);
  const at = home.value.season.find((stop) => stop.kind === 'answer' && stop.at !== undefined && stop.at >= asked.now)?.at;
  const fact =
    at === undefined
      ? infoFacts.say(language, 'answerUnset')
      : infoFacts.say(language, 'answerOn', { day: sayDay(language, dayInOslo(at)) });
  return message({
    kind: 'answerDay',
    header: HEADER,
    fact,
    lines: [infoFacts.say(language, 'answerLine')],
    actions: [start(language)],
  });
};

const prizes: Command = async (asked) => {
  const { language } = asked.intent;
  const home = await asked.ask(readHome, asked.actor, {});
  if (!home.ok) return refusalMessage(language, home.refusals);
  const next = (kind: SeasonStop['kind']): number | undefined =>
    home.value.season.find((stop) => stop.kind === kind && stop.at !== undefined && stop.at >= asked.now)?.at;
  const [deadlineAt, ceremonyAt] = [next('prizeDeadline'), next('ceremony')];
  const line = [
    ...(deadlineAt === undefined ? [] : [infoFacts.say(language, 'prizeDeadline', { moment: sayMoment(language, deadlineAt) })]),
    ...(ceremonyAt === undefined ? [] : [infoFacts.say(language, 'ceremony', { day: sayDay(language, dayInOslo(ceremonyAt)) })]),
    infoTexts.say(language, 'prizesLine'),
  ].join(' ');
  return told(asked, 'prizes', [people], line);
};

/** What to do when time is short, before the deadline itself. */
const late: Command = async (asked) => {
  const answer = await deadlines(asked);
  if (answer.kind === 'refusal') return answer;
  return withLine(answer, infoFacts.say(asked.intent.language, answer.kind === 'deadline' ? 'late' : 'lateOver'));
};

/** What one does at a workshop, before the next one's card. */
const aboutWorkshop: Command = async (asked) => {
  const answer = await workshops(asked);
  return answer.kind === 'refusal' ? answer : withLine(answer, infoFacts.say(asked.intent.language, 'workshop'));
};

const tellers = Object.fromEntries(
  (Object.keys(WAYS) as Told[]).map((what): [Told, Command] => [what, async (asked) => told(asked, what, WAYS[what])]),
) as Record<Told, Command>;

/** Everything one can wonder about, and what answers it. */
export const INFOS: Readonly<Record<Info, Command>> = {
  ...tellers,
  money,
  answerDay,
  prizes,
  change: async (asked) => told(asked, 'change', asked.inChannel ? [] : [mine, questions]),
  late,
  aboutWorkshop,
};
