/** One of mine as a row that leads to it: name, state as text and symbol, the next date. */
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { together } from '../../../src/text/together.ts';
import { MEDIUM } from '../look/screen.ts';
import { useWayTo } from '../route/navigation.tsx';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  item: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  row: {
    flex: '1 1 240px',
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    minHeight: '44px',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderRadius: tokens.borderRadiusXLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  title: {
    ...typographyStyles.body1Strong,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    overflowWrap: 'anywhere',
  },
  more: {
    ...typographyStyles.body1,
    display: 'flex',
    flexDirection: 'column',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalL}`,
    color: tokens.colorNeutralForeground2,
    [MEDIUM]: { flexDirection: 'row', flexWrap: 'wrap', alignItems: 'center' },
  },
});

/** Rows under each other. */
export const Rows = ({ children }: { readonly children: ReactNode }) => <ul className={useStyles().list}>{children}</ul>;

interface RowProps {
  readonly to: string;
  readonly title: string;
  readonly state: ReactNode;
  /** Further facts, each short. */
  readonly facts: readonly string[];
  /** Something to press beside the row. */
  readonly beside?: ReactNode;
}

/** One row. */
export const Row = ({ to, title, state, facts, beside }: RowProps) => {
  const styles = useStyles();
  return (
    <li className={styles.item}>
      <a {...useWayTo(to)} className={styles.row}>
        <span className={styles.title}>{title}</span>
        <span className={styles.more}>
          {state}
          {facts.map((fact) => (
            <span key={fact}>{together(fact)}</span>
          ))}
        </span>
      </a>
      {beside}
    </li>
  );
};
