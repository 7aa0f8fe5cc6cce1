/** Nothing here yet: what this is, and the first step. */
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Actions } from '../look/layout.tsx';

const useStyles = makeStyles({
  empty: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    alignItems: 'flex-start',
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusXLarge,
    border: `${tokens.strokeWidthThin} dashed ${tokens.colorNeutralStroke1}`,
  },
  text: { ...typographyStyles.body1, margin: 0, maxWidth: '70ch' },
});

/** An empty place that offers the first step. */
export const Empty = ({ text, children }: { readonly text: string; readonly children?: ReactNode }) => {
  const styles = useStyles();
  return (
    <div className={styles.empty}>
      <p className={styles.text}>{text}</p>
      {children && <Actions>{children}</Actions>}
    </div>
  );
};
