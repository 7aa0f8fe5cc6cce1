/** Narrow screens: one question at a time. */
import { Checkbox, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { editor } from '../../../src/text/tab/editor.ts';
import { Panel } from '../../kit/look/layout.tsx';
import { useNavigation } from '../../kit/route/navigation.tsx';
import { Notice } from '../../kit/states/Notice.tsx';
import { useWords } from '../../kit/words/language.ts';
import { BottomBar } from './BottomBar.tsx';
import { useEditing } from './editing.ts';
import { Field } from './Field.tsx';
import type { Turn } from './whereabouts.ts';

const useStyles = makeStyles({
  // As tall as the window, so that the bar always lies at its bottom.
  all: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    minWidth: 0,
    minHeight: '100vh',
  },
  title: { ...typographyStyles.body1Strong, margin: 0, outlineStyle: 'none', color: tokens.colorNeutralForeground2 },
});

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
