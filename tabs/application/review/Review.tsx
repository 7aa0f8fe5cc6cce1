/** Se over og send inn: the application as the council will read it, what is missing with ways there, what happens when, and the button. */
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { type Ref, useCallback, useEffect, useRef, useState } from 'react';
import { checkAnswers, findQuestion, stepOf } from '../../../src/domain/form/form.ts';
import type { Refusal } from '../../../src/domain/result.ts';
import type { Question, Step } from '../../../src/schema/form.ts';
import { sayRefusal } from '../../../src/text/refusal.ts';
import { review } from '../../../src/text/tab/sending.ts';
import { ReadForm } from '../../kit/form/ReadForm.tsx';
import { TextWay, Unseen } from '../../kit/look/buttons.tsx';
import { Panel, Quiet } from '../../kit/look/layout.tsx';
import { TOUCH } from '../../kit/look/screen.ts';
import { useNavigation } from '../../kit/route/navigation.tsx';
import { pathOf } from '../../kit/route/route.ts';
import { Notice } from '../../kit/states/Notice.tsx';
import { useLanguage, useWords } from '../../kit/words/language.ts';
import { useEditing } from '../edit/editing.ts';
import { readingMinutes } from './readingTime.ts';
import { Send } from './Send.tsx';

const useStyles = makeStyles({
  all: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, minWidth: 0 },
  title: { ...typographyStyles.title3, margin: 0, outlineStyle: 'none' },
  missing: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    paddingLeft: tokens.spacingHorizontalL,
    '& a': { display: 'block', width: 'fit-content', padding: '4px 0', [TOUCH]: { padding: '12px 0' } },
  },
  place: { scrollMarginTop: tokens.spacingVerticalXXL, outlineStyle: 'none' },
});

const useWayToField = () => {
  const { page } = useEditing();
  return (step: Step | undefined, question: Question | undefined) =>
    pathOf({ page: 'draft', key: page.key, step: step?.id, question: question?.id });
};

interface MissingProps {
  readonly refusals: readonly Refusal[];
  /** One has pressed the button all the same. */
  readonly isTried: boolean;
  readonly place: Ref<HTMLElement>;
}

/** What still keeps it from being sent, each with the way to its field. */
const Missing = ({ refusals, isTried, place }: MissingProps) => {
  const styles = useStyles();
  const say = useWords(review);
  const language = useLanguage();
  const { page } = useEditing();
  const to = useWayToField();
  const count = refusals.length === 1 ? say('missingOne') : say('missing', { count: refusals.length });
  return (
    <section ref={place} tabIndex={-1} aria-label={count} className={styles.place}>
      <Notice kind={isTried ? 'warning' : 'info'}>
        {isTried && `${say('stillMissing')} `}
        {count}
        <ul className={styles.missing}>
          {refusals.map((refusal) => {
            const field = refusal.field ?? '';
            const question = findQuestion(page.definition, field);
            return (
              <li key={`${field} ${refusal.code}`}>
                <TextWay to={to(stepOf(page.definition, field), question)}>
                  <span lang="nb">{question?.label ?? field}</span>
                </TextWay>
                {refusal.code !== 'required' &&
                  (question?.tooLarge && refusal.code === 'tooLarge' ? question.tooLarge : sayRefusal(language, refusal))}
              </li>
            );
          })}
        </ul>
      </Notice>
    </section>
  );
};

/** The last look. */
export const Review = () => {
  const styles = useStyles();
  const say = useWords(review);
  const { page, saving, movesAtOpen } = useEditing();
  const { moves } = useNavigation();
  const heading = useRef<HTMLHeadingElement>(null);
  const to = useWayToField();
  useEffect(() => {
    if (moves > movesAtOpen) heading.current?.focus({ preventScroll: true });
  }, [moves, movesAtOpen]);
  const missing = checkAnswers(page.definition, saving.answers);
  const list = useRef<HTMLElement>(null);
  const [isTried, setTried] = useState(false);
  const toMissing = useCallback(() => {
    setTried(true);
    list.current?.focus({ preventScroll: true });
    list.current?.scrollIntoView({ block: 'start' });
  }, []);
  return (
    <div className={styles.all}>
      <h2 ref={heading} tabIndex={-1} className={styles.title}>
        {say('title')}
      </h2>
      {missing.length > 0 ? (
        <Missing refusals={missing} isTried={isTried} place={list} />
      ) : (
        <Notice kind="success">{say('ready')}</Notice>
      )}
      <Quiet>{say('lead', { minutes: readingMinutes(page.definition, saving.answers) })}</Quiet>
      <Panel>
        <ReadForm
          heading="h3"
          definition={page.definition}
          answers={saving.answers}
          beside={(question, step) => (
            <TextWay to={to(step, question)}>
              <span aria-hidden="true">{say('change')}</span>
              <Unseen>{say('changeOf', { label: question.label })}</Unseen>
            </TextWay>
          )}
        />
      </Panel>
      <Send toMissing={toMissing} />
    </div>
  );
};
