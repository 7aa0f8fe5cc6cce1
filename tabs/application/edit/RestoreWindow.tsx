/** After a killed browser: what was written here and never saved, to take back or throw away. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { answerWords } from '../../../src/domain/form/answerWords.ts';
import { findQuestion } from '../../../src/domain/form/form.ts';
import { editor } from '../../../src/text/tab/editor.ts';
import { form } from '../../../src/text/tab/form.ts';
import { sayMoment } from '../../../src/text/when.ts';
import { dropCopy, type LocalCopy } from '../../kit/draft/localCopy.ts';
import { Press } from '../../kit/look/buttons.tsx';
import { Prose } from '../../kit/look/layout.tsx';
import { Window } from '../../kit/look/Window.tsx';
import { useLanguage, useWords } from '../../kit/words/language.ts';
import { useEditing } from './editing.ts';

const useStyles = makeStyles({
  list: {
    margin: 0,
    '& dt': { fontWeight: tokens.fontWeightSemibold },
    '& dd': { margin: `0 0 ${tokens.spacingVerticalM}`, whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  },
});

const SHOWN = 400;
const shortened = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN)} …` : text);

/** The window for the copies of windows that are gone. */
export const RestoreWindow = ({ copies, close }: { readonly copies: readonly LocalCopy[]; readonly close: () => void }) => {
  const styles = useStyles();
  const say = useWords(editor);
  const sayForm = useWords(form);
  const language = useLanguage();
  const { page, saver } = useEditing();
  const changes = copies.flatMap((copy) => copy.changes);
  const drop = () => {
    for (const copy of copies) dropCopy(copy.name);
    close();
  };
  const bringBack = () => {
    saver.restore(changes);
    for (const step of copies.flatMap((copy) => copy.done ?? [])) saver.mark(step, true);
    drop();
  };
  return (
    <Window
      alert
      title={say('restoreTitle')}
      close={close}
      actions={
        <>
          <Press appearance="primary" onClick={bringBack}>
            {say('restore')}
          </Press>
          <Press onClick={drop}>{say('throwAway')}</Press>
          <Press appearance="subtle" onClick={close}>
            {say('later')}
          </Press>
        </>
      }
    >
      <Prose>{say('restoreText', { moment: sayMoment(language, copies.at(-1)?.keptAt ?? 0) })}</Prose>
      <dl className={styles.list} lang="nb">
        {changes.map(({ id, value }) => {
          const question = findQuestion(page.definition, id);
          const words = question ? answerWords(language, question, value).join('\n') : '';
          return [<dt key={`${id}?`}>{question?.label ?? id}</dt>, <dd key={id}>{shortened(words) || sayForm('nothing')}</dd>];
        })}
      </dl>
    </Window>
  );
};
