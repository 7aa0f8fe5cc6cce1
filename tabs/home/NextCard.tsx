/** The one next thing: what it is, by when, and one button. */
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { DraftSummary } from '../../src/api/draft.ts';
import type { NextThing } from '../../src/api/home.ts';
import { home } from '../../src/text/tab/home.ts';
import { together } from '../../src/text/together.ts';
import { sayInDays, sayMoment } from '../../src/text/when.ts';
import { ButtonWay } from '../kit/look/buttons.tsx';
import { Actions, Panel } from '../kit/look/layout.tsx';
import { pathOf, REVIEW } from '../kit/route/route.ts';
import { useLanguage, useWords } from '../kit/words/language.ts';

const useStyles = makeStyles({
  card: {
    backgroundColor: tokens.colorBrandBackground2,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke2}`,
    color: tokens.colorNeutralForeground1,
  },
  above: { ...typographyStyles.body1Strong, margin: 0, color: tokens.colorBrandForeground2 },
  title: { ...typographyStyles.title3, margin: 0, overflowWrap: 'anywhere' },
  text: {
    ...typographyStyles.body1,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    margin: 0,
    maxWidth: '70ch',
  },
});

/** The card's words and ways. */
interface Shown {
  readonly title: string;
  readonly text: string;
  readonly actions: readonly { readonly to: string; readonly label: string }[];
}

const editor = (draft: DraftSummary, step?: string) => pathOf({ page: 'draft', key: draft.key, step, question: undefined });

/** What the card says of the next thing. `now` is UTC ms. */
const useShown = (next: NextThing, now: number): Shown => {
  const say = useWords(home);
  const language = useLanguage();
  const named = (draft: DraftSummary) => (draft.title ? say('namedDraft', { title: draft.title }) : say('unnamedDraft'));
  const deadline = (at: number | undefined) =>
    at === undefined
      ? say('noDeadline')
      : say('deadline', { moment: sayMoment(language, at), inDays: sayInDays(language, now, at) });
  switch (next.kind) {
    case 'finishDraft': {
      const { draft, missing } = next;
      const count = missing === 1 ? say('oneAnswer') : say('answers', { count: missing });
      const ready = missing === 0;
      return {
        title: ready ? say('complete', { title: named(draft) }) : say('missing', { title: named(draft), count }),
        text: deadline(draft.deadlineAt),
        actions: [{ to: editor(draft, ready ? REVIEW : undefined), label: say(ready ? 'lookOver' : 'continue') }],
      };
    }
    case 'sendAgain':
      return {
        title: say('sendAgain', { title: named(next.draft) }),
        text: deadline(next.draft.deadlineAt),
        actions: [{ to: editor(next.draft, REVIEW), label: say('lookOver') }],
      };
    case 'workshopSoon': {
      const { key, title, startsAt, place } = next.workshop;
      return {
        title: say('workshopSoon', { title, inDays: sayInDays(language, now, startsAt) }),
        text: [sayMoment(language, startsAt), place].filter(Boolean).join(', '),
        actions: [{ to: pathOf({ page: 'workshops', key }), label: say('seeWorkshop') }],
      };
    }
    case 'start':
      return {
        title: say('start'),
        text: say('startText'),
        actions: [
          { to: '/soknader/ny', label: say('startNeed') },
          ...(next.workshop ? [{ to: pathOf({ page: 'workshops', key: next.workshop.key }), label: say('joinWorkshop') }] : []),
        ],
      };
  }
};

/** The card. */
export const NextCard = ({ next, now }: { readonly next: NextThing; readonly now: number }) => {
  const styles = useStyles();
  const say = useWords(home);
  const { title, text, actions } = useShown(next, now);
  return (
    <section aria-label={say('next')}>
      <Panel className={styles.card}>
        <p className={styles.above}>{say('next')}</p>
        <h2 className={styles.title}>{title}</h2>
        <p className={styles.text}>{together(text)}</p>
        <Actions>
          {actions.map(({ to, label }, at) => (
            <ButtonWay key={to} to={to} size="large" appearance={at === 0 ? 'primary' : 'secondary'}>
              {label}
            </ButtonWay>
          ))}
        </Actions>
      </Panel>
    </section>
  );
};
