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

/** The words of the status, and whether they are worth saying aloud. */
const useStatus = (): { words: string; safe: boolean; busy: boolean } => {
  const { saver, saving } = useEditing();
  const say = useWords(editor);
  const language = useLanguage();
  const now = useNow();
  const kept = useSyncExternalStore(saver.subscribe, saver.isKept);
  const { trouble, savedAt } = saving;
  if (Object.keys(saving.conflicts).length > 0) return { words: say('conflicts'), safe: false, busy: false };
  if (!kept && isDirty(saving)) return { words: say('notKept'), safe: false, busy: false };
  if (trouble && trouble !== 'fault' && (isDirty(saving) || saving.flight))
    return { words: say(trouble), safe: false, busy: false };
  if (trouble === 'fault') return { words: say('fault'), safe: false, busy: false };
  if (isDirty(saving) || saving.flight) return { words: say('saving'), safe: true, busy: true };
  if (heldBack(saving).length > 0) return { words: say('heldBack'), safe: false, busy: false };
  if (savedAt === undefined) return { words: '', safe: true, busy: false };
  const today = now !== undefined && dayInOslo(savedAt) === dayInOslo(now);
  return {
    words: today
      ? say('saved', { time: sayTime(language, savedAt) })
      : say('savedDay', { moment: sayMoment(language, savedAt, false) }),
    safe: true,
    busy: false,
  };
};

/** The line. */
export const SaveStatus = () => {
  const styles = useStyles();
  const { saving } = useEditing();
  const { host } = usePlace();
  const say = useWords(states);
  const { words, safe, busy } = useStatus();
  const icon = busy ? <ArrowSyncRegular /> : safe ? <CheckmarkCircleRegular /> : <WarningRegular />;
  return (
    <>
      <span className={styles.status}>
        {words && icon}
        <span role={busy ? undefined : 'status'}>{words}</span>
      </span>
      {saving.trouble === 'signIn' && (
        <Press onClick={() => void host.signIn('signIn').catch(() => {})}>{say('signInAgain')}</Press>
      )}
    </>
  );
};
