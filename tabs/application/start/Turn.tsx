/** One turn of the conversation: the question, answers to press, and what comes back. */
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark';
import { useId } from 'react';
import type { Answer } from '../../../src/schema/application.ts';
import type { Question } from '../../../src/schema/form.ts';
import { Hint } from '../../kit/form/Hint.tsx';
import { Press } from '../../kit/look/buttons.tsx';
import { Actions, Panel } from '../../kit/look/layout.tsx';
import { useLanguage } from '../../kit/words/language.ts';
import { answerOf, pressable, pressedOf, replyTo } from './reply.ts';

const useStyles = makeStyles({
  group: {
    border: 'none',
    margin: 0,
    padding: 0,
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  question: { ...typographyStyles.subtitle1, padding: 0, marginBottom: tokens.spacingVerticalXS },
  reply: {
    ...typographyStyles.body1,
    minHeight: tokens.lineHeightBase300,
    margin: 0,
    color: tokens.colorBrandForeground2,
    maxWidth: '70ch',
  },
});

interface TurnProps {
  readonly question: Question;
  readonly answer: Answer | undefined;
  readonly press: (answer: Answer) => void;
}

/** The turn. */
export const Turn = ({ question, answer, press }: TurnProps) => {
  const styles = useStyles();
  const language = useLanguage();
  const help = useId();
  const pressed = pressedOf(answer);
  return (
    <Panel>
      <fieldset className={styles.group} aria-describedby={help}>
        <legend lang="nb" className={styles.question}>
          {question.label}
        </legend>
        {question.help && (
          <Hint id={help} lang="nb">
            {question.help}
          </Hint>
        )}
        <Actions>
          {pressable(language, question).map(({ value, label }) => (
            <Press
              key={value}
              aria-pressed={value === pressed}
              {...(value === pressed ? { icon: <CheckmarkRegular />, appearance: 'outline' as const } : {})}
              onClick={() => press(answerOf(question, value))}
            >
              <span lang={question.kind === 'yesNo' ? undefined : 'nb'}>{label}</span>
            </Press>
          ))}
        </Actions>
        <p role="status" className={styles.reply}>
          {replyTo(language, question, answer)}
        </p>
      </fieldset>
    </Panel>
  );
};
