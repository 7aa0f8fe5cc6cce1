/** The receipt: what happens now, case number, when one is answered, until when one may change it, and the next step. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { type ApplicationReceipt, type DraftPage, readDraft } from '../../src/api/draft.ts';
import { standingOf } from '../../src/domain/draftStanding.ts';
import { receiptFacts } from '../../src/domain/receiptFacts.ts';
import { home } from '../../src/text/tab/home.ts';
import { receipt as words } from '../../src/text/tab/sending.ts';
import { useAsk } from '../kit/ask/useAsk.ts';
import { ButtonWay } from '../kit/look/buttons.tsx';
import { Facts } from '../kit/look/Facts.tsx';
import { Actions, Page, Panel, Prose, Section } from '../kit/look/layout.tsx';
import { Print } from '../kit/look/Print.tsx';
import { useNavigation } from '../kit/route/navigation.tsx';
import { pathOf } from '../kit/route/route.ts';
import { Subscriptions } from '../kit/rows/Subscriptions.tsx';
import { Asked } from '../kit/states/Asked.tsx';
import { Empty } from '../kit/states/Empty.tsx';
import { Notice } from '../kit/states/Notice.tsx';
import { useLanguage, useWords } from '../kit/words/language.ts';
import { receiptWays } from './receiptWays.ts';
import { Withdraw } from './Withdraw.tsx';

const useStyles = makeStyles({ all: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXL } });

/** What happens now, and what is mine to do. */
const nowWord = (draft: DraftPage) => {
  switch (standingOf(draft)) {
    case 'submitted':
      return 'submittedNow';
    case 'inAssessment':
      return 'inAssessmentNow';
    case 'returned':
      return draft.may.write ? 'returnedNow' : undefined;
    case 'withdrawn':
      return draft.may.write ? 'withdrawnNow' : 'withdrawnLate';
    default:
      return undefined;
  }
};

const TITLES = { withdrawn: 'withdrawnTitle', returned: 'returnedTitle' } as const;
const titleOf = (state: ApplicationReceipt['state']) => TITLES[state as keyof typeof TITLES] ?? 'sentTitle';

const Receipt = ({ draft, given }: { readonly draft: DraftPage; readonly given: ApplicationReceipt }) => {
  const styles = useStyles();
  const say = useWords(words);
  const sayHome = useWords(home);
  const language = useLanguage();
  const gone = given.state === 'withdrawn';
  const now = nowWord(draft);
  return (
    <div className={styles.all}>
      <Panel>
        {now && <Prose>{say(now)}</Prose>}
        {draft.changedSinceSent && !gone && <Notice kind="warning">{say('changed')}</Notice>}
        {draft.changesLeftOut && !gone && <Notice kind="info">{say('leftOut')}</Notice>}
        <Facts facts={receiptFacts(language, given, draft.may.write)} />
        <Actions>
          {receiptWays(draft).map(({ to, word }, at) => (
            <ButtonWay key={to} to={to} appearance={at === 0 ? 'primary' : 'secondary'}>
              {say(word)}
            </ButtonWay>
          ))}
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
  const given = known.value?.application;
  return (
    <Page title={say(given ? titleOf(given.state) : 'receiptTitle')}>
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
