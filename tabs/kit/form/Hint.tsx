/** A small line under a field: quiet, a warning, or what must be mended; each with its own symbol. */
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { ErrorCircleRegular } from '@fluentui/react-icons/svg/error-circle';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  hint: {
    ...typographyStyles.body1,
    display: 'flex',
    gap: tokens.spacingHorizontalXS,
    margin: 0,
    maxWidth: '70ch',
    color: tokens.colorNeutralForeground3,
    '& svg': { flexShrink: 0, fontSize: '20px' },
  },
  warning: { color: tokens.colorStatusWarningForeground3 },
  error: { color: tokens.colorStatusDangerForeground1 },
});

interface HintProps {
  readonly id?: string | undefined;
  readonly mood?: 'quiet' | 'warning' | 'error';
  readonly lang?: string;
  readonly children: ReactNode;
}

/** One line. */
export const Hint = ({ id, mood = 'quiet', lang, children }: HintProps) => {
  const styles = useStyles();
  return (
    <p id={id} lang={lang} className={mergeClasses(styles.hint, mood !== 'quiet' && styles[mood])}>
      {mood === 'warning' && <WarningRegular />}
      {mood === 'error' && <ErrorCircleRegular />}
      <span>{children}</span>
    </p>
  );
};
