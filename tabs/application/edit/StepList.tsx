/** The steps of the form with how far one has come: a column at the left on wide, a row on top on medium. */
import { makeStyles, mergeClasses, ProgressBar, tokens, typographyStyles } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { CircleRegular } from '@fluentui/react-icons/svg/circle';
import { SendRegular } from '@fluentui/react-icons/svg/send';
import type { ReactElement } from 'react';
import { isStepDone, progress } from '../../../src/domain/form/form.ts';
import { editor } from '../../../src/text/tab/editor.ts';
import { TextWay, Unseen } from '../../kit/look/buttons.tsx';
import { TOUCH, useMedia, WIDE } from '../../kit/look/screen.ts';
import { Way } from '../../kit/route/navigation.tsx';
import { pathOf, REVIEW } from '../../kit/route/route.ts';
import { useWords } from '../../kit/words/language.ts';
import { useEditing } from './editing.ts';
import { SaveStatus } from './SaveStatus.tsx';

const useStyles = makeStyles({
  all: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    [WIDE]: { position: 'sticky', top: tokens.spacingVerticalL },
  },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingVerticalXXS,
    [WIDE]: { flexDirection: 'column' },
  },
  link: {
    ...typographyStyles.body1,
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusLarge,
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
    '& svg': { fontSize: '20px', flexShrink: 0 },
    [TOUCH]: { minHeight: '44px' },
  },
  current: {
    ...typographyStyles.body1Strong,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: `inset 3px 0 0 0 ${tokens.colorCompoundBrandStroke}`,
  },
  quiet: { ...typographyStyles.body1, color: tokens.colorNeutralForeground2 },
});

interface EntryProps {
  readonly step: string;
  readonly title: string;
  readonly current: boolean;
  readonly icon: ReactElement;
  readonly aside?: string;
}

const Entry = ({ step, title, current, icon, aside }: EntryProps) => {
  const styles = useStyles();
  const { page } = useEditing();
  return (
    <li>
      <Way
        to={pathOf({ page: 'draft', key: page.key, step, question: undefined })}
        className={mergeClasses(styles.link, current && styles.current)}
        aria-current={current ? 'step' : undefined}
      >
        {icon}
        <span lang="nb">{title}</span>
        {aside && <Unseen>, {aside}</Unseen>}
      </Way>
    </li>
  );
};

/** The list, the progress under it, and on wide whether all is saved. */
export const StepList = ({ current }: { readonly current: string }) => {
  const styles = useStyles();
  const say = useWords(editor);
  const { page, saving, steps } = useEditing();
  const wide = useMedia(WIDE);
  const { done, inAll } = progress(page.definition, saving.done);
  return (
    <nav aria-label={say('steps')} className={styles.all}>
      <ol className={styles.list}>
        {steps.map((step) => {
          const isDone = isStepDone(step, saving.answers, saving.done);
          return (
            <Entry
              key={step.id}
              step={step.id}
              title={step.title}
              current={step.id === current}
              icon={isDone ? <CheckmarkCircleFilled /> : <CircleRegular />}
              {...(isDone ? { aside: say('stepDone') } : {})}
            />
          );
        })}
        <Entry step={REVIEW} title={say('review')} current={current === REVIEW} icon={<SendRegular />} />
      </ol>
      {page.state === 'writing' && (
        <>
          <ProgressBar value={inAll === 0 ? 0 : done / inAll} thickness="large" aria-label={say('progress', { done, inAll })} />
          <span className={styles.quiet}>{say('progress', { done, inAll })}</span>
        </>
      )}
      {wide && <SaveStatus />}
      <TextWay alone to={pathOf({ page: 'questions', form: page.form })}>
        {say('allQuestions')}
      </TextWay>
    </nav>
  );
};
