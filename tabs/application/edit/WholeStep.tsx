/** A whole step on wide and medium screens: its questions, and the team's own word that it is done. */
import { Checkbox, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { askedIn } from '../../../src/domain/form/form.ts';
import type { Step } from '../../../src/schema/form.ts';
import { editor } from '../../../src/text/tab/editor.ts';
import { domId } from '../../kit/form/control/control.ts';
import { Hint } from '../../kit/form/Hint.tsx';
import { ButtonWay } from '../../kit/look/buttons.tsx';
import { Actions, Panel } from '../../kit/look/layout.tsx';
import { useMedia, WIDE } from '../../kit/look/screen.ts';
import { useNavigation } from '../../kit/route/navigation.tsx';
import { pathOf, REVIEW } from '../../kit/route/route.ts';
import { Notice } from '../../kit/states/Notice.tsx';
import { useWords } from '../../kit/words/language.ts';
import { BottomBar } from './BottomBar.tsx';
import { useEditing } from './editing.ts';
import { Field } from './Field.tsx';
import { stepsAround } from './whereabouts.ts';

const useStyles = makeStyles({
  all: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, minWidth: 0 },
  questions: { gap: '32px' },
  title: { ...typographyStyles.title3, margin: 0, outlineStyle: 'none' },
});

/** The input of a question, or the thing itself where it takes focus. */
const focusable = (place: HTMLElement | null): HTMLElement | null | undefined =>
  place?.matches('input, textarea, h2, fieldset[tabindex]') ? place : place?.querySelector('input');

/** Focus goes to the question one came for, else to the step's heading; on opening the page it stays where it is. */
const useFocus = (question: string | undefined) => {
  const heading = useRef<HTMLHeadingElement>(null);
  const { moves } = useNavigation();
  const { movesAtOpen } = useEditing();
  useEffect(() => {
    if (moves === movesAtOpen && !question) return;
    const target = focusable(question ? document.getElementById(domId(question)) : heading.current);
    target?.focus({ preventScroll: question === undefined });
    if (question) target?.scrollIntoView({ block: 'center' });
  }, [moves, movesAtOpen, question]);
  return heading;
};

/** The help beside the form follows the question one works with. */
const useAttention = (step: Step) => {
  const { attend } = useEditing();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const focused = ({ target }: FocusEvent) => {
      const id = target instanceof Element ? target.closest('[data-question]')?.getAttribute('data-question') : undefined;
      const question = step.questions.find((each) => each.id === id);
      if (question) attend(question);
    };
    const element = place.current;
    element?.addEventListener('focusin', focused);
    return () => element?.removeEventListener('focusin', focused);
  }, [step, attend]);
  return place;
};

/** The ways to the steps before and after: at the end of the form on wide, in the bar at the bottom on medium. */
const Onward = ({ before, after }: ReturnType<typeof stepsAround>) => {
  const say = useWords(editor);
  const { page } = useEditing();
  const wide = useMedia(WIDE);
  const to = (id: string) => pathOf({ page: 'draft', key: page.key, step: id, question: undefined });
  const label = after ? say('nextStep', { title: after.title }) : say('review');
  if (!wide) return <BottomBar before={before && { step: before.id }} after={{ step: after?.id ?? REVIEW }} afterLabel={label} />;
  return (
    <Actions>
      {before && <ButtonWay to={to(before.id)}>{say('previous')}</ButtonWay>}
      <ButtonWay to={to(after?.id ?? REVIEW)} appearance="primary">
        {label}
      </ButtonWay>
    </Actions>
  );
};

/** The middle column. */
export const WholeStep = ({ step, question }: { readonly step: Step; readonly question: string | undefined }) => {
  const styles = useStyles();
  const say = useWords(editor);
  const { page, saver, saving, steps } = useEditing();
  const heading = useFocus(question);
  const place = useAttention(step);
  const { before, after } = stepsAround(steps, step.id);
  return (
    <div ref={place} className={styles.all}>
      <h2 ref={heading} tabIndex={-1} lang="nb" className={styles.title}>
        {step.title}
      </h2>
      {step.intro && <Hint lang="nb">{step.intro}</Hint>}
      {step.counts && (
        <Notice kind="info">
          <span lang="nb">{page.definition.notice}</span>
        </Notice>
      )}
      <Panel className={styles.questions}>
        {askedIn(step, saving.answers).map((each) => (
          <Field key={each.id} question={each} />
        ))}
      </Panel>
      {step.counts && (
        <div>
          <Checkbox
            label={say('markDone')}
            checked={saving.done.includes(step.id)}
            onChange={(_event, data) => saver.mark(step.id, data.checked === true)}
          />
          <Hint>{say('markDoneHint')}</Hint>
        </div>
      )}
      <Onward before={before} after={after} />
    </div>
  );
};
