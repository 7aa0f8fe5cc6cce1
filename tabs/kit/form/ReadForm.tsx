/** A filled form as its readers see it: step by step, question and answer; optionally with a way to change each. */
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { answerWords } from '../../../src/domain/form/answerWords.ts';
import { askedIn } from '../../../src/domain/form/form.ts';
import type { Answers } from '../../../src/schema/application.ts';
import type { FormDefinition, Question, Step } from '../../../src/schema/form.ts';
import { form } from '../../../src/text/tab/form.ts';
import { TOUCH } from '../look/screen.ts';
import { useLanguage, useWords } from '../words/language.ts';

const useStyles = makeStyles({
  all: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXL },
  step: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  title: { ...typographyStyles.subtitle1, margin: 0 },
  list: { margin: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  question: {
    ...typographyStyles.body1Strong,
    display: 'flex',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    '& a': {
      flexShrink: 0,
      [TOUCH]: { minWidth: '44px', minHeight: '44px', display: 'inline-flex', alignItems: 'center', justifyContent: 'end' },
    },
  },
  answer: {
    ...typographyStyles.body1,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    margin: `${tokens.spacingVerticalXS} 0 0`,
    maxWidth: '70ch',
    whiteSpace: 'pre-line',
    overflowWrap: 'anywhere',
  },
  none: { color: tokens.colorNeutralForeground3, fontStyle: 'italic' },
});

interface ReadFormProps {
  readonly definition: FormDefinition;
  readonly answers: Answers;
  /** Of the steps: one level below what they stand under. */
  readonly heading: 'h2' | 'h3';
  /** Stands beside each question. */
  readonly beside?: (question: Question, step: Step) => ReactNode;
}

const Answered = ({ question, answers, beside }: { question: Question; answers: Answers; beside: ReactNode }) => {
  const styles = useStyles();
  const say = useWords(form);
  const language = useLanguage();
  const lines = answerWords(language, question, answers[question.id]);
  return (
    <div>
      <dt className={styles.question}>
        <span lang="nb">{question.label}</span>
        {beside}
      </dt>
      <dd className={styles.answer}>
        {lines.length === 0 ? (
          <span className={styles.none}>{say('unanswered')}</span>
        ) : (
          <span lang="nb">{lines.join('\n')}</span>
        )}
      </dd>
    </div>
  );
};

/** The form. */
export const ReadForm = ({ definition, answers, heading: Heading, beside }: ReadFormProps) => {
  const styles = useStyles();
  return (
    <div className={styles.all}>
      {definition.steps
        .filter((step) => askedIn(step, answers).length > 0)
        .map((step) => (
          <section key={step.id} className={styles.step} aria-labelledby={`read-${step.id}`}>
            <Heading id={`read-${step.id}`} lang="nb" className={styles.title}>
              {step.title}
            </Heading>
            <dl className={styles.list}>
              {askedIn(step, answers).map((question) => (
                <Answered key={question.id} question={question} answers={answers} beside={beside?.(question, step)} />
              ))}
            </dl>
          </section>
        ))}
    </div>
  );
};
