/** One question with everything around its control: label, help, counter, refusals in their place, a conflict to settle. */
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { FieldConflict } from '../../../src/api/draft.ts';
import type { Refusal } from '../../../src/domain/result.ts';
import type { Answer } from '../../../src/schema/application.ts';
import type { Question } from '../../../src/schema/form.ts';
import { sayRefusal } from '../../../src/text/refusal.ts';
import { form } from '../../../src/text/tab/form.ts';
import { WIDE } from '../look/screen.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { ConflictBox } from './ConflictBox.tsx';
import { Counter } from './Counter.tsx';
import { Control } from './control/Control.tsx';
import { domId } from './control/control.ts';
import { HelpLayers } from './HelpLayers.tsx';
import { Hint } from './Hint.tsx';

const useStyles = makeStyles({
  field: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  control: { display: 'flex', flexDirection: 'column', rowGap: '2px', minWidth: 0 },
  label: {
    ...typographyStyles.body1Strong,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    maxWidth: '70ch',
  },
  optional: { ...typographyStyles.body1, color: tokens.colorNeutralForeground3 },
  folds: { display: 'flex', flexWrap: 'wrap', gap: `0 ${tokens.spacingHorizontalXL}`, [WIDE]: { display: 'none' } },
});

/** Kinds whose label names a group instead of one input. */
const GROUPS = ['yesNo', 'choice', 'choices', 'table', 'files'];

/** A question, its answer, and who hears of a change. */
export interface QuestionFieldProps {
  readonly question: Question;
  readonly value: Answer | undefined;
  readonly write: (value: Answer | null) => void;
  /** Empty until one has tried to send. */
  readonly refusals: readonly Refusal[];
  /** The server does not take the answer as it is: it is kept in the browser only. */
  readonly isHeldBack: boolean;
  readonly conflict: FieldConflict | undefined;
  readonly choose: (which: 'mine' | 'theirs') => void;
}

const Label = ({ question, id }: { readonly question: Question; readonly id: string }) => {
  const styles = useStyles();
  const say = useWords(form);
  const text = (
    <>
      <span lang="nb">{question.label}</span>
      {!question.required && question.kind !== 'files' && <span className={styles.optional}> {say('optional')}</span>}
    </>
  );
  return GROUPS.includes(question.kind) ? (
    <span id={`${id}-label`} className={styles.label}>
      {text}
    </span>
  ) : (
    <label id={`${id}-label`} htmlFor={id} className={styles.label}>
      {text}
    </label>
  );
};

const lengthOf = (value: Answer | undefined): number => (typeof value === 'string' ? value.length : 0);

const useSentence = (question: Question) => {
  const language = useLanguage();
  return (refusal: Refusal): string =>
    refusal.code === 'tooLarge' && question.tooLarge ? question.tooLarge : sayRefusal(language, refusal);
};

/** One question of a form. */
export const QuestionField = (props: QuestionFieldProps) => {
  const { question, value, refusals, conflict } = props;
  const styles = useStyles();
  const say = useWords(form);
  const sentence = useSentence(question);
  const id = domId(question.id);
  const isText = question.kind === 'text' || question.kind === 'note';
  const described = [
    ...(question.help ? [`${id}-help`] : []),
    ...(isText ? [`${id}-counter`] : []),
    ...(refusals.length > 0 ? [`${id}-refusal`] : []),
  ];
  const tooMuch = question.kind === 'money' && typeof value === 'number' && question.max !== undefined && value > question.max;
  return (
    <div className={styles.field} data-question={question.id}>
      <Label question={question} id={id} />
      {question.help && (
        <Hint id={`${id}-help`} lang="nb">
          {question.help}
        </Hint>
      )}
      <div className={styles.control}>
        <Control
          question={question}
          value={value}
          write={props.write}
          id={id}
          labelledBy={`${id}-label`}
          describedBy={described.join(' ')}
          invalid={refusals.length > 0}
        />
        {isText && <Counter id={`${id}-counter`} length={lengthOf(value)} max={question.max} />}
      </div>
      {tooMuch && question.tooLarge && refusals.length === 0 && <Hint mood="warning">{question.tooLarge}</Hint>}
      {props.isHeldBack && <Hint mood="warning">{say('tooLongToSave')}</Hint>}
      {refusals.length > 0 && (
        <div id={`${id}-refusal`}>
          {refusals.map((refusal) => (
            <Hint key={`${refusal.code} ${refusal.field}`} mood="error">
              {sentence(refusal)}
            </Hint>
          ))}
        </div>
      )}
      {conflict && <ConflictBox question={question} conflict={conflict} choose={props.choose} />}
      <HelpLayers question={question} className={styles.folds} />
    </div>
  );
};
