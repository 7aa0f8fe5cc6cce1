/** A state as text and symbol, never by colour alone. */
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';

const useStyles = makeStyles({
  tag: {
    ...typographyStyles.body1Strong,
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase300,
    '& svg': { fontSize: '20px', flexShrink: 0 },
  },
  good: { color: tokens.colorStatusSuccessForeground1 },
  waiting: { color: tokens.colorStatusWarningForeground3 },
  brand: { color: tokens.colorBrandForeground1 },
  plain: { color: tokens.colorNeutralForeground2 },
});

/** What a tag says by its colour, always beside its words. */
export type Mood = 'good' | 'waiting' | 'brand' | 'plain';

/** One state. */
export const Tag = (props: { readonly mood: Mood; readonly icon: ReactElement; readonly children: ReactNode }) => {
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.tag, styles[props.mood])}>
      {props.icon}
      {props.children}
    </span>
  );
};
