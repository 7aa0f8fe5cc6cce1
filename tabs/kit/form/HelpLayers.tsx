/** «Hvorfor spør vi?» and «Eksempel» as fold-outs under a question, where there is no room for them beside it. */
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Question } from '../../../src/schema/form.ts';
import { form } from '../../../src/text/tab/form.ts';
import { PRINT, TOUCH } from '../look/screen.ts';
import { useWords } from '../words/language.ts';

const useStyles = makeStyles({
  fold: {
    ...typographyStyles.body1,
    maxWidth: '70ch',
    '& summary': {
      cursor: 'pointer',
      color: tokens.colorBrandForegroundLink,
      width: 'fit-content',
      [TOUCH]: { padding: '12px 0' },
    },
    '& summary:focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
    '& p': { margin: `${tokens.spacingVerticalXS} 0 0`, whiteSpace: 'pre-line' },
  },
  folds: { display: 'flex', flexWrap: 'wrap', gap: `0 ${tokens.spacingHorizontalXL}`, [PRINT]: { display: 'none' } },
});

/** The two fold-outs of a question; nothing when it has neither. */
export const HelpLayers = ({ question, className }: { readonly question: Question; readonly className?: string }) => {
  const styles = useStyles();
  const say = useWords(form);
  if (!question.why && !question.example) return null;
  return (
    <div className={className ?? styles.folds}>
      {question.why && (
        <details className={styles.fold}>
          <summary>{say('why')}</summary>
          <p lang="nb">{question.why}</p>
        </details>
      )}
      {question.example && (
        <details className={styles.fold}>
          <summary>{say('example')}</summary>
          <p lang="nb">{question.example}</p>
        </details>
      )}
    </div>
  );
};
