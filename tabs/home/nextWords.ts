/** The one next thing as words and ways: what the card says, and its buttons, the main one first. Pure. */
import type { DraftSummary } from '../../src/api/draft.ts';
import type { NextThing } from '../../src/api/home.ts';
import { nextDates, standingOf } from '../../src/domain/draftStanding.ts';
import type { Language } from '../../src/text/say.ts';
import { home } from '../../src/text/tab/home.ts';
import { sayDay, sayInDays, sayMoment, sayMomentWithZone } from '../../src/text/when.ts';
import { pathOf, REVIEW } from '../kit/route/route.ts';

/** The card's words and ways. */
interface Shown {
  readonly title: string;
  readonly text: string;
  readonly actions: readonly { readonly to: string; readonly label: string }[];
}

type Of<K extends NextThing['kind']> = Extract<NextThing, { kind: K }>;

const editor = (draft: DraftSummary, step?: string) => pathOf({ page: 'draft', key: draft.key, step, question: undefined });

const draftName = (language: Language, { title }: DraftSummary): string =>
  title ? home.say(language, 'namedDraft', { title }) : home.say(language, 'unnamedDraft');

const applicationName = (language: Language, { title }: DraftSummary): string =>
  title ? home.say(language, 'namedApplication', { title }) : home.say(language, 'unnamedApplication');

const deadline = (language: Language, at: number | undefined, now: number): string =>
  at === undefined
    ? home.say(language, 'noDeadline')
    : home.say(language, 'deadline', { moment: sayMomentWithZone(language, at), inDays: sayInDays(language, now, at) });

const receiptOf = (language: Language, { key }: DraftSummary) => ({
  to: pathOf({ page: 'receipt', key }),
  label: home.say(language, 'seeReceipt'),
});

const sendAgainUntil = (language: Language, { deadlineAt }: DraftSummary, now: number): string =>
  deadlineAt === undefined
    ? home.say(language, 'noDeadline')
    : home.say(language, 'sendAgainUntil', {
        moment: sayMomentWithZone(language, deadlineAt),
        inDays: sayInDays(language, now, deadlineAt),
      });

const finishDraft = (language: Language, { draft, missing }: Of<'finishDraft'>, now: number): Shown => {
  const title = draftName(language, draft);
  const count = missing === 1 ? home.say(language, 'oneAnswer') : home.say(language, 'answers', { count: missing });
  const ready = missing === 0;
  return {
    title: ready ? home.say(language, 'complete', { title }) : home.say(language, 'missing', { title, count }),
    text: [
      ...(draft.carriedOver && draft.deadlineAt !== undefined ? [home.say(language, 'carriedOver')] : []),
      deadline(language, draft.deadlineAt, now),
    ].join(' '),
    actions: [{ to: editor(draft, ready ? REVIEW : undefined), label: home.say(language, ready ? 'lookOver' : 'continue') }],
  };
};

const sent = (language: Language, { draft }: Of<'sent'>, now: number): Shown => {
  const { editUntilAt, answerOn } = nextDates(draft, now);
  const title = applicationName(language, draft);
  return {
    title: home.say(language, standingOf(draft) === 'inAssessment' ? 'assessed' : 'sent', { title }),
    text: [
      answerOn ? home.say(language, 'answerOn', { day: sayDay(language, answerOn) }) : home.say(language, 'answerLater'),
      ...(editUntilAt === undefined
        ? []
        : [home.say(language, 'editUntil', { moment: sayMomentWithZone(language, editUntilAt) })]),
    ].join(' '),
    actions: [receiptOf(language, draft), { to: '/soknader/ny', label: home.say(language, 'startAnother') }],
  };
};

const workshopSoon = (language: Language, { workshop }: Of<'workshopSoon'>, now: number): Shown => {
  const { key, title, startsAt, place } = workshop;
  return {
    title:
      startsAt === undefined ? title : home.say(language, 'workshopSoon', { title, inDays: sayInDays(language, now, startsAt) }),
    text: [startsAt !== undefined && sayMoment(language, startsAt), place].filter(Boolean).join(', '),
    actions: [{ to: pathOf({ page: 'workshops', key }), label: home.say(language, 'seeWorkshop') }],
  };
};

const start = (language: Language, { workshop }: Of<'start'>): Shown => ({
  title: home.say(language, 'start'),
  text: home.say(language, 'startText'),
  actions: [
    { to: '/soknader/ny', label: home.say(language, 'startNeed') },
    ...(workshop ? [{ to: pathOf({ page: 'workshops', key: workshop.key }), label: home.say(language, 'joinWorkshop') }] : []),
  ],
});

/** What the card says. `now` is UTC ms. */
export const nextWords = (language: Language, next: NextThing, now: number): Shown => {
  switch (next.kind) {
    case 'finishDraft':
      return finishDraft(language, next, now);
    case 'sendAgain':
      return {
        title: home.say(language, standingOf(next.draft) === 'gone' ? 'gone' : 'sendAgain', {
          title: draftName(language, next.draft),
        }),
        text: deadline(language, next.draft.deadlineAt, now),
        actions: [
          { to: editor(next.draft, REVIEW), label: home.say(language, 'lookOver') },
          ...(standingOf(next.draft) === 'gone' ? [] : [receiptOf(language, next.draft)]),
        ],
      };
    case 'returned':
      return {
        title: home.say(language, 'returned', { title: applicationName(language, next.draft) }),
        text: deadline(language, next.draft.deadlineAt, now),
        actions: [{ to: editor(next.draft), label: home.say(language, 'openIt') }],
      };
    case 'withdrawn':
      return {
        title: home.say(language, 'withdrawn', { title: applicationName(language, next.draft) }),
        text: sendAgainUntil(language, next.draft, now),
        actions: [
          { to: editor(next.draft, REVIEW), label: home.say(language, 'sendAgainWay') },
          { to: '/soknader/ny', label: home.say(language, 'startAnother') },
        ],
      };
    case 'sent':
      return sent(language, next, now);
    case 'workshopSoon':
      return workshopSoon(language, next, now);
    case 'start':
      return start(language, next);
  }
};
