/** The right column on wide: why we ask, and an example, for the question being worked with. */
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { editor } from '../../../src/text/tab/editor.ts';
import { form } from '../../../src/text/tab/form.ts';
import { Quiet } from '../../kit/look/layout.tsx';
import { useWords } from '../../kit/words/language.ts';
import { useEditing } from './editing.ts';

const useStyles = makeStyles({
  column: {
    position: 'sticky',
    top: tokens.spacingVerticalL,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
  },
  title: { ...typographyStyles.body1Strong, margin: 0, color: tokens.colorNeutralForeground2 },
  question: { ...typographyStyles.subtitle2, margin: 0 },
  part: { ...typographyStyles.body1, margin: 0, whiteSpace: 'pre-line', '& strong': { display: 'block' } },
  example: {
    ...typographyStyles.body1,
    margin: 0,
    padding: tokens.spacingHorizontalM,
    borderLeft: `${tokens.strokeWidthThicker} solid ${tokens.colorBrandStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    whiteSpace: 'pre-line',
    '& strong': { display: 'block' },
  },
});

/** The column. */
export const HelpColumn = () => {
  const styles = useStyles();
  const say = useWords(form);
  const sayEditor = useWords(editor);
  const { attending } = useEditing();
  const has = attending?.why || attending?.example;
  return (
    <aside aria-label={say('helpTitle')} className={styles.column}>
      <p className={styles.title}>{say('helpTitle')}</p>
      {attending && has ? (
        <div lang="nb" className={styles.column}>
          <p className={styles.question}>{attending.label}</p>
          {attending.why && (
            <p className={styles.part}>
              <strong>{say('why')}</strong>
              {attending.why}
            </p>
          )}
          {attending.example && (
            <p className={styles.example}>
              <strong>{say('example')}</strong>
              {attending.example}
            </p>
          )}
        </div>
      ) : (
        <Quiet>{attending ? sayEditor('noMoreHelp') : say('noHelp')}</Quiet>
      )}
    </aside>
  );
};
