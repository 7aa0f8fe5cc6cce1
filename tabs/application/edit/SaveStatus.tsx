/** Whether what is written is safe: saved when, on its way, or only here and why. Told aloud when it matters, never while typing. */
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ArrowSyncRegular } from '@fluentui/react-icons/svg/arrow-sync';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import { useSyncExternalStore } from 'react';
import { editor } from '../../../src/text/tab/editor.ts';
import { states } from '../../../src/text/tab/frame.ts';
import { sayMoment, sayTime } from '../../../src/text/when.ts';
import { dayInOslo } from '../../../src/time/oslo.ts';
import { useNow } from '../../kit/ask/useAsk.ts';
import { isDirty } from '../../kit/draft/machine.ts';
import { heldBack } from '../../kit/draft/sendable.ts';
import { useDesk } from '../../kit/draft/useDraft.ts';
import { usePlace } from '../../kit/host.ts';
import { Press } from '../../kit/look/buttons.tsx';
import { useLanguage, useWords } from '../../kit/words/language.ts';
import { useEditing } from './editing.ts';

const useStyles = makeStyles({
  status: {
    ...typographyStyles.body1,
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground2,
    minHeight: '32px',
    '& svg': { fontSize: '20px', flexShrink: 0 },
  },
});

interface Status {
  readonly words: string;
  /** What is written is on the server, or on its way. */
  readonly safe: boolean;
  readonly busy: boolean;
  /** Too long to stand between two buttons. */
  readonly isSentence: boolean;
}

const unsafe = (words: string): Status => ({ words, safe: false, busy: false, isSentence: true });
const safe = (words: string, more: Partial<Status> = {}): Status => ({
  words,
  safe: true,
  busy: false,
  isSentence: false,
  ...more,
});

/** What is to be told of saving now. */
export const useSaveStatus = (): Status => {
  const { saver, saving } = useEditing();
  const say = useWords(editor);
  const language = useLanguage();
  const now = useNow();
  const kept = useSyncExternalStore(saver.subscribe, saver.isKept);
  const { trouble, savedAt } = saving;
  if (Object.keys(saving.conflicts).length > 0) return unsafe(say('conflicts'));
  if (!kept && isDirty(saving)) return unsafe(say('notKept'));
  if (trouble === 'fault') return unsafe(say('fault'));
  if (trouble && (isDirty(saving) || saving.flight)) return unsafe(say(trouble));
  if (isDirty(saving) || saving.flight) return safe(say('saving'), { busy: true });
  if (heldBack(saving).length > 0) return unsafe(say('heldBack'));
  if (savedAt === undefined) return safe('');
  const today = now !== undefined && dayInOslo(savedAt) === dayInOslo(now);
  if (today) return safe(say('saved', { time: sayTime(language, savedAt) }));
  return safe(say('savedDay', { moment: sayMoment(language, savedAt, false) }), { isSentence: true });
};

/** The line. */
export const SaveStatus = () => {
  const styles = useStyles();
  const { saving } = useEditing();
  const { host } = usePlace();
  const desk = useDesk();
  const say = useWords(states);
  const { words, safe: isSafe, busy } = useSaveStatus();
  const icon = busy ? <ArrowSyncRegular /> : isSafe ? <CheckmarkCircleRegular /> : <WarningRegular />;
  return (
    <>
      <span className={styles.status}>
        {words && icon}
        <span role={busy ? undefined : 'status'}>{words}</span>
      </span>
      {saving.trouble === 'signIn' && (
        <Press onClick={() => void host.signIn('signIn').then(desk.tryNow, () => {})}>{say('signInAgain')}</Press>
      )}
    </>
  );
};
