/** The season as a line: horizontal where there is room, a list downwards where there is not; every stop opens. */
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import type { SeasonStop } from '../../src/api/home.ts';
import { season } from '../../src/text/tab/home.ts';
import { sayDay } from '../../src/text/when.ts';
import { dayInOslo } from '../../src/time/oslo.ts';
import { Unseen } from '../kit/look/buttons.tsx';
import { WIDE } from '../kit/look/screen.ts';
import { useLanguage, useWords } from '../kit/words/language.ts';
import { type LinePart, seasonLine } from './seasonLine.ts';
import { stopDate } from './stopDate.ts';
import { stopName } from './stopName.ts';

const StopDialog = lazy(() => import('./StopDialog.tsx').then((loaded) => ({ default: loaded.StopDialog })));

const DOT = '14px';
const useStyles = makeStyles({
  line: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    [WIDE]: { flexDirection: 'row', alignItems: 'stretch' },
  },
  part: {
    position: 'relative',
    paddingLeft: '32px',
    paddingBottom: tokens.spacingVerticalL,
    minWidth: 0,
    '::before': {
      content: '""',
      position: 'absolute',
      left: '6px',
      top: '10px',
      bottom: '-10px',
      borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke1}`,
    },
    ':last-child::before': { display: 'none' },
    '::after': {
      content: '""',
      position: 'absolute',
      boxSizing: 'border-box',
      left: 0,
      top: '5px',
      width: DOT,
      height: DOT,
      borderRadius: tokens.borderRadiusCircular,
      border: `${tokens.strokeWidthThicker} solid ${tokens.colorCompoundBrandStroke}`,
      backgroundColor: tokens.colorNeutralBackground1,
    },
    [WIDE]: {
      flex: '1 1 0',
      padding: `28px ${tokens.spacingHorizontalS} 0 0`,
      '::before': {
        left: '7px',
        right: '-7px',
        top: '6px',
        bottom: 'auto',
        borderLeft: 'none',
        borderTop: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke1}`,
      },
      '::after': { top: 0 },
    },
  },
  over: {
    '::after': {
      border: `${tokens.strokeWidthThicker} solid ${tokens.colorNeutralStroke1}`,
      backgroundColor: tokens.colorNeutralStroke1,
    },
  },
  today: {
    '::after': {
      border: `${tokens.strokeWidthThicker} solid ${tokens.colorCompoundBrandStroke}`,
      backgroundColor: tokens.colorCompoundBrandBackground,
    },
    [WIDE]: { flex: '0 0 84px' },
  },
  todayText: { ...typographyStyles.body1Strong, color: tokens.colorBrandForeground1 },
  stop: {
    ...typographyStyles.body1Strong,
    display: 'block',
    textAlign: 'left',
    border: 'none',
    background: 'none',
    padding: '0',
    color: tokens.colorNeutralForeground1,
    cursor: 'pointer',
    overflowWrap: 'break-word',
    hyphens: 'auto',
    textDecorationLine: 'underline',
    textDecorationColor: tokens.colorNeutralStroke1,
    textUnderlineOffset: '4px',
    ':hover': { color: tokens.colorBrandForegroundLinkHover, textDecorationColor: 'currentcolor' },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
    // A finger's press lands anywhere on the stop.
    '::after': { content: '""', position: 'absolute', inset: '0', zIndex: 1 },
  },
  date: { ...typographyStyles.body1, display: 'block', color: tokens.colorNeutralForeground2 },
  time: { display: 'inline-block', whiteSpace: 'nowrap' },
  dim: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
});

interface StopProps {
  readonly stop: SeasonStop;
  readonly over: boolean;
  readonly now: number;
  readonly open: () => void;
}

const Stop = (props: StopProps) => {
  const styles = useStyles();
  const say = useWords(season);
  const language = useLanguage();
  const { stop, over } = props;
  const { day, time } = stopDate(language, stop, props.now);
  return (
    <li className={mergeClasses(styles.part, over && styles.over)}>
      <button type="button" aria-haspopup="dialog" className={mergeClasses(styles.stop, over && styles.dim)} onClick={props.open}>
        {stopName(language, stop)}
        <Unseen>{over ? `, ${say('past')}` : ''}</Unseen>
      </button>
      <span className={mergeClasses(styles.date, over && styles.dim)}>
        {day} <span className={styles.time}>{time}</span>
      </span>
    </li>
  );
};

const keyOf = (part: LinePart): string => (part.kind === 'today' ? 'today' : part.stop.key);

/** The line of the season. `now` is UTC ms. */
export const Season = ({ stops, now }: { readonly stops: readonly SeasonStop[]; readonly now: number }) => {
  const styles = useStyles();
  const say = useWords(season);
  const language = useLanguage();
  const [open, setOpen] = useState<SeasonStop>();
  return (
    <>
      <ol className={styles.line}>
        {seasonLine(stops, now).map((part) =>
          part.kind === 'stop' ? (
            <Stop key={keyOf(part)} stop={part.stop} over={part.over} now={now} open={() => setOpen(part.stop)} />
          ) : (
            <li key={keyOf(part)} aria-current="date" className={mergeClasses(styles.part, styles.today)}>
              <span className={styles.todayText}>{say('today')}</span>
              <span className={styles.date}>{sayDay(language, dayInOslo(part.at), false)}</span>
            </li>
          ),
        )}
      </ol>
      {open && (
        <Suspense>
          <StopDialog stop={open} close={() => setOpen(undefined)} />
        </Suspense>
      )}
    </>
  );
};
