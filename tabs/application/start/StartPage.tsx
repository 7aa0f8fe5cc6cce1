/** The start of an application as a conversation: three quick questions, what one asks for, and always an invitation. Nothing is stored before one says yes. */
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { readForm, startDraft } from '../../../src/api/draft.ts';
import { type Me, readHome } from '../../../src/api/home.ts';
import type { InputOf } from '../../../src/api/op.ts';
import type { Answers } from '../../../src/schema/application.ts';
import type { FormDefinition, Question, Step } from '../../../src/schema/form.ts';
import { start } from '../../../src/text/tab/application.ts';
import type { Outcome } from '../../kit/ask/client.ts';
import { useAsk, useLine } from '../../kit/ask/useAsk.ts';
import { usePlace } from '../../kit/host.ts';
import { ButtonWay, Press, WayOut } from '../../kit/look/buttons.tsx';
import { Actions, Page, Panel, Prose } from '../../kit/look/layout.tsx';
import { useNavigation } from '../../kit/route/navigation.tsx';
import { pathOf } from '../../kit/route/route.ts';
import { Asked, Failed } from '../../kit/states/Asked.tsx';
import { Refused } from '../../kit/states/Refused.tsx';
import { useWords } from '../../kit/words/language.ts';
import { proposesTalk, selfCheckOf, shownQuestions } from './reply.ts';
import { startAnswered, startRequest } from './request.ts';
import { Turn } from './Turn.tsx';

const useStyles = makeStyles({
  all: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, maxWidth: '720px' },
  title: { ...typographyStyles.title3, margin: 0 },
});

const FORM = 'applicationShort';

/** What the directory knows of me is filled in, to be changed if it is wrong. */
const fromProfile = (definition: FormDefinition, me: Me | undefined): Answers => {
  const asked = (kind: Question['kind']) =>
    definition.steps.flatMap((step) => step.questions).find((question) => question.kind === kind);
  const unit = asked('serviceUnit');
  const leader = asked('person');
  return {
    ...(unit && me?.serviceUnit ? { [unit.id]: me.serviceUnit } : {}),
    ...(leader && me?.leader ? { [leader.id]: me.leader } : {}),
  };
};

const useStart = (definition: FormDefinition) => {
  const { ask, store } = useLine();
  const { go } = useNavigation();
  const home = useAsk(readHome, {});
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome<unknown>>();
  const begin = async (answers: Answers) => {
    setBusy(true);
    const answered = await ask(startDraft, {
      request: startRequest(),
      form: FORM,
      answers: { ...fromProfile(definition, home.value?.me), ...answers } as InputOf<typeof startDraft>['answers'],
    });
    setBusy(false);
    setOutcome(answered);
    if (answered.kind !== 'failed') startAnswered();
    if (answered.kind !== 'done') return;
    void store.load(readHome, {});
    go(pathOf({ page: 'draft', key: answered.value.key, step: undefined, question: undefined }), { replace: true });
  };
  return { busy, outcome, begin };
};

const Invitation = (props: { readonly definition: FormDefinition; readonly step: Step; readonly answers: Answers }) => {
  const { definition, step, answers } = props;
  const styles = useStyles();
  const say = useWords(start);
  const { contact } = usePlace().config;
  const { busy, outcome, begin } = useStart(definition);
  const talk = proposesTalk(step, answers);
  return (
    <Panel>
      <h2 className={styles.title}>{say(talk ? 'talk' : 'invited')}</h2>
      {talk && <Prose>{say('talkText')}</Prose>}
      <Prose>{say('invitedText', { takes: definition.takesMinutes.join('–') })}</Prose>
      {outcome?.kind === 'failed' && <Failed failure={outcome.failure} />}
      {outcome?.kind === 'refused' && <Refused kind="warning" refusals={outcome.refusals} />}
      <Actions>
        <Press appearance="primary" size="large" disabledFocusable={busy} onClick={() => begin(answers)}>
          {say(busy ? 'going' : 'go')}
        </Press>
        {talk && <ButtonWay to="/verksted">{say('workshop')}</ButtonWay>}
        {talk && contact.name && <WayOut href={contact.link}>{say('ask', { name: contact.name })}</WayOut>}
      </Actions>
    </Panel>
  );
};

const Conversation = ({ definition, step }: { readonly definition: FormDefinition; readonly step: Step }) => {
  const styles = useStyles();
  const [answers, setAnswers] = useState<Answers>({});
  const shown = shownQuestions(step, answers);
  const isOver = shown.length === step.questions.length && shown.every((question) => answers[question.id] !== undefined);
  return (
    <div className={styles.all}>
      {shown.map((question) => (
        <Turn
          key={question.id}
          question={question}
          answer={answers[question.id]}
          press={(answer) => setAnswers((before) => ({ ...before, [question.id]: answer }))}
        />
      ))}
      <div role="status">{isOver && <Invitation definition={definition} step={step} answers={answers} />}</div>
    </div>
  );
};

/** The page. */
export const StartPage = () => {
  const say = useWords(start);
  const known = useAsk(readForm, { form: FORM });
  return (
    <Page title={say('title')} lead={say('lead')}>
      <Asked known={known} shapes={['card']}>
        {(definition) => {
          const step = selfCheckOf(definition);
          return step ? (
            <Conversation definition={definition} step={step} />
          ) : (
            <Invitation definition={definition} step={{ id: '', title: '', questions: [] }} answers={{}} />
          );
        }}
      </Asked>
    </Page>
  );
};
