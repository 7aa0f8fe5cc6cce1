/** Narrow screens: one question at a time, with a bar at the bottom: back, whether all is saved, on. */
import { Checkbox, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { ArrowRightRegular } from '@fluentui/react-icons/svg/arrow-right';
import { useEffect, useRef } from 'react';
import { editor } from '../../../src/text/tab/editor.ts';
import { dayInOslo } from '../../../src/time/oslo.ts';
import { useNow } from '../../kit/ask/useAsk.ts';
import { ButtonWay } from '../../kit/look/buttons.tsx';
import { Panel } from '../../kit/look/layout.tsx';
import { useNavigation } from '../../kit/route/navigation.tsx';
import { pathOf } from '../../kit/route/route.ts';
import { Notice } from '../../kit/states/Notice.tsx';
import { useWords } from '../../kit/words/language.ts';
import { useEditing } from './editing.ts';
import { Field } from './Field.tsx';
import { SaveStatus } from './SaveStatus.tsx';
import type { Place, Turn } from './whereabouts.ts';

const useStyles = makeStyles({
  // As tall as the window, so that the bar always lies at its bottom.
  all: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, minWidth: 0, minHeight: '100vh' },
  title: { ...typographyStyles.body1Strong, margin: 0, outlineStyle: 'none', color: tokens.colorNeutralForeground2 },
});

const useBarStyles = makeStyles({
  bar: {
    position: 'sticky',
    bottom: 0,
    marginTop: 'auto',
    zIndex: 2,
    marginLeft: `-${tokens.spacingHorizontalL}`,
    marginRight: `-${tokens.spacingHorizontalL}`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    gap: tokens.spacingHorizontalS,
    alignItems: 'center',
    justifyItems: 'center',
    textAlign: 'center',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  },
  // A whole sentence needs a row of its own above the buttons.
  sentence: { gridColumn: '1 / -1', gridRow: 1, textAlign: 'left' },
  last: { gridColumn: 3 },
});

/** The bar at the bottom of a narrow screen. */
export const BottomBar = ({ before, after }: { readonly before: Place | undefined; readonly after: Place | undefined }) => {
  const styles = useBarStyles();
  const say = useWords(editor);
  const { page, saving } = useEditing();
  const now = useNow();
  const isOlder = saving.savedAt !== undefined && now !== undefined && dayInOslo(saving.savedAt) !== dayInOslo(now);
  const isSentence = isOlder || saving.trouble !== undefined || Object.keys(saving.conflicts).length > 0;
  const to = (place: Place) => pathOf({ page: 'draft', key: page.key, step: place.step, question: place.question });
  return (
    <div className={styles.bar}>
      {before ? (
        <ButtonWay to={to(before)} icon={<ArrowLeftRegular />}>
          {say('previous')}
        </ButtonWay>
      ) : (
        <span />
      )}
      <span className={isSentence ? styles.sentence : undefined}>
        <SaveStatus />
      </span>
      {after ? (
        <ButtonWay to={to(after)} className={styles.last} appearance="primary" icon={<ArrowRightRegular />} iconPosition="after">
          {say('next')}
        </ButtonWay>
      ) : (
        <span />
      )}
    </div>
  );
};

/** One question and its bar. */
export const OneQuestion = ({ turn }: { readonly turn: Turn }) => {
  const styles = useStyles();
  const say = useWords(editor);
  const { page, saver, saving, movesAtOpen } = useEditing();
  const { moves } = useNavigation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (moves > movesAtOpen) heading.current?.focus({ preventScroll: true });
  }, [moves, movesAtOpen]);
  return (
    <div className={styles.all}>
      <h2 ref={heading} tabIndex={-1} className={styles.title}>
        {say('questionOf', { title: turn.step.title, at: turn.at, inAll: turn.inAll })}
      </h2>
      {turn.step.counts && (
        <Notice kind="info">
          <span lang="nb">{page.definition.notice}</span>
        </Notice>
      )}
      <Panel>
        <Field key={turn.question.id} question={turn.question} />
      </Panel>
      {turn.step.counts && turn.at === turn.inAll && (
        <Checkbox
          label={say('markDone')}
          checked={saving.done.includes(turn.step.id)}
          onChange={(_event, data) => saver.mark(turn.step.id, data.checked === true)}
        />
      )}
      <BottomBar before={turn.before} after={turn.after} />
    </div>
  );
};
