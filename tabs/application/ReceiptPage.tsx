/** The receipt: case number, when one is answered, until when one may change it; and withdrawing, asked once more. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import { withdraw } from '../../src/api/application.ts';
import { type ApplicationReceipt, type DraftPage, readDraft } from '../../src/api/draft.ts';
import { readHome } from '../../src/api/home.ts';
import { receiptFacts } from '../../src/domain/receiptFacts.ts';
import { receipt as words } from '../../src/text/tab/application.ts';
import { home } from '../../src/text/tab/home.ts';
import type { Outcome } from '../kit/ask/client.ts';
import { useAsk, useLine } from '../kit/ask/useAsk.ts';
import { ButtonWay, Press } from '../kit/look/buttons.tsx';
import { Facts } from '../kit/look/Facts.tsx';
import { Actions, Page, Panel, Prose, Section } from '../kit/look/layout.tsx';
import { Print } from '../kit/look/Print.tsx';
import { useNavigation } from '../kit/route/navigation.tsx';
import { pathOf } from '../kit/route/route.ts';
import { DraftState } from '../kit/rows/DraftRow.tsx';
import { Subscriptions } from '../kit/rows/Subscriptions.tsx';
import { Asked, Failed } from '../kit/states/Asked.tsx';
import { Empty } from '../kit/states/Empty.tsx';
import { Notice } from '../kit/states/Notice.tsx';
import { Refused } from '../kit/states/Refused.tsx';
import { useLanguage, useWords } from '../kit/words/language.ts';

const Confirm = lazy(() => import('./Confirm.tsx').then((loaded) => ({ default: loaded.Confirm })));

const useStyles = makeStyles({ all: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXL } });

const Withdraw = ({ draft }: { readonly draft: DraftPage }) => {
  const say = useWords(words);
  const { ask, store } = useLine();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome<unknown>>();
  const confirm = async () => {
    setBusy(true);
    const answer = await ask(withdraw, { key: draft.key });
    setBusy(false);
    setAsking(false);
    setOutcome(answer);
    void store.load(readDraft, { key: draft.key });
    void store.load(readHome, {});
  };
  return (
    <>
      <Press appearance="subtle" onClick={() => setAsking(true)}>
        {say('withdraw')}
      </Press>
      {outcome?.kind === 'failed' && <Failed failure={outcome.failure} />}
      {outcome?.kind === 'refused' && <Refused kind="warning" refusals={outcome.refusals} />}
      {asking && (
        <Suspense>
          <Confirm
            title={say('withdrawTitle')}
            text={say('withdrawText')}
            yes={say('withdrawYes')}
            no={say('withdrawNo')}
            busy={busy}
            confirm={confirm}
            close={() => setAsking(false)}
          />
        </Suspense>
      )}
    </>
  );
};

const Receipt = ({ draft, given }: { readonly draft: DraftPage; readonly given: ApplicationReceipt }) => {
  const styles = useStyles();
  const say = useWords(words);
  const sayHome = useWords(home);
  const language = useLanguage();
  const gone = given.state === 'withdrawn';
  const editor = pathOf({ page: 'draft', key: draft.key, step: undefined, question: undefined });
  return (
    <div className={styles.all}>
      <Panel>
        <DraftState draft={draft} />
        <Prose>{say(gone ? 'withdrawnText' : 'thanks')}</Prose>
        {draft.changedSinceSent && !gone && <Notice kind="warning">{say('changed')}</Notice>}
        {draft.changesLeftOut && !gone && <Notice kind="info">{say('leftOut')}</Notice>}
        <Facts facts={receiptFacts(language, given, draft.may.write)} />
        <Actions>
          <ButtonWay to={editor} appearance="primary">
            {say(draft.may.write ? 'edit' : 'read')}
          </ButtonWay>
          <Print page="receipt" of={draft.key} />
          {draft.may.withdraw && <Withdraw draft={draft} />}
        </Actions>
      </Panel>
      <Section title={sayHome('subscriptions')}>
        <Subscriptions topics={['rounds']} />
      </Section>
    </div>
  );
};

/** The page. */
export const ReceiptPage = () => {
  const say = useWords(words);
  const { route } = useNavigation();
  const [key] = useState(route.page === 'receipt' ? route.key : '');
  const known = useAsk(readDraft, { key });
  const title = known.value?.application?.state === 'withdrawn' ? say('withdrawnTitle') : say('sentTitle');
  return (
    <Page title={known.value?.application ? title : say('receiptTitle')}>
      <Asked known={known} shapes={['card']}>
        {(draft) =>
          draft.application ? (
            <Receipt draft={draft} given={draft.application} />
          ) : (
            <Empty text={say('notSent')}>
              <ButtonWay to={pathOf({ page: 'draft', key, step: undefined, question: undefined })} appearance="primary">
                {say('write')}
              </ButtonWay>
            </Empty>
          )
        }
      </Asked>
    </Page>
  );
};
