/** Asks before something that cannot be undone by one press. */
import { Press } from '../kit/look/buttons.tsx';
import { Prose } from '../kit/look/layout.tsx';
import { Window } from '../kit/look/Window.tsx';

interface ConfirmProps {
  readonly title: string;
  readonly text: string;
  readonly yes: string;
  readonly no: string;
  readonly busy: boolean;
  readonly confirm: () => void;
  readonly close: () => void;
}

/** The window; keeping things as they are is the button one meets first. */
export const Confirm = ({ title, text, yes, no, busy, confirm, close }: ConfirmProps) => (
  <Window
    alert
    title={title}
    close={close}
    actions={
      <>
        <Press appearance="primary" onClick={close}>
          {no}
        </Press>
        <Press disabledFocusable={busy} onClick={confirm}>
          {yes}
        </Press>
      </>
    }
  >
    <Prose>{text}</Prose>
  </Window>
);
