/** Two versions of one answer, side by side at the field, to choose from. */

import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { FieldConflict } from '../../../src/api/draft.ts';
import { answerWords } from '../../../src/domain/form/answerWords.ts';
import type { Question } from '../../../src/schema/form.ts';
import { form } from '../../../src/text/tab/form.ts';
import { Press } from '../look/buttons.tsx';
import { Actions } from '../look/layout.tsx';
import { MEDIUM } from '../look/screen.ts';
import { Notice } from '../states/Notice.tsx';
import { useLanguage, useWords } from '../words/language.ts';

const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  both: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingHorizontalM,
    [MEDIUM]: { gridTemplateColumns: '1fr 1fr' },
  },
  version: {
    ...typographyStyles.body1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    padding: tokens.spacingHorizontalM,
    '& strong': { display: 'block' },
    '& span': { whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  },
});

interface ConflictProps {
  readonly question: Question;
  readonly conflict: FieldConflict;
  readonly choose: (which: 'mine' | 'theirs') => void;
}

/** The box. */
export const ConflictBox = ({ question, conflict, choose }: ConflictProps) => {
  const styles = useStyles();
  const say = useWords(form);
  const language = useLanguage();
  const words = (answer: FieldConflict['mine']) => answerWords(language, question, answer).join('\n') || say('nothing');
  return (
    <div className={styles.box}>
      <Notice kind="warning">{say('conflict')}</Notice>
      <div className={styles.both}>
        <div className={styles.version}>
          <strong>{say('mine')}</strong>
          <span>{words(conflict.mine)}</span>
        </div>
        <div className={styles.version}>
          <strong>{say('theirs')}</strong>
          <span>{words(conflict.theirs)}</span>
        </div>
      </div>
      <Actions>
        <Press onClick={() => choose('mine')}>{say('keepMine')}</Press>
        <Press onClick={() => choose('theirs')}>{say('takeTheirs')}</Press>
      </Actions>
    </div>
  );
};
