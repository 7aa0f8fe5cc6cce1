/** A dialog of the page: heading, text, buttons; Escape closes, focus goes back where it was. Always in a file that is fetched when opened. */
import {
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef } from 'react';

const useStyles = makeStyles({
  surface: { maxHeight: '90vh', overflowY: 'auto' },
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, fontSize: tokens.fontSizeBase300 },
  actions: { flexWrap: 'wrap' },
});

interface WindowProps {
  readonly title: string;
  readonly children: ReactNode;
  /** The buttons, the primary one first. */
  readonly actions: ReactNode;
  readonly close: () => void;
  /** Must be answered: a press beside it does not close it. */
  readonly alert?: boolean;
}

/** Gives focus back to what opened the window, also when the window was fetched first. */
const useReturn = () => {
  const before = useRef<Element | null>(document.activeElement);
  useEffect(
    () => () => {
      if (before.current instanceof HTMLElement && before.current.isConnected) before.current.focus();
    },
    [],
  );
};

/** An open window; leave it out to close it. */
export const Window = ({ title, children, actions, close, alert }: WindowProps) => {
  const styles = useStyles();
  useReturn();
  return (
    <Dialog open modalType={alert ? 'alert' : 'modal'} onOpenChange={(_event, { open }) => !open && close()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent className={styles.content}>{children}</DialogContent>
          <DialogActions fluid className={styles.actions}>
            {actions}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
};
