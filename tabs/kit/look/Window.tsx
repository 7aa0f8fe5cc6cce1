/** A window over the page: the browser's own modal dialog, which keeps focus inside, closes by Escape and gives focus back however it ends. */
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { MEDIUM } from './screen.ts';

const useStyles = makeStyles({
  window: {
    boxSizing: 'border-box',
    width: '600px',
    maxWidth: 'calc(100vw - 16px)',
    maxHeight: 'calc(100vh - 16px)',
    overflowY: 'auto',
    padding: tokens.spacingHorizontalL,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow64,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    '::backdrop': { backgroundColor: tokens.colorBackgroundOverlay },
    [MEDIUM]: { padding: tokens.spacingHorizontalXXL },
  },
  inside: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  title: { ...typographyStyles.subtitle1, margin: 0 },
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, fontSize: tokens.fontSizeBase300 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
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

/** Opens as a modal when it comes, closes when it goes, so that nothing behind it stays locked. */
const useModal = (close: () => void, alert: boolean) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const closeNow = useRef(close);
  closeNow.current = close;
  // A layout effect is undone before the dialog leaves the page, while it still can give focus back.
  useLayoutEffect(() => {
    const element = dialog.current;
    if (!element) return;
    const cancelled = (event: Event) => {
      event.preventDefault();
      closeNow.current();
    };
    const pressed = (event: MouseEvent) => {
      if (!alert && event.target === element) closeNow.current();
    };
    element.addEventListener('cancel', cancelled);
    element.addEventListener('click', pressed);
    element.showModal();
    return () => {
      element.removeEventListener('cancel', cancelled);
      element.removeEventListener('click', pressed);
      element.close();
    };
  }, [alert]);
  return dialog;
};

/** An open window; leave it out to close it. */
export const Window = ({ title, children, actions, close, alert = false }: WindowProps) => {
  const styles = useStyles();
  const id = useId();
  const dialog = useModal(close, alert);
  return (
    <dialog ref={dialog} role={alert ? 'alertdialog' : undefined} aria-labelledby={id} className={styles.window}>
      <div className={styles.inside}>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        <div className={styles.content}>{children}</div>
        <div className={styles.actions}>{actions}</div>
      </div>
    </dialog>
  );
};
