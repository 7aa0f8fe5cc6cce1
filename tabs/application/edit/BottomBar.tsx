/** The bar at the bottom of narrow and medium screens, always in sight while one writes: back, whether all is saved, on. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { ArrowRightRegular } from '@fluentui/react-icons/svg/arrow-right';
import { useEffect } from 'react';
import { editor } from '../../../src/text/tab/editor.ts';
import { ButtonWay } from '../../kit/look/buttons.tsx';
import { TIGHT } from '../../kit/look/screen.ts';
import { pathOf } from '../../kit/route/route.ts';
import { useWords } from '../../kit/words/language.ts';
import { useEditing } from './editing.ts';
import { SaveStatus, useSaveStatus } from './SaveStatus.tsx';
import type { Place } from './whereabouts.ts';

const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    bottom: 0,
    marginTop: 'auto',
    zIndex: 2,
    marginLeft: `-${tokens.spacingHorizontalL}`,
    marginRight: `-${tokens.spacingHorizontalL}`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    display: 'grid',
    // A long title of the next step wraps; the status never lies under it.
    gridTemplateColumns: 'minmax(0, auto) minmax(min-content, 1fr) minmax(0, auto)',
    gap: tokens.spacingHorizontalS,
    alignItems: 'center',
    justifyItems: 'center',
    textAlign: 'center',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    // The arrows give way before the words do.
    [TIGHT]: {
      '& a': { minWidth: 0 },
      '& .fui-Button__icon': { display: 'none' },
    },
  },
  // A whole sentence needs a row of its own above the buttons.
  sentence: { gridColumn: '1 / -1', gridRow: 1, textAlign: 'left' },
  last: { gridColumn: 3 },
});

/** What takes focus, and the line one writes on, is scrolled clear of the bar. */
const useClearOfBar = (): void =>
  useEffect(() => {
    const { style } = document.documentElement;
    style.scrollPaddingBottom = '96px';
    return () => {
      style.scrollPaddingBottom = '';
    };
  }, []);

interface BarProps {
  readonly before: Place | undefined;
  readonly after: Place | undefined;
  /** What leads on, when «Neste» says too little. */
  readonly afterLabel?: string | undefined;
}

/** The bar. */
export const BottomBar = ({ before, after, afterLabel }: BarProps) => {
  const styles = useStyles();
  const say = useWords(editor);
  const { page } = useEditing();
  const { isSentence } = useSaveStatus();
  useClearOfBar();
  const to = (place: Place) => pathOf({ page: 'draft', key: page.key, step: place.step, question: place.question });
  return (
    <div className={styles.bar} data-bar>
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
          {afterLabel ?? say('next')}
        </ButtonWay>
      ) : (
        <span />
      )}
    </div>
  );
};
