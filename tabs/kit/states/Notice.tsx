/** A bar with something one should know: information, a success, a warning, an error; read aloud politely. */
import { MessageBar, MessageBarActions, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  body: {
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    whiteSpace: 'normal',
    overflowWrap: 'anywhere',
  },
  bar: { paddingTop: tokens.spacingVerticalS, paddingBottom: tokens.spacingVerticalS },
});

interface NoticeProps {
  readonly kind: 'info' | 'success' | 'warning' | 'error';
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** One notice. */
export const Notice = ({ kind, action, children }: NoticeProps) => {
  const styles = useStyles();
  return (
    <MessageBar intent={kind} layout={action ? 'multiline' : 'singleline'} politeness="polite" className={styles.bar}>
      <MessageBarBody className={styles.body}>{children}</MessageBarBody>
      {action && <MessageBarActions>{action}</MessageBarActions>}
    </MessageBar>
  );
};
