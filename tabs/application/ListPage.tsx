/** Søknader: my drafts and what became of them, and the way to start a new one. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { lazy, Suspense, useState } from 'react';
import { type DraftSummary, discardDraft, listDrafts } from '../../src/api/draft.ts';
import { readHome } from '../../src/api/home.ts';
import { applications } from '../../src/text/tab/application.ts';
import { season } from '../../src/text/tab/home.ts';
import { rows } from '../../src/text/tab/rows.ts';
import type { Outcome } from '../kit/ask/client.ts';
import { useAsk, useLine } from '../kit/ask/useAsk.ts';
import { ButtonWay, Press, TextWay, Unseen } from '../kit/look/buttons.tsx';
import { Actions, Page, Quiet } from '../kit/look/layout.tsx';
import { pathOf } from '../kit/route/route.ts';
import { DraftRow } from '../kit/rows/DraftRow.tsx';
import { Rows } from '../kit/rows/Row.tsx';
import { Asked, Failed } from '../kit/states/Asked.tsx';
import { Empty } from '../kit/states/Empty.tsx';
import { useWords } from '../kit/words/language.ts';

const Confirm = lazy(() => import('./Confirm.tsx').then((loaded) => ({ default: loaded.Confirm })));

const useStyles = makeStyles({ all: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL } });

/** Deleting a draft that was never sent: asked once more, then gone. */
const Discard = ({ draft }: { readonly draft: DraftSummary }) => {
  const say = useWords(applications);
  const sayRow = useWords(rows);
  const { ask, store } = useLine();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome<unknown>>();
  const title = draft.title || sayRow('untitled');
  const discard = async () => {
    setBusy(true);
    const answer = await ask(discardDraft, { key: draft.key });
    setBusy(false);
    setAsking(false);
    setOutcome(answer);
    void store.load(listDrafts, {});
    void store.load(readHome, {});
  };
  return (
    <>
      <Press
        appearance="subtle"
        icon={<DeleteRegular />}
        aria-label={say('discardOf', { title })}
        onClick={() => setAsking(true)}
      >
        {say('discard')}
      </Press>
      {outcome?.kind === 'failed' && <Failed failure={outcome.failure} />}
      {asking && (
        <Suspense>
          <Confirm
            title={say('discardTitle')}
            text={say('discardText', { title })}
            yes={say('discardYes')}
            no={say('discardNo')}
            busy={busy}
            confirm={discard}
            close={() => setAsking(false)}
          />
        </Suspense>
      )}
    </>
  );
};

/** The way back into a draft. */
const WriteOn = ({ draft }: { readonly draft: DraftSummary }) => {
  const say = useWords(applications);
  return (
    <ButtonWay to={pathOf({ page: 'draft', key: draft.key, step: undefined, question: undefined })} appearance="primary">
      {say('writeOn')}
      {draft.title && <Unseen> – {draft.title}</Unseen>}
    </ButtonWay>
  );
};

const All = ({ drafts }: { readonly drafts: readonly DraftSummary[] }) => {
  const say = useWords(applications);
  const saySeason = useWords(season);
  // The newest comes first; the one to go on with is the next step, and starting another is not.
  const next = drafts.find((draft) => draft.state === 'writing' && draft.may.write);
  if (drafts.length === 0)
    return (
      <Empty text={say('none')}>
        <ButtonWay to="/soknader/ny" appearance="primary">
          {say('start')}
        </ButtonWay>
      </Empty>
    );
  return (
    <>
      <Rows>
        {drafts.map((draft) => (
          <DraftRow
            key={draft.key}
            draft={draft}
            beside={
              draft.state === 'writing' && (
                <>
                  {draft === next && <WriteOn draft={draft} />}
                  <Discard draft={draft} />
                </>
              )
            }
          />
        ))}
      </Rows>
      <Quiet>{saySeason('norwegianTime')}</Quiet>
      <Actions>
        <ButtonWay to="/soknader/ny" appearance={next ? 'secondary' : 'primary'}>
          {say('start')}
        </ButtonWay>
      </Actions>
    </>
  );
};

/** The page. */
export const ListPage = () => {
  const styles = useStyles();
  const say = useWords(applications);
  const known = useAsk(listDrafts, {});
  return (
    <Page title={say('title')} lead={say('lead')}>
      <div className={styles.all}>
        <Asked known={known} shapes={['row', 'row']}>
          {(drafts) => <All drafts={drafts} />}
        </Asked>
        <span>
          <TextWay alone to={pathOf({ page: 'questions', form: 'applicationShort' })}>
            {say('questions')}
          </TextWay>
        </span>
      </div>
    </Page>
  );
};
