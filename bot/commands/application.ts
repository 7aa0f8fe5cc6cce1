/** «mine søknader» and «se alle spørsmål»: what I have written, in which state, and the way back into it. */
import { type DraftSummary, listDrafts, readForm } from '../../src/api/draft.ts';
import { nextDates, type Standing, standingOf } from '../../src/domain/draftStanding.ts';
import type { Message } from '../../src/domain/message.ts';
import type { Language } from '../../src/schema/person.ts';
import { applicationTexts, deadlineTexts } from '../../src/text/botDeadline.ts';
import { capital } from '../../src/text/say.ts';
import { sayDay, sayInDays, sayMoment } from '../../src/text/when.ts';
import { type Asked, message, PATHS, refusalMessage } from './command.ts';

const stateOf = (language: Language, draft: DraftSummary): string =>
  applicationTexts.say(language, standingOf(draft), { left: draft.stepsInAll - draft.stepsDone, all: draft.stepsInAll });

const titleOf = (language: Language, draft: DraftSummary): string => draft.title || applicationTexts.say(language, 'untitled');

const lineOf = (language: Language, draft: DraftSummary): string =>
  applicationTexts.say(language, 'line', { title: titleOf(language, draft), state: stateOf(language, draft) });

const header = (language: Language): string => applicationTexts.say(language, 'header');
const questionsButton = (language: Language) => ({ label: applicationTexts.say(language, 'questions'), open: PATHS.questions });

const none = (language: Language): Message =>
  message({
    kind: 'noApplications',
    header: header(language),
    fact: applicationTexts.say(language, 'none'),
    lines: [applicationTexts.say(language, 'noneLine')],
    actions: [{ label: deadlineTexts.say(language, 'start'), open: PATHS.start }, questionsButton(language)],
  });

/** What to say of dates, at most a line. */
const datesOf = (language: Language, draft: DraftSummary, now: number): string[] => {
  const { sendByAt, editUntilAt, answerOn } = nextDates(draft, now);
  const said = [
    ...(sendByAt === undefined
      ? []
      : [
          applicationTexts.say(language, standingOf(draft) === 'withdrawn' ? 'sendAgainUntil' : 'deadline', {
            moment: sayMoment(language, sendByAt),
            when: sayInDays(language, now, sendByAt),
          }),
        ]),
    ...(editUntilAt === undefined
      ? []
      : [applicationTexts.say(language, 'editUntil', { moment: sayMoment(language, editUntilAt) })]),
    ...(answerOn === undefined ? [] : [applicationTexts.say(language, 'answer', { day: sayDay(language, answerOn) })]),
  ];
  return said.length > 0 ? [said.join(' ')] : [];
};

/** What one does with it next; the rest one may look at. */
const TO_WRITE: readonly Standing[] = ['writing', 'changed', 'gone', 'returned'];

const one = (language: Language, draft: DraftSummary, now: number): Message => {
  const standing = standingOf(draft);
  const open = draft.may.write && TO_WRITE.includes(standing) ? 'write' : 'open';
  const isSent = standing === 'submitted' || standing === 'inAssessment';
  return message({
    kind: 'application',
    header: header(language),
    fact: `«${titleOf(language, draft)}»`,
    lines: [`${capital(stateOf(language, draft))}.`, ...datesOf(language, draft, now)],
    actions: [
      { label: applicationTexts.say(language, open), open: isSent ? PATHS.receipt(draft.key) : PATHS.draft(draft.key) },
      questionsButton(language),
    ],
    plain: lineOf(language, draft),
  });
};

const many = (language: Language, drafts: readonly DraftSummary[]): Message => {
  const unfinished = drafts.find((draft) => draft.state === 'writing' && draft.may.write);
  const [first] = drafts;
  const shown = drafts.length > 2 ? drafts.slice(0, 1) : drafts;
  const rest = drafts.length - shown.length;
  const second = first && rest > 0 ? [applicationTexts.say(language, 'more', { count: rest })] : [];
  const all = { label: applicationTexts.say(language, 'all'), open: PATHS.applications };
  return message({
    kind: 'applications',
    header: header(language),
    fact: applicationTexts.say(language, 'count', { count: drafts.length }),
    lines: [...shown.map((draft) => lineOf(language, draft)), ...second],
    actions: unfinished
      ? [{ label: applicationTexts.say(language, 'write'), open: PATHS.draft(unfinished.key) }, all]
      : [all, questionsButton(language)],
  });
};

/** «mine søknader»: every draft and application of the person, and where each stands. */
export const applications = async ({ actor, ask, intent: { language }, now }: Asked): Promise<Message> => {
  const found = await ask(listDrafts, actor, {});
  if (!found.ok) return refusalMessage(language, found.refusals);
  const [first] = found.value;
  if (!first) return none(language);
  return found.value.length === 1 ? one(language, first, now) : many(language, found.value);
};

/** All questions before one starts: the short application, the one that is open. */
export const questions = async ({ actor, ask, intent: { language } }: Asked): Promise<Message> => {
  const found = await ask(readForm, actor, { form: 'applicationShort' });
  if (!found.ok) return refusalMessage(language, found.refusals);
  const counted = found.value.steps.filter((step) => step.counts);
  return message({
    kind: 'questions',
    header: applicationTexts.say(language, 'questionsHeader'),
    fact: applicationTexts.say(language, 'questionsFact', {
      questions: counted.reduce((sum, step) => sum + step.questions.length, 0),
      steps: counted.length,
    }),
    lines: [applicationTexts.say(language, 'questionsLine')],
    actions: [questionsButton(language), { label: deadlineTexts.say(language, 'start'), open: PATHS.start }],
  });
};
