/** All the questions of a form on one page, with help and limits, to read before one starts; made to be printed. */
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { readForm } from '../../src/api/draft.ts';
import type { FormDefinition, Question } from '../../src/schema/form.ts';
import { questions } from '../../src/text/tab/about.ts';
import { form } from '../../src/text/tab/form.ts';
import { sayNumber } from '../../src/text/when.ts';
import { useAsk } from '../kit/ask/useAsk.ts';
import { ButtonWay } from '../kit/look/buttons.tsx';
import { Actions, Page, Panel, Quiet } from '../kit/look/layout.tsx';
import { Print } from '../kit/look/Print.tsx';
import { useNavigation } from '../kit/route/navigation.tsx';
import { Asked } from '../kit/states/Asked.tsx';
import { Notice } from '../kit/states/Notice.tsx';
import { useWords } from '../kit/words/language.ts';

const useStyles = makeStyles({
  all: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXL },
  title: { ...typographyStyles.title3, margin: 0 },
  list: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalXL,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
  },
  question: { breakInside: 'avoid', ...typographyStyles.body1, maxWidth: '70ch' },
  label: { ...typographyStyles.body1Strong, fontSize: tokens.fontSizeBase400, display: 'block' },
  help: { display: 'block' },
  facts: { display: 'block', color: tokens.colorNeutralForeground3 },
});

type FormName = 'applicationShort' | 'application';

const AskedQuestion = ({ question }: { readonly question: Question }) => {
  const styles = useStyles();
  const say = useWords(questions);
  const sayForm = useWords(form);
  const isText = question.kind === 'text' || question.kind === 'note';
  const facts = [
    say(question.required ? 'needed' : 'optional'),
    ...(isText && question.max ? [say('max', { max: sayNumber(question.max) })] : []),
  ];
  return (
    <li className={styles.question}>
      <span lang="nb" className={styles.label}>
        {question.label}
      </span>
      {question.help && (
        <span lang="nb" className={styles.help}>
          {question.help}
        </span>
      )}
      {question.choices && (
        <span className={styles.help}>
          {say('choices')}: <span lang="nb">{question.choices.map((choice) => choice.label).join(' · ')}</span>
        </span>
      )}
      {question.why && (
        <span className={styles.help}>
          {sayForm('why')} <span lang="nb">{question.why}</span>
        </span>
      )}
      {question.example && (
        <span className={styles.help}>
          {sayForm('example')}: <span lang="nb">{question.example}</span>
        </span>
      )}
      <span className={styles.facts}>{facts.join(' · ')}</span>
    </li>
  );
};

const All = ({ definition, name }: { readonly definition: FormDefinition; readonly name: FormName }) => {
  const styles = useStyles();
  const say = useWords(questions);
  return (
    <div className={styles.all}>
      <Quiet>{say('lead', { takes: definition.takesMinutes.join('–') })}</Quiet>
      <Actions>
        <ButtonWay to="/soknader/ny" appearance="primary">
          {say('start')}
        </ButtonWay>
        <Print page="questions" of={name} />
      </Actions>
      <Notice kind="info">
        <span lang="nb">{definition.notice}</span>
      </Notice>
      {definition.steps
        .filter((step) => step.questions.length > 0)
        .map((step) => (
          <Panel key={step.id}>
            <h2 lang="nb" className={styles.title}>
              {step.title}
            </h2>
            {step.intro && <Quiet>{step.intro}</Quiet>}
            <ol className={styles.list}>
              {step.questions.map((question) => (
                <AskedQuestion key={question.id} question={question} />
              ))}
            </ol>
          </Panel>
        ))}
    </div>
  );
};

/** The page of the form in the address. */
export const QuestionsPage = () => {
  const say = useWords(questions);
  const { route } = useNavigation();
  const name = (route.page === 'questions' ? route.form : '') as FormName;
  const known = useAsk(readForm, { form: name });
  return (
    <Page title={known.value ? `${known.value.title}: ${say('title').toLowerCase()}` : say('title')}>
      <Asked known={known} shapes={['text', 'card', 'card']}>
        {(definition) => <All definition={definition} name={name} />}
      </Asked>
    </Page>
  );
};
