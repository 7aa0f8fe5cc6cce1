/** Answers that stand in this browser only, each under its question. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { FieldChange } from '../../../../src/api/draft.ts';
import { answerWords } from '../../../../src/domain/form/answerWords.ts';
import { findQuestion } from '../../../../src/domain/form/form.ts';
import type { FormDefinition } from '../../../../src/schema/form.ts';
import { form } from '../../../../src/text/tab/form.ts';
import { useLanguage, useWords } from '../../../kit/words/language.ts';

const useStyles = makeStyles({
  list: {
    margin: 0,
    '& dt': { fontWeight: tokens.fontWeightSemibold },
    '& dd': { margin: `0 0 ${tokens.spacingVerticalM}`, whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  },
});

const shortened = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most)} …` : text);

interface WrittenProps {
  readonly definition: FormDefinition;
  readonly changes: readonly FieldChange[];
  /** So much of each answer is shown; all of it when left out. */
  readonly most?: number;
}

/** The list. The same question may stand in it twice, the oldest first. */
export const Written = ({ definition, changes, most = Number.POSITIVE_INFINITY }: WrittenProps) => {
  const styles = useStyles();
  const sayForm = useWords(form);
  const language = useLanguage();
  const numbered = changes.map((change, at) => ({ ...change, name: `${at} ${change.id}` }));
  return (
    <dl className={styles.list} lang="nb">
      {numbered.map(({ id, value, name }) => {
        const question = findQuestion(definition, id);
        const words = question ? answerWords(language, question, value).join('\n') : '';
        return [
          <dt key={`${name}?`}>{question?.label ?? id}</dt>,
          <dd key={name}>{shortened(words, most) || sayForm('nothing')}</dd>,
        ];
      })}
    </dl>
  );
};
